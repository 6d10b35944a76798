import type { IsoDate } from '#shared/dates.ts'
import type { Deed, Who } from './step.ts'

/** What becomes of one item of the fictional bureau; the calendar of its steps follows from it. */
export interface Course {
  /** Where it stands when the clock starts. `open` covers whatever its window makes of it: active or standing. */
  ends:
    | 'closed'
    | 'milestone'
    | 'endorsing'
    | 'reviewing'
    | 'approving'
    | 'open'
    | 'assigned'
    | 'declined'
    | 'draft'
    | 'cancelled'
  /** When it was handed out, if not with the rest of its plan. */
  issuedOn?: IsoDate
  /** The day of the request that is open or was approved. */
  askedOn?: IsoDate
  /** Reports in order, spread over the periods; the others say that nothing has changed. */
  progress: string[]
  /** 存在问题 and 下一步 of the latest report. */
  problems?: string
  next?: string
  /** Values of its first indicator, spread over the reports. */
  measures?: number[]
  /** Titles of evidence, brought before the request; without one, the item's own title serves. */
  evidence?: string[]
  /** A request that came back first. */
  returned?: { askedOn: IsoDate; reason: string }
  /** A request that the unit took back itself. */
  withdrawn?: { askedOn: IsoDate; reason: string }
  /** The lead handed it back; with `to` the office gave it to another unit, with `insisted` it let it stand. */
  handedBack?: { reason: string; to?: string; insisted?: string }
  /** Closed once and opened again. */
  reopened?: { closedOn: IsoDate; on: IsoDate; reason: string }
  reminded?: { on: IsoDate; text: string; answerBy: IsoDate }
  instructed?: { on: IsoDate; text: string }
  /** What supporting units contributed. */
  contributed?: { on: IsoDate; by: string; text: string }[]
  /** The day of the event that a relative window waits for, and when the office entered it. */
  event?: { on: IsoDate; enteredOn: IsoDate }
  /** Whatever else happened on a day: asked, answered, inspected. */
  more?: { on: IsoDate; who: Who; deed: Deed }[]
  /** 终止: nobody goes on with it. */
  cancelled?: { on: IsoDate; reason: string }
  isKey?: boolean
  /** From this day nobody reports any more. */
  quietFrom?: IsoDate
  /** Whether the report of the running period is in already. */
  reportsEarly?: boolean
}
