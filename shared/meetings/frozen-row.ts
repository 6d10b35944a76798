import { dayOf, type IsoDate } from '../dates.ts'
import { forecastOf } from '../figures/forecast.ts'
import { fullTallyOf } from '../figures/full-tally.ts'
import type { UnitId } from '../ids.ts'
import type { Forecast } from '../items/forecasts.ts'
import type { Light } from '../items/light.ts'
import type { Holder, ItemState, Window } from '../items/model.ts'
import { heldDays, type LedgerRow } from '../ledger/select.ts'
import { type Count, type CountGround, counts, isCounted } from './counts.ts'
import type { ItemRef } from './deck.ts'
import type { DeckGround } from './deck-ground.ts'
import { refOf } from './exceptions.ts'

/** One item of the snapshot as it was judged when it was taken: next year nothing of it is computed anew. */
export interface FrozenRow {
  item: ItemRef
  section: string
  leads: UnitId[]
  supports: UnitId[]
  window: Window
  dueOn: IsoDate | null
  state: ItemState
  light: Light
  holder: Holder
  heldDays: number
  /** What was reported last, and when. */
  said: string
  saidOn: IsoDate | null
  /** The numbers of the pages that it is counted in. */
  counts: Count[]
  /** null where nothing is expected by the year's end: standing, or ended. */
  forecast: Forecast | null
}

export function frozenRow(row: LedgerRow, ground: DeckGround, by: CountGround): FrozenRow {
  const { item, light, dueOn } = row
  const { leads, supports, window, state, holder, lastReport } = item
  return {
    item: refOf(item),
    section: item.headings.join(' / '),
    ...{ leads, supports, window, dueOn, state, light, holder },
    heldDays: heldDays(item, ground.today, ground.calendar),
    said: lastReport?.progress ?? '',
    saidOn: lastReport === null ? null : dayOf(lastReport.at),
    counts: counts.filter((count) => isCounted(row, count, by)),
    forecast: expectedOf(row, ground),
  }
}

/** As 分析 counts it, a milestone that is reached among what is done. */
export const expectedOf = ({ item }: LedgerRow, { today }: Pick<DeckGround, 'today'>): Forecast | null =>
  forecastOf(fullTallyOf(item), today, { milestoneCounts: true })
