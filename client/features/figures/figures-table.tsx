import { figuresCopy as words } from '#shared/copy/figures.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { BehindLink } from './links.tsx'
import type { Cell, DataTable } from './tables.ts'

interface TableProps {
  table: DataTable
}

/** Keys by place: the rows of a counted table have no other identity. */
const placed = <T,>(list: readonly T[]) => list.map((entry, at) => ({ entry, key: String(at) }))

function Body({ table, links }: TableProps & { links: boolean }) {
  const shown = (cell: Cell) =>
    links && cell.to ? <BehindLink to={cell.to}>{cell.value}</BehindLink> : cell.value
  return (
    <>
      <caption className="sr">{words.tableOf(table.title)}</caption>
      <thead>
        <tr>
          {placed(table.columns).map(({ entry, key }) => (
            <th key={key} scope="col" className={entry.isNumber ? 'r' : undefined}>
              {entry.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placed(table.rows).map((row) => (
          <tr key={row.key} className="row">
            {placed(row.entry).map(({ entry, key }) => (
              <td key={key} className={table.columns[Number(key)]?.isNumber ? 'r' : undefined}>
                {shown(entry)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

/** The chart's figures in rows; every figure opens what it counted. */
export function FiguresTable({ table }: TableProps) {
  return (
    <ScrollBox className="fg-table" label={words.tableOf(table.title)}>
      <table className="t">
        <Body table={table} links />
      </table>
    </ScrollBox>
  )
}

/** The same for readers of a drawn chart; its links are in the chart. */
export function ReadersTable({ table }: TableProps) {
  return (
    <div className="sr">
      <table>
        <Body table={table} links={false} />
      </table>
    </div>
  )
}
