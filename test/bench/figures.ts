import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { countTallies } from '#db/count-tallies.ts'
import { inSnapshot, inTransaction } from '#db/database.ts'
import type { NewRecord } from '#db/event-log.ts'
import { foldItem, foldWords } from '#db/item-folds.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { insertPlan } from '#db/plans.ts'
import { insertItems } from '#db/save-items.ts'
import { execute } from '#server/items/execute.ts'
import { addDays, type IsoDate } from '#shared/dates.ts'
import { ratesOf } from '#shared/figures/rates.ts'
import type { CommandId, ItemId, PlanId, UnitId, UserId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { usualRules } from '#shared/plans/model.ts'
import { type Figure, timedInTurn } from './measure.ts'
import type { BenchWorld } from './world.ts'

const ITEMS = 100_000
const CHUNK = 5000
const TODAY: IsoDate = '2026-09-18'
const PAST: IsoDate = '2026-06-30'

/** Totals and the whole of 分析 over 100,000 items, today and on a past day, each after a change. */
export async function figuresOver(world: BenchWorld): Promise<Figure[]> {
  const planId = await aLargePlan(world)
  const raw = new SqliteDatabase(path.join(world.dataDir, 'taizhang.db'), { readonly: true })
  const grouped = raw.prepare<[string]>(
    'select until_on, count(*) from item_tally where plan_id = ? group by until_on',
  )
  const floor = () => grouped.all(planId)
  const figures: Figure[] = []
  for (const [when, day] of [
    ['today', null],
    ['of a past day', PAST],
  ] as const) {
    const totals = await timedInTurn(9, () => rates(world, planId, day), floor)
    figures.push({
      name: `every rate of ${ITEMS} items, ${when}`,
      value: totals.ours,
      unit: 'ms',
      floor: { what: 'one prepared walk through an index of them', value: totals.floor },
      bar: day === null ? '≤20 ms' : 'a past day is counted anew',
      met: day === null ? totals.ours <= 20 : null,
    })
    const screen = await timedInTurn(
      5,
      () => wholeScreen(world, planId, day),
      floor,
      () => change(world, planId),
    )
    figures.push({
      name: `the whole of 分析 over ${ITEMS} items, ${when}, over HTTP`,
      value: screen.ours,
      unit: 'ms',
      floor: { what: 'one prepared walk through an index of them', value: screen.floor },
      bar: '≤500 ms',
      met: screen.ours <= 500,
    })
    const later = await timedInTurn(
      5,
      () => laterCharts(world, planId, day),
      floor,
      () => change(world, planId),
    )
    figures.push({
      name: `what 分析 asks for below, ${when}: indicators, and what moved in ninety days`,
      value: later.ours,
      unit: 'ms',
      floor: { what: 'one prepared walk through an index of them', value: later.floor },
      bar: '≤500 ms',
      met: later.ours <= 500,
    })
    const forecast = await timedInTurn(
      5,
      () => forecastSection(world, planId, day),
      floor,
      () => change(world, planId),
    )
    figures.push({
      name: `the forecast of ${ITEMS} items, ${when}, over HTTP`,
      value: forecast.ours,
      unit: 'ms',
      floor: { what: 'one prepared walk through an index of them', value: forecast.floor },
      bar: '≤500 ms',
      met: forecast.ours <= 500,
    })
  }
  raw.close()
  return figures
}

function rates({ deps, office }: BenchWorld, planId: PlanId, asOf: IsoDate | null): Promise<unknown> {
  const scope = office.asker.actor
  return inSnapshot(deps.db, async (db) =>
    ratesOf(await countTallies(db, { scope, planId, asOf }, { byPlace: false }), asOf ?? TODAY, {
      milestoneCounts: false,
    }),
  )
}

const wholeScreen = (world: BenchWorld, planId: PlanId, asOf: IsoDate | null): Promise<void> =>
  ask(world, 'get', { planId, asOf, milestoneCounts: false })

const forecastSection = (world: BenchWorld, planId: PlanId, asOf: IsoDate | null): Promise<void> =>
  ask(world, 'forecast', { planId, asOf, milestoneCounts: false })

async function laterCharts(world: BenchWorld, planId: PlanId, asOf: IsoDate | null): Promise<void> {
  const asked = { planId, asOf, milestoneCounts: false }
  await ask(world, 'indicators', asked)
  await ask(world, 'flow', { ...asked, before: addDays(asOf ?? TODAY, -90) })
}

async function ask(
  world: BenchWorld,
  name: 'get' | 'indicators' | 'flow' | 'forecast',
  asked: object,
): Promise<void> {
  const input = encodeURIComponent(JSON.stringify(asked))
  const answer = await fetch(`${world.address}/api/trpc/figures.${name}?input=${input}`, {
    // Between two of them the server may have closed what was kept open.
    headers: { ...world.headers, connection: 'close' },
  })
  if (!answer.ok) throw new Error(await answer.text())
  await answer.arrayBuffer()
}

let changed = 0
/** Any write makes earlier counts old. */
function change({ office }: BenchWorld, planId: PlanId): Promise<unknown> {
  changed++
  return execute(office, {
    type: 'remind',
    commandId: `large-change-${changed}` as CommandId,
    itemId: itemIdOf(planId, 3),
    version: 2 + changed,
    text: '请抓紧办理',
    answerBy: null,
  })
}

const itemIdOf = (planId: PlanId, at: number) => `${planId}-${at}` as ItemId

/** Written through the log in chunks: half of it closed over the year, the rest on its way, late, put off or put aside. */
async function aLargePlan(world: BenchWorld): Promise<PlanId> {
  const planId = 'bench-large' as PlanId
  const units = world.bureau.units.filter(({ kind }) => kind === 'unit').map(({ id }) => id)
  const by = world.office.asker.actor.userId
  await inTransaction(world.deps.db, async (tx) => {
    const head = { title: '十万项', shortTitle: '', docNumber: null, year: 2026, kind: 'plan' as const }
    const plan = { id: planId, ...head, rules: usualRules, importedAt: '2026-01-05T01:00:00.000Z' }
    await insertPlan(tx, plan, { text: '', hash: 'bench-large' })
  })
  for (let start = 0; start < ITEMS; start += CHUNK) {
    const histories = Array.from({ length: CHUNK }, (_, at) => aHistory(planId, start + at, units, by))
    await inTransaction(world.deps.db, async (tx) => {
      await insertItems(
        tx,
        histories.map((events) => ({
          item: foldItem(events),
          words: foldWords(events),
          at: events.at(-1)?.at ?? '',
        })),
      )
      await appendToItems(
        tx,
        [],
        histories.flatMap((events, at) =>
          events.map(
            (event, version): NewRecord => ({
              ...{ stream: 'item', itemId: itemIdOf(planId, start + at), planId, version: version + 1 },
              ...{ commandId: `${planId}-${start}` as CommandId, actorId: by, actorName: '办公室' },
              ...{ at: event.at, event },
            }),
          ),
        ),
      )
    })
  }
  return planId
}

/** Spread by numbers without a common factor, so that hardly two items have all in common. */
function aHistory(planId: PlanId, at: number, units: readonly UnitId[], by: UserId): ItemEvent[] {
  const unit = (index: number) => units[index % units.length] as UnitId
  const unitId = unit(at * 7)
  const dueOn = addDays('2026-02-27', (at * 13) % 300)
  const on = (day: IsoDate) => ({ at: `${day < TODAY ? day : TODAY}T01:00:00.000Z`, by })
  const issuedOn = addDays('2026-01-06', at % 40)
  const events: ItemEvent[] = [
    {
      type: 'drafted',
      ...{ itemId: itemIdOf(planId, at), planId, ordinal: at + 1, no: `${at + 1}.`, path: [String(at)] },
      ...{
        headings: [`第${1 + (at % 20)}部分 重点任务`],
        title: `第${at + 1}项重点任务`,
        isKey: at % 9 === 0,
      },
      ...{ leads: at % 11 === 0 ? [unitId, unit(at * 7 + 1)] : [unitId], supports: [unit(at * 5 + 2)] },
      window: { kind: at % 17 === 0 ? 'phased' : 'date', text: null, dueOn },
      ...{ indicators: [], words: { text: '重点任务', source: '重点任务' } },
      ...on('2026-01-05'),
    },
    { type: 'issued', ...on(issuedOn) },
    { type: 'received', unitId, ...on(addDays(issuedOn, at % 9)) },
  ]
  const asked = addDays(dueOn, ((at * 31) % 45) - 40)
  if (at % 6 === 1 && dueOn < TODAY)
    events.push(
      { type: 'extensionRequested', unitId, from: dueOn, to: addDays(dueOn, 60), reason: '', ...on(dueOn) },
      { type: 'extensionDecided', granted: true, dueOn: addDays(dueOn, 60), opinion: '', ...on(dueOn) },
    )
  else if (at % 2 === 0 && asked < TODAY) {
    events.push({ type: 'closingRequested', unitId, note: '', ...on(asked) })
    if (at % 14 !== 0)
      events.push({ type: 'approved', opinion: '', seen: [], ...on(addDays(asked, 1 + (at % 8))) })
  }
  return events
}
