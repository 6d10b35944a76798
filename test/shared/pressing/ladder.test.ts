import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import type { Item } from '#shared/items/model.ts'
import type { Slip } from '#shared/items/rounds.ts'
import {
  isInOrder,
  type Ladder,
  ladderPresets,
  presetOf,
  standingOf,
  usualLadder,
} from '#shared/pressing/ladder.ts'
import { aClosing, anExtension, anItem, aReport, lead, office } from '../../helpers/an-item.ts'

/** Due on a Tuesday: 1 working day late on Wednesday the 9th, 5 on Tuesday the 15th, 10 on Monday the 21st: Sunday is worked. */
const due = (over: Partial<Item> = {}) =>
  anItem({ window: { kind: 'date', text: '9月8日前', dueOn: '2026-09-08' }, ...over })
const slip = (level: Slip['level'], day: string): Slip => ({
  year: 2026,
  no: 1,
  level,
  text: '…',
  answerBy: day,
  at: `${day}T02:00:00.000Z`,
  by: office.userId,
  replies: [],
})
const reminder = (day: string) => ({ text: '…', answerBy: null, at: `${day}T02:00:00.000Z` })

type Case = [what: string, item: Item, day: string, stands: string | null]
const cases: Case[] = [
  ['four days before', due(), '2026-09-04', null],
  ['three days before', due(), '2026-09-05', 'ahead of 2026-09-05'],
  ['on the day', due(), '2026-09-08', 'ahead of 2026-09-05'],
  ['the first working day after', due(), '2026-09-09', 'overdue of 2026-09-09, remind'],
  ['four working days after', due(), '2026-09-14', 'overdue of 2026-09-09, remind'],
  ['five working days after', due(), '2026-09-15', 'yellow of 2026-09-15, yellow'],
  ['eight working days after, a Saturday', due(), '2026-09-19', 'yellow of 2026-09-15, yellow'],
  ['nine working days after, the Sunday that is worked', due(), '2026-09-20', 'yellow of 2026-09-15, yellow'],
  ['ten working days after', due(), '2026-09-21', 'red of 2026-09-21, red'],
  [
    'reminded before it was late',
    due({ reminders: [reminder('2026-09-07')] }),
    '2026-09-10',
    'overdue of 2026-09-09, remind',
  ],
  ['reminded since', due({ reminders: [reminder('2026-09-09')] }), '2026-09-10', 'overdue of 2026-09-09'],
  [
    'a blue slip since, on the yellow step',
    due({ slips: [slip('blue', '2026-09-14')] }),
    '2026-09-16',
    'yellow of 2026-09-15, yellow',
  ],
  [
    'a yellow slip since, on the yellow step',
    due({ slips: [slip('yellow', '2026-09-15')] }),
    '2026-09-16',
    'yellow of 2026-09-15',
  ],
  [
    'a yellow slip since, on the red step',
    due({ slips: [slip('yellow', '2026-09-15')] }),
    '2026-09-21',
    'red of 2026-09-21, red',
  ],
  ['a red slip since', due({ slips: [slip('red', '2026-09-20')] }), '2026-09-21', 'red of 2026-09-21'],
  ['not yet received', due({ state: 'assigned' }), '2026-09-09', 'overdue of 2026-09-09, remind'],
  [
    'closing asked for in time, before the head',
    due({ state: 'endorsing', closing: aClosing({ at: '2026-09-08T08:00:00.000Z' }) }),
    '2026-09-21',
    null,
  ],
  [
    'closing asked for late, before the head',
    due({ state: 'endorsing', closing: aClosing({ at: '2026-09-10T08:00:00.000Z' }) }),
    '2026-09-21',
    'overdue of 2026-09-09, remind',
  ],
  ['with the office', due({ state: 'reviewing' }), '2026-09-21', null],
  ['with the leader', due({ state: 'approving' }), '2026-09-21', null],
  ['declined', due({ state: 'declined' }), '2026-09-21', null],
  ['suspended', due({ state: 'suspended' }), '2026-09-21', null],
  ['closed', due({ state: 'closed' }), '2026-09-21', null],
  ['a draft', due({ state: 'draft' }), '2026-09-21', null],
  [
    'extension asked for in time',
    due({
      extensions: [anExtension({ from: '2026-09-08', to: '2026-10-30', at: '2026-09-07T02:00:00.000Z' })],
    }),
    '2026-09-21',
    null,
  ],
  [
    'extension asked for late',
    due({ extensions: [anExtension({ from: '2026-09-08', isLate: true })] }),
    '2026-09-21',
    'red of 2026-09-21, red',
  ],
  [
    'long-term work',
    anItem({ state: 'standing', window: { kind: 'standing', text: '长期坚持' } }),
    '2026-09-21',
    null,
  ],
  ['without a day', anItem({ window: { kind: 'none', text: null } }), '2026-09-21', null],
  [
    'each month, near its end',
    anItem({ window: { kind: 'recurring', text: '每月', period: 'month' } }),
    '2026-09-28',
    'ahead of 2026-09-27',
  ],
  [
    'each month, reported this month',
    anItem({
      window: { kind: 'recurring', text: '每月', period: 'month' },
      lastReport: aReport({ at: '2026-09-10T02:00:00.000Z', by: lead.userId }),
    }),
    '2026-09-28',
    null,
  ],
]

describe('the step on which an item stands', () => {
  it.each(cases)('%s', (_what, item, day, expected) => {
    const standing = standingOf(item, day, usualLadder, calendar)
    const said =
      standing && [`${standing.rung} of ${standing.began}`, standing.suggested].filter(Boolean).join(', ')
    expect(said).toBe(expected)
  })

  it('leaves out the steps that the office has left out', () => {
    const ladder: Ladder = { ...usualLadder, ahead: null, yellow: null }
    expect(standingOf(due(), '2026-09-07', ladder, calendar)).toBeNull()
    expect(standingOf(due(), '2026-09-16', ladder, calendar)?.rung).toBe('overdue')
  })

  it('counts from the day after the ball came back', () => {
    const item = due({ holderSince: '2026-09-16T02:00:00.000Z' })
    expect(standingOf(item, '2026-09-18', usualLadder, calendar)).toMatchObject({ held: '2026-09-17' })
  })
})

describe('presets', () => {
  it.each(Object.entries(ladderPresets))('%s is in order and known by its steps', (name, ladder) => {
    expect(isInOrder(ladder)).toBe(true)
    expect(presetOf({ ...ladder })).toBe(name)
  })
  it('of steps of its own there is no name', () => {
    expect(presetOf({ ...usualLadder, red: 11 })).toBeNull()
  })
  it.each([
    [{ overdue: 1, yellow: 1, red: 10 }, false],
    [{ overdue: 6, yellow: 5, red: 10 }, false],
    [{ overdue: null, yellow: 5, red: 10 }, true],
    [{ overdue: 11, yellow: null, red: 10 }, false],
    [{ overdue: null, yellow: null, red: null }, true],
  ])('%o in order: %s', (steps, expected) => {
    expect(isInOrder({ ...usualLadder, ...steps })).toBe(expected)
  })
})
