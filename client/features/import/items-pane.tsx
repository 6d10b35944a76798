import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactElement, useState } from 'react'
import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import type { Finding, FindingCode } from '#shared/imports/check.ts'
import type { BareList, ItemKey } from '#shared/imports/draft.ts'
import type { Uncertainty } from '#shared/imports/uncertain.ts'
import { Chip } from '../../components/chip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Menu } from '../../components/menu.tsx'
import { useFacts } from './check-context.ts'
import { useCheckUi } from './check-ui.store.ts'
import { CompareBar, OnlyChanges } from './compare-bar.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { CompareNotice } from './compare-notice.tsx'
import { focusHere } from './focus-here.ts'
import { useFoldedWords } from './folded-words.ts'
import { GoneList } from './gone-list.tsx'
import { doEdit, useImport } from './import.store.ts'
import { ItemPanel } from './item-panel.tsx'
import { ItemRow } from './item-row.tsx'
import { ReadNotices } from './read-notices.tsx'
import { RowsInSight } from './rows-in-sight.tsx'
import { RulesNotice } from './rules-notice.tsx'
import { SaidLine } from './said-line.tsx'
import { BroughtNotice } from './sheet-notice.tsx'
import { YearAsk } from './year-ask.tsx'

const words = importCopy.items
const bareLists: readonly BareList[] = ['ask', 'allLead', 'firstLeads']

/** The ledger to be. */
export function ItemsPane() {
  const { draft, numbers } = useFacts()
  const hover = useCheckUi((ui) => ui.hover)
  const notices = useImport((store) => store.paper?.notices)
  return (
    <section ref={focusHere} className="imp-items" aria-label={words.columns.title} tabIndex={-1}>
      <ItemsHead />
      <ReadNotices notices={notices} />
      <CompareNotice />
      <CompareBar />
      <RulesNotice />
      <BroughtNotice />
      {draft.parsed.year === null && <YearAsk />}
      {numbers.size === 0 && <EmptyState title={words.noneLeft.title}>{words.noneLeft.text}</EmptyState>}
      {/* Lights up the source under the pointer; the keys walk the rows themselves. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="t imp-table" onMouseLeave={() => hover(null)}>
        <colgroup>
          <col className="c-no" />
          <col />
          <col className="c-owners" />
          <col className="c-window" />
          <col className="c-indicators" />
        </colgroup>
        <thead>
          <tr>
            {Object.entries(words.columns).map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <Rows />
      </table>
      <GoneList />
      <SaidLine />
    </section>
  )
}

function Rows() {
  const { draft, numbers, checked, uncertain, folded, comparison } = useFacts()
  const selected = useCheckUi((ui) => ui.selected)
  const flags = flagsOf([...checked.must, ...checked.mayWait])
  const lines: ReactElement[] = []
  const seen = new Set<ItemKey>()
  for (const item of draft.items) {
    const fold = folded.get(item.key)
    if (fold !== undefined) {
      if (!seen.has(fold)) lines.push(<FoldRow key={`fold-${fold}`} first={fold} />)
      seen.add(fold)
      continue
    }
    lines.push(
      <Fragment key={item.key}>
        <ItemRow
          item={item}
          number={numbers.get(item.key) ?? null}
          flags={flags.get(item.key) ?? ''}
          open={(uncertain.get(item.key) ?? NONE).map((one) => one.what).join(' ')}
          compared={comparison?.byKey.get(item.key) ?? null}
          comparison={comparison}
        />
        {item.key === selected && <ItemPanel item={item} />}
      </Fragment>,
    )
  }
  return <RowsInSight lines={lines} selected={selected} />
}

const NONE: readonly Uncertainty[] = []

/** What is open about each item, as one word a row can compare. */
function flagsOf(findings: readonly Finding[]): Map<ItemKey, string> {
  const flags = new Map<ItemKey, FindingCode[]>()
  for (const { key, code } of findings) if (key !== null) flags.set(key, [...(flags.get(key) ?? []), code])
  return new Map([...flags].map(([key, codes]) => [key, codes.join(' ')]))
}

function FoldRow({ first }: { first: ItemKey }) {
  const { numbers, folded } = useFacts()
  const openFold = useCheckUi((ui) => ui.openFold)
  const said = useFoldedWords()
  const run = [...folded].flatMap(([key, start]) => (start === first ? (numbers.get(key) ?? []) : []))
  return (
    <tr className="row imp-fold">
      <td colSpan={5}>
        <button type="button" onClick={() => openFold(first)}>
          <Icon of={IconChevronRight} size={12} />
          {said(run[0] ?? 0, run.at(-1) ?? 0)}
        </button>
      </td>
    </tr>
  )
}

function ItemsHead() {
  const { draft, numbers, checked, comparison } = useFacts()
  const { only, toggleOnly } = useCheckUi()
  const [asks, setAsks] = useState(false)
  const sections = new Set(draft.items.map((item) => item.headings[0] ?? ''))
  const look = checked.toLookAt.size
  return (
    <div className="imp-head">
      <h2>{words.title(numbers.size)}</h2>
      <span className="ink3">{words.about(sections.size, look)}</span>
      <span className="grow" />
      <Chip isOn={only === 'toLookAt'} count={look} onPress={() => toggleOnly('toLookAt')}>
        {words.only}
      </Chip>
      <OnlyChanges />
      {!comparison && (
        <button type="button" className="chip" onClick={() => setAsks(true)}>
          {besideCopy.choose}
        </button>
      )}
      {asks && <CompareDialog onClose={() => setAsks(false)} />}
      <Menu
        position="bottom-end"
        entries={bareLists.map((value) => ({
          key: value,
          label: words.bareLists[value],
          isOn: value === draft.bareList,
          onChoose: () => doEdit({ type: 'bareList', value }),
        }))}
      >
        <button type="button" className="chip">
          {words.bareListNow(draft.bareList)}
          <Icon of={IconChevronDown} size={12} />
        </button>
      </Menu>
    </div>
  )
}
