import type { Light } from '../items/light.ts'
import { isExplained } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import { lagPoints } from '../items/progress.ts'
import type { AskedPeriod } from '../items/reporting.ts'
import type { ItemFacts, WorkGround } from './item-facts.ts'
import { cameBack, openReminder, type Waiting } from './waiting.ts'

/** Why an item wants words of its own, and not 本期无变化. */
export const wants = ['neverReported', 'cameBack', 'overdue', 'reminded', 'behind', 'ready'] as const
export type Want = (typeof wants)[number]

/** An item that waits for its report, for which 本期无变化 can be said together with others. */
export interface Together {
  item: Item
  period: AskedPeriod
  /** null: nothing speaks against it. */
  wants: Want | null
}

const LATE: readonly Light[] = ['red', 'deepRed']

/** All of a unit's items whose report is asked for now, in the order of the list. */
export function reportTogether(waiting: readonly Waiting[], ground: WorkGround): Together[] {
  return waiting.flatMap((one) => {
    const { item, facts } = one
    const { period } = facts
    if (period === null || period.isReported || !facts.offered.includes('report')) return []
    return [{ item, period, wants: wantOf(item, facts, one.duty === 'requestClosing', ground) }]
  })
}

function wantOf(item: Item, { light, dueOn }: ItemFacts, isReady: boolean, ground: WorkGround): Want | null {
  if (item.lastReport === null) return 'neverReported'
  if (cameBack(item)) return 'cameBack'
  if (LATE.includes(light) && dueOn !== null && !isExplained(item, dueOn)) return 'overdue'
  if (openReminder(item) !== null) return 'reminded'
  if (lagPoints(item, ground.today) > ground.thresholds.lagPoints) return 'behind'
  return isReady ? 'ready' : null
}
