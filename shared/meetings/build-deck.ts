import { addDays, daysBetween, type IsoDate, type IsoInstant } from '../dates.ts'
import { countStates } from '../figures/count.ts'
import { forecastOf } from '../figures/forecast.ts'
import { fullTallyOf } from '../figures/full-tally.ts'
import { groupsOf } from '../figures/groups.ts'
import { ratesOf } from '../figures/rates.ts'
import { rowsBy } from '../figures/rows.ts'
import type { MeetingId, UnitId } from '../ids.ts'
import { type Forecast, forecasts } from '../items/forecasts.ts'
import type { Item } from '../items/model.ts'
import { isOver, isUnderReview } from '../items/model.ts'
import { waitsForEvent } from '../items/window.ts'
import { type LedgerGround, type LedgerRow, ledgerRows } from '../ledger/select.ts'
import type { Plan } from '../plans/model.ts'
import type { Unit } from '../units/model.ts'
import type { Deck, LastDecision, LastPage, NextPage, OverallPage, UnitCounts, UnitPage } from './deck.ts'
import { byUrgency, exceptionOf, isLate, isWarned, lightsUp, refOf } from './exceptions.ts'
import { paged } from './paged.ts'

export interface DeckGround extends LedgerGround {
  bureau: string
  plan: Pick<Plan, 'id' | 'title' | 'shortTitle' | 'docNumber'>
  frozenAt: IsoInstant
  /** In their own order. */
  directory: readonly Unit[]
  /** The meeting of this plan before this one. */
  last: LastPage['meeting']
}

/** How far ahead 下一步到期 looks. */
const AHEAD_DAYS = 30
/** So many rows fit a sheet that is read from the back row. */
const ROWS = { overall: 8, last: 6, unit: 2, next: 8 } as const

/** The agenda: overall, what the last meeting decided, a page per unit with something red or yellow, what falls due next. */
export function buildDeck(items: readonly Item[], ground: DeckGround): Deck {
  const { bureau, plan, frozenAt, today, directory } = ground
  const given = items.filter((item) => item.state !== 'draft' && item.withdrawn === undefined)
  const rows = ledgerRows(given, ground)
  const pages = [
    ...overall(rows, ground),
    ...lastDecisions(rows, ground),
    ...directory.flatMap((unit) => unitPages(unit, rows, ground)),
    ...next(rows, ground),
  ]
  const names = directory.map((unit) => [unit.id, unit.name] as const)
  return {
    format: 1,
    bureau,
    plan: { id: plan.id, title: plan.title, shortTitle: plan.shortTitle, docNumber: plan.docNumber },
    frozenAt,
    today,
    unitNames: Object.fromEntries(names),
    pages,
  }
}

function overall(rows: readonly LedgerRow[], ground: DeckGround): OverallPage[] {
  const { today, directory } = ground
  const items = rows.map(({ item }) => item)
  const groups = groupsOf(items)
  const states = countStates(groups)
  const rates = ratesOf(groups, today, { milestoneCounts: false })
  const byLead = rowsBy(rows, ({ item }) => item.leads)
  const counts = directory.flatMap((unit) => {
    const own = byLead.get(unit.id)
    return own === undefined ? [] : [countsOf(unit.id, own)]
  })
  const busy = counts.filter(({ late, warned }) => late + warned > 0)
  const calm = counts.filter(({ late, warned }) => late + warned === 0)
  const facts = {
    kind: 'overall' as const,
    total: rows.length,
    closed: states.closed,
    reviewing: states.reviewing,
    late: rows.filter(isLate).length,
    warned: rows.filter(isWarned).length,
    rates: rates.filter(({ name }) => name === 'closedRate' || name === 'dueClosedRate'),
    shared: items.filter(({ leads }) => leads.length > 1).length,
  }
  return paged(busy, ROWS.overall, 'overall').map(({ entries, ...part }) => ({
    ...facts,
    ...part,
    units: entries,
    calm: part.part === 1 ? calm.map(({ unitId, lead }) => ({ unitId, lead })) : [],
  }))
}

function countsOf(unitId: UnitId, rows: readonly LedgerRow[]): UnitCounts {
  return {
    unitId,
    lead: rows.length,
    closed: rows.filter(({ item }) => item.state === 'closed').length,
    late: rows.filter(isLate).length,
    warned: rows.filter(isWarned).length,
  }
}

/** What the meeting before decided, and what is still open of those before it; none, and there is no page. */
function lastDecisions(rows: readonly LedgerRow[], { last }: DeckGround): LastPage[] {
  const entries = rows
    .filter(({ item }) => item.decided !== undefined && (isOf(item, last?.id) || !isOver(item)))
    .map((row): LastDecision => {
      const { item, light, dueOn } = row
      return {
        item: refOf(item),
        unitIds: item.leads,
        window: item.window,
        dueOn,
        state: item.state,
        outcome: item.state === 'closed' ? 'done' : isLate(row) ? 'late' : 'open',
        light,
        said: item.lastReport?.progress ?? '',
        isEarlier: !isOf(item, last?.id),
      }
    })
    .sort((a, b) => Number(a.isEarlier) - Number(b.isEarlier) || a.item.ordinal - b.item.ordinal)
  if (entries.length === 0) return []
  const done = entries.filter(({ outcome }) => outcome === 'done').length
  const facts = { kind: 'last' as const, meeting: last, done, total: entries.length }
  return paged(entries, ROWS.last, 'last').map((part) => ({ ...facts, ...part }))
}

const isOf = (item: Item, meetingId: MeetingId | undefined): boolean =>
  item.decided !== undefined && item.decided.meetingId === meetingId

/** Units that have nothing red or yellow get no page: one line of the overall page names them. */
function unitPages(unit: Unit, rows: readonly LedgerRow[], ground: DeckGround): UnitPage[] {
  const own = rows.filter(({ item }) => item.leads.includes(unit.id))
  const lit = own.filter(lightsUp).sort(byUrgency)
  if (lit.length === 0) return []
  const entries = lit.map((row) => exceptionOf(row, ground))
  const saidOn = entries.flatMap((entry) => entry.saidOn ?? []).reduce((a, b) => (a > b ? a : b), '')
  const facts = {
    kind: 'unit' as const,
    unitId: unit.id,
    counts: {
      ...countsOf(unit.id, own),
      reviewing: own.filter(({ item }) => isUnderReview(item)).length,
      undated: own.filter(({ item }) => item.window.kind === 'none' || waitsForEvent(item)).length,
      lastDone: own.filter(({ item }) => item.state === 'closed' && isOf(item, ground.last?.id)).length,
    },
    asking: entries.filter(({ asks }) => asks.length > 0).length,
    exceptions: entries.length,
    saidOn: saidOn === '' ? null : saidOn,
  }
  return paged(entries, ROWS.unit, `unit-${unit.id}`).map((part) => ({
    ...facts,
    ...part,
    forecast: part.part === part.parts ? forecast(own, ground.today) : null,
  }))
}

/** As 分析 counts it, a milestone that is reached among what is done. */
function forecast(rows: readonly LedgerRow[], today: IsoDate): Record<Forecast, number[]> {
  const found = Object.fromEntries(forecasts.map((one) => [one, [] as number[]])) as Record<
    Forecast,
    number[]
  >
  for (const { item } of rows) {
    const one = forecastOf(fullTallyOf(item), today, { milestoneCounts: true })
    if (one !== null) found[one].push(item.ordinal)
  }
  return found
}

function next(rows: readonly LedgerRow[], { today }: DeckGround): NextPage[] {
  const until = addDays(today, AHEAD_DAYS)
  const entries = rows
    .flatMap((row) => {
      const { item, light, dueOn } = row
      const isAhead = dueOn !== null && dueOn >= today && dueOn <= until
      if (!isAhead || isOver(item) || isUnderReview(item) || item.state === 'suspended') return []
      const left = daysBetween(today, dueOn)
      return [{ item: refOf(item), unitIds: item.leads, window: item.window, dueOn, left, light }]
    })
    .sort((a, b) => a.left - b.left || a.item.ordinal - b.item.ordinal)
  const facts = { kind: 'next' as const, until, total: entries.length }
  return paged(entries, ROWS.next, 'next').map((part) => ({ ...facts, ...part }))
}
