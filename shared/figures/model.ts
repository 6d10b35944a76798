import type { IsoDate } from '../dates.ts'
import type { ItemId, PlanId, UnitId } from '../ids.ts'
import type { Light } from '../items/light.ts'
import type { Holder } from '../items/model.ts'
import type { Subset } from './subsets.ts'

export interface FigureOptions {
  /** 阶段性办结计入办结: whether an approved milestone counts as closed. */
  milestoneCounts: boolean
  /** 按原时限: judged by the day first given instead of the one that now stands. */
  byOriginal?: boolean | undefined
}

export type RateName =
  | 'closedRate'
  | 'dueClosedRate'
  | 'dueOnTimeRate'
  | 'overdueRate'
  | 'everOverdueRate'
  | 'extendedRate'
  | 'extendedTwiceRate'
  | 'firstPassRate'
  | 'signRate'
  | 'answerRate'
  | 'paceRate'
  | 'aheadRate'
  | 'behindRate'

/** `percent` is null under 5 in the denominator, where counts are shown instead. */
export interface Share {
  part: number
  whole: number
  percent: number | null
}

/** A share with what it was made of. */
export interface Rate extends Share {
  name: RateName
  /** The rows behind part and whole. */
  partOf: Subset
  wholeOf: Subset
  /** The same by the other due day: the first one, or the present one; null where no day moves it. */
  byOtherDay: Share | null
}

/** The rates of one day, without what is drawn of it. */
export interface Rates {
  asOf: IsoDate
  rates: Rate[]
}

/** What every rate is broken down by. */
export const dimensions = ['unit', 'section', 'leader', 'month', 'plan'] as const
export type Dimension = (typeof dimensions)[number]
export interface BreakdownRow {
  /** A unit, a leader ('' for none), a plan, a month ('none' without a day), a plan's section. */
  key: string
  total: number
  rates: ({ name: RateName } & Share)[]
}
export type Breakdown = Record<Dimension, BreakdownRow[]>

/** The parts of a bar; the seven add up to what it stands for. */
export interface Stack {
  closed: number
  reviewing: number
  active: number
  overdue: number
  standing: number
  /** 挂账: a bucket of its own, neither late nor on course. */
  suspended: number
  /** Drafts, declined and whatever is none of the above. */
  other: number
  /** Deepest light among its overdue items, for the mark in the chart. */
  worst: Light
}

export interface UnitFigures extends Stack {
  unitId: UnitId
  lead: number
}

export interface SectionFigures extends Stack {
  /** A plan's section, as in the breakdown. */
  key: string
  total: number
}

/** 分析: every figure of the screen, as of one day, on one basis. */
export interface Figures {
  planId: PlanId | null
  asOf: IsoDate
  options: FigureOptions
  total: number
  /** Counts of the ledger's summary line; they add up to `total`. */
  byState: {
    closed: number
    active: number
    /** 待审签, 待审核, 待审定 together. */
    reviewing: number
    standing: number
    suspended: number
    other: number
  }
  rates: Rate[]
  breakdown: Breakdown
  byUnit: UnitFigures[]
  bySection: SectionFigures[]
  /** Items led by several units count once in `total` and once for each of them by unit. */
  sharedLeads: number
  /** Cumulative counts at each month's end and on `asOf`: due by then (序时) and closed by then. `closed` is null after `asOf`. */
  burnUp: { on: IsoDate; due: number; closed: number | null }[]
  /** Countable items: where both lines of `burnUp` end. */
  countable: number
  /** Of the lists below, which name only so many: how many there are in all. */
  overdueCount: number
  /** Severely late and never explained. */
  silentCount: number
  wasOverdueCount: number
  overdue: {
    itemId: ItemId
    ordinal: number
    title: string
    unitIds: UnitId[]
    dueOn: IsoDate
    days: number
    workingDays: number
    light: Light
    holder: Holder
    heldWorkingDays: number
    explained: boolean
  }[]
  /** Years without a published calendar that working days were counted through. */
  unknownYears: number[]
  /** Closed after their due day. */
  wasOverdue: { itemId: ItemId; ordinal: number; title: string; days: number }[]
  /** Countable items with a due day, by unit and month of that day. */
  windows: {
    months: string[]
    rows: { unitId: UnitId; cells: { count: number; open: number; worst: Light }[]; total: number }[]
    totals: number[]
    total: number
  }
  /** What has not ended and is still to fall due, by month. */
  ahead: { month: string; count: number }[]
  /** Where the ball lies: open items by who must act, with their lights in falling urgency. */
  balls: {
    holder: Exclude<Holder, 'none'>
    count: number
    items: { itemId: ItemId; ordinal: number; title: string; light: Light }[]
    /** Median working days since it came there; null when empty. */
    medianWorkingDays: number | null
  }[]
}
