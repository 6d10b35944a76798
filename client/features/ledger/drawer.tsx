import { IconChevronDown, IconChevronUp, IconLink, IconPrinter, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { changesText, compareCopy } from '#shared/copy/compare-days.ts'
import { days } from '#shared/copy/days.ts'
import { ledger as words } from '#shared/copy/ledger.ts'
import { leftText, unitsText } from '#shared/copy/ledger-facts.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import { isClosedElsewhere } from '#shared/items/rules.ts'
import { heldDays, type LedgerGround, ledgerRow } from '#shared/ledger/select.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useActor } from '../../api/use-session.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Icon } from '../../components/icon.tsx'
import { Light } from '../../components/light.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { printItem } from '../../components/print-item.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { LargeStamp } from '../../components/stamp.tsx'
import { StateWord } from '../../components/state-word.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { toast } from '../../components/toast-store.ts'
import { type SectionName, sectionNames, sectionsOf } from './drawer-sections.tsx'
import { ItemActions } from './item-actions.tsx'
import { useDetail } from './queries.ts'

interface DrawerProps {
  itemId: ItemId
  asOf: IsoDate | null
  ground: LedgerGround
  tab: string | undefined
  onTab: (tab: SectionName) => void
  onStep: (step: 1 | -1) => void
  onClose: () => void
}

/** One page of sections beside the table; tabs jump and follow the scroll. */
export function Drawer(props: DrawerProps) {
  const { itemId, asOf, onClose } = props
  const detail = useDetail(itemId, asOf)
  return (
    <aside className="drawer" aria-label={words.drawer.label}>
      {detail.data?.item.id === itemId || (detail.data && detail.isPlaceholderData) ? (
        <Opened {...props} detail={detail.data} />
      ) : (
        <>
          <div className="dh">
            <span className="grow" />
            <button type="button" className="btn icon" aria-label={words.drawer.close} onClick={onClose}>
              <Icon of={IconX} />
            </button>
          </div>
          <div className="dbody">
            {detail.isError ? (
              <ErrorNotice onRetry={() => void detail.refetch()}>
                {unreadSentenceOf(detail.error)}
              </ErrorNotice>
            ) : (
              <LoadingLine />
            )}
          </div>
        </>
      )}
    </aside>
  )
}

type Detail = NonNullable<ReturnType<typeof useDetail>['data']>

function Opened({ detail, asOf, ground, tab, onTab, onStep, onClose }: DrawerProps & { detail: Detail }) {
  const { item } = detail
  const actor = useActor()
  const row = ledgerRow(item, ground)
  const sections = sectionsOf(detail, ground, asOf === null)
  const body = useRef<HTMLElement>(null)
  const current = sectionNames.find((name) => name === tab) ?? 'overview'
  const jumped = useRef(false)
  useEffect(() => {
    if (jumped.current || current === 'overview') return
    jumped.current = true
    document.getElementById(`section-${current}`)?.scrollIntoView({ block: 'start' })
  }, [current])
  const jump = (name: SectionName) => {
    onTab(name)
    jumped.current = true
    document.getElementById(`section-${name}`)?.scrollIntoView({ block: 'start' })
  }
  const follow = () => {
    const top = body.current?.scrollTop ?? 0
    const seen = sectionNames.findLast((name) => {
      const section = document.getElementById(`section-${name}`)
      return section !== null && section.offsetTop - (body.current?.offsetTop ?? 0) <= top + 12
    })
    if (seen !== undefined && seen !== current) onTab(seen)
  }
  const left = leftText(row, ground)
  const holder = item.holder === 'unit' ? unitsText(item.leads, ground) : copy.holder[item.holder]
  return (
    <>
      <div className="dh">
        <span className="ink3 s12 cut">{words.drawer.where(item.ordinal, item.headings[0] ?? '')}</span>
        <span className="grow" />
        <button
          type="button"
          className="btn icon"
          aria-label={words.drawer.previous}
          onClick={() => onStep(-1)}
        >
          <Icon of={IconChevronUp} />
        </button>
        <button type="button" className="btn icon" aria-label={words.drawer.next} onClick={() => onStep(1)}>
          <Icon of={IconChevronDown} />
        </button>
        <button
          type="button"
          className="btn icon wide-only"
          aria-label={words.drawer.print}
          title={words.drawer.print}
          onClick={printItem}
        >
          <Icon of={IconPrinter} />
        </button>
        <button type="button" className="btn icon" aria-label={words.drawer.link} onClick={copyLink}>
          <Icon of={IconLink} />
        </button>
        <button type="button" className="btn icon" aria-label={words.drawer.close} onClick={onClose}>
          <Icon of={IconX} />
        </button>
      </div>
      <div className="dt">
        <h2>
          {item.title} {item.isKey && <span className="tag">{words.key}</span>}
        </h2>
        {item.state === 'closed' && item.closedOn !== null && (
          <LargeStamp on={item.closedOn} isElsewhere={isClosedElsewhere(item)} />
        )}
        <p className="st">
          {item.state !== 'draft' && (
            <>
              <Light
                light={row.light}
                {...(left?.isLate ? { word: `${copy.light[row.light]} ${left.text}` } : {})}
              />
              <span className="vsep" />
            </>
          )}
          <StateWord state={item.state} />
          {item.holder !== 'none' && item.state !== 'draft' && (
            <>
              <span className="vsep" />
              <span>{words.drawer.ballAt(holder, heldDays(item, ground.today, ground.calendar))}</span>
            </>
          )}
        </p>
        <SinceThen itemId={item.id} ground={ground} />
        {asOf === null && <ItemActions item={item} actor={actor} />}
      </div>
      <Tabs
        label={words.drawer.tabs}
        value={current}
        onChange={jump}
        panelId={(name) => `section-${name}`}
        tabs={sections.map(({ name, title, count }) => ({
          name,
          label: title,
          ...(count === undefined ? {} : { count }),
        }))}
      />
      <ScrollBox className="dbody" label={item.title} boxRef={body} onScroll={follow}>
        {sections.map(({ name, title, content }) => (
          <section key={name} id={`section-${name}`} aria-label={title}>
            {name !== 'overview' && <h3>{title}</h3>}
            {content}
          </section>
        ))}
      </ScrollBox>
    </>
  )
}

/** While two days are compared: what became of the item since the earlier one. */
function SinceThen({ itemId, ground }: { itemId: ItemId; ground: LedgerGround }) {
  const { comparison } = ground
  const changes = comparison?.changes.get(itemId)
  if (comparison === undefined || changes === undefined) return null
  return (
    <p className="since">
      <b>{compareCopy.since(days.title(comparison.before))}</b>
      {changesText(changes, ground)}
    </p>
  )
}

/** Plain-http intranet pages have no clipboard: then the address bar has to serve. */
function copyLink(): void {
  if (!window.isSecureContext) return toast(words.drawer.notLinked)
  navigator.clipboard.writeText(window.location.href).then(
    () => toast(words.drawer.linked),
    () => toast(words.drawer.notLinked),
  )
}
