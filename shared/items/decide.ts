import type { Actor } from '../users/model.ts'
import type { ItemCommand } from './commands.ts'
import { amend } from './decide-amend.ts'
import { decline, reassign, signBy } from './decide-assignment.ts'
import { requestClosing, sign, withdrawClosing } from './decide-closing.ts'
import {
  answerInstruction,
  askSupport,
  inspect,
  instruct,
  remind,
  replySupervision,
  supervise,
} from './decide-pressing.ts'
import { reachMilestone, reconcile, setMilestones } from './decide-stages.ts'
import {
  askSuspension,
  decideExtension,
  decideSuspension,
  requestExtension,
  withdrawSuspension,
} from './decide-time.ts'
import { attach, measure, report } from './decide-work.ts'
import { type Decision, type Ground, refuse } from './decision.ts'
import type { Item } from './model.ts'
import { hasReceived, holds, RULES } from './rules.ts'

/** Decides one command: the events it causes, or the reason it is refused. */
export function decide(item: Item, command: ItemCommand, actor: Actor, ground: Ground): Decision {
  const rule = RULES[command.type]
  if (!holds(rule.by, item, actor)) return refuse('notYours')
  if (!rule.from.includes(item.state)) return refuse('wrongState')
  const { clock } = ground
  const by = { at: clock.now, by: actor.userId }
  switch (command.type) {
    case 'issue': {
      if (item.leads.length === 0) return refuse('noLead')
      const isGroup = item.leads.some((lead) => ground.units.get(lead)?.kind === 'group')
      return isGroup
        ? refuse('groupUnresolved')
        : { events: [{ type: 'issued', signBy: signBy(ground), ...by }] }
    }
    case 'receive': {
      const unitId = actor.unitId
      if (unitId === null || hasReceived(item, unitId)) return refuse('alreadyReceived')
      return { events: [{ type: 'received', unitId, ...by }] }
    }
    case 'decline':
      return decline(item, command.reason, actor, ground)
    case 'reassign':
      return reassign(item, command, ground, by)
    case 'insist':
      return { events: [{ type: 'insisted', reason: command.reason, signBy: signBy(ground), ...by }] }
    case 'report':
      return report(item, command, actor, ground)
    case 'unchanged':
      return report(item, { type: 'unchanged' }, actor, ground)
    case 'askSupport':
      return actor.role !== 'office' && !hasReceived(item, actor.unitId)
        ? refuse('notReceived')
        : askSupport(item, command, clock, by)
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
    case 'setMilestones':
      return setMilestones(item, command, actor, ground)
    case 'reachMilestone':
      return reachMilestone(item, command, actor, clock)
    case 'reconcile':
      return reconcile(item, command, clock, by)
    case 'requestClosing':
      return requestClosing(item, command.note, actor, ground)
    case 'withdrawClosing':
      return withdrawClosing(item, command.reason, by)
    case 'endorse':
    case 'approve':
    case 'confirm':
      return sign(item, command, actor, ground)
    case 'return':
      return { events: [{ type: 'returned', reason: command.reason, ...by }] }
    case 'requestExtension':
      return requestExtension(item, command, actor, clock)
    case 'decideExtension':
      return decideExtension(item, command, actor, clock)
    case 'suspend':
      return askSuspension(
        item,
        { kind: 'suspend', reason: command.reason, reviewOn: command.reviewOn },
        by,
        clock,
      )
    case 'resume':
      return askSuspension(item, { kind: 'resume', reason: command.reason, reviewOn: null }, by, clock)
    case 'withdrawSuspension':
      return withdrawSuspension(item, command.reason, by)
    case 'decideSuspension':
      return decideSuspension(item, command, actor, by)
    case 'remind':
      return remind(command, clock, by)
    case 'supervise':
      return supervise(command, ground, by)
    case 'replySupervision':
      return replySupervision(item, command, actor, by)
    case 'inspect':
      return inspect(command, clock, by)
    case 'amend':
      return amend(item, command, ground, by)
    case 'reopen':
      return { events: [{ type: 'reopened', reason: command.reason, ...by }] }
    case 'cancel':
      return { events: [{ type: 'cancelled', reason: command.reason, ...by }] }
    case 'instruct':
      return instruct(command, clock, by)
    case 'answerInstruction':
      return answerInstruction(item, command, actor, by)
  }
}
