import { calendar } from '#shared/calendar/calendar.ts'
import { addWorkingDays } from '#shared/calendar/working-days.ts'
import { addDays, daysBetween, type IsoDate, type IsoInstant, periodOf, yearOf } from '#shared/dates.ts'
import type { ItemCommand, ItemCommandType } from '#shared/items/commands.ts'
import type { Window } from '#shared/items/model.ts'
import {
  dayInForce,
  isAnswered,
  isInReview,
  openWish,
  type Person,
  type Plain,
  put,
  type Rules,
  workState,
} from './plain-item.ts'

/** What everybody knows while a command is judged. */
export interface Now {
  at: IsoInstant
  today: IsoDate
  rules: Rules
  /** Units that have a head. */
  heads: ReadonlySet<string>
  /** The number of the next 督办单 of this year. */
  nextSlip: number
}
type Given<Type extends ItemCommandType, Command = ItemCommand> = Command extends { type: infer Own }
  ? Type extends Own
    ? Omit<Command, 'type'> & { type: Type }
    : never
  : never
/** Changes the item, or says why not. */
type Judge<Type extends ItemCommandType> = (
  item: Plain,
  given: Given<Type>,
  who: Person & { unit: string },
  now: Now,
) => string | undefined

const GROUP = 'gcs'
const UNITS = ['cy', 'fg', 'jr', GROUP]
const byDay = <Of extends { dueOn: IsoDate }>(some: readonly Of[]): Of[] =>
  [...some].sort((one, other) => one.dueOn.localeCompare(other.dueOn))
const asks = (rule: 'none' | 'key' | 'all', { isKey }: Plain): boolean =>
  rule === 'all' || (rule === 'key' && isKey)
const hasSigned = (item: Plain, unit: string): boolean => item.signed.includes(unit)

function moveDue(item: Plain, window: Window): void {
  const before = 'dueOn' in item.window ? item.window.dueOn : null
  const after = 'dueOn' in window ? window.dueOn : null
  if (item.state !== 'draft' && before !== null && before !== after) item.firstDue ??= before
  item.window = window
}

const report: Judge<'report' | 'unchanged'> = (item, { type }, { unit }, { today }) => {
  if (!hasSigned(item, unit)) return 'notReceived'
  if (type === 'unchanged' && !item.hasReport) return 'nothingToRepeat'
  item.hasReport = true
  const year = yearOf(today)
  if (!item.reportedYears.includes(year)) item.reportedYears.push(year)
  return undefined
}

const finish = (item: Plain, today: IsoDate): void => {
  const on = item.request?.on ?? today
  if (item.window.kind === 'phased' && item.milestoneOn === null) {
    item.milestoneOn = on
    return put(item, 'standing', today)
  }
  item.closedOn = on
  item.approvedOn = today
  put(item, 'closed', today)
}

const sign: Judge<'endorse' | 'approve' | 'confirm'> = (item, { type }, who, { today, rules }) => {
  const { request } = item
  if (request?.by === who.id) return 'ownRequest'
  const wish = openWish(item)
  const due = dayInForce(item)
  if (type !== 'endorse' && wish && !wish.isLate && due !== null && request && request.on > due)
    return 'extensionOpen'
  if (request) request.signatures += 1
  if (type === 'endorse') put(item, 'reviewing', today)
  else if (type === 'approve' && asks(rules.confirmation, item)) put(item, 'approving', today)
  else finish(item, today)
  return undefined
}

const backToWork = (item: Plain, today: IsoDate): undefined => {
  item.request = null
  return put(item, workState(item), today)
}

const askLeader: Judge<'suspend' | 'resume'> = (item, given, who, { today }) => {
  if (item.ask) return 'suspensionOpen'
  if (given.type === 'suspend' && given.reviewOn < today) return 'dayInPast'
  item.ask = { kind: given.type, by: who.id }
  return undefined
}

const judgeAmend: Judge<'amend'> = (item, { changes }, _who, { today }) => {
  const window = changes.window as Window | undefined
  const counted = window && countedFromEvent(item.window, window)
  const isOther = counted !== undefined && JSON.stringify(counted) !== JSON.stringify(item.window)
  const { isKey, supports, title, text, indicators } = changes
  if (counted !== undefined && !isOther) return 'nothingChanged'
  if (isKey !== undefined && isKey === item.isKey) return 'nothingChanged'
  if (supports !== undefined && supports.join() === item.supports.join()) return 'nothingChanged'
  if (isOther && openWish(item)) return 'extensionOpen'
  const next = { window: counted ?? item.window, milestoneOn: item.milestoneOn }
  if (item.ask && item.state === 'active' && workState(next) === 'standing') return 'suspensionOpen'
  if (supports?.some((unit) => !UNITS.includes(unit))) return 'unknownUnit'
  if (supports?.some((unit) => item.leads.includes(unit) && !item.supports.includes(unit)))
    return 'leadAlsoSupports'
  if (isOther && counted) moveDue(item, counted)
  if (isKey !== undefined) item.isKey = isKey
  if (supports !== undefined) item.supports = [...supports]
  if (item.state === 'active' || item.state === 'standing') put(item, workState(item), today)
  else if (isInReview(item) && (isOther || indicators || title !== undefined || text !== undefined))
    askAnew(item, today)
  return title === '' ? 'badInput' : undefined
}

/** The day of a relative window is seven days after its event, and stays where it was moved to while the event stays. */
function countedFromEvent(before: Window, after: Window): Window {
  if (after.kind !== 'relative') return after
  const event = after.eventOn
  if (before.kind === 'relative' && before.eventOn === event && event !== null)
    return { ...after, dueOn: before.dueOn }
  return { ...after, dueOn: event === null ? null : addDays(event, 7) }
}

function askAnew(item: Plain, today: IsoDate): void {
  const { request } = item
  if (!request || request.signatures === 0) return
  request.signatures = 0
  put(item, request.viaHead ? 'endorsing' : 'reviewing', today)
}

/**
 * The last day of the month that is to be done next: not one that is done, nor that of the issue with less than half
 * of it to come, nor one whose end fell into a suspension.
 */
function monthToDo({ issuedOn, doneMonths, pauses }: Plain, today: IsoDate): IsoDate {
  let { start, end } = periodOf(today, 'month')
  const isAsked = () => {
    const from = issuedOn === null || issuedOn < start ? start : issuedOn
    const half = daysBetween(from, end) + 1 >= (daysBetween(start, end) + 1) / 2
    return half && !pauses.some(({ from: at, to }) => to !== null && at <= end && end <= to)
  }
  while (doneMonths.includes(start.slice(0, 7)) || !isAsked())
    ({ start, end } = periodOf(addDays(end, 1), 'month'))
  return end
}

/** The guards beyond who and when, and what comes of it. */
export const JUDGES: { [Type in ItemCommandType]: Judge<Type> } = {
  issue: (item, _given, _who, { today }) => {
    if (item.leads.length === 0) return 'noLead'
    if (item.leads.includes(GROUP)) return 'groupUnresolved'
    item.issuedOn ??= today
    return put(item, 'assigned', today, true)
  },
  setMilestones: (item, { milestones }, { role, unit }) => {
    const by = role === 'office' ? 'plan' : 'unit'
    if (by === 'unit' && !hasSigned(item, unit)) return 'notReceived'
    const own = item.stages.filter((one) => one.by === by)
    const others = item.stages.filter((one) => one.by !== by)
    const set = milestones.map(({ id, dueOn, doneOn }) => ({ id, by, dueOn, doneOn }) as const)
    if (new Set([...others, ...set].map(({ id }) => id)).size < others.length + set.length) return 'badInput'
    const before = (id: string) => own.find((one) => one.id === id)
    if (set.some(({ id, doneOn }) => doneOn !== null && before(id)?.doneOn !== doneOn)) return 'badInput'
    const due = 'dueOn' in item.window ? item.window.dueOn : null
    if (due !== null && set.some(({ id, dueOn }) => dueOn > due && before(id)?.dueOn !== dueOn))
      return 'milestoneAfterDue'
    const sorted = byDay(set)
    if (JSON.stringify(sorted) === JSON.stringify(own)) return 'nothingChanged'
    item.stages = byDay([...others, ...sorted])
    return undefined
  },
  reachMilestone: (item, { milestoneId, on, evidenceId }, { unit }, { today }) => {
    if (!hasSigned(item, unit)) return 'notReceived'
    const stage = item.stages.find((one) => one.id === milestoneId && one.doneOn === null)
    if (stage === undefined) return 'noSuchMilestone'
    if (on > today) return 'dayInFuture'
    if (evidenceId !== null && !item.evidence.some(({ id }) => id === evidenceId)) return 'unknownEvidence'
    stage.doneOn = on
    return undefined
  },
  reconcile: (item, { year, opinion }, _who, { today }) => {
    const since = Math.max(...[item.issuedOn, item.milestoneOn].flatMap((day) => (day ? [yearOf(day)] : [])))
    const last = today.slice(5, 7) === '12' ? yearOf(today) : yearOf(today) - 1
    if (year < since || year > last || item.reconciled.includes(year)) return 'noSuchYear'
    if (opinion === '' && !item.reportedYears.includes(year)) return 'notReportedThatYear'
    item.reconciled.push(year)
    return undefined
  },
  receive: (item, _given, { unit }, { today }) => {
    if (hasSigned(item, unit)) return 'alreadyReceived'
    item.signed.push(unit)
    if (item.state === 'assigned') put(item, workState(item), today)
    return undefined
  },
  decline: (item, _given, _who, { today, rules }) => {
    if (item.isInsisted) return 'declineRefused'
    const since = item.balls.at(-1)?.on ?? today
    if (today > addWorkingDays(since, rules.declineWithin, calendar)) return 'declineTooLate'
    return put(item, 'declined', today)
  },
  reassign: (item, { leads, supports }, _who, { today }) => {
    if (openWish(item)) return 'extensionOpen'
    if ([...leads, ...supports].some((unit) => !UNITS.includes(unit))) return 'unknownUnit'
    if (leads.some((unit) => unit === GROUP)) return 'groupUnresolved'
    if (supports.some((unit) => leads.includes(unit))) return 'leadAlsoSupports'
    Object.assign(item, { leads: [...leads], supports: [...supports] })
    if (item.state === 'draft') return undefined
    Object.assign(item, { signed: [], isInsisted: false })
    return put(item, 'assigned', today, true)
  },
  insist: (item, _given, _who, { today }) => {
    item.isInsisted = true
    return put(item, 'assigned', today, true)
  },
  report,
  unchanged: report,
  askSupport: (item, { unitIds, answerBy }, who, { today }) => {
    if (who.role !== 'office' && !hasSigned(item, who.unit)) return 'notReceived'
    if (unitIds.some((unit) => !item.supports.includes(unit))) return 'unknownUnit'
    if (answerBy < today) return 'dayInPast'
    const due = item.window.kind === 'recurring' ? monthToDo(item, today) : dayInForce(item)
    return due !== null && today < due && answerBy >= due ? 'notBeforeDue' : undefined
  },
  contribute: () => undefined,
  measure: (item, { indicatorId, value, on, evidenceId }, { unit }, { today }) => {
    if (!hasSigned(item, unit)) return 'notReceived'
    if (!item.measured || indicatorId !== 'ind-1') return 'unknownIndicator'
    if (evidenceId !== null && !item.evidence.some((one) => one.id === evidenceId)) return 'unknownEvidence'
    if (on > today) return 'dayInFuture'
    item.measured.value = value
    return undefined
  },
  attach: (item, { evidenceId: id }, { unit }) => {
    if (item.evidence.some((one) => one.id === id)) return 'commandReused'
    item.evidence.push({ id, unit })
    return undefined
  },
  detach: (item, { evidenceId: id }, { unit }) => {
    const found = item.evidence.find((one) => one.id === id)
    if (!found) return 'unknownEvidence'
    if (found.unit !== unit) return 'notYours'
    item.evidence = item.evidence.filter((one) => one !== found)
    return undefined
  },
  requestClosing: (item, { note }, { id: by, unit }, { today, rules, heads }) => {
    if (!hasSigned(item, unit)) return 'notReceived'
    if (!item.hasReport) return 'nothingReported'
    if (rules.evidenceRequired && item.evidence.length === 0) return 'evidenceMissing'
    if (note === '' && item.measured && (item.measured.value ?? 0) < 10) return 'indicatorNotMet'
    const viaHead = asks(rules.endorsement, item)
    if (viaHead && !heads.has(unit)) return 'noHead'
    item.request = { unit, by, on: today, viaHead, signatures: 0 }
    item.ask = null
    return put(item, viaHead ? 'endorsing' : 'reviewing', today)
  },
  withdrawClosing: (item, _given, _who, { today }) => backToWork(item, today),
  endorse: sign,
  approve: sign,
  confirm: sign,
  return: (item, _given, _who, { today }) => {
    item.returns += 1
    return backToWork(item, today)
  },
  requestExtension: (item, { to }, { id: by, unit }, { today }) => {
    if (!hasSigned(item, unit)) return 'notReceived'
    if (openWish(item)) return 'extensionOpen'
    const from = dayInForce(item)
    if (from === null) return 'noDueDay'
    if (to <= from) return 'dayNotLater'
    if (to < today) return 'dayInPast'
    item.wishes.push({ from, isLate: today > from, by, answer: 'none' })
    return undefined
  },
  decideExtension: (item, { granted, dueOn }, who, { today }) => {
    const wish = openWish(item)
    if (!wish) return 'nothingToDecide'
    if (wish.by === who.id) return 'ownRequest'
    const due = dayInForce(item)
    if (granted && (dueOn === null || due === null || dueOn <= due)) return 'dayNotLater'
    if (granted && dueOn !== null && dueOn < today) return 'dayInPast'
    wish.answer = granted ? 'granted' : 'refused'
    if (granted && dueOn !== null) moveDue(item, { ...item.window, dueOn } as Window)
    return undefined
  },
  suspend: askLeader,
  resume: askLeader,
  withdrawSuspension: (item) => {
    if (!item.ask) return 'nothingToWithdraw'
    item.ask = null
    return undefined
  },
  decideSuspension: (item, { granted }, who, { today }) => {
    const { ask } = item
    if (!ask) return 'nothingToDecide'
    if (ask.by === who.id) return 'ownRequest'
    item.ask = null
    if (!granted) return undefined
    if (ask.kind === 'suspend') {
      item.pauses.push({ from: today, to: null })
      return put(item, 'suspended', today)
    }
    const pause = item.pauses.at(-1)
    put(item, workState(item), today)
    if (!pause) return undefined
    pause.to = today
    const stood = daysBetween(pause.from, today)
    for (const one of item.stages) if (one.doneOn === null) one.dueOn = addDays(one.dueOn, stood)
    const { window } = item
    if ('dueOn' in window && window.dueOn !== null)
      moveDue(item, { ...window, dueOn: addDays(window.dueOn, stood) })
    return undefined
  },
  remind: (_item, { answerBy }, _who, { today }) =>
    answerBy !== null && answerBy < today ? 'dayInPast' : undefined,
  supervise: (item, { answerBy }, _who, { today, nextSlip }) => {
    if (answerBy < today) return 'dayInPast'
    item.slips.push({ year: yearOf(today), no: nextSlip, answered: [] })
    return undefined
  },
  replySupervision: (item, { year, no }, { unit }) => {
    const slip = item.slips.find((one) => one.year === year && one.no === no)
    if (!slip) return 'notFound'
    if (isAnswered(slip.answered, item, unit)) return 'alreadyAnswered'
    slip.answered.push(unit)
    return undefined
  },
  inspect: (_item, { on }, _who, { today }) => (on > today ? 'dayInFuture' : undefined),
  amend: judgeAmend,
  reopen: (item, _given, _who, { today }) => {
    Object.assign(item, { closedOn: null, approvedOn: null })
    return backToWork(item, today)
  },
  cancel: (item, _given, _who, { today }) => put(item, 'cancelled', today),
  instruct: (item, { answerBy }, _who, { at, today }) => {
    if (answerBy && answerBy < today) return 'dayInPast'
    item.words.push({ at, isAsked: Boolean(answerBy), answered: [] })
    return undefined
  },
  answerInstruction: (item, { on }, { unit }) => {
    const found = item.words.find((one) => one.at === on && one.isAsked)
    if (!found) return 'notFound'
    if (isAnswered(found.answered, item, unit)) return 'alreadyAnswered'
    found.answered.push(unit)
    return undefined
  },
}
