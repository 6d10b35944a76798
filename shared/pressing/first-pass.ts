import { percentOf } from '../figures/percent.ts'
import type { UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { approvedOnce } from '../items/rules.ts'

/** How many stood at the first try, of how many; `percent` is null of fewer than five. */
export interface FirstPass {
  passed: number
  of: number
  percent: number | null
}

const rateOf = (items: readonly Item[], stood: (item: Item) => boolean): FirstPass => {
  const passed = items.filter(stood).length
  return { passed, of: items.length, percent: percentOf(passed, items.length) }
}

/**
 * 一次通过率. Of a unit: what it asked to have closed came through without being returned, and was not reopened later.
 * Of the office that reviewed: what it approved was not reopened. So a reopened item counts against both.
 */
export function firstPassRates(items: readonly Item[]): {
  office: FirstPass
  units: { unitId: UnitId; rate: FirstPass }[]
} {
  const approved = items.filter(approvedOnce)
  const byUnit = new Map<UnitId, Item[]>()
  for (const item of approved)
    for (const unit of new Set(item.leads)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), item])
  return {
    office: rateOf(approved, ({ reopenCount }) => reopenCount === 0),
    units: [...byUnit].map(([unitId, own]) => ({
      unitId,
      rate: rateOf(own, ({ returnCount, reopenCount }) => returnCount === 0 && reopenCount === 0),
    })),
  }
}
