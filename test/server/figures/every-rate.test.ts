import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#db/database.ts'
import type { NewRecord } from '#db/event-log.ts'
import { foldItem, foldWords } from '#db/item-folds.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { insertPlan } from '#db/plans.ts'
import { insertItems } from '#db/save-items.ts'
import { rebuildTallies } from '#db/tallies.ts'
import { verify } from '#db/verify.ts'
import { calendar } from '#shared/calendar/calendar.ts'
import { addDays, dayOf, type IsoDate } from '#shared/dates.ts'
import { DUTIES, isDutySet } from '#shared/figures/duties.ts'
import { type ForecastFigures, isForecast, risksOf } from '#shared/figures/forecast.ts'
import type { Figures, Share } from '#shared/figures/model.ts'
import { dimensions } from '#shared/figures/model.ts'
import { percentOf } from '#shared/figures/percent.ts'
import { rateNames } from '#shared/figures/rates.ts'
import type { Subset } from '#shared/figures/subsets.ts'
import type { CommandId, PlanId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import { type ForecastFilter, forecasts } from '#shared/items/forecasts.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import { lightOf } from '#shared/ledger/light-of.ts'
import { selectItems } from '#shared/ledger/select.ts'
import { usualView } from '#shared/ledger/view.ts'
import { usualRules } from '#shared/plans/model.ts'
import { aWorld, type Person, people, units, type World } from '../../helpers/a-world.ts'
import { eachDatabase } from '../../helpers/each-database.ts'
import { aHistory, asItWas, dice, FIRST } from '../../helpers/random-ledger.ts'
import { checkFlow, checkIndicators, checkSections } from './more-checks.ts'
import {
  type Basis,
  type Part,
  plainBreakdown,
  plainForecast,
  plainKeys,
  plainParts,
  plainRates,
} from './plain-count.ts'

const LAST: IsoDate = '2027-06-30'
const directory = Object.values(units)

/** One plan of a few items whose histories are random, and what is asked about it. */
interface Ledger {
  seed: number
  planId: PlanId
  histories: ItemEvent[][]
  basis: Basis
  person: Person
  isOwn: boolean
}

function aLedger(seed: number): Ledger {
  const roll = dice(seed)
  const planId = `r${seed}` as PlanId
  const histories = Array.from({ length: 3 + roll(12) }, (_, at) => aHistory(roll, planId, at + 1))
  const asOf = roll(5) === 0 ? LAST : addDays(FIRST, roll(420))
  const basis = { asOf, milestoneCounts: roll(2) === 0, byOriginal: roll(2) === 0 }
  const person = (['office', 'leader', 'liaison'] as const)[roll(3)] ?? 'office'
  return { seed, planId, histories, basis, person, isOwn: roll(2) === 0 }
}

/** The items of that day that this person may see, from their histories alone. */
function seenBy({ histories, basis, person, isOwn }: Ledger, day = basis.asOf): Item[] {
  const now = new Map(histories.map((events) => [foldItem(events).id, foldItem(events)]))
  return asItWas(histories, day).filter((item) => {
    const { leads = [], supports = [], state } = now.get(item.id) ?? {}
    if (person === 'office') return true
    if (state === 'draft' || item.state === 'draft') return false
    const { unitId } = people[person]
    return person === 'leader' || !isOwn || [...leads, ...supports].some((unit) => unit === unitId)
  })
}

const share = ([part, whole]: [number, number]): Share => ({ part, whole, percent: percentOf(part, whole) })
const shares = (rates: Record<string, [number, number]>) =>
  rateNames.map((name) => {
    const one = share(rates[name] ?? [0, 0])
    // What is not on course is behind: both make 100.0, whatever is rounded.
    if (name !== 'behindRate' || one.percent === null) return one
    const onCourse = share(rates.paceRate ?? [0, 0]).percent ?? 0
    return { ...one, percent: Math.round(1000 - onCourse * 10) / 10 }
  })

const groundOf = (today: IsoDate) => ({
  ...{ today, calendar, thresholds: usualThresholds, rules: new Map(), isForecast },
  units: new Map(directory.map((unit) => [unit.id, unit])),
})

eachDatabase((database) => {
  let world: World
  beforeEach(async () => {
    world = await aWorld({ database, now: `${LAST}T04:00:00.000Z` })
  })
  afterEach(() => world.close())

  /** The log in the order in which it happened, in a few commands, each with its own last state of the rows. */
  async function write({ planId, histories, isOwn, seed }: Ledger): Promise<void> {
    await inTransaction(world.db, async (tx) => {
      const rules = { ...usualRules, visibility: isOwn ? ('own' as const) : ('all' as const) }
      const head = { shortTitle: '', docNumber: null, year: 2026, kind: 'plan' as const }
      const plan = { id: planId, title: `方案${seed}`, ...head, rules, importedAt: `${FIRST}T00:00:00.000Z` }
      await insertPlan(tx, plan, { text: '', hash: planId })
      await insertItems(
        tx,
        histories.map((events) => ({
          item: foldItem(events),
          words: foldWords(events),
          at: events.at(-1)?.at ?? '',
        })),
      )
      const all = histories
        .flatMap((events) => events.map((event, at) => ({ event, version: at + 1, id: foldItem(events).id })))
        .sort((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : a.version - b.version))
      const items = new Map<string, Item>()
      const size = Math.ceil(all.length / 3)
      for (let start = 0; start < all.length; start += size) {
        const chunk = all.slice(start, start + size)
        const before = [...new Set(chunk.map(({ id }) => id))].flatMap((id) => items.get(id) ?? [])
        const records = chunk.map(
          ({ event, version, id }): NewRecord => ({
            stream: 'item',
            itemId: id,
            planId,
            version,
            commandId: `${planId}-${start}` as CommandId,
            actorId: people.office.id,
            actorName: '办公室',
            at: event.at,
            event,
          }),
        )
        await appendToItems(tx, before, records)
        for (const { event, id } of chunk) items.set(id, evolve(items.get(id) ?? null, [event]))
      }
    })
  }

  const asked = ({ planId, basis }: Ledger) => ({
    planId,
    asOf: basis.asOf,
    milestoneCounts: basis.milestoneCounts,
    byOriginal: basis.byOriginal,
  })

  function check(ledger: Ledger, figures: Figures): void {
    const { basis } = ledger
    const items = seenBy(ledger)
    const other = { ...basis, byOriginal: !basis.byOriginal }
    expect(figures.rates.map(({ part, whole, percent }) => ({ part, whole, percent }))).toEqual(
      shares(plainRates(items, basis)),
    )
    for (const { name, byOtherDay } of figures.rates)
      if (byOtherDay !== null) expect(byOtherDay).toEqual(share(plainRates(items, other)[name] ?? [0, 0]))
    for (const dimension of dimensions) {
      const rows = figures.breakdown[dimension].map(({ key, rates }) => [
        key,
        rates.map(({ part, whole, percent }) => ({ part, whole, percent })),
      ])
      const keysOf =
        dimension === 'leader'
          ? ({ leads }: Item) => [...new Set(leads.map((unit) => (unit === 'cy' ? people.leader.id : '')))]
          : (item: Item) => plainKeys[dimension](item, basis)
      const partKeysOf = ({ rate, unitId }: Part, item: Item): readonly string[] => {
        if (dimension === 'unit') return [unitId]
        if (dimension === 'leader' && rate === 'signRate') return [unitId === 'cy' ? people.leader.id : '']
        return keysOf(item)
      }
      const plain = Object.entries(plainBreakdown(items, keysOf, basis, partKeysOf))
      expect(Object.fromEntries(rows)).toEqual(
        Object.fromEntries(plain.map(([key, rates]) => [key, shares(rates)])),
      )
    }
  }

  /** Every part and whole opens as many rows as it says. */
  function checkRows(ledger: Ledger, { rates }: Figures): void {
    const { basis } = ledger
    const items = seenBy(ledger)
    const ground = groundOf(basis.asOf)
    for (const { part, whole, partOf, wholeOf } of rates)
      for (const [count, subset] of [
        [part, partOf],
        [whole, wholeOf],
      ] as const) {
        const view = viewFromSearch(viewToSearch({ ...usualView, subset, ...asked(ledger) }))
        const rows = selectItems(items, view, ground)
        expect([subset, timesIn(rows, subset)]).toEqual([subset, count])
      }
    function timesIn(rows: readonly { item: Item }[], subset: Subset): number {
      if (!isDutySet(subset)) return rows.length
      const { of, inTime } = DUTIES[subset]
      const parts = rows.map(({ item }) =>
        plainParts(item, basis).filter(
          (part) => part.rate === (of === 'signing' ? 'signRate' : 'answerRate') && (!inTime || part.inTime),
        ),
      )
      expect(parts.every((own) => own.length > 0)).toBe(true)
      return parts.flat().length
    }
  }

  /** What is asked for below the first charts. */
  async function checkLater(ledger: Ledger, figures: Figures): Promise<void> {
    const api = world.as(ledger.person)
    const before = addDays(ledger.basis.asOf, -1 - (ledger.seed % 120))
    const flow = await api.figures.flow({ ...asked(ledger), before })
    checkFlow(flow, { before: seenBy(ledger, before), after: seenBy(ledger) }, figures)
    checkIndicators(await api.figures.indicators(asked(ledger)), seenBy(ledger))
  }

  /** An item with k leads counts once in all, and k times by unit. */
  function checkSums(ledger: Ledger, figures: Figures): void {
    const items = seenBy(ledger)
    expect(figures.total).toBe(items.length)
    const leads = items.reduce((sum, item) => sum + item.leads.length, 0)
    expect(figures.byUnit.reduce((sum, unit) => sum + unit.lead, 0)).toBe(leads)
    expect(figures.sharedLeads).toBe(items.filter((item) => item.leads.length > 1).length)
    for (const dimension of ['plan', 'section', 'month'] as const)
      expect(figures.breakdown[dimension].reduce((sum, row) => sum + row.total, 0)).toBe(items.length)
    const closed = figures.burnUp.find((point) => point.on === figures.asOf)?.closed
    if (closed !== undefined) expect(closed).toBe(figures.rates[0]?.part)
    expect(figures.windows.total).toBe(figures.rates.find(({ name }) => name === 'extendedRate')?.whole)
    const overdue = figures.rates.find(({ name }) => name === 'overdueRate')?.part
    expect([figures.overdueCount, figures.overdue.length]).toEqual([overdue, overdue])
    expect(figures.silentCount).toBe(figures.overdue.filter(({ light }) => light === 'deepRed').length)
  }

  /** Every item that is asked for has one class, and each count opens as many rows as it says. */
  function checkForecast(ledger: Ledger, found: ForecastFigures): void {
    const { basis } = ledger
    const items = seenBy(ledger)
    const ground = groundOf(basis.asOf)
    const plain = Object.fromEntries(forecasts.map((one) => [one, 0])) as ForecastFigures['counts']
    for (const item of items) {
      const lit = lightOf(item, ground)
      const one = plainForecast(item, lit === 'red' || lit === 'deepRed')
      if (one !== null) plain[one as keyof typeof plain]++
    }
    expect(found.counts).toEqual(plain)
    expect(Object.values(found.counts).reduce((sum, one) => sum + one, 0)).toBe(found.total)
    const behind = (forecast: ForecastFilter) =>
      selectItems(items, viewFromSearch(viewToSearch({ ...usualView, forecast, ...asked(ledger) })), ground)
        .length
    for (const one of forecasts) expect([one, behind(one)]).toEqual([one, found.counts[one]])
    expect([found.atRiskCount, found.atRisk.length]).toEqual([behind('atRisk'), behind('atRisk')])
    expect(found.atRisk).toEqual(risksOf(items, basis.asOf, basis))
    const byUnit = found.byUnit.reduce((sum, { total }) => sum + total, 0)
    const shared = items.filter((item) => plainForecast(item, false) !== null)
    expect(byUnit).toBe(shared.reduce((sum, { leads }) => sum + leads.length, 0))
    expect(found.sharedLeads).toBe(shared.filter(({ leads }) => leads.length > 1).length)
  }

  const runs = database === 'SQLite' ? 300 : 40
  describe(`over ${runs} random ledgers and days`, () => {
    it('is what counting in plain arrays gives, row by row and in every sum', {
      timeout: 1_200_000,
    }, async () => {
      world.setNow(`${FIRST}T00:30:00.000Z`)
      const leaderId = people.leader.id
      await world
        .as('office')
        .units.setLeader({ commandId: 'l1' as CommandId, id: units.industry.id, leaderId })
      world.setNow(`${LAST}T04:00:00.000Z`)
      const parts = new Map<string, number>()
      const rests = new Map<string, number>()
      const classes = new Map<string, number>()
      const reasons = new Set<string>()
      for (let seed = 1; seed <= runs; seed++) {
        const ledger = aLedger(seed)
        await write(ledger)
        const figures = await world.as(ledger.person).figures.get(asked(ledger))
        for (const { name, part, whole } of figures.rates) {
          parts.set(name, (parts.get(name) ?? 0) + part)
          rests.set(name, (rests.get(name) ?? 0) + whole - part)
        }
        try {
          check(ledger, figures)
          checkRows(ledger, figures)
          checkSums(ledger, figures)
          checkSections(seenBy(ledger), figures)
          if (seed % 3 === 0) await checkLater(ledger, figures)
          const found = await world.as(ledger.person).figures.forecast(asked(ledger))
          checkForecast(ledger, found)
          for (const one of forecasts) classes.set(one, (classes.get(one) ?? 0) + found.counts[one])
          for (const { warning } of found.atRisk) reasons.add(warning.by)
          expect(await world.as(ledger.person).figures.rates(asked(ledger))).toEqual({
            asOf: ledger.basis.asOf,
            rates: figures.rates,
          })
        } catch (error) {
          throw new Error(`seed ${seed}, as of ${ledger.basis.asOf}, by ${ledger.person}`, { cause: error })
        }
      }
      // A rate that is always none or all would be told by chance.
      expect(rateNames.filter((name) => !(parts.get(name) && rests.get(name)))).toEqual([])
      expect(forecasts.filter((one) => !classes.get(one))).toEqual([])
      // Few ledgers hold every kind of hint.
      if (database === 'SQLite')
        expect([...reasons]).toEqual(expect.arrayContaining(['pace', 'silent', 'unmeasured']))
      const kept = () =>
        world.db.selectFrom('item_tally').selectAll().orderBy('item_id').orderBy('from_on').execute()
      const before = await kept()
      expect(before.length).toBeGreaterThan(runs * 10)
      await inTransaction(world.db, rebuildTallies)
      expect(await kept()).toEqual(before)
      expect((await verify(world.db)).differing.filter((id) => id.startsWith('tally'))).toEqual([])
    })
  })
})

it('knows days on which something has happened', () => {
  const days = Array.from({ length: 50 }, (_, seed) => aLedger(seed + 1).histories.flat()).flat()
  expect(new Set(days.map(({ type }) => type)).size).toBeGreaterThan(18)
  expect(days.every(({ at }) => dayOf(at) >= FIRST && dayOf(at) <= LAST)).toBe(true)
})
