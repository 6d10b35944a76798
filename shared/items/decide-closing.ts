import type { PlanRules } from '../plans/model.ts'
import type { Actor } from '../users/model.ts'
import { type By, type CommandOf, type Decision, type Ground, refuse } from './decision.ts'
import type { Evidence, Item } from './model.ts'
import { hangsOnExtension } from './open-asks.ts'
import { isMet } from './progress.ts'
import { hasReceived } from './rules.ts'

/** What a decision was given for: the content of a file, an address, a document number. */
export function seenAs(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'file':
      return evidence.hash
    case 'url':
      return evidence.url
    case 'document':
      return evidence.number
  }
}

/** Whether a closing of the item passes the head of its unit, and ends with a leader, as the plan or the item asks. */
export const needsHead = (item: Pick<Item, 'isKey'>, rules: Pick<PlanRules, 'endorsement'>): boolean =>
  rules.endorsement === 'all' || (rules.endorsement === 'key' && item.isKey)
export const needsLeader = (item: Pick<Item, 'isKey'>, rules: Pick<PlanRules, 'confirmation'>): boolean =>
  rules.confirmation === 'all' || (rules.confirmation === 'key' && item.isKey)

export function requestClosing(item: Item, note: string, actor: Actor, ground: Ground): Decision {
  const { clock, rules, heads } = ground
  const { unitId } = actor
  if (unitId === null || !hasReceived(item, unitId)) return refuse('notReceived')
  if (item.lastReport === null) return refuse('nothingReported')
  if (rules.evidenceRequired && item.evidence.length === 0) return refuse('evidenceMissing')
  if (note === '' && !item.indicators.every(isMet)) return refuse('indicatorNotMet')
  const passesHead = needsHead(item, rules)
  if (passesHead && !heads.has(unitId)) return refuse('noHead')
  const by = { at: clock.now, by: actor.userId }
  const head = passesHead ? { needsHead: true as const } : {}
  return { events: [{ type: 'closingRequested', unitId, note, ...head, ...by }] }
}

/** 审签, 审核, 审定: a signature is given for what stands there now, and never by the person who asked. */
export function sign(
  item: Item,
  { type, opinion }: CommandOf<'endorse' | 'approve' | 'confirm'>,
  actor: Actor,
  { clock, rules }: Pick<Ground, 'clock' | 'rules'>,
): Decision {
  if (item.closing?.by === actor.userId) return refuse('ownRequest')
  if (type !== 'endorse' && hangsOnExtension(item)) return refuse('extensionOpen')
  const signed = { opinion, seen: item.evidence.map(seenAs), at: clock.now, by: actor.userId }
  switch (type) {
    case 'endorse':
      return actor.unitId === null
        ? refuse('notYours')
        : { events: [{ type: 'endorsed', unitId: actor.unitId, ...signed }] }
    case 'approve': {
      const last = needsLeader(item, rules) ? { needsLeader: true as const } : {}
      return { events: [{ type: 'approved', ...last, ...signed }] }
    }
    case 'confirm':
      return { events: [{ type: 'confirmed', ...signed }] }
  }
}

export function withdrawClosing(item: Item, reason: string, by: By): Decision {
  return item.closing === null
    ? refuse('wrongState')
    : { events: [{ type: 'closingWithdrawn', unitId: item.closing.unitId, reason, ...by }] }
}
