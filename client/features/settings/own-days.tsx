import { useState } from 'react'
import type { OwnCalendar, OwnDay, OwnYear } from '#shared/calendar/own.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import { TakeBackDialog, type TakenBack } from './take-back-dialog.tsx'

const words = ownCalendar.own

interface OwnDaysProps {
  year: number
  own: OwnCalendar
  mayEdit: boolean
}

/** What the office has set in a year: who, when, and the way back. */
export function OwnDays({ year, own, mayEdit }: OwnDaysProps) {
  const [asked, ask] = useState<TakenBack | null>(null)
  const count = own.days.length + own.years.length
  return (
    <section className="cal-own">
      <div className="cal-own-head">
        <h3>{words.title(count)}</h3>
        {mayEdit && count > 1 && (
          <button type="button" className="btn quiet" onClick={() => ask({ all: own, year })}>
            {words.takeBackAll}
          </button>
        )}
      </div>
      {count === 0 ? (
        <p className="ink3">{words.none}</p>
      ) : (
        <table className="t own-days" aria-label={words.list}>
          <colgroup>
            <col className="c-day" />
            <col className="c-mark" />
            <col />
            <col className="c-by" />
            <col className="c-at" />
            {mayEdit && <col className="c-forget" />}
          </colgroup>
          <thead>
            <tr>
              {Object.entries(words.columns)
                .filter(([name]) => mayEdit || name !== 'do')
                .map(([name, word]) => (
                  <th key={name} scope="col">
                    {word}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {own.years.map((kept) => (
              <Line
                key={kept.year}
                name={words.year(kept)}
                mark={words.yearMark}
                kept={kept}
                onTakeBack={mayEdit ? () => ask({ oneYear: kept }) : null}
              />
            ))}
            {own.days.map((kept) => (
              <Line
                key={kept.on}
                name={words.day(kept.on)}
                mark={ownCalendar.marks[kept.mark]}
                kept={kept}
                onTakeBack={mayEdit ? () => ask({ oneDay: kept }) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {asked && <TakeBackDialog what={asked} onClose={() => ask(null)} />}
    </section>
  )
}

interface LineProps {
  name: string
  mark: string
  kept: OwnDay | OwnYear
  onTakeBack: (() => void) | null
}

function Line({ name, mark, kept, onTakeBack }: LineProps) {
  return (
    <tr className="row">
      <td>
        {name}
        <span className="phone-line ink3 s12">
          {'note' in kept && kept.note !== '' && `${kept.note} `}
          {words.byAt(kept)}
        </span>
      </td>
      <td>{mark}</td>
      <td>{'note' in kept && kept.note}</td>
      <td>{kept.by}</td>
      <td>{words.at(kept)}</td>
      {onTakeBack && (
        <td>
          <button type="button" className="btn quiet" onClick={onTakeBack}>
            {words.takeBack}
            <span className="sr">{name}</span>
          </button>
        </td>
      )}
    </tr>
  )
}
