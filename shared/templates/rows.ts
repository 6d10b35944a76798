/** The example row of a template, and the items that shall stand in its place. */
export interface Filling {
  /** As the file counts, from 1. */
  row: number
  /** Without items the row stays, empty. */
  count: number
}

/** The last row and the last column that a sheet has. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** How many rows come in below the example row. */
export const addedRows = ({ count }: Filling): number => Math.max(1, count) - 1

/** Where a row stands after the filling; the example row becomes the first of its copies. */
export const rowAfter = (row: number, filling: Filling): number =>
  row <= filling.row || row === MOST_ROWS ? row : row + addedRows(filling)

/** Where an area stands: one that takes in the example row takes in all of its copies. */
export function rowsAfter(first: number, last: number, filling: Filling): [first: number, last: number] {
  const end = last < filling.row || last === MOST_ROWS ? last : last + addedRows(filling)
  return [rowAfter(first, filling), end]
}

/** `A1:C3` and the like, several with blanks between them, as they stand after the filling. */
export function areasAfter(areas: string, filling: Filling): string {
  return areas
    .split(' ')
    .map((area) => {
      const found = readArea(area)
      if (found === null) return area
      const [first, last] = rowsAfter(found.first.row, found.last.row, filling)
      const start = `${found.first.column}${first}`
      return area.includes(':') || first !== last ? `${start}:${found.last.column}${last}` : start
    })
    .join(' ')
}

interface Corner {
  /** Letters, with the mark of a fixed column. */
  column: string
  row: number
}

/** The corners of an area of cells; null of anything else, such as whole columns. */
export function readArea(area: string): { first: Corner; last: Corner } | null {
  const [start = '', end = start, ...more] = area.split(':')
  const [first, last] = [readCorner(start), readCorner(end)]
  return first === null || last === null || more.length > 0 ? null : { first, last }
}

function readCorner(text: string): Corner | null {
  const found = /^(\$?[A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text)
  return found === null ? null : { column: found[1] ?? '', row: Number(found[2]) }
}
