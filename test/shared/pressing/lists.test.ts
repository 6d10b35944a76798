import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/items/model.ts'
import type { Slip } from '#shared/items/rounds.ts'
import { filterPressed, pressedOf } from '#shared/pressing/lists.ts'
import {
  anItem,
  aReport,
  industry,
  law,
  lead,
  leader,
  NOW,
  office,
  other,
  TODAY,
} from '../../helpers/an-item.ts'

const reply = (day: string, unitId = law) => ({
  unitId,
  text: '…',
  at: `${day}T02:00:00.000Z`,
  by: lead.userId,
})
const slip = (answerBy: string, replies: Slip['replies'] = [], level: Slip['level'] = 'red'): Slip => ({
  ...{ year: 2026, no: 1, level, text: '…', answerBy, replies },
  ...{ at: '2026-09-10T02:00:00.000Z', by: office.userId },
})
const reminded = (answerBy: string | null, reportedOn?: string): Partial<Item> => ({
  reminders: [{ text: '…', answerBy, at: '2026-09-10T02:00:00.000Z' }],
  ...(reportedOn ? { lastReport: aReport({ at: `${reportedOn}T02:00:00.000Z` }) } : {}),
})
const words = (answerBy: string | null, replies: Slip['replies'] = []): Partial<Item> => ({
  instructions: [{ text: '…', answerBy, at: NOW, by: leader.userId, replies }],
})

describe('where an answer stands on 18 September', () => {
  it.each<[string, 'slip' | 'reminder' | 'words', Partial<Item>, string | null]>([
    ['a slip due tomorrow', 'slip', { slips: [slip('2026-09-19')] }, 'open'],
    ['a slip due today', 'slip', { slips: [slip('2026-09-18')] }, 'open'],
    ['a slip due yesterday', 'slip', { slips: [slip('2026-09-17')] }, 'overdue'],
    ['answered on the day', 'slip', { slips: [slip('2026-09-17', [reply('2026-09-17')])] }, 'answered'],
    ['answered the day after', 'slip', { slips: [slip('2026-09-16', [reply('2026-09-17')])] }, 'late'],
    [
      'one of two leads answered in time',
      'slip',
      { leads: [law, industry], slips: [slip('2026-09-17', [reply('2026-09-12')])] },
      'overdue',
    ],
    [
      'the second of two leads answered late',
      'slip',
      {
        leads: [law, industry],
        slips: [slip('2026-09-14', [reply('2026-09-12'), reply('2026-09-15', industry)])],
      },
      'late',
    ],
    ['reminded without a day', 'reminder', reminded(null), 'open'],
    ['reminded, no report by the day', 'reminder', reminded('2026-09-16'), 'overdue'],
    ['reminded, a report before', 'reminder', reminded('2026-09-16', '2026-09-08'), 'overdue'],
    ['reminded, a report in time', 'reminder', reminded('2026-09-16', '2026-09-16'), 'answered'],
    ['reminded, a report too late', 'reminder', reminded('2026-09-16', '2026-09-17'), 'late'],
    ['words that ask for nothing', 'words', words(null), null],
    ['words that ask for an answer', 'words', words('2026-09-20'), 'open'],
    ['words that were answered', 'words', words('2026-09-20', [reply('2026-09-18')]), 'answered'],
  ])('%s', (_what, kind, over, expected) => {
    expect(pressedOf([anItem(over)], kind, office, TODAY).map(({ state }) => state)).toEqual([expected])
  })
})

it('shows a unit what it leads, and nothing of others', () => {
  const items = [anItem({ slips: [slip('2026-09-19')] })]
  expect(pressedOf(items, 'slip', lead, TODAY).length).toBe(1)
  expect(pressedOf(items, 'slip', other, TODAY)).toEqual([])
})

it('is narrowed by state, colour and unit', () => {
  const items = [anItem({ slips: [slip('2026-09-19'), slip('2026-09-17', [], 'blue')] })]
  const all = pressedOf(items, 'slip', office, TODAY)
  const none = { states: [], levels: [], unitId: null }
  expect(filterPressed(all, none).length).toBe(2)
  expect(filterPressed(all, { ...none, states: ['overdue'] }).length).toBe(1)
  expect(filterPressed(all, { ...none, levels: ['red'] }).length).toBe(1)
  expect(filterPressed(all, { ...none, unitId: industry })).toEqual([])
})
