import { dayOf, daysBetween } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Item } from './model.ts'
import type { Extension, Instruction, Slip } from './rounds.ts'
import { isLead } from './rules.ts'
import { dueOn, type Timed } from './window.ts'

/** The request for an extension that waits for its answer. */
export function openExtension(item: Pick<Item, 'extensions'>): Extension | null {
  const last = item.extensions.at(-1)
  return last === undefined || last.decision !== null ? null : last
}

/** Days by which it was late when an extension was asked for: an answer moves the day, and never takes this back. */
export function lateWhenAsked({ extensions }: Pick<Item, 'extensions'>): number {
  return Math.max(0, ...extensions.map((one) => daysBetween(one.from, dayOf(one.at))))
}

/**
 * Whether the closing was asked for after the due day while an extension asked for in time waits: only its answer says
 * whether the closing is late, so it is answered before the closing is approved.
 */
export function hangsOnExtension(item: Item): boolean {
  const asked = openExtension(item)
  const due = dueOn(item, '1990-01-01')
  return (
    asked !== null && !asked.isLate && item.closing !== null && due !== null && dayOf(item.closing.at) > due
  )
}

/** Whether there is a day that an extension could move. */
export function isExtendable(item: Timed): boolean {
  return item.window.kind !== 'recurring' && dueOn(item, '1990-01-01') !== null
}

/** Supporting units that have said nothing yet, or nothing since they were last asked. */
export function silentSupports(item: Pick<Item, 'supports' | 'asks' | 'contributions'>): UnitId[] {
  return item.supports.filter((unitId) => {
    const asked = item.asks.find((one) => one.unitId === unitId)
    const said = item.contributions.find((one) => one.unitId === unitId)
    return said === undefined || (asked !== undefined && said.at < asked.at)
  })
}

/** Each lead answers for itself; what the leads before them answered is not asked of those who came after. */
function isAnswered(
  { replies }: Pick<Slip, 'replies'>,
  { leads }: Pick<Item, 'leads'>,
  unitId: UnitId | null,
): boolean {
  return replies.some((reply) => reply.unitId === unitId || !leads.includes(reply.unitId))
}

/** 督办单 that `unitId` has still to answer, the oldest first. */
export function openSlips(item: Pick<Item, 'slips' | 'leads'>, unitId: UnitId | null): Slip[] {
  if (!isLead(item, unitId)) return []
  return item.slips.filter((slip) => !isAnswered(slip, item, unitId))
}

/** 批示 that ask `unitId` for an answer it has not given, the oldest first. */
export function openInstructions(
  item: Pick<Item, 'instructions' | 'leads'>,
  unitId: UnitId | null,
): Instruction[] {
  if (!isLead(item, unitId)) return []
  return item.instructions.filter((one) => one.answerBy !== null && !isAnswered(one, item, unitId))
}
