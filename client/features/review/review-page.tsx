import './review.css'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { neighbour, reviewQueue } from '#shared/work/queue.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress, usePlanAndDay, useShared } from '../../api/use-search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { LargeStamp } from '../../components/stamp.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { DeclinedBar } from './declined-bar.tsx'
import { EvidenceViewer } from './evidence-viewer.tsx'
import { useDetail, useItems } from './queries.ts'
import { Queue } from './queue.tsx'
import { Request } from './request.tsx'

/** Long enough to see the stamp come down, short enough not to wait for it. */
const STAMP_MS = 1400

const keyHints = [
  { keys: ['J', 'K'], does: words.queue.keys.move },
  { keys: ['A'], does: words.queue.keys.approve },
  { keys: ['R'], does: words.queue.keys.return },
  { keys: ['Esc'], does: words.queue.keys.leave },
] as const

/** 审核: what waits, what it asks for, its evidence, and the decision, side by side. */
export function ReviewPage() {
  const { planId } = usePlanAndDay()
  const list = useItems(planId)
  usePageKeys(keyHints)
  if (list.isPending) return <LoadingLine />
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  return <Reviewing items={list.data.items} />
}

/** The item that was just struck off, while its stamp is shown. */
interface Sealed {
  itemId: ItemId
  on: IsoDate
  next: ItemId | null
}

function Reviewing({ items }: { items: readonly Item[] }) {
  const { search, change } = useAddress()
  const shared = useShared()
  const [sealed, setSealed] = useState<Sealed | null>(null)
  const { closings, declined } = reviewQueue(items)
  const queue = [...closings, ...declined]
  const first = queue[0]?.id ?? null
  const wanted = search.item ? (search.item as ItemId) : null
  const item = items.find((one) => one.id === (wanted ?? first)) ?? null
  const choose = (itemId: ItemId | null, replace = false) => change({ item: itemId }, { replace })
  // The address names what is shown, so that a link can be sent and nothing jumps when the queue moves.
  useEffect(() => {
    if (wanted === null && first !== null) change({ item: first }, { replace: true })
  }, [wanted, first, change])
  useEffect(() => {
    if (sealed === null) return
    const timer = setTimeout(() => {
      setSealed(null)
      change({ item: sealed.next }, { replace: true })
    }, STAMP_MS)
    return () => clearTimeout(timer)
  }, [sealed, change])
  if (queue.length === 0 && wanted === null)
    return (
      <EmptyState
        title={words.empty.title}
        actions={
          <Link to="/ledger" search={shared} className="btn">
            {words.empty.ledger}
          </Link>
        }
      >
        {words.empty.text}
      </EmptyState>
    )
  const nextAfter = (done: Item) => (neighbour(queue, done, 1) ?? neighbour(queue, done, -1))?.id ?? null
  return (
    <div className="rv">
      <Queue closings={closings} declined={declined} chosen={item?.id ?? null} onChoose={choose} />
      {item ? (
        <Shown
          key={item.id}
          item={item}
          sealedOn={sealed?.itemId === item.id ? sealed.on : null}
          first={first}
          onChoose={choose}
          onMove={(step) => {
            const next = neighbour(queue, item, step)
            if (next) choose(next.id, true)
          }}
          onSealed={(on) => setSealed({ itemId: item.id, on, next: nextAfter(item) })}
          onDone={() => choose(nextAfter(item), true)}
        />
      ) : (
        <Gone title={words.gone.title} text={words.gone.text} next={first} onChoose={choose} />
      )}
    </div>
  )
}

interface ShownProps {
  item: Item
  sealedOn: IsoDate | null
  first: ItemId | null
  onChoose: (itemId: ItemId | null) => void
  onMove: (step: 1 | -1) => void
  onSealed: (on: IsoDate) => void
  onDone: () => void
}

function Shown({ item, sealedOn, first, onChoose, onMove, onSealed, onDone }: ShownProps) {
  const detail = useDetail(item.id)
  const shared = useShared()
  return (
    <>
      <section className="rv-request" aria-label={item.title} tabIndex={-1}>
        {sealedOn && (
          <output className="rv-stamp">
            <LargeStamp on={sealedOn} pressed />
          </output>
        )}
        <Request item={item} history={detail.data?.history ?? null} />
        {detail.isError && (
          <ErrorNotice onRetry={() => void detail.refetch()}>{unreadSentenceOf(detail.error)}</ErrorNotice>
        )}
        <p className="rv-ledger">
          <Link to="/ledger" search={{ ...shared, item: item.id }}>
            {words.openInLedger}
          </Link>
        </p>
      </section>
      <EvidenceViewer item={item} />
      {item.state === 'reviewing' && <DecisionBar {...{ item, onMove, onSealed, onDone }} />}
      {item.state === 'declined' && <DeclinedBar {...{ item, onMove, onDone }} />}
      {item.state !== 'reviewing' && item.state !== 'declined' && (
        <section className="rv-decide" aria-label={words.decide.label}>
          <div className="rv-decide-row">
            <output className="grow">{words.decidedAlready(copy.itemState[item.state])}</output>
            {!sealedOn && first && (
              <button type="button" className="btn large" onClick={() => onChoose(first)}>
                {words.next}
              </button>
            )}
          </div>
        </section>
      )}
    </>
  )
}

interface GoneProps {
  title: string
  text: string
  next: ItemId | null
  onChoose: (itemId: ItemId | null) => void
}

/** The address names an item that is not there, or not for this person. */
function Gone({ title, text, next, onChoose }: GoneProps) {
  return (
    <div className="rv-gone">
      <EmptyState
        title={title}
        actions={
          <button type="button" className="btn" onClick={() => onChoose(next)}>
            {words.gone.next}
          </button>
        }
      >
        {text}
      </EmptyState>
    </div>
  )
}
