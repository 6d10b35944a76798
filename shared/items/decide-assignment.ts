import { addWorkingDays } from '../calendar/working-days.ts'
import type { IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { Actor } from '../users/model.ts'
import { type By, type CommandOf, type Decision, type Ground, refuse } from './decision.ts'
import type { Item } from './model.ts'
import { openExtension } from './open-asks.ts'
import { declineBy } from './rules.ts'

export function decline(
  item: Item,
  reason: string,
  actor: Actor,
  { clock, rules, calendar }: Ground,
): Decision {
  if (actor.unitId === null) return refuse('notYours')
  if (item.isInsisted) return refuse('declineRefused')
  if (clock.today > declineBy(item, rules, calendar)) return refuse('declineTooLate')
  return { events: [{ type: 'declined', unitId: actor.unitId, reason, at: clock.now, by: actor.userId }] }
}

export function reassign(item: Item, command: CommandOf<'reassign'>, ground: Ground, by: By): Decision {
  if (openExtension(item) !== null) return refuse('extensionOpen')
  const leads = [...new Set(command.leads)]
  const supports = [...new Set(command.supports)]
  const { reason } = command
  const refusal = judgeUnits(leads, supports, ground)
  if (refusal !== null) return refuse(refusal)
  const given = item.state === 'draft' ? {} : { signBy: signBy(ground) }
  return { events: [{ type: 'reassigned', leads, supports, reason, ...given, ...by }] }
}

/** 签收期限: as long as a unit may decline it is still in time to sign; what was said at the issue holds. */
export function signBy({ clock, rules, calendar }: Ground): IsoDate {
  return addWorkingDays(clock.today, rules.declineWithin, calendar)
}

function judgeUnits(leads: readonly UnitId[], supports: readonly UnitId[], ground: Ground): Refusal | null {
  if (leads.length === 0) return 'noLead'
  if (![...leads, ...supports].every((unit) => ground.units.get(unit)?.isActive)) return 'unknownUnit'
  if (leads.some((lead) => ground.units.get(lead)?.kind === 'group')) return 'groupUnresolved'
  return supports.some((unit) => leads.includes(unit)) ? 'leadAlsoSupports' : null
}
