import { Link } from '@tanstack/react-router'
import { periodWord } from '#shared/copy/periods.ts'
import { reporting } from '#shared/copy/reporting.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import { viewToSearch } from '#shared/ledger/address.ts'
import { type ReportFilter, reportFilters, usualView } from '#shared/ledger/view.ts'
import type { Unit } from '#shared/units/model.ts'
import { inTimeShare, owedCount, type PeriodCounts, type PeriodGroup } from '#shared/work/period-groups.ts'
import { usePlanAndDay } from '../../api/use-search.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'

const words = reporting.page

interface PeriodTableProps {
  group: PeriodGroup
  planName: string
  units: readonly Unit[]
  /** As of which day. */
  day: IsoDate
}

type Filter = ReportFilter['standing']
const countOf = (counts: PeriodCounts, filter: Filter): number =>
  filter === 'owed' ? owedCount(counts) : counts[filter]

/** What each unit owes and has given; every figure opens the rows it counted. */
export function PeriodTable({ group, planName, units, day }: PeriodTableProps) {
  const title = words.table(planName, periodWord(group.period.key))
  const place = new Map(units.map((unit, at) => [unit.id, at]))
  const nameOf = (id: UnitId) => units.find((unit) => unit.id === id)?.name ?? ''
  const rows = [...group.units].sort((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0))
  return (
    <ScrollBox className="pd-table" label={title}>
      <table className="t">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {reportFilters.map((filter) => (
              <th key={filter} scope="col" className="r">
                {words.columns[filter]}
              </th>
            ))}
            <th scope="col" className="r">
              {words.inTime}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, counts }) => (
            <Row key={unitId} {...{ group, counts, unitId, day }} name={nameOf(unitId)} />
          ))}
        </tbody>
        <tfoot>
          <Row group={group} counts={group.total} unitId={null} day={day} name={words.total} />
        </tfoot>
      </table>
    </ScrollBox>
  )
}

interface RowProps {
  group: PeriodGroup
  day: IsoDate
  counts: PeriodCounts
  unitId: UnitId | null
  name: string
}

function Row({ group, counts, unitId, name, day }: RowProps) {
  return (
    <tr className="row">
      <th scope="row">{name}</th>
      {reportFilters.map((filter) => (
        <td key={filter} className="r num">
          <Figure {...{ group, unitId, filter, name }} count={countOf(counts, filter)} />
          {filter === 'reported' && counts.copied > 0 && (
            <span className="ink3 s12 pd-copied">{words.copied(counts.copied)}</span>
          )}
        </td>
      ))}
      <td className="r num">{words.share(inTimeShare(counts, group.period, day))}</td>
    </tr>
  )
}

interface FigureProps {
  group: PeriodGroup
  unitId: UnitId | null
  filter: Filter
  name: string
  count: number
}

/** Nothing is quiet; what is missing stands out. */
function Figure({ group, unitId, filter, name, count }: FigureProps) {
  const { asOf } = usePlanAndDay()
  if (count === 0) return <span className="ink3">0</span>
  const report = { period: group.period.key, standing: filter }
  return (
    <Link
      to="/ledger"
      search={viewToSearch({ ...usualView, planId: group.planId, asOf, unitId, report })}
      className={filter === 'missing' || filter === 'late' ? 'warn-text' : undefined}
      aria-label={words.behind(name, words.columns[filter], count)}
    >
      {count}
    </Link>
  )
}
