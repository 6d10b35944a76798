import type { Actor } from '../users/model.ts'
import { isSuccessor, mayAnswer } from './decide-handover.ts'
import type { HandoverSummary } from './model.ts'

/** `takeOver` 接手: the successor's; `answer` 答疑: the predecessor's and the office's; `arrange` 办理报备: the office's. */
export type HandoverDuty = 'takeOver' | 'answer' | 'arrange'

/** What waits for this person in handovers: before all items, for whoever does not know the desk cannot work at it. */
export function handoversWaiting(
  actor: Actor,
  handovers: readonly HandoverSummary[],
): { duty: HandoverDuty; handover: HandoverSummary }[] {
  return handovers.flatMap((handover) => {
    const duty = dutyOf(actor, handover)
    return duty === null ? [] : [{ duty, handover }]
  })
}

function dutyOf(actor: Actor, handover: HandoverSummary): HandoverDuty | null {
  if (handover.state === 'filed') return actor.role === 'office' ? 'arrange' : null
  if (handover.state !== 'open') return null
  if (isSuccessor(handover, actor)) return 'takeOver'
  return handover.unanswered > 0 && mayAnswer(handover, actor) ? 'answer' : null
}
