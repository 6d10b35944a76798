import { describe, expect, it } from 'vitest'
import { clockAt } from '#shared/clock.ts'
import type { CommandId, ItemId, MeetingId, UnitId } from '#shared/ids.ts'
import type { MeetingCommand } from '#shared/meetings/commands.ts'
import { decideMeeting } from '#shared/meetings/decide-meeting.ts'
import { meetingLimits } from '#shared/meetings/limits.ts'
import type { Decision, Meeting, MeetingState } from '#shared/meetings/model.ts'
import { everyUnit, law, NOW, unitMap } from '../../helpers/an-item.ts'
import { aMeeting } from './a-meeting.ts'

const window = { kind: 'date' as const, text: '9月30日前', dueOn: '2026-09-30' }
const decision: Decision = {
  ...{
    id: 'd1' as ItemId,
    text: '印发办法',
    unitId: law,
    window,
    page: 'overall',
    version: 1,
    ordinal: null,
  },
}
const envelope = { commandId: 'c1' as CommandId, meetingId: 'm1' as MeetingId }
const said = { decisionId: 'd2' as ItemId, text: '办', unitId: law as UnitId | null, window }
const decide: MeetingCommand = { type: 'decide', page: 'overall', ...said, ...envelope }
const change = (version: number): MeetingCommand => ({
  ...{ type: 'changeDecision', version, ...said, decisionId: decision.id, ...envelope },
})
const run = (meeting: Meeting, command: MeetingCommand) =>
  decideMeeting(meeting, command, { clock: clockAt(NOW), units: unitMap, upon: null })
const outcome = (meeting: Meeting, command: MeetingCommand) => {
  const decided = run(meeting, command)
  return 'refusal' in decided ? decided.refusal : decided.meeting.state
}

describe('what may be done when', () => {
  it.each<[MeetingCommand, Record<MeetingState, string>]>([
    [
      { type: 'begin', ...envelope },
      { preparing: 'running', running: 'meetingState', closed: 'meetingState', dropped: 'meetingState' },
    ],
    [
      { type: 'freezeAgain', ...envelope },
      { preparing: 'preparing', running: 'meetingState', closed: 'meetingState', dropped: 'meetingState' },
    ],
    [
      { type: 'drop', ...envelope },
      { preparing: 'dropped', running: 'meetingState', closed: 'meetingState', dropped: 'meetingState' },
    ],
    [
      { type: 'close', ...envelope },
      { preparing: 'meetingState', running: 'closed', closed: 'meetingState', dropped: 'meetingState' },
    ],
    [
      decide,
      { preparing: 'meetingState', running: 'running', closed: 'meetingState', dropped: 'meetingState' },
    ],
    [
      change(1),
      { preparing: 'meetingState', running: 'running', closed: 'meetingState', dropped: 'meetingState' },
    ],
    [
      { type: 'note', page: 'overall', text: '记', ...envelope },
      { preparing: 'preparing', running: 'running', closed: 'closed', dropped: 'meetingState' },
    ],
  ])('%o', (command, expected) => {
    const found = Object.fromEntries(
      Object.keys(expected).map((state) => [
        state,
        outcome(aMeeting({ state: state as MeetingState, decisions: [decision] }), command),
      ]),
    )
    expect(found).toEqual(expected)
  })
})

describe('decisions', () => {
  it('are added, changed by who saw them last, and taken out', () => {
    const meeting = aMeeting({ decisions: [decision] })
    const added = run(meeting, decide)
    expect('meeting' in added && added.meeting.decisions.map(({ id }) => id)).toEqual(['d1', 'd2'])
    const changed = run(meeting, change(1))
    expect('meeting' in changed && changed.meeting.decisions).toEqual([
      { ...decision, text: '办', version: 2 },
    ])
    expect(outcome(meeting, change(2))).toBe('decisionChanged')
    const drop = { type: 'dropDecision', decisionId: decision.id, version: 1, ...envelope } as const
    expect(run(meeting, drop)).toMatchObject({ meeting: { decisions: [] } })
    expect(outcome(meeting, { ...drop, decisionId: 'd9' as ItemId })).toBe('notFound')
  })

  it.each([
    ['a unit that is not there', { ...decide, unitId: 'nobody' as UnitId }, 'unknownUnit'],
    ['a group', { ...decide, unitId: everyUnit }, 'groupUnresolved'],
    ['an id that is taken', { ...decide, decisionId: decision.id }, 'badInput'],
    ['no unit yet', { ...decide, unitId: null }, 'running'],
    ['no day yet', { ...decide, window: null }, 'running'],
  ])('%s', (_, command, expected) => {
    expect(outcome(aMeeting({ decisions: [decision] }), command)).toBe(expected)
  })

  it('are so many and no more', () => {
    const full = Array.from({ length: meetingLimits.decisions }, (_, at) => ({
      ...decision,
      id: `x${at}` as ItemId,
    }))
    expect(outcome(aMeeting({ decisions: full }), decide)).toBe('tooManyDecisions')
  })

  it.each([
    ['whole', {}, 'closed'],
    ['without a unit', { unitId: null }, 'decisionWithoutUnit'],
    ['without a day', { window: null }, 'decisionWithoutDay'],
  ])('hold up the close when they are not whole: %s', (_, facts, expected) => {
    const meeting = aMeeting({ decisions: [{ ...decision, ...facts }] })
    expect(outcome(meeting, { type: 'close', ...envelope })).toBe(expected)
  })
})

it('forgets a note that is emptied', () => {
  const meeting = aMeeting({ notes: { overall: '先讲', next: '后讲' } })
  expect(run(meeting, { type: 'note', page: 'overall', text: '', ...envelope })).toMatchObject({
    meeting: { notes: { next: '后讲' } },
  })
})
