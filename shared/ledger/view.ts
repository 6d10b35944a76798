import type { IsoDate } from '../dates.ts'
import type { Flow } from '../figures/flow.ts'
import type { Subset } from '../figures/subsets.ts'
import type { PlanId, UnitId, UserId } from '../ids.ts'
import type { ForecastFilter } from '../items/forecasts.ts'
import type { Light } from '../items/light.ts'
import type { Holder, ItemState } from '../items/model.ts'
import { standings } from '../items/reporting.ts'
import type { ChangeKind } from './compare-days.ts'

export const ledgerSorts = ['ordinal', 'title', 'lead', 'due', 'light', 'state', 'held'] as const
export type LedgerSort = (typeof ledgerSorts)[number]
export const ledgerGroups = ['section', 'unit', 'leader', 'month', 'none'] as const
export type LedgerGroup = (typeof ledgerGroups)[number]

/** 应报, or those of them that stand so in the period. */
export const reportFilters = ['owed', ...standings] as const
export interface ReportFilter {
  period: string
  standing: (typeof reportFilters)[number]
}

/** What a ledger shows: chosen on the screen, kept in the address, used again by the export. */
export interface LedgerView {
  /** null: every plan the asker may see. */
  planId: PlanId | null
  /** null: today. */
  asOf: IsoDate | null
  q: string
  lights: Light[]
  states: ItemState[]
  /** Lead unit; null: all. */
  unitId: UnitId | null
  /** Led by a unit that this leader is in charge of; `none` by one that nobody is. */
  leader: UserId | 'none' | null
  support: UnitId | null
  section: string | null
  /** Month of the due day, `2026-09`; `none` for items without one. */
  month: string | null
  holder: Holder | null
  keyOnly: boolean
  /** How an item stands in a period of reports. */
  report: ReportFilter | null
  /** A counted set of design §6, so that a figure can show exactly the rows it counted. */
  subset: Subset | null
  /** 预判: one class, or what may miss its day. */
  forecast: ForecastFilter | null
  /** The basis of both: whether an approved milestone counts as closed. */
  milestoneCounts: boolean
  /** And whether the day first given counts instead of the present one. */
  byOriginal: boolean
  /** An earlier day that this one is compared with; null: none. */
  compare: IsoDate | null
  /** Of the changes between the two: all rows, the changed ones, those that show one kind, or that went from where to where. */
  moved: ChangeKind | 'any' | Flow | null
  sort: LedgerSort
  descending: boolean
  group: LedgerGroup
}

export const usualView: LedgerView = {
  planId: null,
  asOf: null,
  q: '',
  lights: [],
  states: [],
  unitId: null,
  leader: null,
  support: null,
  section: null,
  month: null,
  holder: null,
  keyOnly: false,
  report: null,
  subset: null,
  forecast: null,
  milestoneCounts: false,
  byOriginal: false,
  compare: null,
  moved: null,
  sort: 'ordinal',
  descending: false,
  group: 'section',
}
