import { beforeEach, expect, it } from 'vitest'
import { verify } from '#db/verify.ts'
import type { CommandId, ItemId, UnitId } from '#shared/ids.ts'
import { aWorld, issued, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const a = 'i1' as ItemId
const b = 'i2' as ItemId

eachDatabase((database) => {
  let world: World
  const office = () => world.as('office')
  const item = async (itemId: ItemId) => (await office().items.get({ itemId, asOf: null })).item
  const change = async (commandId: string, dueOn = '2026-11-30') =>
    office().items.change({
      commandId: commandId as CommandId,
      change: { isKey: true, dueOn, addSupports: ['fg' as UnitId] },
      reason: '统一调整',
      items: [
        { itemId: a, version: (await item(a)).version },
        { itemId: b, version: (await item(b)).version },
      ],
    })
  const undo = (commandId: string, actId = 'c1') =>
    office().items.undoAct({ commandId: commandId as CommandId, actId: actId as CommandId })
  const isSound = async () => expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })

  beforeEach(async () => {
    world = await aWorld({
      database,
      items: [issued({ itemId: a, ordinal: 1 }), issued({ itemId: b, ordinal: 2 })],
    })
    return () => world.close()
  })

  it('changes all in one act and takes it back as one', async () => {
    const before = [await item(a), await item(b)]
    const act = await change('c1')
    expect(act).toMatchObject({ itemIds: [a, b], reason: '统一调整', undoneAt: null })
    expect(await change('c1')).toEqual(act)
    expect(await item(a)).toMatchObject({ isKey: true, window: { dueOn: '2026-11-30' } })
    await isSound()
    const preview = await office().items.actPreview({ actId: 'c1' as CommandId })
    expect(preview).toMatchObject({ items: [{ id: a }, { id: b }], blockedBy: null })
    expect((await undo('u1')).undoneAt).not.toBeNull()
    for (const [at, id] of [a, b].entries()) {
      const { version: _, ...facts } = await item(id)
      const { version: __, ...then } = before[at] ?? (await item(id))
      expect(facts).toEqual(then)
    }
    expect((await office().items.acts()).map(({ id, undoneAt }) => [id, undoneAt !== null])).toEqual([
      ['c1', true],
    ])
    await isSound()
    await expect(undo('u2')).rejects.toMatchObject({ cause: { refusal: 'changeBuiltUpon' } })
  })

  it('changes none where one cannot be, and is not taken back once something was built upon it', async () => {
    const seen = (await item(a)).version
    const asked = {
      ...{ commandId: 'c0' as CommandId, change: { isKey: true }, reason: '统一调整' },
      items: [
        { itemId: a, version: seen },
        { itemId: b, version: 99 },
      ],
    }
    await expect(office().items.change(asked)).rejects.toMatchObject({
      cause: { refusal: 'changedMeanwhile' },
    })
    expect((await item(a)).version).toBe(seen)
    await change('c1')
    const { version } = await item(b)
    await office().items.command({
      ...{ type: 'remind', text: '请抓紧', answerBy: null },
      ...{ commandId: 'r1' as CommandId, itemId: b, version },
    })
    await expect(undo('u1')).rejects.toMatchObject({ cause: { refusal: 'changeBuiltUpon' } })
    const { blockedBy } = await office().items.actPreview({ actId: 'c1' as CommandId })
    expect(blockedBy?.type).toBe('reminded')
  })
})
