import { daysBetween } from '../dates.ts'
import { groupsOf } from '../figures/groups.ts'
import { ratesOf } from '../figures/rates.ts'
import { rowsBy } from '../figures/rows.ts'
import type { UnitId } from '../ids.ts'
import { type Forecast, forecasts } from '../items/forecasts.ts'
import type { Item } from '../items/model.ts'
import { type LedgerRow, ledgerRows } from '../ledger/select.ts'
import type { Unit } from '../units/model.ts'
import { type Count, type CountGround, countGround, isCounted } from './counts.ts'
import type {
  Deck,
  LastDecision,
  LastPage,
  NextDue,
  NextPage,
  OverallPage,
  UnitCounts,
  UnitPage,
} from './deck.ts'
import type { DeckGround } from './deck-ground.ts'
import { byUrgency, exceptionOf, isLate, lightsUp, refOf } from './exceptions.ts'
import { expectedOf } from './frozen-row.ts'
import { linesIn, paged } from './paged.ts'

/** So many rows fit a sheet that is read from the back row, and fewer where a title or the units take many lines. */
const ROWS = { overall: 8, last: 6, unit: 2, next: 8 } as const
const LINES = 16
/** Characters of a line: of a title beside four other columns, of one beside three, of the units. */
const WIDE = { decided: 11, next: 22, units: 8 } as const

/** What a meeting is held over: all that was given out, with its lights. */
export function judged(items: readonly Item[], ground: DeckGround): LedgerRow[] {
  const given = items.filter((item) => item.state !== 'draft' && item.withdrawn === undefined)
  return ledgerRows(given, ground)
}

/** The agenda: overall, what the last meeting decided, a page per unit with something red or yellow, what falls due next. */
export function buildDeck(rows: readonly LedgerRow[], ground: DeckGround): Deck {
  const { bureau, plan, frozenAt, today, directory } = ground
  const by = countGround(ground)
  const pages = [
    ...overall(rows, ground, by),
    ...lastDecisions(rows, ground, by),
    ...directory.flatMap((unit) => unitPages(unit, rows, ground, by)),
    ...next(rows, ground, by),
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

function overall(
  rows: readonly LedgerRow[],
  { today, directory }: DeckGround,
  by: CountGround,
): OverallPage[] {
  const items = rows.map(({ item }) => item)
  const rates = ratesOf(groupsOf(items), today, { milestoneCounts: false })
  const count = countIn(rows, by)
  const byLead = rowsBy(rows, ({ item }) => item.leads)
  const counts = directory.flatMap((unit) => {
    const own = byLead.get(unit.id)
    return own === undefined ? [] : [countsOf(unit.id, own, by)]
  })
  const busy = counts.filter(({ late, warned }) => late + warned > 0)
  const calm = counts.filter(({ late, warned }) => late + warned === 0)
  const facts = {
    kind: 'overall' as const,
    total: rows.length,
    closed: count('closed'),
    reviewing: count('reviewing'),
    late: count('late'),
    warned: count('warned'),
    rates: rates.filter(({ name }) => name === 'closedRate' || name === 'dueClosedRate'),
    shared: items.filter(({ leads }) => leads.length > 1).length,
  }
  return paged(busy, { rows: ROWS.overall }, 'overall').map(({ entries, ...part }) => ({
    ...facts,
    ...part,
    units: entries,
    calm: part.part === 1 ? calm.map(({ unitId, lead }) => ({ unitId, lead })) : [],
  }))
}

const countIn =
  (rows: readonly LedgerRow[], by: CountGround) =>
  (count: Count): number =>
    rows.filter((row) => isCounted(row, count, by)).length

function countsOf(unitId: UnitId, rows: readonly LedgerRow[], by: CountGround): UnitCounts {
  const count = countIn(rows, by)
  return {
    unitId,
    lead: rows.length,
    closed: count('closed'),
    late: count('late'),
    warned: count('warned'),
  }
}

/** What the meeting before decided, and what is still open of those before it; none, and there is no page. */
function lastDecisions(rows: readonly LedgerRow[], ground: DeckGround, by: CountGround): LastPage[] {
  const { last } = ground
  const entries = rows
    .filter((row) => isCounted(row, 'decided', by))
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
        isEarlier: !by.lastIds.has(item.id),
      }
    })
    .sort((a, b) => Number(a.isEarlier) - Number(b.isEarlier) || a.item.ordinal - b.item.ordinal)
  if (entries.length === 0) return []
  const done = entries.filter(({ outcome }) => outcome === 'done').length
  const earlier = last === null ? 0 : entries.filter(({ isEarlier }) => isEarlier).length
  const facts = { kind: 'last' as const, meeting: last, done, total: entries.length, earlier }
  const linesOf = ({ item, unitIds }: LastDecision) =>
    Math.max(linesIn(item.title, WIDE.decided) + 1, linesOfUnits(unitIds, ground))
  return paged(entries, { rows: ROWS.last, lines: LINES, linesOf }, 'last').map((part) => ({
    ...facts,
    ...part,
  }))
}

/** Units that have nothing red or yellow get no page: one line of the overall page names them. */
function unitPages(unit: Unit, rows: readonly LedgerRow[], ground: DeckGround, by: CountGround): UnitPage[] {
  const own = rows.filter(({ item }) => item.leads.includes(unit.id))
  const lit = own.filter(lightsUp).sort(byUrgency)
  if (lit.length === 0) return []
  const entries = lit.map((row) => exceptionOf(row, ground))
  const saidOn = entries.flatMap((entry) => entry.saidOn ?? []).reduce((a, b) => (a > b ? a : b), '')
  const count = countIn(own, by)
  const facts = {
    kind: 'unit' as const,
    unitId: unit.id,
    counts: {
      ...countsOf(unit.id, own, by),
      reviewing: count('reviewing'),
      undated: count('undated'),
      lastDone: count('decidedDone'),
    },
    asking: entries.filter(({ asks }) => asks.length > 0).length,
    exceptions: entries.length,
    saidOn: saidOn === '' ? null : saidOn,
  }
  return paged(entries, { rows: ROWS.unit }, `unit-${unit.id}`).map((part) => ({
    ...facts,
    ...part,
    forecast: part.part === part.parts ? forecast(own, ground) : null,
  }))
}

function forecast(rows: readonly LedgerRow[], ground: DeckGround): Record<Forecast, number[]> {
  const found = Object.fromEntries(forecasts.map((one) => [one, [] as number[]])) as Record<
    Forecast,
    number[]
  >
  for (const row of rows) {
    const expected = expectedOf(row, ground)
    if (expected !== null) found[expected].push(row.item.ordinal)
  }
  return found
}

const linesOfUnits = (ids: readonly UnitId[], { units }: DeckGround): number =>
  linesIn(ids.map((id) => units.get(id)?.name ?? '').join('、'), WIDE.units)

function next(rows: readonly LedgerRow[], ground: DeckGround, by: CountGround): NextPage[] {
  const { today, until } = by
  const entries = rows
    .flatMap((row) => {
      const { item, light, dueOn } = row
      if (dueOn === null || !isCounted(row, 'next', by)) return []
      const left = daysBetween(today, dueOn)
      return [{ item: refOf(item), unitIds: item.leads, window: item.window, dueOn, left, light }]
    })
    .sort((a, b) => a.left - b.left || a.item.ordinal - b.item.ordinal)
  const facts = { kind: 'next' as const, until, total: entries.length }
  const linesOf = ({ item, unitIds }: NextDue) =>
    Math.max(linesIn(item.title, WIDE.next), linesOfUnits(unitIds, ground))
  return paged(entries, { rows: ROWS.next, lines: LINES, linesOf }, 'next').map((part) => ({
    ...facts,
    ...part,
  }))
}
