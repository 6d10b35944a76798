import { beforeEach, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { RevisePlan } from '#shared/api/inputs.ts'
import type { CommandId, ItemId, UnitId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { aWorld, drafted, issued, people, planId, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

type Line = RevisePlan['added'][number]
const ids = (...names: string[]) => names as ItemId[]

const line = (id: string, changes: Partial<Line> = {}): Line => ({
  id: id as ItemId,
  no: '1.',
  path: ['一', '1'],
  headings: ['优化营商环境'],
  title: '建立民营企业诉求直办机制',
  text: '建立民营企业诉求直办机制，年底前建成。',
  source: '1.建立民营企业诉求直办机制，年底前建成。',
  isKey: false,
  leads: [units.industry.id],
  supports: [units.law.id],
  window: { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
  indicators: [],
  ...changes,
})
const revised = (id: string, version: number, changes: Partial<Line>) => ({ ...line(id, changes), version })

const aRevision = (changes: Partial<RevisePlan> = {}): RevisePlan => ({
  commandId: 'revise-1' as CommandId,
  id: planId,
  title: '云川市促进民营经济发展2026年工作要点（修订）',
  shortTitle: '2026年工作要点',
  docNumber: '云民促〔2026〕9号',
  year: 2026,
  kind: 'plan',
  reason: '按修订后的方案调整。',
  sourceText: '云川市促进民营经济发展2026年工作要点（修订）\n1.……',
  newUnits: [],
  newAliases: [],
  added: [],
  changed: [],
  kept: ids('i1', 'i2', 'i3'),
  gone: [],
  ...changes,
})

const by = { at: '2026-03-03T01:00:00.000Z', by: people.liaison.id }
const report = {
  unitId: units.industry.id,
  period: '2026-03',
  progress: '已起草。',
  problems: '',
  next: '',
  unchanged: false,
}
/** In work with a report; a draft; closed. */
const seeded: ItemEvent[][] = [
  [
    ...issued({ itemId: 'i1' as ItemId }),
    { type: 'received', unitId: units.industry.id, ...by },
    { type: 'reported', report, ...by },
  ],
  [drafted({ itemId: 'i2' as ItemId, ordinal: 2, title: '编印办事指南' })],
  [
    ...issued({ itemId: 'i3' as ItemId, ordinal: 3, title: '清理规范性文件' }),
    { type: 'received', unitId: units.industry.id, ...by },
    { type: 'closingRequested', unitId: units.industry.id, note: '', ...by },
    { type: 'approved', opinion: '', seen: [], ...by },
  ],
]

eachDatabase((database) => {
  let world: World
  const revise = (changes: Partial<RevisePlan>) => world.as('office').plans.revise(aRevision(changes))
  const item = (itemId: string) => world.as('office').items.get({ itemId: itemId as ItemId, asOf: null })

  beforeEach(async () => {
    world = await aWorld({ database, items: seeded })
    return () => world.close()
  })

  it('changes, adds and leaves at once, and keeps the history of what is matched', async () => {
    const revision = await revise({
      added: [line('n1', { title: '召开企业座谈会' })],
      changed: [
        revised('i1', 4, {
          title: '建立民营企业诉求快速直办机制',
          text: '建立民营企业诉求快速直办机制，10月底前建成。',
          source: '1.建立民营企业诉求快速直办机制，10月底前建成。',
          window: { kind: 'date', text: '10月底前', dueOn: '2026-10-31' },
          supports: [units.finance.id],
        }),
        revised('i3', 5, { title: '清理规范性文件和政策文件' }),
      ],
      kept: [],
      gone: ids('i2'),
    })
    expect(revision).toEqual({
      kept: [],
      changed: ids('i1'),
      left: ids('i3'),
      added: ids('n1'),
      gone: ids('i2'),
    })
    const first = await item('i1')
    expect(first.item).toMatchObject({
      title: '建立民营企业诉求快速直办机制',
      state: 'active',
      leads: [units.industry.id],
      supports: [units.finance.id],
      window: { dueOn: '2026-10-31' },
      reportCount: 1,
      version: 5,
    })
    expect(first.words.source).toBe('1.建立民营企业诉求快速直办机制，10月底前建成。')
    expect(first.history.map(({ event }) => event.type)).toEqual([
      'drafted',
      'issued',
      'received',
      'reported',
      'amended',
    ])
    expect((await item('i3')).item).toMatchObject({ title: '清理规范性文件', state: 'closed', version: 5 })
    expect((await item('i2')).item).toMatchObject({ state: 'draft', version: 1 })
    expect((await item('n1')).item).toMatchObject({ state: 'draft', ordinal: 4, planId })
    const [plan] = await world.as('office').plans.list()
    expect(plan).toMatchObject({ docNumber: '云民促〔2026〕9号', itemCount: 4 })
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('gives new leads the item to sign for again, and keeps what was reported', async () => {
    await revise({ changed: [revised('i1', 4, { leads: [units.finance.id] })], kept: ids('i2', 'i3') })
    const { item: now, history } = await item('i1')
    expect(now).toMatchObject({ state: 'assigned', leads: [units.finance.id], received: [], reportCount: 1 })
    expect(history.at(-1)?.event).toMatchObject({ type: 'reassigned', reason: '按修订后的方案调整。' })
  })

  it('leaves the leads of an item under review, and changes the rest', async () => {
    const liaison = world.as('liaison')
    await liaison.items.command({
      type: 'attach',
      commandId: 'a1',
      itemId: 'i1',
      version: 4,
      evidenceId: 'e1',
      evidence: { kind: 'document', number: '1号', title: '' },
    })
    await liaison.items.command({
      type: 'requestClosing',
      commandId: 'a2',
      itemId: 'i1',
      version: 5,
      note: '',
    })
    const changed = [revised('i1', 6, { leads: [units.finance.id], title: '改名' })]
    const revision = await revise({ changed, kept: ids('i2', 'i3') })
    expect(revision).toMatchObject({ changed: ids('i1'), left: ids('i1') })
    expect((await item('i1')).item).toMatchObject({
      state: 'reviewing',
      title: '改名',
      leads: [units.industry.id],
    })
  })

  it('makes units and aliases with it', async () => {
    const unit = { shortName: '', aliases: [], kind: 'unit' as const, members: [] }
    await revise({
      newUnits: [{ id: 'sw' as UnitId, name: '商务处', ...unit }],
      newAliases: [{ unitId: units.law.id, alias: '政策法规处' }],
      added: [line('n1', { leads: ['sw' as UnitId] })],
    })
    expect((await item('n1')).item.leads).toEqual(['sw'])
    const directory = await world.as('office').units.list()
    expect(directory.find(({ id }) => id === units.law.id)?.aliases).toEqual(['政策法规处'])
  })

  it('answers a retry as the first time, and tells later what it did', async () => {
    const changes = {
      added: [line('n1')],
      changed: [revised('i1', 4, { title: '改名' })],
      kept: ids('i2', 'i3'),
    }
    const first = await revise(changes)
    const after = await lastSeq(world.db)
    expect(await revise(changes)).toEqual(first)
    expect(await lastSeq(world.db)).toBe(after)
    const asked = { planId, commandId: 'revise-1' }
    expect(await world.as('office').plans.revision(asked)).toEqual(first)
    await expect(world.as('office').plans.revision({ ...asked, commandId: 'another' })).rejects.toThrow(
      'notFound',
    )
  })

  it('gives the plan with its rows and words, and knows its paper again', async () => {
    const text = aRevision().sourceText
    await revise({ added: [line('n1')] })
    const { plan, rows } = await world.as('office').plans.get({ planId })
    expect(plan.id).toBe(planId)
    expect(rows.map((row) => row.item.ordinal)).toEqual([1, 2, 3, 4])
    expect(rows[3]?.words.text).toBe('建立民营企业诉求直办机制，年底前建成。')
    const read = await world
      .as('office')
      .imports.read({ text: `${text}\r\n`, year: 2026, bareList: 'allLead' })
    expect(read.samePaper).toBe(planId)
    // The paper of before is known as well, and can be gone back to.
    await revise({
      commandId: 'revise-3' as CommandId,
      sourceText: '另一稿',
      kept: ids('i1', 'i2', 'i3', 'n1'),
    })
    const earlier = await world.as('office').imports.read({ text, year: 2026, bareList: 'allLead' })
    expect(earlier.samePaper).toBe(planId)
    await revise({ commandId: 'revise-4' as CommandId, kept: ids('i1', 'i2', 'i3', 'n1') })
    await expect(
      revise({ commandId: 'revise-2' as CommandId, kept: ids('i1', 'i2', 'i3', 'n1') }),
    ).rejects.toThrow('nothingChanged')
  })

  it.each<[string, Partial<RevisePlan>, string]>([
    [
      'a version that is behind',
      { changed: [revised('i1', 3, { title: '改名' })], kept: ids('i2', 'i3') },
      'changedMeanwhile',
    ],
    ['a row the office has not seen', { added: [line('n1')], kept: ids('i1', 'i2') }, 'changedMeanwhile'],
    [
      'an item of nowhere',
      { changed: [revised('i9', 1, { title: '改名' })], kept: ids('i1', 'i2', 'i3') },
      'changedMeanwhile',
    ],
    ['an item named twice', { kept: ids('i1', 'i2', 'i3', 'i3') }, 'badInput'],
    ['a new item with an old id', { added: [line('i1')] }, 'badInput'],
    ['a unit nobody knows', { added: [line('n1', { leads: ['nobody' as UnitId] })] }, 'unknownUnit'],
    [
      'a unit whose name is taken',
      {
        newUnits: [
          { id: 'x' as UnitId, name: '法规处', shortName: '', aliases: [], kind: 'unit', members: [] },
        ],
      },
      'nameTaken',
    ],
    ['a secret paper', { sourceText: '机密★1年\n云川市工作要点' }, 'fileSecret'],
    ['a plan that is not there', { id: 'nothing' as RevisePlan['id'] }, 'notFound'],
    [
      'the second of two changes',
      {
        changed: [revised('i1', 4, { title: '改名' }), revised('i2', 9, { title: '改名' })],
        added: [line('n1')],
        kept: ids('i3'),
      },
      'changedMeanwhile',
    ],
  ])('refuses %s, and writes nothing at all', async (_, changes, refusal) => {
    const before = [await lastSeq(world.db), await world.as('office').plans.get({ planId })]
    await expect(revise(changes)).rejects.toThrow(refusal)
    expect([await lastSeq(world.db), await world.as('office').plans.get({ planId })]).toEqual(before)
  })

  it.each(['liaison', 'leader', 'admin', null] as const)('is not for %s', async (person) => {
    const before = await lastSeq(world.db)
    await expect(world.as(person).plans.revise(aRevision({ added: [line('n1')] }))).rejects.toThrow(
      person === null ? 'notSignedIn' : 'notAllowed',
    )
    expect(await lastSeq(world.db)).toBe(before)
  })
})
