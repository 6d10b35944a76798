import { beforeEach, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { Brought, ImportPlan } from '#shared/api/inputs.ts'
import { calendar } from '#shared/calendar/calendar.ts'
import { dayOf } from '#shared/dates.ts'
import type { CommandId, ItemId, PlanId, UnitId } from '#shared/ids.ts'
import { light } from '#shared/items/light.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'
import { aWorld, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

type Line = ImportPlan['items'][number]
const brought = (facts: Partial<Brought>): Brought => ({
  state: 'active',
  progress: '已印发620册',
  problems: '',
  next: '',
  closedOn: null,
  asOf: null,
  ...facts,
})
const line = (id: string, facts: Partial<Line> = {}): Line => ({
  id: id as ItemId,
  no: '1',
  path: ['1'],
  headings: ['惠企政策'],
  title: `事项${id}`,
  text: '编印惠企政策一本通。',
  source: '| 1 | 编印惠企政策一本通 |',
  isKey: false,
  leads: ['cy' as UnitId],
  supports: [],
  window: { kind: 'date', text: '6月底前', dueOn: '2026-06-30' },
  indicators: [],
  ...facts,
})
const aLedger = (items: Line[]): ImportPlan => ({
  commandId: 'import-1' as CommandId,
  id: 'p2' as PlanId,
  title: '2026年重点任务台账',
  shortTitle: '',
  docNumber: null,
  year: 2026,
  kind: 'other',
  rules: usualRules,
  sourceText: '2026年重点任务台账\n| 1 | 编印惠企政策一本通 |',
  newUnits: [],
  newAliases: [],
  items,
})
const phased = { kind: 'phased', text: '6月底前建成，长期坚持', dueOn: '2026-06-30' } as const

eachDatabase((database) => {
  let world: World
  const put = (items: Line[]) => world.as('office').plans.import(aLedger(items))
  const list = async () =>
    (await world.as('liaison').items.list({ planId: 'p2' as PlanId, asOf: null })).items

  beforeEach(async () => {
    world = await aWorld({ database })
    return () => world.close()
  })

  it('takes states, days and progress over, and says whose word it is', async () => {
    await put([
      line('late', { brought: brought({ state: 'closed', closedOn: '2026-07-03' }) }),
      line('work', { brought: brought({ asOf: '2026-08-31' }) }),
      line('new', { brought: brought({ state: 'assigned', progress: '' }) }),
      line('plain'),
    ])
    const [late, work, fresh, ...rest] = await list()
    expect(rest).toEqual([])
    expect(late).toMatchObject({ state: 'closed', closedOn: '2026-07-03', approvedOn: null, holder: 'none' })
    expect(work).toMatchObject({
      state: 'active',
      received: [{ unitId: 'cy' }],
      lastReport: { progress: '已印发620册', period: '2026-08', at: '2026-08-31T15:59:59.999Z' },
    })
    expect(fresh).toMatchObject({ state: 'assigned', received: [], lastReport: null, holder: 'unit' })
    const { history } = await world.as('liaison').items.get({ itemId: 'late' as ItemId, asOf: null })
    expect(history.map(({ event, version }) => [event.type, version])).toEqual([
      ['drafted', 1],
      ['broughtIn', 2],
    ])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [], items: 4 })
  })

  it('judges on time by the day of the old ledger, and counts nothing as passed by this office', async () => {
    await put([
      line('a', { brought: brought({ state: 'closed', closedOn: '2026-07-03' }) }),
      line('b', { brought: brought({ state: 'closed', closedOn: '2026-06-30' }) }),
      line('c', { brought: brought({}) }),
    ])
    const figures = await world
      .as('office')
      .figures.get({ planId: 'p2' as PlanId, asOf: null, milestoneCounts: false })
    const rate = (name: string) => {
      const found = figures.rates.find((one) => one.name === name)
      return [found?.part, found?.whole]
    }
    expect([rate('closedRate'), rate('dueOnTimeRate'), rate('firstPassRate')]).toEqual([
      [2, 3],
      [1, 3],
      [0, 0],
    ])
    const open = (await list()).find(({ id }) => id === 'c')
    const ground = { today: '2026-09-18', calendar, rules: usualRules, thresholds: usualThresholds }
    expect(open && light(open, ground)).toBe('deepRed')
  })

  it('keeps what goes on after its milestone standing, and lets the lead go on without signing', async () => {
    await put([
      line('m', { window: phased, brought: brought({ state: 'standing', closedOn: '2026-06-12' }) }),
      line('s', { window: { kind: 'standing', text: '长期坚持' }, brought: brought({}) }),
    ])
    const [milestone, standing] = await list()
    expect(milestone).toMatchObject({ state: 'standing', milestoneOn: '2026-06-12', closedOn: null })
    expect(standing?.state).toBe('standing')
    const done = await world.as('liaison').items.command({
      type: 'report',
      commandId: 'r1' as CommandId,
      itemId: 's' as ItemId,
      version: 2,
      progress: '9月新增4场',
      problems: '',
      next: '',
    })
    expect(done.item).toMatchObject({ reportCount: 2, lastReport: { progress: '9月新增4场' } })
  })

  it('brings in what was given up as given up, without a lead, and counts it nowhere', async () => {
    const gone = brought({ state: 'cancelled', progress: '政策已由省里统一制定', asOf: '2026-05-31' })
    await put([line('x', { brought: gone }), line('y', { leads: [], brought: gone }), line('open')])
    const [given, without] = await list()
    expect(given).toMatchObject({
      ...{ state: 'cancelled', holder: 'none', received: [], closedOn: null },
      lastReport: { progress: '政策已由省里统一制定' },
    })
    expect(without).toMatchObject({ state: 'cancelled', lastReport: null })
    const ground = { today: '2026-09-18', calendar, rules: usualRules, thresholds: usualThresholds }
    expect(given && light(given, ground)).toBe('grey')
    const { rates } = await world
      .as('office')
      .figures.get({ planId: 'p2' as PlanId, asOf: null, milestoneCounts: false })
    const closed = rates.find(({ name }) => name === 'closedRate')
    expect([closed?.part, closed?.whole]).toEqual([0, 0])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [], items: 3 })
  })

  it.each([
    ['active', '2026-02-24', '2026-02-24'],
    ['closed', '2026-02-24', '2026-02-24'],
    ['active', '2026-09-18', '2026-09-18'],
    ['active', undefined, '2026-09-18'],
    // It waits to be signed: given out here and now, so that the unit has its time to answer.
    ['assigned', '2026-02-24', '2026-09-18'],
  ] as const)('of an item %s, given out on %s, the issue is of %s', async (state, issuedOn, day) => {
    const closedOn = state === 'closed' ? '2026-06-30' : null
    const issued = issuedOn === undefined ? {} : { issuedOn }
    await put([line('x', { brought: brought({ state, closedOn, ...issued }) })])
    const [item] = await list()
    expect(dayOf(item?.issuedAt ?? '')).toBe(day)
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it.each([
    ['closedWithoutDay', line('x', { brought: brought({ state: 'closed' }) })],
    ['dayInFuture', line('x', { brought: brought({ state: 'closed', closedOn: '2026-09-19' }) })],
    ['dayInFuture', line('x', { brought: brought({ asOf: '2026-09-19' }) })],
    ['dayInFuture', line('x', { brought: brought({ issuedOn: '2026-09-19' }) })],
    ['broughtWithoutLead', line('x', { leads: [], brought: brought({}) })],
  ] as const)('refuses with %s, all or nothing', async (refusal, bad) => {
    const before = await lastSeq(world.db)
    await expect(put([line('good'), bad])).rejects.toMatchObject({ cause: { refusal } })
    expect(await lastSeq(world.db)).toBe(before)
    expect((await world.as('office').plans.list()).map(({ id }) => id)).not.toContain('p2')
  })

  it('remembers how sheets were read, once, until that is forgotten', async () => {
    const imports = () => world.as('office').imports
    const mapping: RememberedMapping = {
      heads: '序号|事项|办理状态',
      fields: ['no', 'work', 'state'],
    }
    const send = (run: number, fields = mapping.fields) =>
      world.as('office').plans.import({
        ...aLedger([line(`l${run}`)]),
        ...{ commandId: `m${run}` as CommandId, id: `m${run}` as PlanId, sourceText: `台账${run}` },
        mappings: [{ ...mapping, fields }],
      })
    await send(1)
    await send(2)
    expect(await imports().mappings()).toEqual([mapping])
    await send(3, ['no', 'work', 'note'])
    expect(await imports().mappings()).toMatchObject([{ fields: ['no', 'work', 'note'] }])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
    const forget = () => imports().forgetMapping({ commandId: 'f1' as CommandId, heads: mapping.heads })
    await forget()
    expect(await forget()).toEqual({ heads: mapping.heads })
    expect(await imports().mappings()).toEqual([])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('has one effect when it is sent twice', async () => {
    const items = [line('a', { brought: brought({}) })]
    const plan = await put(items)
    const before = await lastSeq(world.db)
    expect(await put(items)).toEqual(plan)
    expect(await lastSeq(world.db)).toBe(before)
  })
})
