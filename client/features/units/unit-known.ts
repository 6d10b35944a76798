import type { HandoverSummary } from '#shared/handovers/model.ts'
import type { Tenure } from '#shared/posts/tenures.ts'
import type { Unit } from '#shared/units/model.ts'

/** What the page of a unit is drawn from. */
export interface UnitKnown {
  unit: Unit
  units: readonly Unit[]
  tenures: readonly Tenure[]
  handovers: readonly HandoverSummary[]
}
