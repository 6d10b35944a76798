import { reviewAsks } from '#shared/copy/review-asks.ts'
import { dayOf, daysBetween } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import type { Extension } from '#shared/items/rounds.ts'

const words = reviewAsks.extension

/** 原到期日, 现到期日, 申请延至: side by side, so that nobody has to look for what was promised first. */
export function DueDays({ item, asked }: { item: Item; asked: Extension }) {
  const granted = item.extensions.filter((one) => one.decision?.granted).length
  return (
    <dl className="rv-days">
      <div>
        <dt>{words.original}</dt>
        <dd>
          <b className="num">{item.originalDueOn ?? asked.from}</b>
          {item.originalDueOn === null && <span className="ink3 s12">{words.unmoved}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.current}</dt>
        <dd>
          <b className="num">{asked.from}</b>
          {granted > 0 && <span className="ink3 s12">{words.moved(granted)}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.asked}</dt>
        <dd>
          <b className="num">{asked.to}</b>
          <span className="ink3 s12">{words.later(daysBetween(asked.from, asked.to))}</span>
          <span className={asked.isLate ? 's12 rv-no' : 'ink3 s12'}>
            {asked.isLate ? words.isLate : words.inTime}
          </span>
        </dd>
      </div>
    </dl>
  )
}

/** Every earlier round, as it was asked and answered. */
export function PastExtensions({ extensions }: { extensions: readonly Extension[] }) {
  if (extensions.length === 0) return null
  const { pastColumns: columns } = words
  return (
    <section>
      <h3>{words.past}</h3>
      <table className="t rv-plain">
        <caption className="sr">{words.past}</caption>
        <thead>
          <tr>
            {Object.entries(columns).map(([name, word]) => (
              <th key={name} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {extensions.map(({ at, from, to, isLate, decision }) => (
            <tr key={at}>
              <td className="num">
                {dayOf(at)}
                {isLate && <span className="s12 rv-no rv-below">{words.isLate}</span>}
              </td>
              <td className="num">{words.span(from, to)}</td>
              <td className="num">
                {decision?.granted && decision.dueOn ? words.grantedTo(decision.dueOn) : words.refused}
              </td>
              <td>{decision?.opinion || <span className="ink3">{words.noOpinion}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
