import type { Calendar } from '../calendar/working-days.ts'
import type { Clock } from '../clock.ts'
import type { FileHash, UnitId } from '../ids.ts'
import type { PlanRules } from '../plans/model.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from '../units/model.ts'
import type { Actor } from '../users/model.ts'
import type { ItemCommand } from './commands.ts'
import type { ItemChanges, ItemEvent } from './events.ts'
import type { Evidence, Item, Report } from './model.ts'
import { isMet } from './progress.ts'
import { periodKey, reportEvery } from './reporting.ts'
import { declineBy, hasReceived, holds, RULES } from './rules.ts'
import { withDueDay } from './window.ts'

/** What a decision may look at besides the item: the same on the server and on a screen. */
export interface Ground {
  clock: Clock
  rules: PlanRules
  calendar: Calendar
  units: ReadonlyMap<UnitId, Unit>
  /** Files that are stored, by their hash. */
  files: ReadonlyMap<FileHash, { size: number; type: string }>
}

export type Decision = { events: ItemEvent[] } | { refusal: Refusal }

const refuse = (refusal: Refusal): Decision => ({ refusal })

/** Decides one command: the events it causes, or the reason it is refused. */
export function decide(item: Item, command: ItemCommand, actor: Actor, ground: Ground): Decision {
  const rule = RULES[command.type]
  if (!holds(rule.by, item, actor)) return refuse('notYours')
  if (!rule.from.includes(item.state)) return refuse('wrongState')
  const by = { at: ground.clock.now, by: actor.userId }
  switch (command.type) {
    case 'issue': {
      if (item.leads.length === 0) return refuse('noLead')
      const isGroup = item.leads.some((lead) => ground.units.get(lead)?.kind === 'group')
      return isGroup ? refuse('groupUnresolved') : { events: [{ type: 'issued', ...by }] }
    }
    case 'receive': {
      const unitId = actor.unitId
      if (unitId === null || hasReceived(item, unitId)) return refuse('alreadyReceived')
      return { events: [{ type: 'received', unitId, ...by }] }
    }
    case 'decline':
      return decline(item, command.reason, actor, ground)
    case 'reassign':
      return reassign(command, ground, by)
    case 'report':
      return report(item, command, actor, ground)
    case 'unchanged':
      return report(item, { type: 'unchanged' }, actor, ground)
    case 'contribute':
      return actor.unitId === null
        ? refuse('notYours')
        : { events: [{ type: 'contributed', unitId: actor.unitId, text: command.text, ...by }] }
    case 'measure':
      return measure(item, command, actor, ground)
    case 'attach':
      return attach(item, command, actor, ground)
    case 'detach': {
      const evidence = item.evidence.find((one) => one.id === command.evidenceId)
      if (evidence === undefined) return refuse('unknownEvidence')
      if (evidence.unitId !== actor.unitId) return refuse('notYours')
      return { events: [{ type: 'detached', evidenceId: evidence.id, reason: command.reason, ...by }] }
    }
    case 'requestClosing':
      return requestClosing(item, command.note, actor, ground)
    case 'approve':
      return {
        events: [{ type: 'approved', opinion: command.opinion, seen: item.evidence.map(seenAs), ...by }],
      }
    case 'return':
      return { events: [{ type: 'returned', reason: command.reason, ...by }] }
    case 'remind':
      if (command.answerBy !== null && command.answerBy < ground.clock.today) return refuse('dayInPast')
      return { events: [{ type: 'reminded', text: command.text, answerBy: command.answerBy, ...by }] }
    case 'amend':
      return amend(item, command, ground, by)
    case 'reopen':
      return { events: [{ type: 'reopened', reason: command.reason, ...by }] }
    case 'cancel':
      return { events: [{ type: 'cancelled', reason: command.reason, ...by }] }
    case 'instruct':
      return { events: [{ type: 'instructed', text: command.text, ...by }] }
  }
}

type By = { at: string; by: Actor['userId'] }
type Of<Type extends ItemCommand['type']> = Extract<ItemCommand, { type: Type }>
type Reported = Of<'report'> | { type: 'unchanged' }

/** What a decision was given for: the content of a file, an address, a document number. */
function seenAs(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'file':
      return evidence.hash
    case 'url':
      return evidence.url
    case 'document':
      return evidence.number
  }
}

function decline(item: Item, reason: string, actor: Actor, { clock, rules, calendar }: Ground): Decision {
  if (actor.unitId === null) return refuse('notYours')
  if (clock.today > declineBy(item, rules, calendar)) return refuse('declineTooLate')
  return { events: [{ type: 'declined', unitId: actor.unitId, reason, at: clock.now, by: actor.userId }] }
}

function reassign(command: Of<'reassign'>, ground: Ground, by: By): Decision {
  const leads = [...new Set(command.leads)]
  const supports = [...new Set(command.supports)]
  const { reason } = command
  const refusal = judgeUnits(leads, supports, ground)
  return refusal === null
    ? { events: [{ type: 'reassigned', leads, supports, reason, ...by }] }
    : refuse(refusal)
}

function judgeUnits(leads: readonly UnitId[], supports: readonly UnitId[], ground: Ground): Refusal | null {
  if (leads.length === 0) return 'noLead'
  if (![...leads, ...supports].every((unit) => ground.units.get(unit)?.isActive)) return 'unknownUnit'
  if (leads.some((lead) => ground.units.get(lead)?.kind === 'group')) return 'groupUnresolved'
  return supports.some((unit) => leads.includes(unit)) ? 'leadAlsoSupports' : null
}

function report(item: Item, command: Reported, actor: Actor, ground: Ground): Decision {
  const unitId = actor.unitId
  if (unitId === null || !hasReceived(item, unitId)) return refuse('notReceived')
  const { now, today } = ground.clock
  const head = { unitId, period: periodKey(today, reportEvery(item, ground.rules) ?? 'month') }
  const by = { at: now, by: actor.userId }
  if (command.type === 'report') {
    const { progress, problems, next } = command
    return {
      events: [{ type: 'reported', report: { ...head, progress, problems, next, unchanged: false }, ...by }],
    }
  }
  if (item.lastReport === null) return refuse('nothingToRepeat')
  const { progress, problems, next }: Report = item.lastReport
  return {
    events: [{ type: 'reported', report: { ...head, progress, problems, next, unchanged: true }, ...by }],
  }
}

function measure(item: Item, command: Of<'measure'>, actor: Actor, { clock }: Ground): Decision {
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

function attach(item: Item, command: Of<'attach'>, actor: Actor, { clock, files }: Ground): Decision {
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

function requestClosing(item: Item, note: string, actor: Actor, { clock, rules }: Ground): Decision {
  if (actor.unitId === null || !hasReceived(item, actor.unitId)) return refuse('notReceived')
  if (item.lastReport === null) return refuse('nothingReported')
  if (rules.evidenceRequired && item.evidence.length === 0) return refuse('evidenceMissing')
  if (note === '' && !item.indicators.every(isMet)) return refuse('indicatorNotMet')
  return {
    events: [{ type: 'closingRequested', unitId: actor.unitId, note, at: clock.now, by: actor.userId }],
  }
}

function amend(item: Item, command: Of<'amend'>, ground: Ground, by: By): Decision {
  const { window, supports, indicators } = command.changes
  const changes = onlyChanged(item, {
    ...command.changes,
    ...(window === undefined ? {} : { window: withDueDay(window, ground.calendar) }),
    ...(supports === undefined ? {} : { supports: [...new Set(supports)] }),
  })
  if (Object.keys(changes).length === 0) return refuse('nothingChanged')
  const added = changes.supports?.filter((unit) => !item.supports.includes(unit)) ?? []
  if (!added.every((unit) => ground.units.get(unit)?.isActive)) return refuse('unknownUnit')
  if (added.some((unit) => item.leads.includes(unit))) return refuse('leadAlsoSupports')
  const indicatorIds = new Set(indicators?.map((one) => one.id))
  if (indicators !== undefined && indicatorIds.size < indicators.length) return refuse('badInput')
  return { events: [{ type: 'amended', changes, reason: command.reason, ...by }] }
}

/** Whether two plain values say the same, in whatever order their fields stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return (
    one.size === other.size &&
    [...one].every(([key, value]) => other.has(key) && isSame(value, other.get(key)))
  )
}

/** Leaves out what is as it was; the long text is not part of the item and counts as changed. */
function onlyChanged(item: Item, changes: Of<'amend'>['changes']): ItemChanges {
  const facts: Record<string, unknown> = { ...item }
  const kept = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !isSame(facts[field], value),
  )
  return Object.fromEntries(kept)
}
