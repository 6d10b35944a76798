import { isLate, figuresCopy as words } from '#shared/copy/figures.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { Light } from '../../components/light.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { BehindLink } from './links.tsx'

interface WindowsGridProps {
  figures: Figures
  nameOf: (unitId: UnitId) => string
}

/** Five steps of ink up to the fullest cell; an empty month stays paper. */
function step(count: number, most: number): string {
  if (count === 0) return 'h0'
  return `h${Math.max(1, Math.ceil((count / most) * 4))}`
}

/** Due days by unit and month: the darker, the more; a light where something is late. */
export function WindowsGrid({ figures, nameOf }: WindowsGridProps) {
  const { months, rows, totals, total } = figures.windows
  const most = Math.max(1, ...rows.flatMap((row) => row.cells.map((cell) => cell.count)))
  const now = figures.asOf.slice(0, 7)
  const severalYears = new Set(months.map((month) => month.slice(0, 4))).size > 1
  return (
    <ScrollBox className="wg-scroll" label={words.chartName.windows}>
      <table className="wg">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{words.unit}</span>
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className={month === now ? 'now' : undefined}>
                {severalYears ? words.monthShort(month) : words.monthName(month)}
              </th>
            ))}
            <th scope="col" className="r">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row" className="cut" title={nameOf(row.unitId)}>
                {nameOf(row.unitId)}
              </th>
              {months.map((month, at) => {
                const cell = row.cells[at]
                return (
                  <td key={month} className={step(cell?.count ?? 0, most)}>
                    {cell && cell.count > 0 && (
                      <BehindLink
                        to={{ view: { unitId: row.unitId, month, subset: 'countable' } }}
                        label={words.cell(
                          nameOf(row.unitId),
                          words.monthOfYear(month),
                          cell.count,
                          isLate(cell.worst) ? copy.light[cell.worst] : null,
                        )}
                      >
                        {cell.count}
                        {isLate(cell.worst) && <Light light={cell.worst} shapeOnly word="" />}
                      </BehindLink>
                    )}
                  </td>
                )
              })}
              <td className="r sum">{row.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {months.map((month, at) => (
              <td key={month}>
                {(totals[at] ?? 0) > 0 && (
                  <BehindLink
                    to={{ view: { month, subset: 'countable' } }}
                    label={words.cell('', words.monthOfYear(month), totals[at] ?? 0, null)}
                  >
                    {totals[at]}
                  </BehindLink>
                )}
              </td>
            ))}
            <td className="r sum">{total}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}
