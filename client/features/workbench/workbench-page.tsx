import './workbench.css'
import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { access, may } from '#shared/access.ts'
import { reporting } from '#shared/copy/reporting.ts'
import { workbench as words } from '#shared/copy/workbench.ts'
import { handoversWaiting } from '#shared/handovers/waiting.ts'
import type { Item } from '#shared/items/model.ts'
import type { Role } from '#shared/users/model.ts'
import { periodReports } from '#shared/work/aside.ts'
import type { WorkGround } from '#shared/work/item-facts.ts'
import { type Waiting, waitingFor } from '#shared/work/waiting.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay, useShared } from '../../api/use-search.ts'
import { useActor, useMe, useToday } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Aside } from './aside.tsx'
import { HandoversFirst } from './handovers-first.tsx'
import { useHandovers, useItems, useWorkGround } from './queries.ts'
import { TogetherButton } from './together-button.tsx'
import { useRowKeys } from './use-row-keys.ts'
import { WaitingEvents } from './waiting-events.tsx'
import { WaitingRow } from './waiting-row.tsx'

/** More than anyone does in a day; the rest are one click away. */
const FIRST = 50

const keyHints = [
  { keys: ['J', 'K'], does: words.keys.move },
  { keys: ['Enter'], does: words.keys.open },
  { keys: ['U'], does: words.keys.unchanged },
  { keys: ['Shift', 'U'], does: reporting.together.does },
] as const

/** 工作台: what waits for the person who is signed in, most urgent first, done in place. */
export function WorkbenchPage() {
  const { planId, asOf } = usePlanAndDay()
  const today = useToday()
  const list = useItems(planId)
  const ground = useWorkGround()
  usePageKeys(keyHints)
  if (asOf !== null && asOf < today) return <NotToday />
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  if (list.isPending || ground === null) return <LoadingLine />
  return <Bench items={list.data.items} ground={ground} />
}

interface BenchProps {
  items: readonly Item[]
  ground: WorkGround
}

function Bench({ items, ground }: BenchProps) {
  const actor = useActor()
  const summaries = useHandovers()
  const waiting = useMemo(() => waitingFor(actor, items, ground), [actor, items, ground])
  const reports = useMemo(() => periodReports(actor, items, ground), [actor, items, ground])
  const handovers = handoversWaiting(actor, summaries)
  const count = waiting.length + handovers.length
  return (
    <div className="wb">
      <section className="wb-todo" aria-label={words.list}>
        {count === 0 ? (
          <Nothing hasItems={items.length > 0} />
        ) : (
          <>
            <div className="wb-hello">
              <h2>{words.title(count)}</h2>
              {reports && (
                <span className="ink2">{words.period(reports.period, reports.by, reports.missing)}</span>
              )}
              <span className="grow" />
              <span className="ink3 wb-order">{words.order}</span>
              {actor.role === 'liaison' && <TogetherButton {...{ waiting, ground }} />}
            </div>
            <HandoversFirst handovers={handovers} />
            {waiting.length > 0 && <List waiting={waiting} />}
          </>
        )}
        <WaitingEvents items={items} />
      </section>
      <Aside items={items} ground={ground} />
    </div>
  )
}

function List({ waiting }: { waiting: readonly Waiting[] }) {
  const { search, change } = useAddress()
  const [most, setMost] = useState(FIRST)
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  return (
    <>
      <div ref={list} className="wb-list">
        {waiting.slice(0, most).map((one) => (
          <WaitingRow
            key={`${one.item.id} ${one.duty}`}
            waiting={one}
            isOpen={search.item === one.item.id}
            onOpen={(isOpen) => change({ item: isOpen ? one.item.id : null }, { replace: true })}
          />
        ))}
      </div>
      {waiting.length > most && (
        <button type="button" className="btn quiet" onClick={() => setMost(most + FIRST)}>
          {words.more(Math.min(FIRST, waiting.length - most))}
        </button>
      )}
    </>
  )
}

/** Calm: nothing waits; or there is no ledger yet. */
function Nothing({ hasItems }: { hasItems: boolean }) {
  const { role } = useMe()
  const shared = useShared()
  const imports = !hasItems && may(role, access['plans.import'])
  return (
    <EmptyState
      title={hasItems ? words.empty.title : words.empty.noPlan}
      actions={
        <Link
          to={imports ? '/import' : '/ledger'}
          search={shared}
          className={imports ? 'btn primary' : 'btn'}
        >
          {imports ? words.empty.import : words.empty.ledger}
        </Link>
      }
    >
      {imports ? words.empty.noPlanText : emptyText(role)}
    </EmptyState>
  )
}

/** What will appear here, by whose bench it is. */
const emptyText = (role: Role): string =>
  role === 'office' || role === 'head' || role === 'leader' ? words.empty.byRole[role] : words.empty.text

function NotToday() {
  const { change } = useAddress()
  return (
    <EmptyState
      title={words.asOf.title}
      actions={
        <button type="button" className="btn primary" onClick={() => change({ asOf: null })}>
          {words.asOf.today}
        </button>
      }
    >
      {words.asOf.text}
    </EmptyState>
  )
}
