import { hashKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Change, ItemList } from '#shared/api/outputs.ts'
import { applyChanges } from './apply-events.ts'
import { refusalOf } from './refusal.ts'
import { useSignInAgain } from './sign-in-again.store.ts'
import { type Api, type ApiClient, useTRPC, useTRPCClient } from './trpc.ts'

/** `waiting`: the line was up and is not now. */
export type LineState = 'starting' | 'live' | 'waiting'
export const useLine = create<{ state: LineState }>(() => ({ state: 'starting' }))

const KEPT = 500
/** Messages that come together are drawn together. */
const GATHER_MS = 10
/** A page without rows has no list to begin from; then the stream begins by itself. */
const PATIENCE_MS = 1500

/** The messages of the stream, gathered, applied, and kept for lists that arrive late. */
class Messages {
  #recent: Change[] = []
  #new: Change[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #apply: (changes: readonly Change[]) => void

  constructor(apply: (changes: readonly Change[]) => void) {
    this.#apply = apply
  }

  add(change: Change): void {
    this.#new.push(change)
    this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS)
  }

  #flush(): void {
    this.#timer = undefined
    const changes = this.#new
    this.#new = []
    this.#recent = [...this.#recent, ...changes].slice(-KEPT)
    this.#apply(changes)
  }

  /** Applies again what came after `seq`; rows that have it already stay as they are. */
  applySince(seq: number): void {
    const late = this.#recent.filter((change) => change.kind === 'item' && change.seq > seq)
    if (late.length > 0) this.#apply(late)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

function subscribe(client: ApiClient, messages: Messages, lastEventId: string | null): () => void {
  const subscription = client.items.changes.subscribe(lastEventId === null ? undefined : { lastEventId }, {
    onData: ({ data }) => {
      useLine.setState({ state: 'live' })
      messages.add(data)
    },
    onStarted: () => useLine.setState({ state: 'live' }),
    onConnectionStateChange: ({ state }) => {
      if (state === 'pending') useLine.setState({ state: 'live' })
      else if (useLine.getState().state === 'live') useLine.setState({ state: 'waiting' })
    },
    onError: (error) => {
      if (refusalOf(error)?.refusal === 'notSignedIn') useSignInAgain.getState().ask()
      else useLine.setState({ state: 'waiting' })
    },
  })
  return () => subscription.unsubscribe()
}

/**
 * One stream for this tab. It begins where the first list ends, so that nothing falls between the two; a list that
 * arrives later is brought forward by the last messages, which are kept for it.
 */
function follow(client: ApiClient, queryClient: QueryClient, api: Api): () => void {
  const messages = new Messages((changes) => applyChanges(queryClient, api, changes))
  let stop: (() => void) | null = null
  const start = (lastEventId: string | null) => {
    stop ??= subscribe(client, messages, lastEventId)
  }
  const lists = hashKey(api.items.list.pathKey())
  const unwatch = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    if (hashKey([event.query.queryKey[0]]) !== lists) return
    const { seq } = event.query.state.data as ItemList
    start(String(seq))
    messages.applySince(seq)
  })
  const cached = queryClient.getQueriesData<ItemList>(api.items.list.queryFilter())
  const known = cached.flatMap(([, list]) => (list ? [list.seq] : []))
  if (known.length > 0) start(String(Math.min(...known)))
  const timer = setTimeout(() => start(null), PATIENCE_MS)
  return () => {
    clearTimeout(timer)
    unwatch()
    messages.stop()
    stop?.()
    useLine.setState({ state: 'starting' })
  }
}

/** Keeps what this tab shows current while somebody is signed in who may read items. */
export function useLive(isOn: boolean): void {
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const api = useTRPC()
  useEffect(() => (isOn ? follow(client, queryClient, api) : undefined), [isOn, client, queryClient, api])
}
