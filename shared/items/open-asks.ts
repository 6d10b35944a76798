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

/** 督办单 that `unitId` has still to answer, the oldest first. */
export function openSlips(item: Pick<Item, 'slips' | 'leads'>, unitId: UnitId | null): Slip[] {
  if (!isLead(item, unitId)) return []
  return item.slips.filter((slip) => !slip.replies.some((reply) => reply.unitId === unitId))
}

/** 批示 that ask `unitId` for an answer it has not given, the oldest first. */
export function openInstructions(
  item: Pick<Item, 'instructions' | 'leads'>,
  unitId: UnitId | null,
): Instruction[] {
  if (!isLead(item, unitId)) return []
  return item.instructions.filter(
    (one) => one.answerBy !== null && !one.replies.some((reply) => reply.unitId === unitId),
  )
}
