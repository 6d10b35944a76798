import type { Clock } from '../clock.ts'
import type { IsoDate } from '../dates.ts'
import type { Actor } from '../users/model.ts'
import { seenAs } from './decide-closing.ts'
import { type By, type CommandOf, type Decision, type Ground, refuse } from './decision.ts'
import { byDay } from './milestones.ts'
import type { Item } from './model.ts'
import { evidenceOf, openYears } from './reconciliation.ts'
import type { Milestone } from './rounds.ts'
import { hasReceived } from './rules.ts'
import { countedDueOn } from './window.ts'

/**
 * 定节点: the office sets those of the plan, a lead its own. Who sets them may take back that one was reached; that one
 * was is said by 完成节点 alone.
 */
export function setMilestones(
  item: Item,
  { milestones, reason }: CommandOf<'setMilestones'>,
  actor: Actor,
  { clock }: Pick<Ground, 'clock'>,
): Decision {
  const kind = actor.role === 'office' ? 'plan' : 'unit'
  if (kind === 'unit' && !hasReceived(item, actor.unitId)) return refuse('notReceived')
  const now = item.milestones.filter((one) => one.by === kind)
  const others = item.milestones.filter((one) => one.by !== kind)
  const ids = new Set(milestones.map((one) => one.id))
  if (ids.size < milestones.length || others.some((one) => ids.has(one.id))) return refuse('badInput')
  const reached = new Map(now.map((one) => [one.id, one.doneOn]))
  if (milestones.some((one) => one.doneOn !== null && one.doneOn !== reached.get(one.id)))
    return refuse('badInput')
  const due = countedDueOn(item)
  if (milestones.some((one) => isMovedBehind(one, due, now))) return refuse('milestoneAfterDue')
  const sorted = byDay(milestones)
  if (isSame(sorted, now)) return refuse('nothingChanged')
  const by = { at: clock.now, by: actor.userId }
  return { events: [{ type: 'milestonesSet', kind, milestones: sorted, reason, ...by }] }
}

type Set = Omit<Milestone, 'by'>

/** One that stands there already may lie behind a due day that was moved. */
function isMovedBehind({ id, dueOn }: Set, due: IsoDate | null, now: readonly Milestone[]): boolean {
  return due !== null && dueOn > due && !now.some((one) => one.id === id && one.dueOn === dueOn)
}

const isSame = (some: readonly Set[], others: readonly Set[]): boolean =>
  some.length === others.length &&
  some.every((one, at) => {
    const other = others[at]
    return other !== undefined && keyOf(one) === keyOf(other)
  })
const keyOf = ({ id, name, dueOn, doneOn }: Set): string => `${id} ${dueOn} ${doneOn} ${name}`

/** 完成节点: by the lead, on a day that has come; late after its own. */
export function reachMilestone(
  item: Item,
  { milestoneId, on, note, evidenceId }: CommandOf<'reachMilestone'>,
  actor: Actor,
  { now, today }: Clock,
): Decision {
  const { unitId } = actor
  if (unitId === null || !hasReceived(item, unitId)) return refuse('notReceived')
  const milestone = item.milestones.find((one) => one.id === milestoneId && one.doneOn === null)
  if (milestone === undefined) return refuse('noSuchMilestone')
  if (on > today) return refuse('dayInFuture')
  if (evidenceId !== null && !item.evidence.some((one) => one.id === evidenceId))
    return refuse('unknownEvidence')
  const said = { unitId, milestoneId, name: milestone.name, on, note, evidenceId }
  return { events: [{ type: 'milestoneReached', ...said, at: now, by: actor.userId }] }
}

/** 年度对账: once a year, of a year that is over or in its December; without any report in it only with a reason. */
export function reconcile(
  item: Item,
  { year, opinion }: CommandOf<'reconcile'>,
  { today }: Clock,
  by: By,
): Decision {
  if (!openYears(item, today).includes(year)) return refuse('noSuchYear')
  if (opinion === '' && !item.reportedYears.includes(year)) return refuse('notReportedThatYear')
  const seen = evidenceOf(item, year).map(seenAs)
  return { events: [{ type: 'reconciled', year, opinion, seen, ...by }] }
}
