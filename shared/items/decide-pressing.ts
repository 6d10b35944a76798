import { type Clock } from '../clock.ts'
import { yearOf } from '../dates.ts'
import type { Actor } from '../users/model.ts'
import { type By, type CommandOf, type Decision, type Ground, refuse } from './decision.ts'
import type { Item } from './model.ts'
import { openInstructions, openSlips } from './open-asks.ts'
import { dueOn } from './window.ts'

/** 约请配合: due before the lead's own day, so that there is time to make something of it. */
export function askSupport(
  item: Item,
  { unitIds, text, answerBy }: CommandOf<'askSupport'>,
  { today }: Clock,
  by: By,
): Decision {
  const asked = [...new Set(unitIds)]
  if (!asked.every((unit) => item.supports.includes(unit))) return refuse('unknownUnit')
  if (answerBy < today) return refuse('dayInPast')
  const due = dueOn(item, today)
  if (due !== null && today < due && answerBy >= due) return refuse('notBeforeDue')
  return { events: [{ type: 'supportAsked', unitIds: asked, text, answerBy, ...by }] }
}

export function remind({ text, answerBy }: CommandOf<'remind'>, { today }: Clock, by: By): Decision {
  if (answerBy !== null && answerBy < today) return refuse('dayInPast')
  return { events: [{ type: 'reminded', text, answerBy, ...by }] }
}

/** 督办单: the office's house number, counted anew each year. */
export function supervise(
  { level, text, answerBy }: CommandOf<'supervise'>,
  { clock, nextSlip }: Pick<Ground, 'clock' | 'nextSlip'>,
  by: By,
): Decision {
  if (answerBy < clock.today) return refuse('dayInPast')
  const slip = { year: yearOf(clock.today), no: nextSlip, level, text, answerBy }
  return { events: [{ type: 'supervised', ...slip, ...by }] }
}

export function replySupervision(
  item: Item,
  { year, no, text }: CommandOf<'replySupervision'>,
  { unitId }: Actor,
  by: By,
): Decision {
  const slip = item.slips.find((one) => one.year === year && one.no === no)
  if (unitId === null || slip === undefined) return refuse('notFound')
  if (!openSlips(item, unitId).includes(slip)) return refuse('alreadyAnswered')
  return { events: [{ type: 'supervisionReplied', unitId, year, no, text, ...by }] }
}

export function inspect({ way, on, text }: CommandOf<'inspect'>, { today }: Clock, by: By): Decision {
  if (on > today) return refuse('dayInFuture')
  return { events: [{ type: 'inspected', way, on, text, ...by }] }
}

export function instruct({ text, answerBy }: CommandOf<'instruct'>, { today }: Clock, by: By): Decision {
  const day = answerBy ?? null
  if (day !== null && day < today) return refuse('dayInPast')
  return { events: [{ type: 'instructed', text, answerBy: day, ...by }] }
}

export function answerInstruction(
  item: Item,
  { on, text }: CommandOf<'answerInstruction'>,
  { unitId }: Actor,
  by: By,
): Decision {
  const asked = item.instructions.find((one) => one.at === on && one.answerBy !== null)
  if (unitId === null || asked === undefined) return refuse('notFound')
  if (!openInstructions(item, unitId).includes(asked)) return refuse('alreadyAnswered')
  return { events: [{ type: 'instructionAnswered', unitId, on, text, ...by }] }
}
