import { dayOf, type IsoDate, type IsoInstant } from './dates.ts'

/** One moment, taken once per request: nothing in a request sees two different todays. */
export interface Clock {
  now: IsoInstant
  today: IsoDate
}

export function clockAt(now: IsoInstant): Clock {
  return { now, today: dayOf(now) }
}
