import { inTransaction } from '#db/database.ts'
import type { NewRecord } from '#db/event-log.ts'
import { listItems } from '#db/items.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { saveItem } from '#db/save-items.ts'
import { addDays, type IsoDate } from '#shared/dates.ts'
import type { CommandId, PlanId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { type Figure, timedInTurn } from './measure.ts'
import { addPlan, type BenchWorld } from './world.ts'

const ITEMS = 10_000
const EVENTS = 20
const FIRST_DAY: IsoDate = '2026-02-03'
/** A round of events each so many days, up to the day before the clock of the world. */
const EVERY_DAYS = 12

/** 10,000 items with 20 events each, over HTTP, as of a day near the beginning, in the middle and near the end. */
export async function asOf(world: BenchWorld): Promise<Figure[]> {
  const planId = await aLongPlan(world)
  const figures: Figure[] = []
  for (const [where, round] of [
    ['near the beginning', 1],
    ['in the middle', EVENTS / 2],
    ['near the end', EVENTS - 2],
  ] as const) {
    const get = (day: IsoDate | null) => async () => {
      const input = encodeURIComponent(JSON.stringify({ planId, asOf: day }))
      const answer = await fetch(`${world.address}/api/trpc/items.list?input=${input}`, {
        headers: world.headers,
      })
      if (!answer.ok) throw new Error(await answer.text())
      await answer.arrayBuffer()
    }
    const { ours, floor } = await timedInTurn(5, get(dayOfRound(round)), get(null))
    figures.push({
      name: `items.list as of a day ${where}, ${ITEMS} items of ${EVENTS} events`,
      value: ours,
      unit: 'ms',
      floor: { what: 'the same list of today', value: floor },
      bar: '≤1000 ms',
      met: ours <= 1000,
    })
  }
  return figures
}

const dayOfRound = (round: number): IsoDate => addDays(FIRST_DAY, round * EVERY_DAYS)

/** Imported through the real path; what happens then comes round by round, as a year goes by. */
async function aLongPlan(world: BenchWorld): Promise<PlanId> {
  const office = await world.bureau.as('office', `${FIRST_DAY}T01:00:00.000Z`)
  const planId = await addPlan({ ...world, office }, ITEMS, 'long')
  const { actor } = office.asker
  const drafts = await listItems(world.deps.db, actor, planId)
  await inTransaction(world.deps.db, async (tx) => {
    let items = drafts
    for (let round = 1; round < EVENTS; round++) {
      const at = `${dayOfRound(round)}T02:00:00.000Z`
      const events = items.map((item) => ({ ...happening(item, round), at, by: actor.userId }) as ItemEvent)
      const after = items.map((item, index) => evolve(item, events.slice(index, index + 1)))
      const records = after.map(
        ({ id, version }, index) =>
          ({
            stream: 'item',
            itemId: id,
            planId,
            version,
            commandId: `${id}-${round}` as CommandId,
            actorId: actor.userId,
            actorName: '办公室',
            at,
            event: events[index],
          }) as NewRecord,
      )
      await appendToItems(tx, items, records)
      items = after
    }
    const last = `${dayOfRound(EVENTS - 1)}T02:00:00.000Z`
    for (const [index, item] of items.entries()) await saveItem(tx, drafts[index] ?? item, item, last)
  })
  return planId
}

type Happening = Pick<ItemEvent, 'type'> & Record<string, unknown>

function happening(item: Item, round: number): Happening {
  const [unitId] = item.leads
  if (round === 1) return { type: 'issued' }
  if (round === 2) return { type: 'received', unitId }
  if (round % 5 === 0) return { type: 'reminded', text: '请抓紧办理，按月报送进展。', answerBy: null }
  if (round % 5 === 1)
    return { type: 'contributed', unitId: item.supports[0], text: '已提供企业名单和走访记录。' }
  return {
    type: 'reported',
    report: {
      unitId,
      period: dayOfRound(round).slice(0, 7),
      progress: `第${round}次：已开展走访服务${round}场，收集诉求并逐条交办，办结情况按月通报。`,
      problems: round % 3 === 0 ? '个别诉求涉及多个部门，协调周期较长。' : '',
      next: '继续推进，月底前完成本轮走访。',
      unchanged: false,
    },
  }
}
