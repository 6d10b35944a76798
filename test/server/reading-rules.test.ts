import { beforeEach, expect, it } from 'vitest'
import { lastSeq, recordsOfCommand } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { ImportPlan, RevisePlan } from '#shared/api/inputs.ts'
import type { CommandId, ItemId, PlanId } from '#shared/ids.ts'
import type { OfficeRule } from '#shared/imports/office-rules.ts'
import { usualRules } from '#shared/plans/model.ts'
import { aWorld, drafted, NOW, planId, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const firstLeads: OfficeRule = { kind: 'bareList', value: 'firstLeads' }
const allLead: OfficeRule = { kind: 'bareList', value: 'allLead' }
const noMeasures: OfficeRule = { kind: 'leaveOut', heading: '保障措施' }
const BY = '办公室 周敏'

const line = (id: string): ImportPlan['items'][number] => ({
  id: id as ItemId,
  no: '1.',
  path: ['1'],
  headings: [],
  title: '建立诉求直办机制',
  text: '建立诉求直办机制。',
  source: '1.建立诉求直办机制。',
  isKey: false,
  leads: [units.industry.id],
  supports: [],
  window: { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
  indicators: [],
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
  sourceText: `云川市2026年助企惠企实施方案\n${run}.建立诉求直办机制。`,
  newUnits: [],
  newAliases: [],
  items: [line(`a${run}`)],
  ...changes,
})
const aRevision = (changes: Partial<RevisePlan> = {}): RevisePlan => ({
  commandId: 'revise-1' as CommandId,
  id: planId,
  title: '云川市促进民营经济发展2026年工作要点（修订）',
  shortTitle: '',
  docNumber: null,
  year: 2026,
  kind: 'plan',
  reason: '按修订后的方案调整。',
  sourceText: '云川市促进民营经济发展2026年工作要点（修订）',
  newUnits: [],
  newAliases: [],
  added: [],
  changed: [],
  kept: ['i1' as ItemId],
  gone: [],
  ...changes,
})

eachDatabase((database) => {
  let world: World
  const office = () => world.as('office')
  const put = (run: number, readingRules: OfficeRule[]) => office().plans.import(aPlan(run, { readingRules }))
  const rules = async () => (await office().imports.rules()).map(({ rule }) => rule)
  const forget = (key: string, id = 'forget-1') =>
    office().imports.forgetRule({ commandId: id as CommandId, key })

  beforeEach(async () => {
    world = await aWorld({ database, items: [[drafted({ itemId: 'i1' as ItemId })]] })
    return () => world.close()
  })

  it('keeps rules together with the plan, with who said so and when', async () => {
    expect(await office().imports.rules()).toEqual([])
    await put(1, [firstLeads, noMeasures])
    expect(await office().imports.rules()).toEqual([
      { key: 'bareList', rule: firstLeads, by: BY, at: NOW },
      { key: 'leaveOut:保障措施', rule: noMeasures, by: BY, at: NOW },
    ])
    const told = (await recordsOfCommand(world.db, 'import-1' as CommandId)).map(({ event }) => event.type)
    expect(told).toEqual(['planSaved', 'drafted', 'readingRuleKept', 'readingRuleKept'])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('keeps them with a revision, in its transaction', async () => {
    await office().plans.revise(aRevision({ readingRules: [noMeasures] }))
    expect(await rules()).toEqual([noMeasures])
    const told = (await recordsOfCommand(world.db, 'revise-1' as CommandId)).map(({ event }) => event.type)
    expect(told).toEqual(['planRevised', 'readingRuleKept'])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('keeps nothing when plan or revision is refused', async () => {
    const before = await lastSeq(world.db)
    const nobody = { ...line('x'), leads: ['nobody' as never] }
    await expect(
      office().plans.import(aPlan(1, { items: [nobody], readingRules: [firstLeads] })),
    ).rejects.toMatchObject({ cause: { refusal: 'unknownUnit' } })
    await expect(
      office().plans.revise(aRevision({ kept: [], readingRules: [firstLeads] })),
    ).rejects.toMatchObject({ cause: { refusal: 'changedMeanwhile' } })
    expect(await rules()).toEqual([])
    expect(await lastSeq(world.db)).toBe(before)
  })

  it('has one answer to each question, the last, and does not say again what is known', async () => {
    await put(1, [firstLeads, noMeasures])
    world.setNow('2026-09-19T01:00:00.000Z')
    const before = await lastSeq(world.db)
    await put(2, [firstLeads, { kind: 'leaveOut', heading: '三、保障 措施' }])
    const told = await recordsOfCommand(world.db, 'import-2' as CommandId)
    expect(told.map(({ event }) => event.type)).toEqual(['planSaved', 'drafted'])
    expect(await lastSeq(world.db)).toBe(before + 2)
    await put(3, [allLead, firstLeads, allLead])
    expect(await office().imports.rules()).toMatchObject([
      { rule: noMeasures, at: NOW },
      { rule: allLead, at: '2026-09-19T01:00:00.000Z' },
    ])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('has one effect when the import is sent twice, even after the rule was forgotten', async () => {
    await put(1, [firstLeads])
    await forget('bareList')
    const before = await lastSeq(world.db)
    await put(1, [firstLeads])
    expect(await rules()).toEqual([])
    expect(await lastSeq(world.db)).toBe(before)
  })

  it('forgets a rule, once, and says so in the log', async () => {
    await put(1, [firstLeads, noMeasures])
    expect(await forget('leaveOut:保障措施')).toEqual({ key: 'leaveOut:保障措施' })
    const before = await lastSeq(world.db)
    expect(await forget('leaveOut:保障措施')).toEqual({ key: 'leaveOut:保障措施' })
    expect(await lastSeq(world.db)).toBe(before)
    expect(await rules()).toEqual([firstLeads])
    const [told] = await recordsOfCommand(world.db, 'forget-1' as CommandId)
    expect(told).toMatchObject({
      stream: 'readingRule',
      subjectId: 'leaveOut:保障措施',
      event: { type: 'readingRuleForgotten', kept: { rule: noMeasures, by: BY } },
    })
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('does not forget what is not there, nor by an id that was about something else', async () => {
    await put(1, [firstLeads])
    await expect(forget('monthBefore')).rejects.toMatchObject({ cause: { refusal: 'notFound' } })
    await expect(forget('bareList', 'import-1')).rejects.toMatchObject({
      cause: { refusal: 'commandReused' },
    })
    expect(await rules()).toEqual([firstLeads])
  })

  it('leaves the rules when the import is undone', async () => {
    await put(1, [firstLeads])
    await office().plans.undoImport({ commandId: 'undo' as CommandId, planId: 'p1' as PlanId })
    expect(await rules()).toEqual([firstLeads])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it.each(['liaison', 'leader', 'admin', null] as const)(
    'shows them to no %s, and lets none forget',
    async (person) => {
      await put(1, [firstLeads])
      const refusal = person === null ? 'notSignedIn' : 'notAllowed'
      const { imports } = world.as(person)
      await expect(imports.rules()).rejects.toMatchObject({ cause: { refusal } })
      await expect(
        imports.forgetRule({ commandId: 'f' as CommandId, key: 'bareList' }),
      ).rejects.toMatchObject({ cause: { refusal } })
      expect(await rules()).toEqual([firstLeads])
    },
  )

  it.each([
    ['no heading', [{ kind: 'leaveOut', heading: ' ' }]],
    ['a number and no heading', [{ kind: 'leaveOut', heading: '一、' }]],
    ['a heading without end', [{ kind: 'leaveOut', heading: '长'.repeat(201) }]],
    ['an unknown answer', [{ kind: 'bareList', value: 'ask' }]],
    ['an unknown kind', [{ kind: 'guess', value: true }]],
    ['too many', Array.from({ length: 51 }, (_, at) => ({ kind: 'leaveOut', heading: `第${at}节甲` }))],
  ])('takes %s for a bad input', async (_name, bad) => {
    await expect(put(1, bad as OfficeRule[])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await office().plans.list()).map(({ id }) => id)).not.toContain('p1')
  })
})
