import { afterEach, beforeEach, expect, it } from 'vitest'
import { inTransaction } from '#db/database.ts'
import { KEPT_EVERY, rebuildFolds } from '#db/kept-folds.ts'
import { verify } from '#db/verify.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { aWorld, issued, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const histories = [1, 2].map((ordinal) => issued({ itemId: `i${ordinal}` as ItemId, ordinal }))

eachDatabase((database) => {
  let world: World
  beforeEach(async () => {
    world = await aWorld({ database, items: histories })
    for (let version = 2; version < 2 * KEPT_EVERY + 1; version++)
      await world.as('office').items.command({
        ...{ type: 'remind', text: `第${version}次`, answerBy: null, version },
        ...{ itemId: 'i2' as ItemId, commandId: `c${version}` as CommandId },
      })
  })
  afterEach(() => world.close())

  const folds = () => world.db.selectFrom('item_fold').selectAll().orderBy('seq').execute()
  const versions = async () =>
    (await folds()).map(({ facts }) => (JSON.parse(facts) as { version: number }).version)

  it('keeps one after every so many events, as verify expects it', async () => {
    expect(await versions()).toEqual([KEPT_EVERY, 2 * KEPT_EVERY])
    expect((await verify(world.db)).differing).toEqual([])
  })

  it('makes the same anew from the log', async () => {
    const kept = await folds()
    await world.db.deleteFrom('item_fold').execute()
    await inTransaction(world.db, rebuildFolds)
    expect(await folds()).toEqual(kept)
  })

  it('is told by verify when one is missing, changed, or of nothing', async () => {
    const [first, second] = await folds()
    if (first === undefined || second === undefined) throw new Error('two were kept')
    await world.db.deleteFrom('item_fold').where('seq', '=', first.seq).execute()
    await world.db.updateTable('item_fold').set({ facts: '{}' }).where('seq', '=', second.seq).execute()
    await world.db
      .insertInto('item_fold')
      .values({ ...second, item_id: 'i1' })
      .execute()
    const expected = [`fold:i2@${first.seq}`, `fold:i2@${second.seq}`, `fold:i1@${second.seq}`]
    expect((await verify(world.db)).differing.sort()).toEqual(expected.sort())
  })
})
