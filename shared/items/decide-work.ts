import type { IsoDate } from '../dates.ts'
import type { Actor } from '../users/model.ts'
import { type CommandOf, type Decision, type Ground, refuse } from './decision.ts'
import { openInstances } from './instances.ts'
import type { Item } from './model.ts'
import { copiedFields, periodToReport } from './reporting.ts'
import { hasReceived } from './rules.ts'

type Reported = CommandOf<'report'> | { type: 'unchanged' }

export function report(item: Item, command: Reported, actor: Actor, ground: Ground): Decision {
  const unitId = actor.unitId
  if (unitId === null || !hasReceived(item, unitId)) return refuse('notReceived')
  const words = command.type === 'report' ? command : item.lastReport
  if (words === null) return refuse('nothingToRepeat')
  const { progress, problems, next } = words
  const instance = command.type === 'report' ? command.instance : undefined
  if (!mayBeDone(item, instance, ground.clock.today)) return refuse('noSuchInstance')
  const { key: period, isLate } = periodToReport(item, ground.clock.today, ground.rules)
  const unchanged = command.type === 'unchanged'
  const copied = unchanged ? [] : copiedFields(words, item, period)
  const report = {
    ...{ unitId, period, progress, problems, next, unchanged },
    ...(isLate ? { isLate } : {}),
    ...(copied.length > 0 ? { copied } : {}),
  }
  const done = instance === undefined ? {} : { instance }
  return { events: [{ type: 'reported', report, ...done, at: ground.clock.now, by: actor.userId }] }
}

/** A report does an instance that is open, or says nothing of them. */
function mayBeDone(item: Item, instance: string | null | undefined, today: IsoDate): boolean {
  if (instance === undefined || instance === null) return true
  return openInstances(item, today).some((one) => one.period === instance)
}

export function measure(
  item: Item,
  command: CommandOf<'measure'>,
  actor: Actor,
  { clock }: Ground,
): Decision {
  if (!hasReceived(item, actor.unitId)) return refuse('notReceived')
  const { indicatorId, value, on, evidenceId } = command
  if (!item.indicators.some((one) => one.id === indicatorId)) return refuse('unknownIndicator')
  if (evidenceId !== null && !item.evidence.some((one) => one.id === evidenceId))
    return refuse('unknownEvidence')
  if (on > clock.today) return refuse('dayInFuture')
  return {
    events: [{ type: 'measured', indicatorId, value, on, evidenceId, at: clock.now, by: actor.userId }],
  }
}

export function attach(
  item: Item,
  command: CommandOf<'attach'>,
  actor: Actor,
  { clock, files }: Ground,
): Decision {
  if (actor.unitId === null) return refuse('notYours')
  if (item.evidence.some((one) => one.id === command.evidenceId)) return refuse('commandReused')
  const by = { at: clock.now, by: actor.userId }
  const head = { id: command.evidenceId, unitId: actor.unitId, ...by }
  const given = command.evidence
  if (given.kind === 'file') {
    const file = files.get(given.hash)
    if (file === undefined) return refuse('unknownEvidence')
    return { events: [{ type: 'attached', evidence: { ...head, ...given, ...file }, ...by }] }
  }
  if (given.kind === 'url' && given.publishedOn > clock.today) return refuse('dayInFuture')
  return { events: [{ type: 'attached', evidence: { ...head, ...given }, ...by }] }
}
