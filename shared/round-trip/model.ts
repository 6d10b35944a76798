import type { IsoDate, IsoInstant } from '../dates.ts'
import type { IndicatorId, ItemId, UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { isOver } from '../items/model.ts'
import { type ReportField, reportFields } from '../items/reporting.ts'
import { isLead } from '../items/rules.ts'

/** An indicator as the sheet gave it out. */
export interface BaseIndicator {
  id: IndicatorId
  value: number | null
  on: IsoDate | null
}

/** 底稿: what the sheet said of an item when it was given out; it travels with the row, out of sight. */
export interface BaseRow extends Record<ReportField, string> {
  itemId: ItemId
  version: number
  /** When the last report was given; null before the first. */
  reportedAt: IsoInstant | null
  indicators: BaseIndicator[]
}

/** A cell as it came back: its words, and what else they are. */
export interface FilledCell {
  /** `I7` */
  address: string
  text: string
  number?: number
  day?: IsoDate
  /** A formula that failed: #REF! and the like. */
  isBroken?: true
}

/** The two cells of one indicator: the value, and the day it holds for. */
export interface FilledMeasure {
  value: FilledCell | null
  day: FilledCell | null
}

export interface FilledRow {
  /** As Excel numbers it. */
  number: number
  /** null where the hidden key is missing or damaged. */
  base: BaseRow | null
  /** Without those whose column is gone. */
  texts: Partial<Record<ReportField | 'unchanged', FilledCell>>
  measures: FilledMeasure[]
}

/** 填报表 that came back. */
export interface FilledSheet {
  /** Name of the sheet in the workbook. */
  name: string
  /** Whose sheet it was given out as. */
  unitId: UnitId
  givenAt: IsoInstant
  rows: FilledRow[]
}

/** So many rows one sheet gives out, and one act writes. */
export const MOST_FILLED = 1000

/** What the hidden mark of a sheet begins with; the number is raised when older sheets can no longer be read. */
export const SHEET_MARK = 'taizhang-sheet:1:'
/** What the hidden marks of the columns to fill in begin with. */
export const COLUMN_MARK = 'taizhang-column:'
/** The word in 本期无变化 is in the copy; this is how the column is named in the marks. */
export const filledFields = [...reportFields, 'unchanged'] as const

/** What is given out to a unit: what it leads, has been given, and has not ended. */
export function isGivenOut(item: Pick<Item, 'leads' | 'state'>, unitId: UnitId): boolean {
  return isLead(item, unitId) && item.state !== 'draft' && !isOver(item)
}

/** The row as it is given out now. */
export function baseOf(item: Item): BaseRow {
  const { lastReport } = item
  return {
    itemId: item.id,
    version: item.version,
    reportedAt: lastReport?.at ?? null,
    progress: lastReport?.progress ?? '',
    problems: lastReport?.problems ?? '',
    next: lastReport?.next ?? '',
    indicators: item.indicators.map(({ id, current, measuredOn }) => ({
      ...{ id, value: current, on: measuredOn },
    })),
  }
}
