import type { Clock } from '../clock.ts'
import type { UnitId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from '../units/model.ts'
import type { MeetingCommand } from './commands.ts'
import { meetingLimits } from './limits.ts'
import type { Decision, Meeting } from './model.ts'
import { reopened, type Upon } from './undo-close.ts'

type Decided = { meeting: Meeting } | { refusal: Refusal }
type Said = Extract<MeetingCommand, { type: 'decide' | 'changeDecision' }>

interface Ground {
  clock: Clock
  units: ReadonlyMap<UnitId, Unit>
  /** What was built upon its 散会. */
  upon: Upon | null
}

/**
 * What a command makes of the meeting, or why it is refused. 冻结 and the items of 散会 are the server's to add: it has
 * the ledger.
 */
export function decideMeeting(meeting: Meeting, command: MeetingCommand, ground: Ground): Decided {
  const { clock } = ground
  switch (command.type) {
    case 'begin':
      if (meeting.state !== 'preparing') return { refusal: 'meetingState' }
      return { meeting: { ...meeting, state: 'running', startedAt: clock.now } }
    case 'freezeAgain':
      return meeting.state === 'preparing' ? { meeting } : { refusal: 'meetingState' }
    case 'drop':
      if (meeting.state !== 'preparing') return { refusal: 'meetingState' }
      return { meeting: { ...meeting, state: 'dropped' } }
    case 'close':
      return close(meeting, clock)
    case 'undoClose':
      if (meeting.state !== 'closed') return { refusal: 'meetingState' }
      return ground.upon === null ? { meeting: reopened(meeting) } : { refusal: 'meetingBuiltUpon' }
    case 'decide':
    case 'changeDecision':
    case 'dropDecision':
      return meeting.state === 'running' ? decisions(meeting, command, ground) : { refusal: 'meetingState' }
    case 'note': {
      if (meeting.state === 'dropped') return { refusal: 'meetingState' }
      const { [command.page]: _, ...others } = meeting.notes
      return {
        meeting: {
          ...meeting,
          notes: command.text === '' ? others : { ...others, [command.page]: command.text },
        },
      }
    }
  }
}

/** 散会: every decision says by whom and by when, or the meeting goes on. */
function close(meeting: Meeting, clock: Clock): Decided {
  if (meeting.state !== 'running') return { refusal: 'meetingState' }
  if (meeting.decisions.some(({ unitId }) => unitId === null)) return { refusal: 'decisionWithoutUnit' }
  if (meeting.decisions.some(({ window }) => window === null)) return { refusal: 'decisionWithoutDay' }
  return { meeting: { ...meeting, state: 'closed', closedAt: clock.now } }
}

function decisions(
  meeting: Meeting,
  command: Extract<MeetingCommand, { decisionId: unknown }>,
  { units }: Ground,
): Decided {
  const before = meeting.decisions.find(({ id }) => id === command.decisionId)
  const put = (all: Decision[]): Decided => ({ meeting: { ...meeting, decisions: all } })
  if (command.type === 'decide') {
    if (before !== undefined) return { refusal: 'badInput' }
    if (meeting.decisions.length >= meetingLimits.decisions) return { refusal: 'tooManyDecisions' }
    const fault = faultOf(command, units)
    if (fault !== null) return { refusal: fault }
    const id = command.decisionId
    const decision = { id, ...saidBy(command), page: command.page, version: 1, ordinal: null }
    return put([...meeting.decisions, decision])
  }
  if (before === undefined) return { refusal: 'notFound' }
  if (before.version !== command.version) return { refusal: 'decisionChanged' }
  if (command.type === 'dropDecision') return put(meeting.decisions.filter((one) => one !== before))
  const fault = faultOf(command, units)
  if (fault !== null) return { refusal: fault }
  const after = { ...before, ...saidBy(command), version: before.version + 1 }
  return put(meeting.decisions.map((one) => (one === before ? after : one)))
}

const saidBy = ({ text, unitId, window }: Said): Pick<Decision, 'text' | 'unitId' | 'window'> => ({
  text,
  unitId,
  window,
})

/** One unit leads it, not a group. */
function faultOf({ unitId }: Said, units: ReadonlyMap<UnitId, Unit>): Refusal | null {
  if (unitId === null) return null
  const unit = units.get(unitId)
  if (unit === undefined || !unit.isActive) return 'unknownUnit'
  return unit.kind === 'group' ? 'groupUnresolved' : null
}
