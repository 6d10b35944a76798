import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { inTransaction } from '#db/database.ts'
import type { NewRecord } from '#db/event-log.ts'
import { listItems } from '#db/items.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { saveItem } from '#db/save-items.ts'
import type { CommandId, PlanId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { type Figure, median } from './measure.ts'
import { addPlan, type BenchWorld } from './world.ts'

const ITEMS = 10_000
const RUNS = 3

/** 开会 over 10,000 items, over HTTP, beside a bare insert of what it keeps; and how long another user waits meanwhile. */
export async function meeting(world: BenchWorld): Promise<Figure[]> {
  const planId = await addPlan(world, ITEMS, 'meeting')
  await giveOut(world, planId)
  const open = async (id: string) => {
    const body = { commandId: `${id}-open`, id, planId, name: '9月调度会', on: '2026-09-18' }
    const answer = await fetch(`${world.address}/api/trpc/meetings.open`, {
      ...{ method: 'POST', headers: world.headers, body: JSON.stringify(body) },
    })
    if (!answer.ok) throw new Error(await answer.text())
  }
  // What the world left behind is swept up before anything is measured.
  await open('benchmeeting')
  const asked = watched(world)
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await open(`benchmeeting${run}`)
    times.push(performance.now() - start)
  }
  const worst = await asked.stop()
  const floor = bareInsert(world)
  return [
    {
      name: `opening a meeting over ${ITEMS} items`,
      value: median(times),
      unit: 'ms',
      floor: { what: 'a bare insert of what it keeps, synchronous=FULL', value: floor },
      bar: 'progress is shown',
      met: null,
    },
    {
      name: 'the longest that another user waited meanwhile for one item',
      value: worst.during,
      unit: 'ms',
      floor: { what: 'the longest while nothing else goes on', value: worst.alone },
      bar: '≤200 ms',
      met: worst.during <= 200,
    },
  ]
}

/** Somebody else, who opens one item after the other. */
function watched(world: BenchWorld) {
  const input = encodeURIComponent(JSON.stringify({ itemId: 'bench-meeting10000-7', asOf: null }))
  const ask = async (): Promise<number> => {
    const start = performance.now()
    const answer = await fetch(`${world.address}/api/trpc/items.get?input=${input}`, {
      headers: world.headers,
    })
    await answer.arrayBuffer()
    return performance.now() - start
  }
  let isOver = false
  const during = (async () => {
    let worst = 0
    while (!isOver) worst = Math.max(worst, await ask())
    return worst
  })()
  return {
    async stop() {
      isOver = true
      const worst = await during
      let alone = 0
      for (let i = 0; i < 100; i++) alone = Math.max(alone, await ask())
      return { during: worst, alone }
    },
  }
}

function bareInsert({ dataDir }: BenchWorld): number {
  const kept = new SqliteDatabase(path.join(dataDir, 'taizhang.db'), { readonly: true })
  const row = kept.prepare('select * from meeting_snapshot limit 1').get() as Record<string, string>
  kept.close()
  const bare = new SqliteDatabase(path.join(dataDir, 'bare-meeting.db'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('create table snapshot (id integer primary key, body text)')
  const insert = bare.prepare('insert into snapshot (body) values (?)')
  const body = Object.values(row).join('')
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    bare.transaction(() => insert.run(body))()
    return performance.now() - start
  })
  bare.close()
  return median(times)
}

const AT = '2026-09-10T02:00:00.000Z'

/** Every item is given out, signed for and reported on. */
async function giveOut({ deps, office }: BenchWorld, planId: PlanId): Promise<void> {
  const { actor } = office.asker
  const drafts = await listItems(deps.db, actor, planId)
  await inTransaction(deps.db, async (tx) => {
    const records: NewRecord[] = []
    for (const draft of drafts) {
      const events = happened(draft).map((event) => ({ ...event, at: AT, by: actor.userId }) as ItemEvent)
      const head = { stream: 'item' as const, itemId: draft.id, planId, actorId: actor.userId, at: AT }
      for (const [at, event] of events.entries())
        records.push({
          ...{ ...head, actorName: '办公室', version: draft.version + at + 1, event },
          commandId: `${draft.id}-${at}` as CommandId,
        })
      await saveItem(tx, draft, evolve(draft, events), AT)
    }
    await appendToItems(tx, drafts, records)
  })
}

function happened({ leads: [unitId], ordinal }: Item): (Pick<ItemEvent, 'type'> & Record<string, unknown>)[] {
  return [
    { type: 'issued' },
    { type: 'received', unitId },
    {
      type: 'reported',
      report: {
        ...{ unitId, period: '2026-09', unchanged: false },
        progress: `已开展走访服务${ordinal}场，收集诉求并逐条交办，办结情况按月通报。`,
        problems: ordinal % 3 === 0 ? '个别诉求涉及多个部门，协调周期较长。请分管领导召集专题协商。' : '',
        next: '继续推进，月底前完成本轮走访。',
      },
    },
  ]
}
