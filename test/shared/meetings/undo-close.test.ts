import { describe, expect, it } from 'vitest'
import { clockAt } from '#shared/clock.ts'
import type { CommandId, ItemId, MeetingId, PlanId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { decideMeeting } from '#shared/meetings/decide-meeting.ts'
import type { Decision } from '#shared/meetings/model.ts'
import { builtUpon, heldAfter, reopened } from '#shared/meetings/undo-close.ts'
import { law, NOW, unitMap } from '../../helpers/an-item.ts'
import { aMeeting } from './a-meeting.ts'

const item = { id: 'd1' as ItemId, ordinal: 48, title: '印发办法' }
const logged = (type: ItemEvent['type'], commandId: string): LoggedEvent => ({
  ...{ seq: 1, itemId: item.id, planId: 'plan-1' as PlanId, version: 1, actorName: '刘洋（联络员）' },
  commandId: commandId as CommandId,
  event: { type, at: NOW, by: 'liuyang' } as ItemEvent,
})
const made = [logged('drafted', 'close'), logged('issued', 'close')]
const other = aMeeting({ id: 'm2' as MeetingId, name: '10月调度会', seq: 20 })

describe('what stands in the way', () => {
  it.each([
    ['nothing', [{ item, history: made }], [], null],
    ['a signature', [{ item, history: [...made, logged('received', 'r1')] }], [], 'received'],
    [
      'work on the second of two',
      [
        { item, history: made },
        { item, history: [...made, logged('reminded', 'r2')] },
      ],
      [],
      'reminded',
    ],
    ['a meeting held over them', [{ item, history: made }], [other], '10月调度会'],
    ['a meeting after one that decided nothing', [], [other], '10月调度会'],
  ] as const)('%s', (_, items, later, expected) => {
    const upon = builtUpon(items, later)
    expect(upon === null ? null : upon.kind === 'item' ? upon.type : upon.name).toBe(expected)
  })
})

it.each([
  ['one whose snapshot has the items', {}, true],
  ['one whose snapshot was taken before', { seq: 19 }, false],
  ['one of another plan', { planId: 'plan-2' as PlanId }, false],
  ['one that was dropped', { state: 'dropped' as const }, false],
])('is held after it: %s', (_, facts, expected) => {
  expect(heldAfter(aMeeting(), 20, [aMeeting(), { ...other, ...facts }])).toHaveLength(expected ? 1 : 0)
})

const decision: Decision = {
  ...{ id: 'd1' as ItemId, text: '印发办法', unitId: law, page: 'overall', version: 1, ordinal: 48 },
  window: { kind: 'date', text: null, dueOn: '2026-09-30' },
}
const closed = aMeeting({ state: 'closed', closedAt: NOW, decisions: [decision] })

it('goes on with the same decisions, which become other items when it closes again', () => {
  const again = reopened(closed)
  expect(again).toMatchObject({ state: 'running', closedAt: null })
  expect(again.decisions).toMatchObject([{ id: 'd1-r2', version: 2, ordinal: null, text: '印发办法' }])
  expect(reopened({ ...again, state: 'closed' }).decisions[0]?.id).toBe('d1-r3')
  const long = reopened({ ...closed, decisions: [{ ...decision, id: 'x'.repeat(40) as ItemId }] })
  expect(long.decisions[0]?.id).toHaveLength(40)
})

it.each([
  ['closed', null, 'running'],
  ['closed', { kind: 'meeting', id: other.id, name: other.name, on: other.on }, 'meetingBuiltUpon'],
  ['running', null, 'meetingState'],
  ['preparing', null, 'meetingState'],
  ['dropped', null, 'meetingState'],
] as const)('of a meeting that is %s', (state, upon, expected) => {
  const command = { type: 'undoClose', commandId: 'c' as CommandId, meetingId: closed.id } as const
  const decided = decideMeeting({ ...closed, state }, command, { clock: clockAt(NOW), units: unitMap, upon })
  expect('refusal' in decided ? decided.refusal : decided.meeting.state).toBe(expected)
})
