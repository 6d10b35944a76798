import { notifyManager, type QueryClient, type QueryKey } from '@tanstack/react-query'
import type { Change, ItemDetail, ItemList } from '#shared/api/outputs.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import type { Api, ApiInput } from './trpc.ts'

/** What a cached list or item still lacks of `events`; null when it has missed some in between. */
function lacking(version: number, events: readonly LoggedEvent[]): LoggedEvent[] | null {
  const later = events.filter((event) => event.version > version)
  const first = later[0]
  return first !== undefined && first.version !== version + 1 ? null : later
}

function evolved(item: Item | null, events: readonly LoggedEvent[]): Item | null {
  return evolve(
    item,
    events.map(({ event }) => event),
  )
}

/** The list with the events in it; null when it cannot be brought forward and must be fetched. */
export function listAfter(list: ItemList, events: readonly LoggedEvent[], seq: number): ItemList | null {
  const first = events[0]
  if (!first) return list
  const at = list.items.findIndex((item) => item.id === first.itemId)
  const old = list.items[at]
  const news = lacking(old?.version ?? 0, events)
  if (news === null) return null
  if (news.length === 0) return list
  const item = evolved(old ?? null, news)
  if (!item) return null
  const items = old
    ? list.items.map((one, index) => (index === at ? item : one))
    : [...list.items, item].sort((a, b) => a.ordinal - b.ordinal)
  return { ...list, items, seq: Math.max(list.seq, seq) }
}

/** The opened item with the events in it; null when it must be fetched. */
export function detailAfter(detail: ItemDetail, events: readonly LoggedEvent[]): ItemDetail | null {
  const news = lacking(detail.item.version, events)
  if (news === null) return null
  if (news.length === 0) return detail
  const words = news.some(
    ({ event }) =>
      event.type === 'amended' && (event.changes.text !== undefined || event.changes.source !== undefined),
  )
  // The long words are not folded into the row: fetched again when they were amended.
  const item = evolved(detail.item, news)
  return words || !item ? null : { ...detail, item, history: [...detail.history, ...news] }
}

function inputOf<Input>(key: QueryKey): Input | undefined {
  const [, options] = key as [unknown, { input?: Input }?]
  return options?.input
}

/** Brings every list and opened item of today forward; views of another day stay as they were. */
function applyToItem(queryClient: QueryClient, api: Api, events: readonly LoggedEvent[]): void {
  const first = events[0]
  if (!first) return
  const seq = events.at(-1)?.seq ?? 0
  const put = <Data>(key: QueryKey, now: Data, next: Data | null) => {
    if (next === null) void queryClient.invalidateQueries({ queryKey: key, exact: true })
    else if (next !== now) queryClient.setQueryData(key, next)
  }
  for (const [key, list] of queryClient.getQueriesData<ItemList>(api.items.list.queryFilter())) {
    const input = inputOf<ApiInput['items']['list']>(key)
    const isOfPlan = input?.planId === null || input?.planId === first.planId
    if (list && isOfPlan && !input?.asOf) put(key, list, listAfter(list, events, seq))
  }
  for (const [key, detail] of queryClient.getQueriesData<ItemDetail>(api.items.get.queryFilter())) {
    const input = inputOf<ApiInput['items']['get']>(key)
    if (detail && input?.itemId === first.itemId && !input.asOf) put(key, detail, detailAfter(detail, events))
  }
}

/** What happened to several items, each in its order; the screens draw once. */
export function applyEvents(
  queryClient: QueryClient,
  api: Api,
  groups: readonly (readonly LoggedEvent[])[],
): void {
  if (groups.length === 0) return
  notifyManager.batch(() => {
    for (const events of groups) applyToItem(queryClient, api, events)
  })
  forgetFigures(queryClient, api)
}

/** Figures and the counts beside plans are the server's; they are asked for again when something moved. */
function forgetFigures(queryClient: QueryClient, api: Api): void {
  void queryClient.invalidateQueries(api.figures.pathFilter())
}

type Table = Extract<Change, { kind: 'table' }>['table']

/** What a screen may have read of each table. */
const readsOf = (api: Api) =>
  ({
    unit: api.units.pathFilter(),
    user: api.users.pathFilter(),
    plan: api.plans.pathFilter(),
    mapping: api.imports.pathFilter(),
    readingRule: api.imports.pathFilter(),
    handover: api.handovers.pathFilter(),
    reorganisation: api.units.pathFilter(),
    calendar: api.calendar.pathFilter(),
    setting: api.settings.pathFilter(),
    sample: api.pressing.pathFilter(),
    digest: api.messages.pathFilter(),
    act: api.items.acts.pathFilter(),
    paper: api.papers.list.pathFilter(),
    meeting: api.meetings.pathFilter(),
    template: api.templates.pathFilter(),
  }) as const satisfies Record<Table, object>

/** What figures are counted by, besides the items. */
const COUNTED = ['unit', 'plan', 'calendar', 'setting'] as const

/** Messages of the stream, in their order. */
export function applyChanges(queryClient: QueryClient, api: Api, changes: readonly Change[]): void {
  const items = changes.filter((change) => change.kind === 'item')
  applyEvents(
    queryClient,
    api,
    items.map((change) => change.events),
  )
  const touched = new Set(changes.flatMap((change) => (change.kind === 'table' ? [change.table] : [])))
  if (items.some(({ tellsYou }) => tellsYou)) touched.add('digest')
  if (items.some((change) => change.events.some(({ event }) => event.type === 'drafted'))) touched.add('plan')
  // Who holds which post follows from the accounts.
  if (touched.has('user')) void queryClient.invalidateQueries(api.posts.pathFilter())
  if (touched.has('setting')) void queryClient.invalidateQueries(api.pressing.pathFilter())
  for (const table of touched) void queryClient.invalidateQueries(readsOf(api)[table])
  // Rows come and go with their plan, untold one by one.
  if (touched.has('plan')) void queryClient.invalidateQueries(api.items.pathFilter())
  if (COUNTED.some((table) => touched.has(table))) forgetFigures(queryClient, api)
}
