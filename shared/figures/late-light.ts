import { type Calendar, workingDaysBetween } from '../calendar/working-days.ts'
import type { IsoDate } from '../dates.ts'
import type { Light } from '../items/light.ts'
import type { Thresholds } from '../items/thresholds.ts'
import { isLateOn, type Tally, tallyClock } from './tally.ts'

/** The light of what is late, as `light` has it; `none` of what is not. */
export function lateLight(
  tally: Tally,
  asOf: IsoDate,
  { calendar, thresholds }: { calendar: Calendar; thresholds: Thresholds },
): Light {
  const { watchedOn, isExplained } = tally
  if (watchedOn === null || !isLateOn(tally, asOf)) return 'none'
  const late = workingDaysBetween(watchedOn, tallyClock(tally, asOf), calendar)
  return late >= thresholds.deepRedWorkingDays && !isExplained ? 'deepRed' : 'red'
}
