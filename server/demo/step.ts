import type { IsoDate, IsoInstant } from '#shared/dates.ts'
import type { InspectionWay, SlipLevel } from '#shared/items/rounds.ts'
import type { PlanRules } from '#shared/plans/model.ts'

/** Who acts: a post, the head of the first lead, one of the leads, or a unit by its name. */
export type Who = 'office' | 'leader' | 'head' | { lead: number } | { unit: string }
export type Deed =
  | { type: 'issue' | 'receive' | 'unchanged' | 'endorse' | 'approve' | 'confirm' }
  | {
      type:
        | 'decline'
        | 'insist'
        | 'withdrawClosing'
        | 'return'
        | 'reopen'
        | 'cancel'
        | 'contribute'
        | 'requestClosing'
        | 'replySupervision'
        | 'answerInstruction'
        | 'decideSuspension'
      text: string
    }
  | { type: 'reassign'; to: string; text: string }
  | { type: 'report'; progress: string; problems: string; next: string }
  | { type: 'measure'; value: number; on: IsoDate }
  | { type: 'remind'; text: string; answerBy: IsoDate }
  | { type: 'attach'; title: string }
  | { type: 'requestExtension' | 'decideExtension'; to: IsoDate; text: string }
  | { type: 'suspend'; reviewOn: IsoDate; text: string }
  | { type: 'instruct'; text: string; answerBy: IsoDate | null }
  | { type: 'supervise'; level: SlipLevel; text: string; answerBy: IsoDate }
  | { type: 'askSupport'; text: string; answerBy: IsoDate }
  | { type: 'inspect'; way: InspectionWay; text: string }
  | { type: 'enterEvent'; on: IsoDate }
  | { type: 'setMilestones'; milestones: readonly { name: string; dueOn: IsoDate }[]; text: string }
  /** The milestone is told by its name. */
  | { type: 'reachMilestone'; name: string; text: string }
  | { type: 'reconcile'; year: number; text: string }
export interface Step {
  at: IsoInstant
  who: Who
  deed: Deed
}
/** What the paper's office decides for all of its items. */
export interface Pace {
  issuedOn: IsoDate
  reportEvery: 'month' | 'quarter'
  endorsement: PlanRules['endorsement']
}

export const FIRST_LEAD: Who = { lead: 0 }
export const step = (at: IsoInstant, who: Who, deed: Deed): Step => ({ at, who, deed })
