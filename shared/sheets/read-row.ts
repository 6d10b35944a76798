import type { Brought } from '../api/inputs.ts'
import type { IsoDate } from '../dates.ts'
import { limits } from '../items/limits.ts'
import { normalise } from '../plan/normalise.ts'
import { readWindow } from '../plan/windows.ts'
import type { SheetField } from './columns.ts'
import type { ReadCell, ReadRow } from './desk.ts'
import { readCount, readDay, readPercent, readState } from './values.ts'

export type BadCellCode =
  | 'noTitle'
  | 'titleTooLong'
  | 'wordsTooLong'
  | 'unknownState'
  | 'pausedState'
  | 'dayUnreadable'
  | 'dayInFuture'
  | 'windowUnreadable'
  | 'closedWithoutDay'
  | 'percentOver'
  | 'percentUnreadable'
  | 'countUnreadable'

/** A cell that cannot come in as it is, by sheet and address. */
export interface BadCell {
  sheet: number
  sheetName: string
  row: number
  address: string
  field: SheetField
  /** What the cell says. */
  text: string
  code: BadCellCode
}

/** What a row says of an item besides what a plan says: its state, its progress, what was measured. */
export interface RowFacts {
  brought: Brought | null
  /** The words of the state where they stand for a window: 长期坚持. */
  standingText: string | null
  current: number | null
  bad: BadCell[]
}

export interface RowOptions {
  year: number | null
  today: IsoDate
  /** The day of what is done without a day; null where the office gave none. */
  doneOn: IsoDate | null
}

const filled = ({ cell }: ReadCell): boolean => cell.text !== ''

/** Reads what a plan has no column for; what cannot be read is named and mended before anything comes in. */
export function readFacts(row: ReadRow, { year, today, doneOn }: RowOptions): RowFacts {
  const bad: BadCell[] = []
  const of = (field: SheetField) => row.cells.filter((one) => one.field === field)
  const complain = (code: BadCellCode, at: ReadCell | undefined) => {
    const { sheet, sheetName, number } = row
    if (at === undefined) return
    bad.push({
      sheet,
      sheetName,
      row: number,
      address: at.address,
      field: at.field,
      text: at.cell.text,
      code,
    })
  }
  const dayOf = (field: SheetField): IsoDate | null => {
    const at = of(field).find(filled)
    if (at === undefined) return null
    const day = readDay(at.cell, year)
    if (day === null) complain('dayUnreadable', at)
    else if (day > today) complain('dayInFuture', at)
    return day
  }
  checkWords(row, year, complain)
  const words = (field: SheetField) =>
    of(field)
      .filter(filled)
      .map((one) => one.cell.text)
      .join('\n')
  const percent = percentOf(of('percent').find(filled), complain)
  const stateCell = of('state').find(filled)
  const word = stateCell === undefined ? null : readState(stateCell.cell.text)
  if (stateCell !== undefined && word === null) complain('unknownState', stateCell)
  if (word === 'paused') complain('pausedState', stateCell)
  const printed = dayOf('closedOn')
  const issuedOn = dayOf('issuedOn')
  const asOf = dayOf('asOf')
  const current = countOf(of('current').find(filled), complain)
  const progress = [words('progress'), percent === null ? '' : `${percent}%`].filter(Boolean).join('\n')
  const said = { progress, problems: words('problems'), next: words('next'), closedOn: printed, asOf }
  const state = word === 'paused' ? null : (word ?? impliedState(said, percent))
  const isReadable = printed !== null || !of('closedOn').some(filled)
  const closedOn = printed ?? (state === 'closed' && isReadable ? doneOn : null)
  if (state === 'closed' && closedOn === null && isReadable)
    complain('closedWithoutDay', of('closedOn')[0] ?? stateCell ?? of('percent')[0])
  const standingText = word === 'standing' ? (stateCell?.cell.text ?? null) : null
  const issued = issuedOn === null ? {} : { issuedOn }
  const brought = state === null ? null : { state, ...said, closedOn, ...issued }
  return { brought, standingText, current, bad }
}

/** Without a word, what is said tells: a day of completion or the whole of it ends, any progress is work. */
function impliedState(
  { progress, problems, next, closedOn }: Omit<Brought, 'state'>,
  percent: number | null,
): Brought['state'] | null {
  if (closedOn !== null || percent === 100) return 'closed'
  return progress + problems + next === '' ? null : 'active'
}

type Complain = (code: BadCellCode, at: ReadCell | undefined) => void

function percentOf(at: ReadCell | undefined, complain: Complain): number | null {
  if (at === undefined) return null
  const percent = readPercent(at.cell)
  if (percent === null) complain('percentUnreadable', at)
  else if (percent > 100) complain('percentOver', at)
  return percent
}

function countOf(at: ReadCell | undefined, complain: Complain): number | null {
  if (at === undefined) return null
  const count = readCount(at.cell)
  if (count === null) complain('countUnreadable', at)
  return count
}

/** The words that a plan has as well: there must be a name, and a window with figures must be one. */
function checkWords(row: ReadRow, year: number | null, complain: Complain): void {
  const works = row.cells.filter((one) => one.field === 'work' || one.field === 'target')
  if (!works.some(filled)) complain('noTitle', works[0])
  const length = row.cells
    .filter((one) => one.field === 'work')
    .reduce((sum, one) => sum + one.cell.text.length, 0)
  if (length > limits.text) complain('titleTooLong', works[0])
  for (const one of row.cells) {
    const isNote = one.field === 'progress' || one.field === 'problems' || one.field === 'next'
    if (isNote && one.cell.text.length > limits.note) complain('wordsTooLong', one)
    if (one.field !== 'window' || one.cell.day !== undefined || !/\d/.test(one.cell.text)) continue
    // A bare number is read as the day that Excel keeps, and a day that does not exist is none.
    if (readDay(one.cell, year) !== null) continue
    const { kind } = readWindow(normalise(one.cell.text).text, year)
    if (kind === 'none' || /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(one.cell.text))
      complain('windowUnreadable', one)
  }
}
