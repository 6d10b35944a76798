import './papers.css'
import { Link } from '@tanstack/react-router'
import { papers } from '#shared/copy/papers.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay } from '../../api/use-search.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { choiceOf, isFitting, itemIn, kindOf } from './choice.ts'
import { ChooseForm } from './choose-form.tsx'
import { KeptList } from './kept-list.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { useItems } from './queries.ts'
import { TemplatesTab } from './templates-tab.tsx'

const PANEL = 'papers-panel'
const tabs = (['make', 'kept'] as const).map((name) => ({ name, label: papers.tabs[name] }))
const officeTabs = [...tabs, { name: 'templates' as const, label: papers.tabs.templates }]

/** 文书: choose, look at it as pages, make it; and everything that was made. */
export function PapersPage() {
  const { search, change } = useAddress()
  const { role } = useActor()
  const shown = role === 'office' ? officeTabs : tabs
  const tab = shown.find(({ name }) => name === search.tab)?.name ?? 'make'
  return (
    <div className="papers">
      <div className="papers-top noprint">
        <Tabs
          label={papers.tabs.label}
          tabs={shown}
          value={tab}
          panelId={() => PANEL}
          onChange={(name) => change({ tab: name === 'make' ? null : name, made: null, edit: null })}
        />
        <Link to="/papers/check" className="papers-check-link">
          {papers.kept.check}
        </Link>
      </div>
      <section id={PANEL} role="tabpanel" className="papers-panel" aria-label={papers.tabs[tab]}>
        {tab === 'kept' && <KeptList />}
        {tab === 'make' && <Making />}
        {tab === 'templates' && <TemplatesTab />}
      </section>
    </div>
  )
}

function Making() {
  const { search } = useAddress()
  const { planId } = usePlanAndDay()
  const { role } = useActor()
  const today = useToday()
  const list = useItems(planId)
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  if (list.isPending) return <LoadingLine />
  const kind = kindOf(search, role)
  const chosen = itemIn(search, list.data.items)
  const item = chosen !== null && isFitting(chosen, kind) ? chosen : null
  const choice = choiceOf(search, kind, { planId, item, today })
  return (
    <div className="papers-desk">
      <ChooseForm {...{ kind, item }} items={list.data.items} />
      <PreviewPane key={JSON.stringify(choice)} choice={choice} />
    </div>
  )
}
