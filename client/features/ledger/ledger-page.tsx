import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { compareCopy } from '#shared/copy/compare-days.ts'
import { days } from '#shared/copy/days.ts'
import { ledger as words } from '#shared/copy/ledger.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { searchKeys, viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useLine } from '../../api/use-live.ts'
import { type SearchChange, useAddress } from '../../api/use-search.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { fetchFields } from './filter-panel.tsx'
import { Filters } from './filters.tsx'
import './ledger.css'
import { LedgerTable } from './ledger-table.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'
import { NothingShown } from './nothing-shown.tsx'
import { PrintHead } from './print-head.tsx'
import { useGround, useItems, usePlans } from './queries.ts'
import { Totals } from './totals.tsx'
import { useChanged } from './use-changed.ts'
import { useComparison } from './use-comparison.ts'
import { useIsForecast } from './use-is-forecast.ts'
import { linesOf, useRows } from './use-rows.ts'
import { useSearchInitials } from './use-search-initials.ts'
import { useTypedSearch } from './use-typed-search.ts'

// The rows come first. What is opened from them is fetched as soon as the page rests, so that it is there when wanted.
const later = {
  drawer: async () => ({ default: (await import('./drawer.tsx')).Drawer }),
  bulk: async () => ({ default: (await import('./bulk-bar.tsx')).BulkBar }),
  compare: async () => ({ default: (await import('./compare-strip.tsx')).CompareStrip }),
  filters: fetchFields,
  command: async () => ({ default: (await import('./command-dialogs.tsx')).CommandDialog }),
}
const Drawer = lazy(later.drawer)
const BulkBar = lazy(later.bulk)
const CompareStrip = lazy(later.compare)
const CommandDialog = lazy(later.command)

const none: Item[] = []
const keys = [
  { keys: ['↑', '↓'], does: words.keys.move },
  { keys: ['Enter'], does: words.keys.open },
  { keys: ['Space'], does: words.keys.select },
  { keys: ['Home', 'End'], does: words.keys.ends },
  { keys: ['/'], does: words.keys.search },
  { keys: ['Esc'], does: words.keys.close },
]

/** 台账: everything it shows is in the address. */
export function LedgerPage() {
  usePageKeys(keys)
  const { search, change } = useAddress()
  const inAddress = useMemo(() => viewFromSearch(search), [search])
  const today = useToday()
  const list = useItems(inAddress.planId, inAddress.asOf)
  const items = list.data?.items ?? none
  const ground = useGround(inAddress.asOf ?? list.data?.today ?? today, inAddress)
  const onView = useCallback(
    (wanted: Partial<LedgerView>, options?: { replace?: boolean }) =>
      change(searchChange({ ...inAddress, ...wanted }), options),
    [change, inAddress],
  )
  const typed = useTypedSearch(inAddress.q, (q) => onView({ q }, { replace: true }))
  const view = useMemo(() => ({ ...inAddress, q: typed.filter }), [inAddress, typed.filter])
  const { initials, want } = useSearchInitials(items, inAddress.q !== '')
  const isForecast = useIsForecast(inAddress.forecast !== null)
  const isSettled = list.isSuccess && !list.isPlaceholderData
  const compared = useComparison(inAddress, { items, isSettled }, ground)
  const { rows, all, searched, shown, withoutLights, groups } = useRows(
    ...([items, view, ground, { initials, isForecast }, compared] as const),
  )
  const folded = useLedgerUi((ui) => ui.folded)
  const isGrouped = view.group !== 'none'
  const lines = useMemo(() => linesOf(groups, isGrouped, folded), [groups, isGrouped, folded])
  const changed = useChanged(items, isSettled)
  const opened = (search.item as ItemId | undefined) ?? null
  const open = useCallback(
    (itemId: ItemId | null) =>
      change({ item: itemId, tab: null }, { replace: opened !== null && itemId !== null }),
    [change, opened],
  )
  const isSelecting = useLedgerUi((ui) => ui.selected.size > 0)
  const isAsking = useLedgerUi((ui) => ui.asked !== null)
  const searchBox = useRef<HTMLInputElement>(null)
  useFetchLater(list.isSuccess)
  useLedgerKeys(searchBox, () => open(null))
  const actor = useActor()
  const step = (by: 1 | -1) => {
    const at = shown.findIndex((row) => row.item.id === opened)
    const next = shown[at + by]
    if (next) open(next.item.id)
  }
  if (list.isPending || (inAddress.forecast !== null && isForecast === null)) return <LoadingLine />
  if (list.isError)
    return (
      <div className="page-pad">
        <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
      </div>
    )
  if (items.length === 0) return <EmptyLedger mayImport={actor.role === 'office'} />
  const isGone = compared?.comparison?.gone.some(({ id }) => id === opened) ?? false
  const maySelect = actor.role === 'office' && view.asOf === null
  return (
    <div
      className="work"
      data-drawer={opened === null ? 'closed' : 'open'}
      data-comparing={searched.comparison !== undefined}
    >
      <div className="main">
        <PrintHead view={view} rows={shown} ground={searched} />
        {list.isPlaceholderData && <Reading day={ground.today} />}
        {compared && (
          <Suspense>
            <CompareStrip {...{ compared, view, onView }} shownDay={ground.today} />
          </Suspense>
        )}
        <Totals
          rows={rows}
          ground={ground}
          states={view.states}
          onStates={(states) => onView({ states: states === null ? [] : [...states] })}
        />
        <Filters
          {...{ view, withoutLights, ground, onView }}
          rows={all}
          shown={shown.length}
          typed={typed.value}
          searchRef={searchBox}
          onType={typed.type}
          onSearch={want}
        />
        {shown.length === 0 ? (
          <NothingShown
            {...{ view, compared }}
            onView={(wanted) => {
              typed.forget()
              onView(wanted)
            }}
          />
        ) : (
          <LedgerTable
            {...{ lines, view, opened, maySelect, changed }}
            ground={searched}
            onOpen={open}
            onSort={(sort) => onView({ sort, descending: view.sort === sort && !view.descending })}
          />
        )}
        {isSelecting && (
          <Suspense>
            <BulkBar items={items} actor={actor} />
          </Suspense>
        )}
        <Foot shown={shown.length} total={all.length} />
      </div>
      {opened !== null && (
        <Suspense fallback={<div className="drawer" aria-busy="true" />}>
          <Drawer
            itemId={opened}
            asOf={isGone ? view.compare : view.asOf}
            ground={isGone && compared ? compared.groundThen : searched}
            tab={search.tab}
            onTab={(tab) => change({ tab: tab === 'overview' ? null : tab }, { replace: true })}
            onStep={step}
            onClose={() => open(null)}
          />
        </Suspense>
      )}
      {isAsking && (
        <Suspense>
          <CommandDialog items={items} />
        </Suspense>
      )}
    </div>
  )
}

/** A view as a change of the address: what is as usual is taken away. */
function searchChange(view: LedgerView): SearchChange {
  return { ...Object.fromEntries(searchKeys.map((key) => [key, null])), ...viewToSearch(view) }
}

/** On a slow line what is seen first has come by then. */
const RESTS_MS = 1500

/** Fetches what the rows open, once they have stood there a while and the browser has nothing else to do. */
function useFetchLater(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    const fetchAll = () => void Promise.allSettled(Object.values(later).map((one) => one()))
    let idle = 0
    const rested = setTimeout(() => {
      idle = requestIdleCallback(fetchAll)
    }, RESTS_MS)
    return () => {
      clearTimeout(rested)
      cancelIdleCallback(idle)
    }
  }, [isShown])
}

/** `/` to the search, Esc closes the drawer; never while somebody types or a dialog is open. */
function useLedgerKeys(searchBox: React.RefObject<HTMLInputElement | null>, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping = target.matches('input, textarea, select, [contenteditable]')
      if (isTyping || event.isComposing || document.querySelector('dialog[open]')) return
      if (event.key === '/') {
        event.preventDefault()
        searchBox.current?.focus()
      } else if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [searchBox])
}

/** The rows below are still those of the day before; another day can be chosen meanwhile. */
function Reading({ day }: { day: IsoDate }) {
  return (
    <div className="reading noprint">
      <LoadingLine quietMs={300}>{compareCopy.reading(days.title(day))}</LoadingLine>
    </div>
  )
}

function Foot({ shown, total }: { shown: number; total: number }) {
  const isLive = useLine((line) => line.state !== 'waiting')
  return (
    <div className="foot">
      <span className={isLive ? 'live' : ''}>{isLive ? words.foot.live : words.foot.waiting}</span>
      <span className="grow" />
      <span className="wide-only">{words.foot.lights}</span>
      <output>{words.foot.count(shown, total)}</output>
      <span className="wide-only">
        {words.foot.keys[0]} <kbd className="kbd">?</kbd> {words.foot.keys[1]}
      </span>
    </div>
  )
}

function EmptyLedger({ mayImport }: { mayImport: boolean }) {
  const plans = usePlans()
  return (
    <EmptyState
      title={words.empty.title}
      actions={
        mayImport && (
          <Link to="/import" className="btn large primary">
            {words.empty.import}
          </Link>
        )
      }
    >
      {mayImport && plans.length === 0 ? words.empty.office : words.empty.others}
    </EmptyState>
  )
}
