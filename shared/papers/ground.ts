import type { IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { LoggedEvent } from '../items/events.ts'
import type { Item, ItemWords } from '../items/model.ts'
import type { Plan } from '../plans/model.ts'
import type { Unit } from '../units/model.ts'

/** What every paper stands on, besides what it is about. */
export interface PaperGround {
  bureau: string
  today: IsoDate
  asOf: IsoDate
  /** The last entry of the log that the paper knows of. */
  seq: number
  units: ReadonlyMap<UnitId, Unit>
}

/** One item with all that is known of it. */
export interface PaperItem {
  item: Item
  words: ItemWords
  history: readonly LoggedEvent[]
  plan: Plan
}

export const unitNames = (ids: readonly UnitId[], { units }: Pick<PaperGround, 'units'>): string[] =>
  ids.map((id) => units.get(id)?.name ?? '')
