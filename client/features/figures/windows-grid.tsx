import { useEffect, useRef } from 'react'
import { isLate, figuresCopy as words } from '#shared/copy/figures.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Figures } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { Light } from '../../components/light.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { BehindLink } from './links.tsx'

type Windows = Figures['windows']

interface WindowsGridProps {
  figures: Figures
  nameOf: (unitId: UnitId) => string
}

/** Three steps of ink up to the fullest cell; an empty month stays paper. */
function step(count: number, most: number): string {
  if (count === 0) return 'h0'
  return `h${Math.max(1, Math.ceil((count / most) * 3))}`
}

/** Years with how many of the months are theirs. */
function yearsOf(months: readonly string[]): { year: string; count: number }[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return years.map((year) => ({ year, count: months.filter((month) => month.startsWith(year)).length }))
}

/** px between cells, as in the style. */
const SPACING = 2
const leftOf = (cell: Element): number => (cell instanceof HTMLElement ? cell.offsetLeft : 0)
const widthOf = (cell: Element | undefined): number =>
  cell instanceof HTMLElement ? cell.offsetWidth + SPACING : 0

/** Due days by unit and month: the darker, the more; a light where something is late. */
export function WindowsGrid({ figures, nameOf }: WindowsGridProps) {
  const { months, rows, totals, total } = figures.windows
  const most = Math.max(1, ...rows.flatMap((row) => row.cells.map((cell) => cell.count)))
  const now = figures.asOf.slice(0, 7)
  const nowHead = useRef<HTMLTableCellElement>(null)
  // A grid of several years begins where the year is.
  useEffect(() => {
    const head = nowHead.current
    const box = head?.closest('.wg-scroll')
    if (!head || !box) return
    const [names, ...months] = head.parentElement?.children ?? []
    const wanted = head.offsetLeft - box.clientWidth / 2
    // The first month beside the names is shown whole.
    const first = months.find((month) => leftOf(month) >= wanted + widthOf(names))
    box.scrollLeft = first === undefined ? 0 : leftOf(first) - widthOf(names) - SPACING
  }, [now])
  return (
    <ScrollBox className="wg-scroll" label={words.chartName.windows}>
      <table className="wg">
        <thead>
          <Years months={months} thisYear={now.slice(0, 4)} />
          <tr>
            <th scope="col">
              <span className="sr">{words.unit}</span>
            </th>
            {months.map((month) => (
              <th
                key={month}
                ref={month === now ? nowHead : undefined}
                scope="col"
                className={month === now ? 'now' : undefined}
              >
                {words.monthName(month)}
              </th>
            ))}
            <th scope="col" className="r">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <UnitRow key={row.unitId} row={row} months={months} most={most} name={nameOf(row.unitId)} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {months.map((month, at) => (
              <td key={month}>
                <Total month={month} count={totals[at] ?? 0} />
              </td>
            ))}
            <td className="r sum">{total}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}

/** Named only where there are several, or another than this. */
function Years({ months, thisYear }: Pick<Windows, 'months'> & { thisYear: string }) {
  const years = yearsOf(months)
  if (years.every(({ year }) => year === thisYear)) return null
  return (
    <tr className="wg-years">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty corner */}
      <td />
      {years.map(({ year, count }) => (
        <th key={year} scope="colgroup" colSpan={count}>
          {words.year(year)}
        </th>
      ))}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty corner */}
      <td />
    </tr>
  )
}

interface UnitRowProps {
  row: Windows['rows'][number]
  months: readonly string[]
  most: number
  name: string
}

function UnitRow({ row, months, most, name }: UnitRowProps) {
  return (
    <tr>
      <th scope="row" className="cut" title={name}>
        {name}
      </th>
      {months.map((month, at) => {
        const cell = row.cells[at]
        if (!cell || cell.count === 0)
          return (
            <td key={month} className="h0">
              <span className="sr">0</span>
            </td>
          )
        const late = isLate(cell.worst) ? copy.light[cell.worst] : null
        return (
          <td key={month} className={step(cell.count, most)}>
            <BehindLink
              to={{ view: { unitId: row.unitId, month, subset: 'countable' } }}
              label={words.cell(name, words.monthOfYear(month), cell.count, late)}
            >
              {cell.count}
              {late && <Light light={cell.worst} shapeOnly word="" />}
            </BehindLink>
          </td>
        )
      })}
      <td className="r sum">{row.total}</td>
    </tr>
  )
}

function Total({ month, count }: { month: string; count: number }) {
  if (count === 0) return null
  return (
    <BehindLink
      to={{ view: { month, subset: 'countable' } }}
      label={words.cell('', words.monthOfYear(month), count, null)}
    >
      {count}
    </BehindLink>
  )
}
