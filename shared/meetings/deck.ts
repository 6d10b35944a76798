import type { IsoDate, IsoInstant } from '../dates.ts'
import type { Rate } from '../figures/model.ts'
import type { ItemId, MeetingId, PlanId, UnitId } from '../ids.ts'
import type { Forecast } from '../items/forecasts.ts'
import type { Light } from '../items/light.ts'
import type { Holder, ItemState, Window } from '../items/model.ts'
import type { Ask } from './asks.ts'

/**
 * Everything that a meeting shows, counted and judged when the ledger was frozen: next year it is only drawn, whatever
 * lights and figures are computed by then. `format` changes when the shape does.
 */
export interface Deck {
  format: 1
  bureau: string
  plan: { id: PlanId; title: string; shortTitle: string; docNumber: string | null }
  frozenAt: IsoInstant
  today: IsoDate
  /** Names of the units that the pages speak of, as they were called. */
  unitNames: Readonly<Record<UnitId, string>>
  pages: DeckPage[]
}

/** Enough to name an item, and to open it. */
export interface ItemRef {
  id: ItemId
  ordinal: number
  title: string
}

/** One of several sheets of the same matter, from 1. */
interface Part {
  key: string
  part: number
  parts: number
}

export interface UnitCounts {
  unitId: UnitId
  lead: number
  closed: number
  late: number
  warned: number
}

export interface OverallPage extends Part {
  kind: 'overall'
  total: number
  closed: number
  reviewing: number
  late: number
  warned: number
  rates: Rate[]
  /** Items with several leads: they stand with each of them, and count once here. */
  shared: number
  /** Units with something red or yellow; on the first sheet also those without. */
  units: UnitCounts[]
  calm: Pick<UnitCounts, 'unitId' | 'lead'>[]
}

export interface LastDecision {
  item: ItemRef
  unitIds: UnitId[]
  window: Window
  dueOn: IsoDate | null
  state: ItemState
  outcome: 'done' | 'open' | 'late'
  light: Light
  /** What was reported last. */
  said: string
  /** Of the meeting before, or of one before that and still open. */
  isEarlier: boolean
}
export interface LastPage extends Part {
  kind: 'last'
  meeting: { id: MeetingId; name: string; on: IsoDate } | null
  done: number
  total: number
  /** Of these, from meetings before that one; the first decks did not say. */
  earlier?: number
  entries: LastDecision[]
}

export interface Exception {
  item: ItemRef
  light: Light
  /** Calendar days late, days left, points behind 序时: what the light stands for. */
  lateDays: number
  left: number | null
  lag: number
  missesReport: boolean
  window: Window
  dueOn: IsoDate | null
  state: ItemState
  holder: Holder
  heldDays: number
  measured: { current: number; target: number; unit: string } | null
  /** The unit's own words, and of which day; empty when it has said nothing. */
  cause: string
  saidOn: IsoDate | null
  asks: Ask[]
}
export interface UnitPage extends Part {
  kind: 'unit'
  unitId: UnitId
  counts: UnitCounts & { reviewing: number; undated: number; lastDone: number }
  /** How many exceptions ask the meeting for something. */
  asking: number
  exceptions: number
  entries: Exception[]
  /** On the last sheet of the unit. */
  forecast: Record<Forecast, number[]> | null
  /** The last day on which the unit said something. */
  saidOn: IsoDate | null
}

export interface NextDue {
  item: ItemRef
  unitIds: UnitId[]
  window: Window
  dueOn: IsoDate
  left: number
  light: Light
}
export interface NextPage extends Part {
  kind: 'next'
  until: IsoDate
  total: number
  entries: NextDue[]
}

export type DeckPage = OverallPage | LastPage | UnitPage | NextPage
