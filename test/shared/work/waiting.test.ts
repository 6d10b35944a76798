import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { type PlanRules, usualRules } from '#shared/plans/model.ts'
import type { WorkGround } from '#shared/work/item-facts.ts'
import { waitingFor } from '#shared/work/waiting.ts'
import {
  admin,
  anIndicator,
  anItem,
  aReport,
  finance,
  law,
  lead,
  leader,
  office,
  other,
  someEvidence,
  support,
  TODAY,
} from '../../helpers/an-item.ts'

const ground = (rules: Partial<PlanRules> = {}, today = TODAY): WorkGround => ({
  today,
  calendar,
  thresholds: usualThresholds,
  rulesOf: () => ({ ...usualRules, ...rules }),
})
const duties = (actor: typeof lead, item: Item, rules: Partial<PlanRules> = {}, today = TODAY) =>
  waitingFor(actor, [item], ground(rules, today)).map((waiting) => [waiting.duty, waiting.by])

const reported = aReport({ at: '2026-09-10T02:00:00.000Z', period: '2026-09' })
const due = (dueOn: string): Item['window'] => ({ kind: 'date', text: null, dueOn })
const reminder = { text: '请报进展', answerBy: '2026-09-22', at: '2026-09-16T01:00:00.000Z' }
const returned = { reason: '缺验收单', at: '2026-09-17T01:00:00.000Z', isReopened: false }

describe('a lead', () => {
  it.each<[string, Partial<Item>, [string, string | null][]]>([
    ['signs', { state: 'assigned' }, [['receive', '2026-12-31']]],
    [
      'may still decline within three working days, 9月20日 being one',
      { state: 'assigned', issuedAt: '2026-09-16T01:00:00.000Z' },
      [['receive', '2026-09-20']],
    ],
    [
      'may decline a reassigned one, counted from that day anew',
      { state: 'assigned', issuedAt: '2026-03-02T01:00:00.000Z', holderSince: '2026-09-16T01:00:00.000Z' },
      [['receive', '2026-09-20']],
    ],
    [
      'signs after another lead has',
      { leads: [finance, law], received: [{ unitId: finance, at: '2026-03-03T01:00:00.000Z' }] },
      [['receive', '2026-12-31']],
    ],
    ['reports this month', { lastReport: aReport() }, [['report', '2026-09-25']]],
    ['makes up for the month before first', {}, [['report', '2026-08-25']]],
    ['has reported this month', { lastReport: reported }, []],
    [
      'reports standing work each quarter',
      {
        state: 'standing',
        window: { kind: 'standing', text: '长期坚持' },
        lastReport: aReport({ at: '2026-06-20T02:00:00.000Z' }),
      },
      [['report', '2026-09-25']],
    ],
    [
      'has reported this quarter',
      {
        state: 'standing',
        window: { kind: 'standing', text: null },
        lastReport: aReport({ at: '2026-07-01T02:00:00.000Z' }),
      },
      [],
    ],
    ['answers a reminder first', { reminders: [reminder] }, [['answer', '2026-09-22']]],
    [
      'answers it though this month is reported',
      { reminders: [reminder], lastReport: reported },
      [['answer', '2026-09-22']],
    ],
    [
      'has answered it by a later report',
      { reminders: [reminder], lastReport: aReport({ at: '2026-09-17T02:00:00.000Z' }) },
      [],
    ],
    [
      'mends what came back',
      { lastReturn: returned, returnCount: 1, lastReport: reported },
      [['mend', '2026-12-31']],
    ],
    [
      'mends what was closed and reopened, whatever it holds already',
      { lastReturn: { ...returned, isReopened: true }, lastReport: reported, evidence: [someEvidence()] },
      [['mend', '2026-12-31']],
    ],
    ['waits for the review', { state: 'reviewing', lastReturn: returned }, []],
    [
      'asks for closing when the indicator is met',
      { lastReport: reported, evidence: [someEvidence()], indicators: [anIndicator({ current: 24 })] },
      [['requestClosing', '2026-12-31']],
    ],
    [
      'does not ask while it is short',
      { lastReport: reported, evidence: [someEvidence()], indicators: [anIndicator({ current: 23 })] },
      [],
    ],
    [
      'does not ask without the evidence that is required',
      { lastReport: reported, indicators: [anIndicator({ current: 24 })] },
      [],
    ],
    ['has nothing to do with what is closed', { state: 'closed' }, []],
  ])('%s', (_, facts, expected) => {
    expect(duties(lead, anItem(facts))).toEqual(expected)
  })

  it('reports on the last day in time, and is still asked after it', () => {
    const item = anItem({ lastReport: aReport() })
    expect(duties(lead, item, {}, '2026-09-25')).toEqual([['report', '2026-09-25']])
    expect(duties(lead, item, {}, '2026-09-26')).toEqual([['report', '2026-09-25']])
    expect(duties(lead, item, {}, '2026-10-25')).toEqual([['report', '2026-09-25']])
    expect(duties(lead, item, {}, '2026-10-26')).toEqual([['report', '2026-10-25']])
  })

  it('is not asked for a period whose last day was over when it signed', () => {
    const late = anItem({ received: [{ unitId: law, at: '2026-09-26T01:00:00.000Z' }] })
    expect(duties(lead, late, {}, '2026-09-27')).toEqual([])
    expect(duties(lead, late, {}, '2026-10-01')).toEqual([['report', '2026-10-25']])
  })

  it('is asked for nothing where the plan asks for no reports', () => {
    expect(duties(lead, anItem(), { reportEvery: 'none' })).toEqual([])
  })

  it('asks for closing near the day, where the plan demands no evidence', () => {
    const item = anItem({ lastReport: reported, window: due('2026-09-20') })
    expect(duties(lead, item, { evidenceRequired: false })).toEqual([['requestClosing', '2026-09-20']])
  })

  it('of a recurring item reports, and never closes for one period', () => {
    const item = anItem({
      window: { kind: 'recurring', text: '每月', period: 'month' },
      lastReport: reported,
      evidence: [someEvidence()],
    })
    expect(duties(lead, item)).toEqual([])
  })
})

describe('a support', () => {
  const told = (at: string) => [{ unitId: finance, text: '已提供名单', at, by: support.userId }]
  it.each<[string, Partial<Item>, string[]]>([
    ['says its part once', {}, ['contribute']],
    ['has said it', { contributions: told('2026-04-01T01:00:00.000Z') }, []],
    [
      'says it again when the day is near',
      { contributions: told('2026-04-01T01:00:00.000Z'), window: due('2026-09-20') },
      ['contribute'],
    ],
    [
      'has said it this month',
      { contributions: told('2026-09-02T01:00:00.000Z'), window: due('2026-09-20') },
      [],
    ],
    ['waits until a lead has signed', { state: 'assigned' }, []],
  ])('%s', (_, facts, expected) => {
    expect(duties(support, anItem(facts)).map(([duty]) => duty)).toEqual(expected)
  })

  it('and other units have nothing to do with it', () => {
    expect(duties(other, anItem())).toEqual([])
  })
})

describe('the office', () => {
  it.each<[string, Partial<Item>, string[]]>([
    ['reviews', { state: 'reviewing' }, ['review']],
    [
      'reassigns',
      { state: 'declined', declined: { unitId: law, reason: '职责不符', at: reminder.at } },
      ['reassign'],
    ],
    ['issues', { state: 'draft' }, ['issue']],
    ['reminds who is late', { window: due('2026-09-10') }, ['remind']],
    ['gives a reminder time', { window: due('2026-09-10'), reminders: [reminder] }, []],
    [
      'reminds again after five working days',
      { window: due('2026-09-01'), reminders: [{ ...reminder, at: '2026-09-11T01:00:00.000Z' }] },
      ['remind'],
    ],
    ['reminds who has not signed for days', { state: 'assigned' }, ['remind']],
    [
      'waits three working days for a signature',
      { state: 'assigned', issuedAt: '2026-09-15T01:00:00.000Z' },
      [],
    ],
    ['leaves alone what is on course', {}, []],
  ])('%s', (_, facts, expected) => {
    expect(duties(office, anItem(facts)).map(([duty]) => duty)).toEqual(expected)
  })

  it('issues the drafts of a plan together', () => {
    const draft = (id: string, planId: string) =>
      anItem({ id: id as ItemId, planId: planId as PlanId, state: 'draft', ordinal: Number(id.slice(1)) })
    const found = waitingFor(office, [draft('i1', 'a'), draft('i2', 'a'), draft('i3', 'b')], ground())
    expect(found.map(({ together }) => together.map(({ id }) => id))).toEqual([['i1', 'i2'], ['i3']])
  })
})

describe('a leader', () => {
  it.each<[string, Partial<Item>, string[]]>([
    ['looks at what is overdue', { window: due('2026-09-10') }, ['look']],
    ['not on the day itself', { window: due(TODAY) }, []],
    ['looks at a key item before its day', { window: due('2026-09-20'), isKey: true }, ['look']],
    [
      'has given words since',
      {
        window: due('2026-09-10'),
        instructions: [
          { text: '抓紧', answerBy: null, at: '2026-09-12T01:00:00.000Z', by: leader.userId, replies: [] },
        ],
      },
      [],
    ],
    [
      'gave words before it was late',
      {
        window: due('2026-09-10'),
        instructions: [
          { text: '抓紧', answerBy: null, at: '2026-09-02T01:00:00.000Z', by: leader.userId, replies: [] },
        ],
      },
      ['look'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(duties(leader, anItem(facts)).map(([duty]) => duty)).toEqual(expected)
  })
})

it('asks nothing of the administrator', () => {
  expect(duties(admin, anItem({ window: due('2026-09-10') }))).toEqual([])
})

it('puts the most urgent first: light, then day, then number', () => {
  const items = [
    anItem({ id: 'a' as ItemId, ordinal: 4 }),
    anItem({ id: 'b' as ItemId, ordinal: 3, window: due('2026-09-10') }),
    anItem({ id: 'c' as ItemId, ordinal: 2, window: due('2026-09-20') }),
    anItem({ id: 'd' as ItemId, ordinal: 1 }),
  ]
  expect(waitingFor(lead, items, ground()).map(({ item }) => item.id)).toEqual(['b', 'c', 'd', 'a'])
})
