import { useState } from 'react'
import { roundTrip } from '#shared/copy/round-trip.ts'
import type { MergedRow } from '#shared/round-trip/merge.ts'
import { Diff } from './diff.tsx'

const words = roundTrip.merge
/** More than anyone reads at once; the rest are one click away. */
const FIRST = 200

interface ChangesTableProps {
  sheet: string
  rows: readonly MergedRow[]
  count: number
}

/** What only the sheet changed, by the numbers that Excel gives its rows. */
export function ChangesTable({ sheet, rows, count }: ChangesTableProps) {
  const [most, setMost] = useState(FIRST)
  if (count === 0) return null
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })))
  const { row: head, item, field, cell: place, what } = words.columns
  return (
    <section aria-labelledby="rt-changes">
      <h3 id="rt-changes">{words.changes(count)}</h3>
      <div className="rt-scroll">
        <table className="t rt-table" aria-labelledby="rt-changes">
          <thead>
            <tr>
              <th scope="col" className="rt-row">
                {head}
              </th>
              <th scope="col" className="rt-item">
                {item}
              </th>
              <th scope="col" className="rt-field">
                {field}
              </th>
              <th scope="col">{what}</th>
              <th scope="col" className="rt-cell">
                {place}
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, most).map(({ row, cell }) => {
              const sides = roundTrip.sides(cell)
              return (
                <tr key={cell.address} className="row">
                  <td className="num">{row.number}</td>
                  <td>{row.item && words.item(row.item.ordinal, row.item.title)}</td>
                  <td>{roundTrip.fieldOf(cell)}</td>
                  <td className="rt-words">
                    <Diff before={sides.ledger} after={sides.sheet} />
                  </td>
                  <td className="num ink3">{roundTrip.address(sheet, cell.address)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {cells.length > most && (
        <button type="button" className="btn quiet" onClick={() => setMost(most + FIRST)}>
          {words.more(Math.min(FIRST, cells.length - most))}
        </button>
      )}
    </section>
  )
}
