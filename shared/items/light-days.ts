import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { addDays, daysBetween, type IsoDate } from '../dates.ts'
import type { Light } from './light.ts'
import type { Thresholds } from './thresholds.ts'

/** The lights that an item goes through by time alone. */
export const timedLights = ['green', 'blue', 'yellow', 'orange', 'red', 'deepRed'] as const
export type TimedLight = Extract<Light, (typeof timedLights)[number]>

/** The first day on which an item that nobody touches shows each light; one that is never shown has none. */
export function firstDays(
  issuedOn: IsoDate,
  dueOn: IsoDate,
  thresholds: Thresholds,
  calendar: Calendar,
): Partial<Record<TimedLight, IsoDate>> {
  const whole = daysBetween(issuedOn, dueOn)
  const left = (days: number): IsoDate => {
    const on = addDays(dueOn, -Math.floor(days))
    return on < issuedOn ? issuedOn : on
  }
  const all: Record<TimedLight, IsoDate> = {
    green: issuedOn,
    blue: left(Math.min(thresholds.blueDays, whole * thresholds.blueShare)),
    yellow: left(Math.min(thresholds.yellowDays, whole * thresholds.yellowShare)),
    orange: left(thresholds.orangeDays),
    red: addDays(dueOn, 1),
    deepRed: addWorkingDays(dueOn, thresholds.deepRedWorkingDays, calendar),
  }
  const shown: Partial<Record<TimedLight, IsoDate>> = {}
  timedLights.forEach((light, at) => {
    const isPassedOver = timedLights.slice(at + 1).some((deeper) => all[deeper] <= all[light])
    if (!isPassedOver) shown[light] = all[light]
  })
  return shown
}
