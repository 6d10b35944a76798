import { addDays, endOfDay, type IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import { evolve } from '../items/evolve.ts'
import type { Item } from '../items/model.ts'
import { openExtension } from '../items/open-asks.ts'
import { countedDueOn } from '../items/window.ts'
import { countFigures, type FigureGround } from './count.ts'
import type { FigureOptions, Rate } from './model.ts'

/** The rates that a due day moves. */
export const movedRates = ['dueClosedRate', 'dueOnTimeRate', 'overdueRate'] as const
type MovedRate = (typeof movedRates)[number]

/** The unit's figures on one day, if the extension is refused and if it is granted; all else as it stands. */
export interface WhatIf {
  asOf: IsoDate
  refused: Rate[]
  granted: Rate[]
}

/**
 * What an extension does to the figures of the unit that asks (design §6): over the rows it leads, today and on the day after
 * the present due day, where that is still to come: before it nothing is late. Empty where none is asked for.
 */
export function whatIf(
  items: readonly Item[],
  item: Item,
  dueOn: IsoDate,
  today: IsoDate,
  options: FigureOptions,
  ground: FigureGround,
): WhatIf[] {
  const asked = openExtension(item)
  const due = countedDueOn(item)
  if (asked === null || due === null) return []
  const rows = rowsOf(items, item, asked.unitId)
  const answered = (granted: boolean): Item[] => {
    const answer = { granted, dueOn: granted ? dueOn : null, opinion: '', at: endOfDay(today), by: asked.by }
    const after = evolve(item, [{ type: 'extensionDecided', ...answer }])
    return rows.map((row) => (row.id === item.id ? after : row))
  }
  const days = due < today ? [today] : [today, addDays(due, 1)]
  return days.map((asOf) => ({
    asOf,
    refused: ratesOf(answered(false), asOf, options, ground),
    granted: ratesOf(answered(true), asOf, options, ground),
  }))
}

/** The rows over which the unit is counted here: those of the same plan that it leads. */
export function rowsOf(items: readonly Item[], { planId }: Pick<Item, 'planId'>, unitId: UnitId): Item[] {
  return items.filter((one) => one.planId === planId && one.leads.includes(unitId))
}

const isMoved = (name: Rate['name']): name is MovedRate => movedRates.some((one) => one === name)

function ratesOf(rows: readonly Item[], asOf: IsoDate, options: FigureOptions, ground: FigureGround): Rate[] {
  return countFigures(rows, asOf, options, ground).rates.filter(({ name }) => isMoved(name))
}

/** Whether the answer makes a difference on that day. */
export const differs = ({ refused, granted }: WhatIf): boolean =>
  refused.some((rate, at) => rate.part !== granted[at]?.part || rate.whole !== granted[at]?.whole)
