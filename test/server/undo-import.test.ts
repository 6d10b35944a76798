import { beforeEach, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { ImportPlan } from '#shared/api/inputs.ts'
import type { CommandId, ItemId, PlanId, UnitId } from '#shared/ids.ts'
import { usualRules } from '#shared/plans/model.ts'
import { aWorld, NOW, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const made = (id: string, name: string) => ({
  ...{ id: id as UnitId, name, shortName: '', aliases: [], kind: 'unit' as const, members: [] },
})
const line = (id: string, lead: string): ImportPlan['items'][number] => ({
  id: id as ItemId,
  no: '1.',
  path: ['1'],
  headings: [],
  title: `事项${id}`,
  text: '建立民营企业诉求直办机制。',
  source: '1.建立民营企业诉求直办机制。',
  isKey: false,
  leads: [lead as UnitId],
  supports: [],
  window: { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
  indicators: [],
  ...(id === 'a2'
    ? {
        brought: {
          ...{ state: 'active' as const, progress: '已办一半', problems: '', next: '' },
          ...{ closedOn: null, asOf: null },
        },
      }
    : {}),
})
const aPlan = (run: number, changes: Partial<ImportPlan> = {}): ImportPlan => ({
  commandId: `import-${run}` as CommandId,
  id: `p${run}` as PlanId,
  title: '云川市2026年助企惠企实施方案',
  shortTitle: '',
  docNumber: null,
  year: 2026,
  kind: 'plan',
  rules: usualRules,
  sourceText: '云川市2026年助企惠企实施方案\n1.建立民营企业诉求直办机制。',
  newUnits: [made(`sw${run}`, '商务处'), made(`tj${run}`, '统计处')],
  newAliases: [{ unitId: 'fg' as UnitId, alias: '政法处' }],
  items: [line(`a${run}`, `sw${run}`), line(`b${run}`, 'cy')],
  ...changes,
})
const planId = 'p2' as PlanId

eachDatabase((database) => {
  let world: World
  const office = () => world.as('office')
  const undo = (id = 'undo-1') => office().plans.undoImport({ commandId: id as CommandId, planId })
  const titles = async (asOf: string | null = null) =>
    (await office().items.list({ planId: null, asOf })).items.map(({ title }) => title)
  const issue = () =>
    office().items.command({
      type: 'issue',
      commandId: 'i1' as CommandId,
      itemId: 'b2' as ItemId,
      version: 1,
    })

  beforeEach(async () => {
    world = await aWorld({ database })
    await office().plans.import(aPlan(2))
    return () => world.close()
  })

  it('says before what it would take, and takes it as one act', async () => {
    await office().plans.update({ ...aPlan(2), commandId: 'u1', shortTitle: '助企' })
    world.setNow('2026-09-19T02:00:00.000Z')
    expect(await office().plans.undoPreview({ planId })).toEqual({
      title: '云川市2026年助企惠企实施方案',
      itemCount: 2,
      unitsGo: ['商务处', '统计处'],
      unitsStay: [],
      blockedBy: null,
    })
    expect(await undo()).toEqual({ itemCount: 2 })
    expect(await titles()).toEqual([])
    expect((await office().plans.list()).map(({ id }) => id)).toEqual(['plan-1'])
    const directory = await office().units.list()
    expect(directory.map(({ name }) => name)).not.toContain('商务处')
    // A name that was learned does no harm, and may be in use by now.
    expect(directory.find(({ id }) => id === 'fg')?.aliases).toEqual(['政法处'])
    for (const call of [
      () => office().items.get({ itemId: 'a2' as ItemId, asOf: null }),
      () => office().plans.undoPreview({ planId }),
      issue,
    ])
      await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('shows it still on a day in between', async () => {
    world.setNow('2026-09-21T02:00:00.000Z')
    await undo()
    expect(await titles('2026-09-17')).toEqual([])
    expect(await titles('2026-09-20')).toEqual(['事项a2', '事项b2'])
    expect(await titles('2026-09-21')).toEqual([])
    const { item } = await world.as('liaison').items.get({ itemId: 'a2' as ItemId, asOf: '2026-09-20' })
    expect(item).toMatchObject({ state: 'active', lastReport: { progress: '已办一半' } })
  })

  it('has one effect when it is sent twice, and lets the same paper come in again', async () => {
    await undo()
    const before = await lastSeq(world.db)
    expect(await undo()).toEqual({ itemCount: 2 })
    expect(await lastSeq(world.db)).toBe(before)
    await expect(office().plans.import(aPlan(2))).rejects.toMatchObject({
      cause: { refusal: 'commandReused' },
    })
    const again = await office().plans.import(aPlan(3))
    expect(again.itemCount).toBe(2)
    expect(await titles()).toEqual(['事项a3', '事项b3'])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('leaves units that something else names by now', async () => {
    const other = aPlan(4, { sourceText: '另一份', newUnits: [], newAliases: [], items: [line('a4', 'sw2')] })
    await office().plans.import(other)
    expect(await office().plans.undoPreview({ planId })).toMatchObject({
      unitsGo: ['统计处'],
      unitsStay: ['商务处'],
    })
    await undo()
    expect((await office().units.list()).map(({ name }) => name)).toContain('商务处')
  })

  it('is refused once an item was given out, and says by whom', async () => {
    await issue()
    const { blockedBy } = await office().plans.undoPreview({ planId })
    expect(blockedBy).toEqual({ type: 'issued', title: '事项b2', at: NOW, actorName: '办公室 周敏' })
    const before = await lastSeq(world.db)
    await expect(undo()).rejects.toMatchObject({ code: 'CONFLICT', cause: { refusal: 'importBuiltUpon' } })
    expect(await lastSeq(world.db)).toBe(before)
  })
})
