import { type ColumnRole, readHead, roleOfHead } from '#shared/plan/tables.ts'
import { type Mark, type Rule, toLines } from './pdf-marks.ts'
import { isFolio } from './pdf-page-number.ts'
import { type Cell, cellWords, haveSameEdges, type RuledTable, ruledTables } from './pdf-tables.ts'

export interface RuledPage {
  tables: RuledTable[]
  left: Mark[]
}
interface OpenTable {
  table: RuledTable
  roles: ColumnRole[]
}

const HEAD_ROWS = 3
const STOP = /[\u3002\uff1b;]$/

/** The tables that rules draw on each page; one that goes on over the page is one table. */
export function ruledPages(
  pages: readonly { marks: readonly Mark[]; rules: readonly Rule[] }[],
): RuledPage[] {
  let open: OpenTable | null = null
  return pages.map(({ marks, rules }) => {
    const page = ruledTables(marks, rules, open?.table.edges)
    const before = open !== null && goesOn(open, page) ? open : null
    if (before !== null) goOn(before, page.tables[0])
    open = openAtEnd(page, before)
    return page
  })
}

function goesOn({ table }: OpenTable, { tables: [first], left }: RuledPage): boolean {
  return (
    first !== undefined &&
    haveSameEdges(first.edges, table.edges) &&
    isBare(left.filter(({ base }) => base < first.top))
  )
}

/** The table with which a page ends; what its columns stand for is said on the page on which it begins. */
function openAtEnd({ tables, left }: RuledPage, before: OpenTable | null): OpenTable | null {
  const table = tables.at(-1)
  if (table === undefined || !isBare(left.filter(({ base }) => base > table.bottom))) return null
  const same = tables.length === 1 ? before : null
  // A row may be higher than a page.
  if (same !== null && table.rows.length === 0) return same
  return { table, roles: rolesOf(table) ?? same?.roles ?? [] }
}

/** Nothing stands there but the number of the page. */
const isBare = (marks: readonly Mark[]): boolean => toLines(marks).every(({ text }) => isFolio(text))

const rolesOf = ({ rows }: RuledTable): ColumnRole[] | null =>
  rows.slice(0, HEAD_ROWS).reduce<ColumnRole[] | null>((roles, row) => roles ?? headOf(row), null)
const headOf = (row: readonly Cell[]): ColumnRole[] | null =>
  readHead(row.map((cell) => cellWords(cell).normalize('NFKC')))

const wordsOf = (cell: Cell | undefined): string => cellWords(cell ?? [])
const isHeading = (row: readonly Cell[], roles: readonly ColumnRole[]): boolean =>
  headOf(row) !== null || roleOfHead(wordsOf(row[roles.indexOf('no')])) === 'no'

/** The first row below the page's end is the rest of the last one, or stands beside its group. */
function goOn({ table, roles }: OpenTable, next: RuledTable | undefined): void {
  if (next === undefined) return
  const at = next.rows.findIndex((row) => !isHeading(row, roles))
  const [above, first] = [table.rows.at(-1), next.rows[at]]
  if (above === undefined || first === undefined) return
  const isRest = isRestOf(above, first, roles) && !isMerged(table, roles) && !isMerged(next, roles)
  // A heading over the whole width stands in its first cell alone.
  const isWork = filled(first, 'no', roles) && first.filter((cell) => cell.length > 0).length > 1
  first.forEach((cell, column) => {
    const before = above[column]
    if (before === undefined || before.length === 0) return
    const isSameGroup = isWork && roles[column] === 'group' && cell.length === 0
    if (!isRest && !isSameGroup) return
    // The rows beside them share these cells: they are told by it.
    before.push(...cell)
    for (const row of next.rows) if (row[column] === cell) row[column] = before
  })
  if (isRest) next.rows.splice(at, 1)
}

const filled = (row: readonly Cell[], role: ColumnRole, roles: readonly ColumnRole[]): boolean =>
  row.some((cell, column) => roles[column] === role && cell.length > 0)

/** Without a number of its own, below cells that say as much; and cut within a sentence, or naming nobody and no time. */
function isRestOf(above: readonly Cell[], first: readonly Cell[], roles: readonly ColumnRole[]): boolean {
  if (!filled(above, 'no', roles) || filled(first, 'no', roles)) return false
  if (!first.some((cell) => cell.length > 0)) return false
  if (first.some((cell, column) => cell.length > 0 && above[column]?.length === 0)) return false
  const isCut = first.some(
    (cell, column) => roles[column] === 'work' && cell.length > 0 && !STOP.test(wordsOf(above[column])),
  )
  return isCut || !(filled(first, 'lead', roles) || filled(first, 'window', roles))
}

/** One number for several rows: what has none of its own may still be a row. */
function isMerged({ rows }: RuledTable, roles: readonly ColumnRole[]): boolean {
  const column = roles.indexOf('no')
  return rows.some(
    (row, at) =>
      row[column] !== undefined && row[column] === rows[at + 1]?.[column] && !isHeading(row, roles),
  )
}
