import { addDays, type IsoDate, isDay } from '../dates.ts'
import type { FilledCell } from './model.ts'

const WRITTEN = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/
/** Excel's day 0; the days that a cell without a format of days shows as numbers. */
const DAY_ZERO: IsoDate = '1899-12-30'
const SERIAL = { first: 32_874, last: 73_415 }

/** A day in a cell that is not one: written out, or the number behind a day. */
export function readDayCell({ text, number }: Pick<FilledCell, 'text' | 'number'>): IsoDate | null {
  if (number !== undefined && Number.isInteger(number) && number >= SERIAL.first && number <= SERIAL.last)
    return addDays(DAY_ZERO, number)
  const [, year, month = '', day = ''] = WRITTEN.exec(text.normalize('NFKC').trim()) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== undefined && isDay(written) ? written : null
}
