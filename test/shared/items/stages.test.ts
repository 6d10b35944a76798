import { describe, expect, it } from 'vitest'
import { inSubset } from '#shared/figures/subsets.ts'
import type { EvidenceId, MilestoneId } from '#shared/ids.ts'
import { decide } from '#shared/items/decide.ts'
import { evolve } from '#shared/items/evolve.ts'
import { light } from '#shared/items/light.ts'
import { milestoneOutcome, nextDay } from '#shared/items/milestones.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import { openYears, yearsToReconcile } from '#shared/items/reconciliation.ts'
import type { Milestone } from '#shared/items/rounds.ts'
import { dueOn, waitsForEvent } from '#shared/items/window.ts'
import type { Actor } from '#shared/users/model.ts'
import {
  aClosing,
  aGround,
  aMilestone,
  anItem,
  commands,
  lead,
  lightGround,
  office,
  someEvidence,
} from '../../helpers/an-item.ts'

const id = (name: string) => name as MilestoneId
const half = aMilestone({ id: id('m1'), name: '完成60%', dueOn: '2026-06-30' })
const own = aMilestone({ id: id('u1'), name: '印发通知', dueOn: '2026-04-30', by: 'unit' })
const whole: Partial<Item> = { window: { kind: 'date', text: '2027年底前', dueOn: '2027-12-31' } }
const withStages = (milestones: Milestone[], over: Partial<Item> = {}) =>
  anItem({ ...whole, milestones, ...over })
const set = ({ id, name, dueOn, doneOn }: Milestone) => ({ id, name, dueOn, doneOn })

describe('milestones', () => {
  it.each([
    ['2026-06-29', null, 'open'],
    ['2026-06-30', null, 'open'],
    ['2026-07-01', null, 'missing'],
    ['2026-07-01', '2026-06-30', 'done'],
    ['2026-07-02', '2026-07-01', 'late'],
  ] as const)('on %s, reached %s: %s', (today, doneOn, expected) => {
    expect(milestoneOutcome({ ...half, doneOn }, today)).toBe(expected)
  })

  // Issued 2026-03-02, milestone 2026-06-30: 120 days, so blue from 15 days before, yellow from 7, orange from 3.
  it.each<[string, Milestone[], string]>([
    ['2026-06-14', [half], 'green'],
    ['2026-06-15', [half], 'blue'],
    ['2026-06-23', [half], 'yellow'],
    ['2026-06-30', [half], 'orange'],
    ['2026-07-01', [half], 'red'],
    ['2026-07-08', [half], 'deepRed'],
    ['2026-07-08', [{ ...half, doneOn: '2026-07-08' }], 'green'],
    ['2026-06-30', [{ ...half, by: 'unit' }], 'green'],
  ])('light the item on %s with %j: %s', (today, milestones, expected) => {
    expect(light(withStages(milestones), lightGround(today))).toBe(expected)
  })

  it('count in no figure: the item is not overdue', () => {
    const item = withStages([half])
    expect(inSubset(item, 'overdue', '2026-07-08', { milestoneCounts: false })).toBe(false)
    expect(dueOn(item, '2026-07-08')).toBe('2027-12-31')
  })

  it('say nothing of what was asked to be closed in time', () => {
    const item = withStages([half], { state: 'reviewing', closing: aClosing() })
    expect(light(item, lightGround('2026-09-18'))).toBe('green')
  })

  it('leave the light to the own day of the item when that comes first', () => {
    const late = { ...half, dueOn: '2028-06-30' }
    expect(nextDay(withStages([late]), '2026-09-18')).toMatchObject({ dueOn: '2027-12-31', milestone: null })
    const next = { ...half, id: id('m2'), dueOn: '2026-12-31' }
    expect(nextDay(withStages([{ ...half, doneOn: '2026-06-01' }, next]), '2026-09-18')).toEqual({
      dueOn: '2026-12-31',
      from: '2026-06-30',
      milestone: next,
    })
  })

  it('wait as long as the item was suspended, reached ones excepted', () => {
    const item = withStages([{ ...own, doneOn: '2026-04-29' }, half], {
      state: 'suspended',
      suspensions: [{ reason: '', reviewOn: '2026-06-01', from: '2026-05-01T02:00:00.000Z', to: null }],
      suspensionAsk: { kind: 'resume', reason: '', reviewOn: null, at: '', by: office.userId },
    })
    const at = '2026-05-11T02:00:00.000Z'
    const back = evolve(item, [
      { type: 'suspensionDecided', granted: true, opinion: '', at, by: office.userId },
    ])
    expect(back.milestones.map((one) => one.dueOn)).toEqual(['2026-04-30', '2026-07-10'])
  })
})

describe('setting milestones', () => {
  const told = (item: Item, actor: Actor, milestones: Omit<Milestone, 'by'>[]) => {
    const decision = decide(item, { ...commands.setMilestones, milestones }, actor, aGround())
    return 'events' in decision
      ? evolve(item, decision.events).milestones.map(
          (one) => `${one.by} ${one.id} ${one.dueOn} ${one.doneOn}`,
        )
      : decision.refusal
  }
  const reached = { ...half, doneOn: '2026-06-20' }
  it.each<[string, Item, Actor, Omit<Milestone, 'by'>[], string[] | string]>([
    [
      'by the office, the unit’s own stay',
      withStages([own]),
      office,
      [set(half)],
      ['unit u1 2026-04-30 null', 'plan m1 2026-06-30 null'],
    ],
    [
      'by the lead, those of the plan stay',
      withStages([half]),
      lead,
      [set(own)],
      ['unit u1 2026-04-30 null', 'plan m1 2026-06-30 null'],
    ],
    [
      'stand by their day',
      withStages([]),
      office,
      [set(half), set({ ...own, id: id('m0') })],
      ['plan m0 2026-04-30 null', 'plan m1 2026-06-30 null'],
    ],
    ['and drops what is not named', withStages([half]), office, [], []],
    [
      'may send back one that was reached',
      withStages([reached]),
      office,
      [set(half)],
      ['plan m1 2026-06-30 null'],
    ],
    [
      'keeps one that was reached',
      withStages([reached]),
      office,
      [set({ ...reached, name: '完成六成' })],
      ['plan m1 2026-06-30 2026-06-20'],
    ],
    ['never says that one is reached', withStages([half]), office, [set(reached)], 'badInput'],
    ['takes no id twice', withStages([]), office, [set(half), set(half)], 'badInput'],
    ['takes no id of the others', withStages([own]), office, [set({ ...half, id: own.id })], 'badInput'],
    [
      'not after the due day',
      withStages([]),
      office,
      [set({ ...half, dueOn: '2028-01-01' })],
      'milestoneAfterDue',
    ],
    [
      'on the due day',
      withStages([]),
      office,
      [set({ ...half, dueOn: '2027-12-31' })],
      ['plan m1 2027-12-31 null'],
    ],
    [
      'where there is no due day, on any',
      anItem({ window: { kind: 'none', text: null } }),
      office,
      [set(half)],
      ['plan m1 2026-06-30 null'],
    ],
    ['changes something', withStages([half, own]), office, [set(half)], 'nothingChanged'],
  ])('%s', (_what, item, actor, milestones, expected) => {
    expect(told(item, actor, milestones)).toEqual(expected)
  })
})

describe('reaching a milestone', () => {
  const told = (over: Partial<typeof commands.reachMilestone>) => {
    const item = withStages([half, { ...own, doneOn: '2026-04-20' }])
    const decision = decide(item, { ...commands.reachMilestone, ...over }, lead, aGround())
    return 'events' in decision ? evolve(item, decision.events).milestones[0]?.doneOn : decision.refusal
  }
  it.each([
    ['today', {}, '2026-09-18'],
    ['earlier', { on: '2026-06-30' }, '2026-06-30'],
    ['not tomorrow', { on: '2026-09-19' }, 'dayInFuture'],
    ['not one that is not there', { milestoneId: id('m9') }, 'noSuchMilestone'],
    ['not twice', { milestoneId: id('u1') }, 'noSuchMilestone'],
    ['not by evidence that is not there', { evidenceId: 'ev-7' as EvidenceId }, 'unknownEvidence'],
  ])('%s', (_what, over, expected) => {
    expect(told(over)).toBe(expected)
  })
})

describe('checking off a standing item once a year', () => {
  const standing = (over: Partial<Item> = {}) =>
    anItem({
      state: 'standing',
      window: { kind: 'standing', text: '长期坚持' },
      issuedAt: '2024-10-11T01:00:00.000Z',
      reportedYears: [2024, 2025, 2026],
      ...over,
    })
  it.each<[string, Item, string, number[]]>([
    ['up to the year that is over', standing(), '2026-11-30', [2025, 2024]],
    ['and its own from December', standing(), '2026-12-01', [2026, 2025, 2024]],
    [
      'but not what was checked off',
      standing({ reconciliations: [{ year: 2025, on: '2026-01-08', opinion: '' }] }),
      '2026-12-01',
      [2026, 2024],
    ],
    [
      'a phased one from its milestone',
      standing({ window: { kind: 'phased', text: null, dueOn: '2025-06-30' }, milestoneOn: '2025-06-20' }),
      '2026-11-30',
      [2025],
    ],
    [
      'one that was brought from that day',
      standing({ brought: { at: '2026-01-05T01:00:00.000Z', closedOn: null, milestoneOn: null } }),
      '2026-12-01',
      [2026],
    ],
    [
      'none of this year before December',
      standing({ issuedAt: '2026-01-05T01:00:00.000Z' }),
      '2026-11-30',
      [],
    ],
    ['none that is still worked on', standing({ state: 'active' }), '2026-12-01', []],
  ])('%s', (_what, item, today, years) => {
    expect(openYears(item, today)).toEqual(years)
    expect(offered(item, office, today).includes('reconcile')).toBe(years.length > 0)
  })

  const told = (item: Item, year: number, opinion: string) => {
    const decision = decide(
      item,
      { ...commands.reconcile, year, opinion },
      office,
      aGround({ today: '2026-12-01' }),
    )
    return 'events' in decision ? decision.events : decision.refusal
  }
  it.each<[string, Item, number, string, string]>([
    ['not the next year', standing(), 2027, '', 'noSuchYear'],
    ['not a year before it stood', standing(), 2023, '', 'noSuchYear'],
    [
      'not twice',
      standing({ reconciliations: [{ year: 2026, on: '2026-12-01', opinion: '' }] }),
      2026,
      '',
      'noSuchYear',
    ],
    [
      'not without a report or a reason',
      standing({ reportedYears: [2025] }),
      2026,
      '',
      'notReportedThatYear',
    ],
  ])('%s', (_what, item, year, opinion, refusal) => {
    expect(told(item, year, opinion)).toBe(refusal)
  })
  it('keeps what was seen of that year, and the state', () => {
    const item = standing({
      evidence: [
        someEvidence(),
        { ...someEvidence(), at: '2025-03-01T02:00:00.000Z', id: 'ev-2' as EvidenceId },
      ],
    })
    const events = told(item, 2026, '')
    expect(events).toMatchObject([{ type: 'reconciled', year: 2026, seen: ['云民营发〔2026〕21号'] }])
    const after = evolve(item, typeof events === 'string' ? [] : events)
    expect([after.state, after.reconciliations]).toEqual([
      'standing',
      [{ year: 2026, on: '2026-12-01', opinion: '' }],
    ])
    expect(yearsToReconcile(after, '2026-12-01')).toEqual([2024, 2025, 2026])
  })
  it('may do without a report when it is said why', () => {
    expect(told(standing({ reportedYears: [] }), 2026, '单位撤并，无填报')).toHaveLength(1)
  })
})

describe('waiting for an event', () => {
  const waiting = anItem({
    window: {
      kind: 'relative',
      text: '会后7个工作日内',
      within: { count: 7, unit: 'workingDay' },
      eventOn: null,
      dueOn: null,
    },
  })
  it('is never late before its day is known', () => {
    expect([waitsForEvent(waiting), dueOn(waiting, '2030-01-01')]).toEqual([true, null])
    expect(light(waiting, lightGround('2030-01-01'))).toBe('green')
  })
  it('runs by working days from the day after, once it is entered', () => {
    const changes = { window: { ...waiting.window, eventOn: '2026-09-28' } } as never
    const decision = decide(waiting, { ...commands.amend, changes }, office, aGround())
    const after = evolve(waiting, 'events' in decision ? decision.events : [])
    expect([waitsForEvent(after), dueOn(after, '2026-09-18')]).toEqual([false, '2026-10-13'])
  })
})
