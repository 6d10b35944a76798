import { reporting } from '#shared/copy/reporting.ts'
import { addDays, type IsoDate, periodOf } from '#shared/dates.ts'
import type { PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import { askKinds, type Burden, burdens } from '#shared/work/burden.ts'
import { useAddress } from '../../api/use-search.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { Choice } from './choice.tsx'

const words = reporting.burden
const RECENT_DAYS = 30

interface BurdenTableProps {
  items: readonly Item[]
  today: IsoDate
  rulesOf: (id: PlanId) => PlanRules
  units: readonly Unit[]
}

/** 负担: how often each unit was asked for something, and for how many items. */
export function BurdenTable({ items, today, rulesOf, units }: BurdenTableProps) {
  const { search, change } = useAddress()
  const span = search.span === 'quarter' ? 'quarter' : 'recent'
  const from = span === 'quarter' ? periodOf(today, 'quarter').start : addDays(today, 1 - RECENT_DAYS)
  const found = new Map(burdens(items, { from, to: today }, rulesOf).map((one) => [one.unitId, one]))
  const rows = units.flatMap((unit) => {
    const burden = found.get(unit.id)
    return burden ? [{ unit, burden }] : []
  })
  return (
    <section className="pd-part" aria-label={words.title}>
      <header className="pd-head">
        <h3>{words.title}</h3>
        <span className="ink3 num">{words.from(from, today)}</span>
        <span className="grow" />
        <Choice
          label={words.span.label}
          value={span}
          options={[
            { value: 'recent', label: words.span.recent },
            { value: 'quarter', label: words.span.quarter },
          ]}
          onChoose={(value) => change({ span: value === 'quarter' ? value : null })}
        />
      </header>
      {rows.length === 0 ? (
        <p className="ink3">{words.none}</p>
      ) : (
        <ScrollBox className="pd-table" label={words.title}>
          <table className="t">
            <caption className="sr">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{reporting.page.unit}</th>
                {askKinds.map((kind) => (
                  <th key={kind} scope="col" className="r">
                    {words.kinds[kind]}
                  </th>
                ))}
                <th scope="col" className="r">
                  {words.times}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unit, burden }) => (
                <Row key={unit.id} name={unit.name} burden={burden} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p className="ink3 s12">{words.basis}</p>
    </section>
  )
}

function Row({ name, burden }: { name: string; burden: Burden }) {
  return (
    <tr className="row">
      <th scope="row">{name}</th>
      {askKinds.map((kind) => {
        const { times, items } = burden.asks[kind]
        return (
          <td key={kind} className="r num">
            {times === 0 ? (
              <span className="ink3">0</span>
            ) : (
              <>
                {words.cell(times)} <span className="ink3 s12">{words.items(items)}</span>
              </>
            )}
          </td>
        )
      })}
      <td className="r num">
        <b>{words.cell(burden.times)}</b>
      </td>
    </tr>
  )
}
