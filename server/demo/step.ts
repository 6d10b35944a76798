import type { IsoDate, IsoInstant } from '#shared/dates.ts'

/** Who acts: a post, one of the item's leads, or a unit by its name. */
export type Who = 'office' | 'leader' | { lead: number } | { unit: string }
export type Deed =
  | { type: 'issue' | 'receive' | 'unchanged' | 'approve' | 'confirm' }
  | {
      type: 'decline' | 'return' | 'reopen' | 'cancel' | 'instruct' | 'contribute' | 'requestClosing'
      text: string
    }
  | { type: 'reassign'; to: string; text: string }
  | { type: 'report'; progress: string; problems: string; next: string }
  | { type: 'measure'; value: number; on: IsoDate }
  | { type: 'remind'; text: string; answerBy: IsoDate }
  | { type: 'attach'; title: string }
  | { type: 'postpone'; to: IsoDate; text: string }
  | { type: 'enterEvent'; on: IsoDate }
export interface Step {
  at: IsoInstant
  who: Who
  deed: Deed
}
/** What the paper's office decides for all of its items. */
export interface Pace {
  issuedOn: IsoDate
  reportEvery: 'month' | 'quarter'
}

export const FIRST_LEAD: Who = { lead: 0 }
export const step = (at: IsoInstant, who: Who, deed: Deed): Step => ({ at, who, deed })
