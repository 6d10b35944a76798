import { rowLine } from './row-line.ts'

export interface MergedCell {
  text: string
  /** Columns that it covers. */
  across: number
  /** Goes on with the cell above it. */
  isBelow: boolean
}

/** No table of a plan is wider; a hostile one may say that it is. */
const WIDEST = 200

/** The rows of a table as lines: what goes on with the cell above repeats its words, as a reader of the paper does. */
export function mergedRows(rows: readonly (readonly MergedCell[])[]): string[] {
  const above = new Map<number, string>()
  return rows.flatMap((row) => {
    const cells: string[] = []
    for (const { text, across, isBelow } of row) {
      if (cells.length >= WIDEST) break
      const words = isBelow && text === '' ? (above.get(cells.length) ?? '') : text
      above.set(cells.length, words)
      cells.push(words)
      for (let more = 1; more < across && cells.length < WIDEST; more += 1) cells.push('')
    }
    return rowLine(cells)
  })
}
