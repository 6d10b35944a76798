import './review.css'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import {
  type AskKind,
  askKinds,
  findQueued,
  neighbour,
  passedOn,
  type Queued,
  reviewQueue,
} from '#shared/work/queue.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { type SearchChange, useAddress, usePlanAndDay, useShared } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ClosingEntry } from './closing-entry.tsx'
import { DeclinedEntry } from './declined-entry.tsx'
import type { EntryProps } from './entry.tsx'
import { ExtensionEntry } from './extension-entry.tsx'
import { useDetail, useItems } from './queries.ts'
import { Queue } from './queue.tsx'
import { SettledEntry } from './settled-entry.tsx'
import { SuspensionEntry } from './suspension-entry.tsx'

/** Long enough to see the stamp come down, short enough not to wait for it. */
const STAMP_MS = 1400

const keyHints = [
  { keys: ['J', 'K'], does: words.queue.keys.move },
  { keys: ['A'], does: words.queue.keys.approve },
  { keys: ['R'], does: words.queue.keys.return },
  { keys: ['Esc'], does: words.queue.keys.leave },
] as const

const ENTRIES = {
  closing: ClosingEntry,
  extension: ExtensionEntry,
  suspension: SuspensionEntry,
  declined: DeclinedEntry,
} as const satisfies Record<AskKind, (props: EntryProps) => React.ReactNode>

/** 审核: what waits for this person's decision, what it asks for, its evidence, and the decision, side by side. */
export function ReviewPage() {
  const { planId } = usePlanAndDay()
  const list = useItems(planId)
  usePageKeys(keyHints)
  if (list.isPending) return <LoadingLine />
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  return <Reviewing items={list.data.items} />
}

const kindOf = (asked: string | undefined): AskKind | null => askKinds.find((one) => one === asked) ?? null
/** How the address names an entry. */
const addressOf = (queued: Queued | null): SearchChange => ({
  item: queued?.item.id ?? null,
  ask: queued?.kind ?? null,
})

/** The item that was just struck off, while its stamp is shown. */
interface Sealed {
  itemId: ItemId
  on: IsoDate
  next: Queued | null
}

function Reviewing({ items }: { items: readonly Item[] }) {
  const { search, change } = useAddress()
  const actor = useActor()
  const [sealed, setSealed] = useState<Sealed | null>(null)
  const queue = useMemo(() => reviewQueue(items, actor), [items, actor])
  const others = useMemo(() => passedOn(items, actor), [items, actor])
  const first = queue[0] ?? others[0] ?? null
  const wanted = search.item ? (search.item as ItemId) : null
  const asked = kindOf(search.ask)
  const shown = wanted === null ? first : findQueued([...queue, ...others], wanted, asked)
  const item = shown?.item ?? items.find((one) => one.id === wanted) ?? null
  const choose = (queued: Queued | null, replace = false) => change(addressOf(queued), { replace })
  // The address names what is shown, so that a link can be sent and nothing jumps when the queue moves.
  useEffect(() => {
    if (wanted === null && first !== null) change(addressOf(first), { replace: true })
    else if (shown !== null && asked === null) change(addressOf(shown), { replace: true })
  }, [wanted, first, shown, asked, change])
  useEffect(() => {
    if (sealed === null) return
    const timer = setTimeout(() => {
      setSealed(null)
      change(addressOf(sealed.next), { replace: true })
    }, STAMP_MS)
    return () => clearTimeout(timer)
  }, [sealed, change])
  if (first === null && wanted === null) return <Nothing />
  const nextAfter = ({ item: { id }, kind }: Queued): Queued | null =>
    neighbour(queue, id, kind, 1) ?? neighbour(queue, id, kind, -1)
  return (
    <div className="rv">
      <Queue queue={queue} passedOn={others} chosen={shown} onChoose={choose} />
      {item ? (
        <Shown
          key={`${item.id} ${shown?.kind}`}
          item={item}
          items={items}
          queued={shown}
          sealedOn={sealed?.itemId === item.id ? sealed.on : null}
          onNext={first && (() => choose(first))}
          onMove={(step) => {
            const next = shown && neighbour(queue, item.id, shown.kind, step)
            if (next) choose(next, true)
          }}
          onSealed={(on) => setSealed({ itemId: item.id, on, next: shown && nextAfter(shown) })}
          onDone={() => choose(shown && nextAfter(shown), true)}
        />
      ) : (
        <Gone onNext={() => choose(first)} />
      )}
    </div>
  )
}

interface ShownProps extends Omit<EntryProps, 'history' | 'queued'> {
  queued: Queued | null
  sealedOn: IsoDate | null
  onNext: (() => void) | null
}

function Shown({ queued, sealedOn, onNext, ...props }: ShownProps) {
  const detail = useDetail(props.item.id)
  const history: readonly LoggedEvent[] | null = detail.data?.history ?? null
  if (detail.isError)
    return (
      <div className="rv-gone">
        <ErrorNotice onRetry={() => void detail.refetch()}>{unreadSentenceOf(detail.error)}</ErrorNotice>
      </div>
    )
  if (queued === null) return <SettledEntry item={props.item} {...{ history, sealedOn, onNext }} />
  const Entry = ENTRIES[queued.kind]
  return <Entry {...props} queued={queued} history={history} />
}

/** Nothing waits: what will, by whose page it is. */
function Nothing() {
  const shared = useShared()
  const { role } = useActor()
  const { title, text, byRole, ledger } = words.empty
  return (
    <EmptyState
      title={title}
      actions={
        <Link to="/ledger" search={shared} className="btn">
          {ledger}
        </Link>
      }
    >
      {role === 'head' || role === 'leader' ? byRole[role] : text}
    </EmptyState>
  )
}

/** The address names an item that is not there, or not for this person. */
function Gone({ onNext }: { onNext: () => void }) {
  return (
    <div className="rv-gone">
      <EmptyState
        title={words.gone.title}
        actions={
          <button type="button" className="btn" onClick={onNext}>
            {words.gone.next}
          </button>
        }
      >
        {words.gone.text}
      </EmptyState>
    </div>
  )
}
