import { useState } from 'react'
import { roundTrip } from '#shared/copy/round-trip.ts'
import type { Problem } from '#shared/round-trip/judge.ts'
import type { MergedCell, MergedRow } from '#shared/round-trip/merge.ts'

const words = roundTrip.merge
const FIRST = 200

interface RefusedTableProps {
  sheet: string
  rows: readonly MergedRow[]
  count: number
}

interface Line {
  row: MergedRow
  problem: Problem
  cells: MergedCell[]
}

/** The cells of a row that are refused for the same reason stand in one line. */
function linesOf(rows: readonly MergedRow[]): Line[] {
  return rows.flatMap((row) => {
    const lines = new Map<Problem, Line>()
    for (const cell of row.cells) {
      if (cell.outcome !== 'refused') continue
      const line = lines.get(cell.problem) ?? { row, problem: cell.problem, cells: [] }
      line.cells.push(cell)
      lines.set(cell.problem, line)
    }
    return [...lines.values()]
  })
}

/** 不收: by address, with the sentence of the rule. */
export function RefusedTable({ sheet, rows, count }: RefusedTableProps) {
  const [most, setMost] = useState(FIRST)
  if (count === 0) return null
  const lines = linesOf(rows)
  const { row: head, item, cell: place, said, why } = words.columns
  return (
    <section aria-labelledby="rt-refused">
      <h3 id="rt-refused">{words.refused(count)}</h3>
      <div className="rt-scroll">
        <table className="t rt-table" aria-labelledby="rt-refused">
          <thead>
            <tr>
              <th scope="col" className="rt-row">
                {head}
              </th>
              <th scope="col" className="rt-cell">
                {place}
              </th>
              <th scope="col" className="rt-item">
                {item}
              </th>
              <th scope="col">{why}</th>
              <th scope="col" className="rt-said">
                {said}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map(({ row, problem, cells }) => (
              <tr key={`${row.number} ${problem}`} className="row">
                <td className="num">{row.number}</td>
                <td className="num">
                  {roundTrip.address(sheet, cells.map(({ address }) => address).join(words.and))}
                </td>
                <td>{row.item ? words.item(row.item.ordinal, row.item.title) : words.unknownItem}</td>
                <td className="rt-words">{roundTrip.problems[problem]}</td>
                <td className="rt-words ink3">{words.said(cells.map((cell) => cell.sheet))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > most && (
        <button type="button" className="btn quiet" onClick={() => setMost(most + FIRST)}>
          {words.more(Math.min(FIRST, lines.length - most))}
        </button>
      )}
    </section>
  )
}
