import { review } from '#shared/copy/review.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { otherLeads } from '#shared/work/closing-steps.ts'
import { useUnitName } from './queries.ts'

const words = review.others

/** One lead asks for what several lead: what the others have done. */
export function OtherLeads({ item, history }: { item: Item; history: readonly LoggedEvent[] | null }) {
  const nameOf = useUnitName()
  const others = otherLeads(item, history ?? [])
  if (others.length === 0 || history === null) return null
  return (
    <section>
      <h3>{words.title}</h3>
      <table className="t rv-plain">
        <caption className="sr">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.receive}</th>
            <th scope="col">{words.report}</th>
            <th scope="col">{words.request}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((one) => (
            <tr key={one.unitId}>
              <td>{nameOf(one.unitId)}</td>
              <td className={one.hasReceived ? undefined : 'rv-no'}>
                {one.hasReceived ? words.received : words.notReceived}
              </td>
              <td className={one.lastReportOn === null ? 'rv-no' : undefined}>
                {one.lastReportOn === null ? words.noReports : words.reports(one.reports, one.lastReportOn)}
              </td>
              <td>
                {one.lastRequestOn === null
                  ? words.noRequests
                  : words.requests(one.requests, one.lastRequestOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ink3 s12 rv-note">{words.note}</p>
    </section>
  )
}
