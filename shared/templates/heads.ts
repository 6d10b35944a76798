import type { BookSheet } from './model.ts'

/** What stands above a column of the example row, nearest first; a line over the whole table is no head. */
export function headOf({ rows, widths }: BookSheet, row: number, column: number): string {
  for (const { number, cells } of [...rows].reverse()) {
    if (number >= row) continue
    const cell = cells.find((one) => one.column <= column && column < one.column + (one.across ?? 1))
    if (cell === undefined || cell.text === '') continue
    return (cell.across ?? 1) * 2 > widths.length ? '' : cell.text
  }
  return ''
}

/** Columns of a row that can be filled one by one: not behind another of a merge, nor merged with rows below. */
export function fillableColumns({ rows }: BookSheet, row: number): ReadonlySet<number> {
  const cells = rows.find(({ number }) => number === row)?.cells ?? []
  return new Set(cells.filter(({ down }) => (down ?? 1) === 1).map(({ column }) => column))
}
