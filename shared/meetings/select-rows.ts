import type { UnitId } from '../ids.ts'
import { type Forecast, forecasts } from '../items/forecasts.ts'
import { type Light, lights } from '../items/light.ts'
import { type Count, counts } from './counts.ts'
import type { FrozenRow } from './frozen-row.ts'

/** What a number of a page counts, and so which rows it opens. */
export interface RowChoice {
  unit: UnitId | null
  light: Light | null
  count: Count | Forecast | null
}

/** As the address says it; what it says otherwise is no choice. */
export function rowChoiceOf(search: Readonly<Record<string, string>>): RowChoice {
  return {
    unit: (search.unit ?? null) as UnitId | null,
    light: lights.find((one) => one === search.light) ?? null,
    count: [...counts, ...forecasts].find((one) => one === search.count) ?? null,
  }
}

export const chosenRows = (rows: readonly FrozenRow[], { unit, light, count }: RowChoice): FrozenRow[] =>
  rows.filter(
    (row) =>
      (unit === null || row.leads.includes(unit)) &&
      (light === null || row.light === light) &&
      (count === null || isIn(row, count)),
  )

const isIn = (row: FrozenRow, count: Count | Forecast): boolean =>
  row.forecast === count || row.counts.some((one) => one === count)
