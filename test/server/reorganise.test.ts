import { beforeEach, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { CommandId, ItemId, ReorganisationId, UnitId } from '#shared/ids.ts'
import { aWorld, issued, people, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const id = 'm1' as ReorganisationId
const made = 'zh' as UnitId
const [i1, i2] = ['i1' as ItemId, 'i2' as ItemId]
const plan = {
  kind: 'merge' as const,
  fromIds: [units.industry.id, units.law.id],
  into: [{ kind: 'new' as const, unitId: made, name: '综合处', shortName: '' }],
  items: [],
  people: [],
  reason: '机构改革',
}
const merge = { ...plan, id, commandId: 'c1' as CommandId }
const undo = { id, commandId: 'u1' as CommandId }

eachDatabase((database) => {
  let world: World
  const office = () => world.as('office')
  const unitsOf = async (itemId: ItemId, asOf: string | null = null) => {
    const { item } = await office().items.get({ itemId, asOf })
    return [item.leads, item.supports]
  }
  const namesOn = async (asOf: string | null) =>
    (await office().units.list({ asOf })).filter(({ isActive }) => isActive).map(({ name }) => name)
  const isWhole = async () => expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })

  beforeEach(async () => {
    world = await aWorld({
      database,
      items: [
        issued({ itemId: i1 }),
        issued({ itemId: i2, ordinal: 2, leads: [units.finance.id], supports: [] }),
      ],
    })
    world.setNow('2026-09-20T02:00:00.000Z')
    return () => world.close()
  })

  it('says before what it touches, and does it as one act', async () => {
    const before = await lastSeq(world.db)
    expect(await office().units.previewReorganisation(plan)).toEqual({
      moves: [{ to: made, leads: 1, supports: 0 }],
      staying: 0,
      people: ['刘洋', '陈静', '林华'],
      groups: ['各处室'],
    })
    expect(await lastSeq(world.db)).toBe(before)
    expect(await office().units.reorganise(merge)).toMatchObject({ itemCount: 1, intoIds: [made] })
    expect(await unitsOf(i1)).toEqual([[made], []])
    const users = await world.as('admin').users.list()
    const moved = users.filter(({ unitId }) => unitId === made)
    expect(moved.map(({ name }) => name)).toEqual(['刘洋', '陈静', '林华'])
    const seq = await lastSeq(world.db)
    expect(await office().units.reorganise(merge)).toMatchObject({ itemCount: 1 })
    expect(await lastSeq(world.db)).toBe(seq)
    await isWhole()
  })

  it('leaves every day before as it was', async () => {
    await office().units.reorganise(merge)
    world.setNow('2026-09-25T02:00:00.000Z')
    expect(await namesOn('2026-09-19')).toEqual(['产业发展处', '法规处', '金融服务处', '各处室'])
    expect(await namesOn(null)).toEqual(['金融服务处', '各处室', '综合处'])
    expect(await unitsOf(i1, '2026-09-19')).toEqual([[units.industry.id], [units.law.id]])
    const group = (await office().units.list({ asOf: '2026-09-19' })).find(
      ({ id: one }) => one === units.all.id,
    )
    expect(group?.members).toEqual(units.all.members)
  })

  it('is taken back whole, while nothing depends on it', async () => {
    const before = await office().units.list()
    await office().units.reorganise(merge)
    await office().units.undoReorganisation(undo)
    expect(await office().units.list()).toEqual(before)
    expect(await unitsOf(i1)).toEqual([[units.industry.id], [units.law.id]])
    expect((await world.as('admin').users.list()).find(({ name }) => name === '刘洋')?.unitId).toBe(
      units.industry.id,
    )
    expect(await office().units.reorganisations()).toMatchObject([
      { id, undoneAt: '2026-09-20T02:00:00.000Z' },
    ])
    const seq = await lastSeq(world.db)
    await office().units.undoReorganisation(undo)
    expect(await lastSeq(world.db)).toBe(seq)
    await isWhole()
  })

  it.each([
    [
      'an item has moved on',
      async () => {
        const { item } = await office().items.get({ itemId: i1, asOf: null })
        const remind = { type: 'remind' as const, text: '请抓紧', answerBy: null, version: item.version }
        await office().items.command({ ...remind, itemId: i1, commandId: 'r1' as CommandId })
      },
    ],
    [
      'the new unit has got something of its own',
      async () => {
        const { item } = await office().items.get({ itemId: i2, asOf: null })
        const given = { leads: [made], supports: [], reason: '调整', version: item.version }
        await office().items.command({ type: 'reassign', ...given, itemId: i2, commandId: 'r2' as CommandId })
      },
    ],
    [
      'an account has changed',
      async () => {
        const { id: userId, name, role } = people.liaison
        const kept = { id: userId, name, role, unitId: made, isActive: false }
        await world.as('admin').users.update({ ...kept, commandId: 'r3' as CommandId })
      },
    ],
  ])('stays when %s', async (_, change) => {
    await office().units.reorganise(merge)
    await change()
    const seq = await lastSeq(world.db)
    await expect(office().units.undoReorganisation(undo)).rejects.toThrow('reorganisationBuiltUpon')
    expect(await lastSeq(world.db)).toBe(seq)
  })

  it('parts a unit as chosen', async () => {
    const split = {
      ...{ kind: 'split' as const, fromIds: [units.law.id], people: [], reason: '职能划分' },
      into: [{ kind: 'known' as const, unitId: units.law.id }, ...plan.into],
      items: [{ itemId: i1, to: made }],
    }
    await office().units.reorganise({ ...split, id, commandId: 'c1' as CommandId })
    expect(await unitsOf(i1)).toEqual([[units.industry.id], [made]])
    expect(await namesOn(null)).toContain('法规处')
    await isWhole()
  })
})
