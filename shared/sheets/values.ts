import { type IsoDate, isDay, makeDay } from '../dates.ts'
import type { BroughtState } from '../items/model.ts'
import { normalise } from '../plan/normalise.ts'
import { readWindow } from '../plan/windows.ts'
import { STATE_WORDS as W } from '../plan/words-sheets.ts'
import type { SheetCell } from './workbook.ts'

/** `paused`: 暂缓 and 挂账 have no counterpart here. */
export type StateWord = BroughtState | 'paused'

const LONGEST_STATE = 16
const PERCENT = /(\d{1,4}(?:\.\d{1,4})?)%/

/** The state that a word names; null when it names none. */
export function readState(word: string): StateWord | null {
  const flat = word.normalize('NFKC').replace(/\s/g, '')
  if (flat === '' || flat.length > LONGEST_STATE) return null
  const share = PERCENT.exec(flat)
  if (share !== null) return Number(share[1]) >= 100 ? 'closed' : 'active'
  if (W.cancelled.test(flat)) return 'cancelled'
  if (W.paused.test(flat)) return 'paused'
  if (W.assigned.test(flat)) return 'assigned'
  if (W.standing.test(flat)) return 'standing'
  if (W.active.test(flat)) return 'active'
  return W.closed.test(flat) ? 'closed' : null
}

/** Days that Excel keeps as numbers lie between 1982 and 2064 here: a year or a count is none. */
const SERIAL = { from: 30_000, to: 60_000 }
const DAY_MS = 86_400_000

/** With one kind of mark between the numbers, or with none. */
const DAY_IN_NUMBERS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** The day of a cell; null when it names none, or one that does not exist. A month alone is no day. */
export function readDay(cell: SheetCell, year: number | null): IsoDate | null {
  if (cell.day !== undefined) return cell.day
  const flat = cell.text.normalize('NFKC').trim()
  const serial = /^\d{5}$/.test(flat) ? Number(flat) : null
  if (serial !== null) return serial >= SERIAL.from && serial <= SERIAL.to ? dayOfSerial(serial) : null
  const parts = DAY_IN_NUMBERS.map((pattern) => pattern.exec(flat)).find((found) => found !== null)
  if (parts) {
    const day = makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    return isDay(day) ? day : null
  }
  const window = readWindow(normalise(flat).text, year)
  return window.kind === 'date' && window.rule === 'printedDay' && isDay(window.date ?? '')
    ? window.date
    : null
}

/** Day 25569 of Excel is the first of 1970. */
function dayOfSerial(serial: number): IsoDate {
  const day = new Date((serial - 25_569) * DAY_MS)
  return makeDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}

/** Percent as they are said: 0.6 in a cell of numbers is shown as 60%. */
export function readPercent(cell: SheetCell): number | null {
  const flat = cell.text.normalize('NFKC').replace(/\s/g, '')
  const said = PERCENT.exec(flat)
  if (said !== null) return Number(said[1])
  if (!/^\d{1,6}(?:\.\d{1,6})?$/.test(flat)) return null
  return Number(flat) <= 1 ? Number(flat) * 100 : Number(flat)
}

/** A number, with a unit after it or not. */
export function readCount(cell: SheetCell): number | null {
  if (cell.number !== undefined) return cell.number
  const found = /^(-?\d{1,12}(?:\.\d{1,6})?)(?:[^\d.].{0,9})?$/.exec(
    cell.text.normalize('NFKC').replace(/[\s,]/g, ''),
  )
  return found === null ? null : Number(found[1])
}
