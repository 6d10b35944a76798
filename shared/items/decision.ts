import type { Calendar } from '../calendar/working-days.ts'
import type { Clock } from '../clock.ts'
import type { IsoInstant } from '../dates.ts'
import type { FileHash, UnitId, UserId } from '../ids.ts'
import type { PlanRules } from '../plans/model.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from '../units/model.ts'
import type { ItemCommand } from './commands.ts'
import type { ItemEvent } from './events.ts'

/** What a decision may look at besides the item: the same on the server and on a screen. */
export interface Ground {
  clock: Clock
  rules: PlanRules
  calendar: Calendar
  units: ReadonlyMap<UnitId, Unit>
  /** Units that somebody can sign for as their head. */
  heads: ReadonlySet<UnitId>
  /** Files that are stored, by their hash. */
  files: ReadonlyMap<FileHash, { size: number; type: string }>
  /** The number that the next 督办单 of this year bears. */
  nextSlip: number
}

export type Decision = { events: ItemEvent[] } | { refusal: Refusal }
/** Who caused an event, and when. */
export type By = { at: IsoInstant; by: UserId }
export type CommandOf<Type extends ItemCommand['type']> = Extract<ItemCommand, { type: Type }>

export const refuse = (refusal: Refusal): Decision => ({ refusal })
