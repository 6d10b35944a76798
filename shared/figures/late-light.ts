import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import type { IsoDate } from '../dates.ts'
import type { Light } from '../items/light.ts'
import type { Thresholds } from '../items/thresholds.ts'
import { type Tally, tallyClock } from './tally.ts'

/** The light of what is late, as `light` has it; `none` of what is not. */
export function lateLight(
  tally: Tally,
  asOf: IsoDate,
  { calendar, thresholds }: { calendar: Calendar; thresholds: Thresholds },
): Light {
  const { watchedOn, isExplained } = tally
  const day = tallyClock(tally, asOf)
  if (watchedOn === null || day <= watchedOn) return 'none'
  const late = workingDaysBetween(watchedOn, day, calendar)
  return late >= thresholds.deepRedWorkingDays && !isExplained ? 'deepRed' : 'red'
}
