import type { IsoInstant } from '../dates.ts'
import type { ItemId } from '../ids.ts'
import type { LedgerGround } from '../ledger/select.ts'
import type { Plan } from '../plans/model.ts'
import type { Unit } from '../units/model.ts'
import type { LastPage } from './deck.ts'

/** What the pages and rows of a meeting look at besides the items. */
export interface DeckGround extends LedgerGround {
  bureau: string
  plan: Pick<Plan, 'id' | 'title' | 'shortTitle' | 'docNumber'>
  frozenAt: IsoInstant
  /** In their own order. */
  directory: readonly Unit[]
  /** The meeting of this plan before this one. */
  last: LastPage['meeting']
  /** The items that it decided. */
  lastIds: ReadonlySet<ItemId>
}
