import type { Indicator, Measurement } from './model.ts'

/** Enough to say at which pace it went of late. */
const KEPT = 3

/** A value of an earlier day, or of the same, corrects what was said from that day on. */
export function measuredAnew(indicator: Indicator, { value, on }: Measurement): Indicator {
  const { current, measuredOn, earlier: _earlier, ...aim } = indicator
  const past = [
    ...(indicator.earlier ?? []),
    ...(current === null || measuredOn === null ? [] : [{ value: current, on: measuredOn }]),
  ]
  const earlier = past.filter((one) => one.on < on).slice(-KEPT)
  return { ...aim, current: value, measuredOn: on, ...(earlier.length === 0 ? {} : { earlier }) }
}

/** An indicator that was amended, and whose value was not, keeps what was measured before. */
export function withPast(indicator: Indicator, before: readonly Indicator[]): Indicator {
  const old = before.find(({ id }) => id === indicator.id)
  const isSame =
    old !== undefined && old.current === indicator.current && old.measuredOn === indicator.measuredOn
  return isSame && old.earlier !== undefined ? { ...indicator, earlier: old.earlier } : indicator
}
