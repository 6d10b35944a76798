import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { execute } from '#server/items/execute.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { type Figure, timedInTurn } from './measure.ts'
import { addPlan, type BenchWorld } from './world.ts'

const RUNS = 400

/** One command from decision to acknowledged, beside a bare durable transaction of the same shape. */
export async function writes(world: BenchWorld): Promise<Figure[]> {
  await addPlan(world, 500)
  const bare = new SqliteDatabase(path.join(world.dataDir, 'bare.db'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec(
    'create table log (seq integer primary key, body text); create table item (id integer primary key, facts text)',
  )
  bare.exec("insert into item values (1, '')")
  const log = bare.prepare('insert into log (body) values (?)')
  const item = bare.prepare('update item set facts = ? where id = 1')
  const body = 'x'.repeat(400)
  const facts = 'x'.repeat(1500)
  let next = 0
  const { ours, floor } = await timedInTurn(
    RUNS,
    () => {
      next++
      return execute(world.office, {
        type: 'issue',
        commandId: `bench-issue-${next}` as CommandId,
        itemId: `bench-500-${next}` as ItemId,
        version: 1,
      })
    },
    () => bare.transaction(() => [log.run(body), item.run(facts)])(),
  )
  bare.close()
  return [
    {
      name: 'durable write, command to acknowledged',
      value: ours,
      unit: 'ms',
      floor: { what: 'bare better-sqlite3 transaction, synchronous=FULL', value: floor },
      bar: 'within 2× of the floor',
      met: ours <= 2 * floor,
    },
  ]
}
