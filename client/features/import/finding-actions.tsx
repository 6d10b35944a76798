import { days } from '#shared/copy/days.ts'
import { importCopy } from '#shared/copy/import.ts'
import type { Finding, FindingCode } from '#shared/imports/check.ts'
import type { ItemKey } from '#shared/imports/draft.ts'
import { Menu } from '../../components/menu.tsx'
import { useFacts } from './check-context.ts'
import { type Panel, show, useCheckUi } from './check-ui.store.ts'
import { doEdit } from './import.store.ts'
import { PartsActions } from './parts-actions.tsx'

const words = importCopy.findings

function Act({ children, onPress }: { children: string; onPress: () => void }) {
  return (
    <button type="button" className="imp-link" onClick={onPress}>
      {children}
    </button>
  )
}

const see = (...findings: Finding[]) => doEdit({ type: 'see', findings: findings.map((one) => one.id) })
const Known = ({ finding }: { finding: Finding }) => <Act onPress={() => see(finding)}>{words.known}</Act>

/** Opens the item's panel where what is missing can be written. */
function Mend({ finding, children, panel = 'edit' }: { finding: Finding; children: string; panel?: Panel }) {
  const { key } = finding
  return key === null ? null : <Act onPress={() => show(key, panel)}>{children}</Act>
}

/** What can be done about one finding, without leaving the page. */
export function FindingActions({ finding }: { finding: Finding }) {
  return (
    <span className="imp-acts">
      <ActionsFor finding={finding} />
    </span>
  )
}

function ActionsFor({ finding }: { finding: Finding }) {
  const choose = useCheckUi((ui) => ui.choose)
  switch (finding.code) {
    case 'unclaimedDuty':
      return <ClaimActions finding={finding} />
    case 'severalLeadsNoFirst':
      return <FirstActions finding={finding} />
    case 'unresolvedUnits':
      return <Act onPress={() => document.getElementById('imp-units')?.focus()}>{words.toUnits}</Act>
    case 'ambiguousWindow':
      return <OtherWindow finding={finding} />
    case 'groupLeads':
      return <Act onPress={() => choose(finding.text)}>{words.members}</Act>
    case 'windowWithoutYear':
      return <Mend finding={finding}>{words.addWindow}</Mend>
    case 'broughtNoLead':
      return <Mend finding={finding}>{words.addLead}</Mend>
    case 'noTitle':
    case 'titleTooLong':
      return <Mend finding={finding}>{words.mend}</Mend>
    case 'textTooLong':
      return (
        <Mend finding={finding} panel="split">
          {importCopy.items.split}
        </Mend>
      )
    case 'hasParts':
      return <PartsActions findings={[finding]} />
    case 'noLead':
    case 'noWindow':
    case 'noIndicator':
      return (
        <>
          <Mend finding={finding}>{mendWords[finding.code]}</Mend>
          <Known finding={finding} />
        </>
      )
    case 'windowOnRestDay':
    case 'workingWeekend':
    case 'numberGap':
    case 'traditionalScript':
    case 'glossRemoved':
    case 'spamRemoved':
    case 'notAPlan':
    case 'noItems':
      return <Known finding={finding} />
    // Which items are left out is for the office to say.
    case 'tooManyItems':
    // A secret paper never comes this far: the server refuses it.
    case 'secret':
      return null
  }
}

const mendWords = { noLead: words.addLead, noWindow: words.addWindow, noIndicator: words.addIndicator }

function ClaimActions({ finding }: { finding: Finding }) {
  const { numbers } = useFacts()
  const { span, near } = finding
  if (span === null) return null
  const claim = (key: ItemKey) => {
    doEdit({ type: 'claim', span, key })
    show(key)
  }
  return (
    <>
      {near && <Act onPress={() => claim(near)}>{importCopy.paper.claim(numbers.get(near) ?? 0)}</Act>}
      <Menu
        position="bottom-end"
        entries={[
          {
            key: 'add',
            label: importCopy.paper.add,
            onChoose: () => doEdit({ type: 'add', span }),
          },
          { key: 'dismiss', label: importCopy.paper.dismiss, onChoose: () => see(finding) },
        ]}
      >
        <button type="button" className="imp-link">
          {words.other}
        </button>
      </Menu>
    </>
  )
}

function FirstActions({ finding }: { finding: Finding }) {
  const { key } = finding
  if (key === null) return null
  return (
    <Menu
      position="bottom-end"
      entries={[
        { key: 'heading', heading: words.chooseFirst },
        ...finding.text.split('\n').map((name) => ({
          key: name,
          label: name,
          onChoose: () => doEdit({ type: 'chooseFirst', key, name }),
        })),
        { key: 'line', divider: true as const },
        {
          key: 'all',
          label: words.allFirst,
          onChoose: () => doEdit({ type: 'bareList', value: 'allLead' }),
        },
      ]}
    >
      <button type="button" className="imp-link">
        {words.choose}
      </button>
    </Menu>
  )
}

function OtherWindow({ finding }: { finding: Finding }) {
  const { draft } = useFacts()
  const { key } = finding
  const item = draft.items.find((one) => one.key === key)
  const other = item?.window.alternatives?.findIndex((one) => one.date !== null) ?? -1
  const date = item?.window.alternatives?.[other]?.date
  return (
    <>
      {key !== null && date && (
        <Act onPress={() => doEdit({ type: 'chooseWindow', key, index: other })}>
          {words.otherWindow(days.table(date))}
        </Act>
      )}
      <Known finding={finding} />
    </>
  )
}

/** What can be done about all of one kind at once. */
export function GroupActions({ code, findings }: { code: FindingCode; findings: readonly Finding[] }) {
  if (code === 'severalLeadsNoFirst')
    return (
      <span className="imp-acts">
        <Act onPress={() => doEdit({ type: 'bareList', value: 'allLead' })}>{words.allFirst}</Act>
      </span>
    )
  if (code === 'hasParts')
    return (
      <span className="imp-acts">
        <PartsActions findings={findings} />
      </span>
    )
  const isMust = findings.some((one) => one.must)
  return (
    <span className="imp-acts">
      {!isMust && <Act onPress={() => see(...findings)}>{words.allKnown}</Act>}
    </span>
  )
}
