import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { digestsFor, MOST_LINES } from '#shared/pressing/digest.ts'
import { usualLadder } from '#shared/pressing/ladder.ts'
import {
  admin,
  anItem,
  head,
  industry,
  law,
  lead,
  leader,
  office,
  other,
  support,
} from '../../helpers/an-item.ts'

const people = [office, leader, head, lead, support, other, admin].map(({ userId, role, unitId }) => ({
  id: userId,
  role,
  unitId,
}))
const ground = { ladder: usualLadder, calendar }
const dueOn = (day: string, over: Partial<Item> = {}) =>
  anItem({ window: { kind: 'date', text: null, dueOn: day }, ...over })

/** `office: overdue, red` for each who hears something. */
function said(day: string, items: readonly Item[]): string[] {
  const { digests } = digestsFor(day, items, people, ground)
  return digests.map(({ userId, lines }) => `${userId}: ${lines.map(({ reason }) => reason).join(', ')}`)
}
const slipBy = (answerBy: string, replied = false): Partial<Item> => ({
  slips: [
    {
      year: 2026,
      no: 1,
      level: 'red',
      text: '…',
      answerBy,
      at: '2026-09-10T02:00:00.000Z',
      by: office.userId,
      replies: replied ? [{ unitId: law, text: '…', at: '2026-09-11T02:00:00.000Z', by: lead.userId }] : [],
    },
  ],
})
const wordsBy = (answerBy: string | null): Partial<Item> => ({
  instructions: [{ text: '…', answerBy, at: '2026-09-10T02:00:00.000Z', by: leader.userId, replies: [] }],
})

const late = ['office: overdue', 'law-h: overdue', 'law-l: overdue']
type Case = [what: string, day: string, items: Item[], hear: string[]]
const cases: Case[] = [
  ['nothing when there is nothing', '2026-09-18', [dueOn('2026-12-31')], []],
  ['three days before: the liaison alone', '2026-09-15', [dueOn('2026-09-18')], ['law-l: ahead']],
  ['two days before: it has been said', '2026-09-16', [dueOn('2026-09-18')], []],
  ['the first working day after the due day', '2026-09-10', [dueOn('2026-09-09')], late],
  ['the day after that: it has been said', '2026-09-11', [dueOn('2026-09-09')], []],
  [
    'five working days after',
    '2026-09-16',
    [dueOn('2026-09-09')],
    ['office: yellow', 'law-h: yellow', 'law-l: yellow'],
  ],
  [
    'ten working days after: a leader hears it too',
    '2026-09-22',
    [dueOn('2026-09-09')],
    ['office: red', 'leader: red', 'law-h: red', 'law-l: red'],
  ],
  // Friday the 11th, then a plain weekend.
  ['due on Friday: not on Saturday', '2026-09-12', [dueOn('2026-09-11')], []],
  ['due on Friday: not on Sunday', '2026-09-13', [dueOn('2026-09-11')], []],
  ['due on Friday: on Monday', '2026-09-14', [dueOn('2026-09-11')], late],
  ['due on Saturday: on Monday', '2026-09-14', [dueOn('2026-09-12')], late],
  ['three days before is a Saturday: on the Friday', '2026-09-11', [dueOn('2026-09-15')], ['law-l: ahead']],
  ['three days before is a Saturday: not again on Monday', '2026-09-14', [dueOn('2026-09-15')], []],
  // 调休: Sunday 20 September is worked.
  ['a worked Sunday is a morning', '2026-09-20', [dueOn('2026-09-18')], late],
  ['the Monday after a worked Sunday', '2026-09-21', [dueOn('2026-09-18')], []],
  // Mid-autumn 25 to 27 September; National Day 1 to 7 October; Saturday 10 October is worked.
  ['a weekday that is a holiday is no morning', '2026-09-25', [dueOn('2026-09-24')], []],
  ['the morning after the holiday', '2026-09-28', [dueOn('2026-09-24')], late],
  ['within the long holiday', '2026-10-05', [dueOn('2026-09-30')], []],
  ['after the long holiday', '2026-10-08', [dueOn('2026-09-30')], late],
  ['what comes due soon within it is said before it', '2026-09-30', [dueOn('2026-10-08')], ['law-l: ahead']],
  // Answers
  ['a slip on its last day', '2026-09-17', [dueOn('2026-12-31', slipBy('2026-09-17'))], ['law-l: slipDue']],
  [
    'a slip whose last day is a Saturday, on Friday',
    '2026-09-11',
    [dueOn('2026-12-31', slipBy('2026-09-12'))],
    ['law-l: slipDue'],
  ],
  ['a slip that was answered', '2026-09-17', [dueOn('2026-12-31', slipBy('2026-09-17', true))], []],
  [
    'a slip past its day',
    '2026-09-18',
    [dueOn('2026-12-31', slipBy('2026-09-17'))],
    ['office: slipLate', 'law-h: slipLate', 'law-l: slipLate'],
  ],
  [
    'a slip long past its day: it has been said',
    '2026-09-21',
    [dueOn('2026-12-31', slipBy('2026-09-17'))],
    [],
  ],
  [
    'words of a leader on their last day',
    '2026-09-17',
    [dueOn('2026-12-31', wordsBy('2026-09-17'))],
    ['law-l: wordsDue'],
  ],
  ['words of a leader that ask for no answer', '2026-09-17', [dueOn('2026-12-31', wordsBy(null))], []],
  [
    'a slip of a closed item',
    '2026-09-17',
    [dueOn('2026-12-31', { ...slipBy('2026-09-17'), state: 'closed' })],
    [],
  ],
  // The ball
  [
    'returned yesterday, long past its day',
    '2026-09-18',
    [dueOn('2026-08-03', { holderSince: '2026-09-17T06:00:00.000Z' })],
    ['office: red', 'leader: red', 'law-h: red', 'law-l: red'],
  ],
  [
    'returned on Friday, said on Monday',
    '2026-09-14',
    [dueOn('2026-09-09', { holderSince: '2026-09-11T06:00:00.000Z' })],
    late,
  ],
  [
    'issued yesterday, due tomorrow',
    '2026-09-18',
    [dueOn('2026-09-19', { state: 'assigned', holderSince: '2026-09-17T06:00:00.000Z' })],
    ['law-l: ahead'],
  ],
  [
    'two items, one digest',
    '2026-09-10',
    [dueOn('2026-09-09'), dueOn('2026-09-13', { id: 'item-2' as ItemId })],
    ['office: overdue', 'law-h: overdue', 'law-l: overdue, ahead'],
  ],
]

describe('what is heard in the morning', () => {
  it.each(cases)('%s', (_what, day, items, expected) => {
    expect(said(day, items)).toEqual(expected)
  })

  it('names posts that nobody holds', () => {
    const { unheard } = digestsFor('2026-09-10', [dueOn('2026-09-09', { leads: [industry] })], people, ground)
    expect(unheard.map(({ post, lines }) => [post, lines.length])).toEqual([
      [{ role: 'head', unitId: industry }, 1],
    ])
  })

  it('holds what a person can read, and says how much more there is', () => {
    const many = Array.from({ length: MOST_LINES + 7 }, (_, at) =>
      dueOn('2026-09-18', { id: `i${at}` as ItemId }),
    )
    const [digest] = digestsFor('2026-09-15', many, people, ground).digests
    expect(digest?.lines.length).toBe(MOST_LINES)
    expect(digest?.more).toBe(7)
  })
})
