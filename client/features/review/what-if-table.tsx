import { useMemo } from 'react'
import { reviewAsks } from '#shared/copy/review-asks.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { Rate } from '#shared/figures/model.ts'
import { differs, rowsOf, type WhatIf, whatIf } from '#shared/figures/what-if.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { useToday } from '../../api/use-session.ts'
import { useJudgedBy } from '../../components/judged-by.ts'
import { useUnitName } from './queries.ts'

const words = reviewAsks.whatIf
const NO_RULES = new Map()

interface WhatIfTableProps {
  item: Item
  items: readonly Item[]
  unitId: UnitId
  /** The day that would be granted. */
  dueOn: IsoDate
}

/** Before granting: what it does to the figures of the unit that asks. */
export function WhatIfTable({ item, items, unitId, dueOn }: WhatIfTableProps) {
  const today = useToday()
  const judgedBy = useJudgedBy()
  const name = useUnitName()(unitId)
  const found = useMemo(() => {
    const ground = { ...judgedBy, rules: NO_RULES, units: [] }
    return whatIf(items, item, dueOn, today, { milestoneCounts: false }, ground)
  }, [items, item, dueOn, today, judgedBy])
  const shown = found.filter((one) => differs(one))
  if (found.length === 0) return null
  return (
    <section>
      <h3>{words.title(name)}</h3>
      {found.some((one) => one.asOf === today && !differs(one)) && (
        <p className="ink2">{words.same(today)}</p>
      )}
      {shown.map((one) => (
        <Compared key={one.asOf} figures={one} isToday={one.asOf === today} />
      ))}
      <p className="ink3 s12 rv-note">{words.basis(name, rowsOf(items, item, unitId).length)}</p>
    </section>
  )
}

const text = ({ percent, part, whole }: Rate): string => words.rate(percent, part, whole)

function Compared({ figures, isToday }: { figures: WhatIf; isToday: boolean }) {
  const when = isToday ? words.today(figures.asOf) : words.dayAfter(figures.asOf)
  return (
    <table className="t rv-plain rv-what-if">
      <caption>{when}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.refused}</th>
          <th scope="col">{words.granted}</th>
        </tr>
      </thead>
      <tbody>
        {figures.refused.map((refused, at) => {
          const granted = figures.granted[at] ?? refused
          const isMoved = refused.part !== granted.part || refused.whole !== granted.whole
          return (
            <tr key={refused.name}>
              <th scope="row" title={copy.rate[refused.name].basis}>
                {copy.rate[refused.name].name}
              </th>
              <td className="num">{text(refused)}</td>
              <td className="num">{isMoved ? <b>{text(granted)}</b> : text(granted)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
