import { alignedTables } from './pdf-aligned.ts'
import { inTwoColumns } from './pdf-columns.ts'
import { type Mark, type Rule, toLines, toParagraphs } from './pdf-marks.ts'
import { ruledPages } from './pdf-ruled-pages.ts'
import { cellWords, type PageTable } from './pdf-tables.ts'
import { rowLine } from './row-line.ts'

/** What a page draws; nothing where it cannot be read. */
export interface DrawnPage {
  marks: readonly Mark[]
  rules: readonly Rule[]
}

/** Paragraphs and tables from top to bottom, page after page; of two columns the left one first. */
export function layOut(pages: readonly DrawnPage[]): string[] {
  const ruled = ruledPages(pages)
  const aligned = alignedTables(
    ruled.map(({ tables, left }) => ({ marks: left, isWhole: tables.length === 0 })),
  )
  return aligned.flatMap(({ tables, left }, at) => {
    const all = [...(ruled[at]?.tables ?? []), ...tables]
    const parts = all.length > 0 ? null : inTwoColumns(left)
    return parts === null ? inOrder(all, left) : parts.flatMap((part) => toParagraphs(toLines(part)))
  })
}

function inOrder(tables: readonly PageTable[], marks: readonly Mark[]): string[] {
  const lines = toLines(marks)
  const out: string[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    out.push(...toParagraphs(lines.filter((line) => line.base > from && line.base <= table.top)))
    out.push(...table.rows.flatMap((row) => rowLine(row.map(cellWords))))
    from = table.bottom
  }
  out.push(...toParagraphs(lines.filter((line) => line.base > from)))
  return out
}
