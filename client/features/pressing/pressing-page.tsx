import './pressing.css'
import { pressing as words } from '#shared/copy/pressing.ts'
import type { Item } from '#shared/items/model.ts'
import { pressedOf } from '#shared/pressing/lists.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay } from '../../api/use-search.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { LadderTab } from './ladder-tab.tsx'
import { PressedList } from './pressed-list.tsx'
import { useItems } from './queries.ts'
import { SampleTab } from './sample-tab.tsx'
import { tabOf, tabsOf } from './tabs.ts'

const PANEL = 'pressing-panel'

/** 督办: what was asked for and what was answered, where to press next, and what is looked at again. */
export function PressingPage() {
  const { planId } = usePlanAndDay()
  const list = useItems(planId)
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  if (list.isPending) return <LoadingLine />
  return <Room items={list.data.items} />
}

function Room({ items }: { items: readonly Item[] }) {
  const { search, change } = useAddress()
  const actor = useActor()
  const today = useToday()
  const tab = tabOf(search, actor.role)
  const tabs = tabsOf(actor.role).map((name) => {
    if (name === 'ladder' || name === 'sample') return { name, label: words.tabs[name] }
    const open = pressedOf(items, name, actor, today).filter(
      ({ state }) => state === 'open' || state === 'overdue',
    )
    return { name, label: words.tabs[name], ...(open.length > 0 ? { count: open.length } : {}) }
  })
  return (
    <div className="pressing">
      <Tabs
        className="noprint"
        label={words.tabs.label}
        tabs={tabs}
        value={tab}
        panelId={() => PANEL}
        onChange={(name) => change({ tab: name, state: null, level: null, unit: null })}
      />
      <section id={PANEL} role="tabpanel" className="pressing-panel" aria-label={words.tabs[tab]}>
        <p className="print-only">{words.print(today)}</p>
        {tab === 'ladder' ? (
          <LadderTab items={items} />
        ) : tab === 'sample' ? (
          <SampleTab items={items} />
        ) : (
          <PressedList key={tab} kind={tab} items={items} />
        )}
      </section>
    </div>
  )
}
