import { beforeEach, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { ImportPlan } from '#shared/api/inputs.ts'
import type { CommandId, ItemId, PlanId, UnitId } from '#shared/ids.ts'
import { usualRules } from '#shared/plans/model.ts'
import { aWorld, planId, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

type Line = ImportPlan['items'][number]
const unitId = (text: string) => text as UnitId

const line = (id: string, leads: string[], supports: string[] = []): Line => ({
  id: id as ItemId,
  no: '1.',
  path: ['一', '1'],
  headings: ['优化营商环境'],
  title: `事项${id}`,
  text: '建立民营企业诉求直办机制。',
  source: '1.建立民营企业诉求直办机制。',
  isKey: false,
  leads: leads.map(unitId),
  supports: supports.map(unitId),
  window: { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
  indicators: [],
})

const aPlan = (changes: Partial<ImportPlan>): ImportPlan => ({
  commandId: 'import-1' as CommandId,
  id: 'p2' as PlanId,
  title: '云川市2026年助企惠企实施方案',
  shortTitle: '助企惠企',
  docNumber: null,
  year: 2026,
  kind: 'plan',
  rules: usualRules,
  sourceText: '云川市2026年助企惠企实施方案\n1.建立民营企业诉求直办机制。',
  newUnits: [],
  newAliases: [],
  items: [line('n1', ['cy']), line('n2', ['fg'], ['gcs'])],
  ...changes,
})
const newUnit = { shortName: '', aliases: [], kind: 'unit' as const, members: [] }

eachDatabase((database) => {
  let world: World
  const put = (changes: Partial<ImportPlan>) => world.as('office').plans.import(aPlan(changes))
  const items = async (id: string) =>
    (await world.as('office').items.list({ planId: id as PlanId, asOf: null })).items

  beforeEach(async () => {
    world = await aWorld({ database })
    return () => world.close()
  })

  it('puts units, aliases, plan and items into the ledger at once', async () => {
    const plan = await put({
      newUnits: [
        { id: unitId('sw'), name: '商务处', ...newUnit },
        { id: unitId('g2'), ...newUnit, name: '经济处室', kind: 'group', members: ['cy', 'sw'].map(unitId) },
      ],
      newAliases: [
        { unitId: units.industry.id, alias: '产业处' },
        { unitId: units.industry.id, alias: '产业发展处' },
      ],
      items: [line('n1', ['fg', 'g2'], ['gcs']), line('n2', ['sw'])],
    })
    expect(plan).toMatchObject({ id: 'p2', itemCount: 2, importedAt: '2026-09-18T01:42:00.000Z' })
    const [first, second] = await items('p2')
    // First-named stays first; members take the place of their group; a lead does not support.
    expect(first).toMatchObject({ ordinal: 1, state: 'draft', leads: ['fg', 'cy', 'sw'], supports: ['jr'] })
    expect(second).toMatchObject({ ordinal: 2, leads: ['sw'] })
    const directory = await world.as('office').units.list()
    expect(directory.find(({ id }) => id === 'cy')?.aliases).toEqual(['产业处'])
    expect(directory.slice(-2)).toMatchObject([{ name: '商务处', ordinal: 5 }, { members: ['cy', 'sw'] }])
    expect((await world.as('office').plans.list()).map(({ id }) => id)).toEqual([planId, 'p2'])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [], items: 2 })
  })

  it('keeps a group that has no members, and issues nothing to it', async () => {
    await put({
      newUnits: [{ id: unitId('g3'), ...newUnit, name: '有关单位', kind: 'group' }],
      items: [line('n1', ['g3']), line('n2', ['cy'], ['g3'])],
    })
    const results = await world.as('office').items.bulk({
      commands: ['n1', 'n2'].map((id) => ({
        type: 'issue',
        commandId: `issue-${id}` as CommandId,
        itemId: id as ItemId,
        version: 1,
      })),
    })
    expect(results).toMatchObject([
      { refusal: 'groupUnresolved' },
      { done: { item: { supports: ['g3'], state: 'assigned' } } },
    ])
  })

  it('answers a retry as the first time, without a second plan', async () => {
    const first = await put({})
    const after = await lastSeq(world.db)
    expect(await put({})).toEqual(first)
    expect(await lastSeq(world.db)).toBe(after)
  })

  it('knows the same paper again, whatever its line ends', async () => {
    await put({})
    const again = aPlan({
      commandId: 'import-2' as CommandId,
      id: 'p3' as PlanId,
      sourceText: '  云川市2026年助企惠企实施方案\r\n1.建立民营企业诉求直办机制。\r\n',
      items: [line('n8', ['cy'])],
    })
    await expect(world.as('office').plans.import(again)).rejects.toThrow('alreadyImported')
    const byHand = (n: number) =>
      put({
        commandId: `hand-${n}` as CommandId,
        id: `h${n}` as PlanId,
        sourceText: '',
        items: [line(`h${n}`, ['cy'])],
      })
    await byHand(1)
    expect((await byHand(2)).itemCount).toBe(1)
  })

  it.each([
    ['no items', { items: [] }, 'planWithoutItems'],
    ['a unit nobody knows', { items: [line('n1', ['nobody'])] }, 'unknownUnit'],
    ['two items of one id', { items: [line('n1', ['cy']), line('n1', ['fg'])] }, 'badInput'],
    [
      'a unit whose name is taken',
      { newUnits: [{ id: unitId('x'), ...newUnit, name: '法规处' }] },
      'nameTaken',
    ],
    ['an alias that is taken', { newAliases: [{ unitId: unitId('cy'), alias: '法规处' }] }, 'nameTaken'],
    ['an alias of nobody', { newAliases: [{ unitId: unitId('zz'), alias: '某处' }] }, 'unknownUnit'],
    [
      'a unit that is there already',
      { newUnits: [{ id: unitId('cy'), ...newUnit, name: '新处' }] },
      'badInput',
    ],
    ['a secret paper', { sourceText: '机密★1年\n云川市工作要点\n一、建立机制' }, 'fileSecret'],
    ['the id of another plan', { id: planId }, 'commandReused'],
  ])('refuses %s, and writes nothing at all', async (_, changes, refusal) => {
    const before = [await lastSeq(world.db), await world.as('office').units.list()]
    await expect(put(changes as Partial<ImportPlan>)).rejects.toThrow(refusal)
    expect([await lastSeq(world.db), await world.as('office').units.list()]).toEqual(before)
    expect(await world.as('office').plans.list()).toHaveLength(1)
  })

  it('changes what a plan is called and its rules, once', async () => {
    const [plan] = await world.as('office').plans.list()
    if (plan === undefined) throw new Error('no plan')
    const { importedAt: _, itemCount: __, ...fields } = plan
    const rules = { ...plan.rules, visibility: 'own' as const, reportDay: 20 }
    const input = { commandId: 'u1', ...fields, shortTitle: '要点', rules }
    const after = await world.as('office').plans.update(input)
    expect(after).toEqual({ ...plan, shortTitle: '要点', rules })
    const seq = await lastSeq(world.db)
    expect(await world.as('office').plans.update(input)).toEqual(after)
    expect(await lastSeq(world.db)).toBe(seq)
    await expect(world.as('office').plans.update({ ...input, id: 'nothing' })).rejects.toThrow('notFound')
    const [change, ...others] = await world.as('office').plans.history({ planId })
    expect(others).toEqual([])
    expect(change).toMatchObject({
      by: '办公室 周敏',
      from: { visibility: 'all', reportDay: 25 },
      to: { shortTitle: '要点', visibility: 'own', reportDay: 20 },
    })
    await expect(world.as('office').plans.history({ planId: 'nothing' })).rejects.toThrow('notFound')
  })

  it('reads a pasted plan, short or very long, and refuses a secret one', async () => {
    const text =
      '云川市2026年工作要点\n一、优化环境\n1.建立诉求直办机制。（责任单位：产业发展处；完成时限：6月底前）\n'
    const read = (source: string) =>
      world.as('office').imports.read({ text: source, year: 2026, bareList: 'allLead' })
    expect((await read(text)).items).toHaveLength(1)
    const long = await read(text + '2.建立机制。（责任单位：法规处）\n'.repeat(20_000))
    expect(long.items.length).toBeGreaterThan(1000)
    await expect(read(`秘密\n${text}`)).rejects.toThrow('fileSecret')
  })
})
