import { dayOf } from '../dates.ts'
import { daysLateNow } from '../figures/subsets.ts'
import { daysLeft, type Light, URGENCY } from '../items/light.ts'
import type { Item } from '../items/model.ts'
import { lagPoints, reachedShare } from '../items/progress.ts'
import { missesReport } from '../items/reporting.ts'
import { heldDays, type LedgerGround, type LedgerRow } from '../ledger/select.ts'
import { usualRules } from '../plans/model.ts'
import { asksOf, causeOf } from './asks.ts'
import type { Exception, ItemRef } from './deck.ts'

const LATE: readonly Light[] = ['red', 'deepRed']
const WARNED: readonly Light[] = ['yellow', 'orange']

type Lit = Pick<LedgerRow, 'light'>
export const isLate = ({ light }: Lit): boolean => LATE.includes(light)
export const isWarned = ({ light }: Lit): boolean => WARNED.includes(light)
/** Red or yellow: what a meeting talks about. */
export const lightsUp = (row: Lit): boolean => isLate(row) || isWarned(row)

export const byUrgency = (a: LedgerRow, b: LedgerRow): number =>
  URGENCY[a.light] - URGENCY[b.light] || a.item.ordinal - b.item.ordinal

export const refOf = ({ id, ordinal, title }: Item): ItemRef => ({ id, ordinal, title })

/** What is said of it: by how much it is out, with whom it lies, why in the unit's own words, and what it asks for. */
export function exceptionOf({ item, light, dueOn }: LedgerRow, ground: LedgerGround): Exception {
  const { today, calendar, thresholds, rules } = ground
  const lag = lagPoints(item, today)
  return {
    item: refOf(item),
    light,
    lateDays: daysLateNow(item, today, {}),
    left: daysLeft(item, today),
    lag: lag > thresholds.lagPoints ? Math.round(lag * 10) / 10 : 0,
    // Of what is late nobody asks whether it was reported.
    missesReport: light === 'yellow' && missesReport(item, today, rules.get(item.planId) ?? usualRules),
    window: item.window,
    dueOn,
    state: item.state,
    holder: item.holder,
    heldDays: heldDays(item, today, calendar),
    measured: measuredOf(item),
    cause: causeOf(item),
    saidOn: item.lastReport === null ? null : dayOf(item.lastReport.at),
    asks: asksOf(item),
  }
}

/** The indicator that is furthest behind. */
function measuredOf({ indicators }: Item): Exception['measured'] {
  const [worst] = [...indicators].sort((a, b) => (reachedShare(a) ?? 1) - (reachedShare(b) ?? 1))
  if (worst === undefined) return null
  return { current: worst.current ?? 0, target: worst.target, unit: worst.unit }
}
