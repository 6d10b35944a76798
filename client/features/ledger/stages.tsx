import { IconAlertTriangle, IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { days } from '#shared/copy/days.ts'
import { instanceWord, stages as words } from '#shared/copy/stages.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoDate } from '#shared/dates.ts'
import { clockDay } from '#shared/items/clock-day.ts'
import { type Instance, instancesUpTo, outcomeOf } from '#shared/items/instances.ts'
import { milestoneOutcome } from '#shared/items/milestones.ts'
import type { Item } from '#shared/items/model.ts'
import { yearsToReconcile } from '#shared/items/reconciliation.ts'
import { waitsForEvent } from '#shared/items/window.ts'
import { Icon } from '../../components/icon.tsx'

/** So many instances stand in the strip; the rest are counted. */
const SHOWN = 12
const MARK = { done: IconCheck, late: IconAlertTriangle, missing: IconX, open: IconCircleDashed } as const
type Outcome = keyof typeof MARK

/** What stands between issue and end: instances, milestones, yearly reconciliations. */
export function Stages({ item, today }: { item: Item; today: IsoDate }) {
  const on = clockDay(item, today)
  return (
    <>
      {item.window.kind === 'recurring' && item.issuedAt !== null && <Instances item={item} today={on} />}
      {item.milestones.length > 0 && <Milestones item={item} today={on} />}
      <Reconciliations item={item} today={today} />
    </>
  )
}

/** Word and mark, never the colour alone. */
function Outcome({ of, children }: { of: Outcome; children: ReactNode }) {
  return (
    <span className={`stage-${of}`}>
      <Icon of={MARK[of]} size={14} />
      {children}
    </span>
  )
}

function Instances({ item, today }: { item: Item; today: IsoDate }) {
  const { window } = item
  if (window.kind !== 'recurring') return null
  const text = words.instances
  const all = instancesUpTo(item, today)
  const shown = all.slice(-SHOWN)
  const count = (outcome: Outcome) => all.filter((one) => outcomeOf(one, today) === outcome).length
  const name = (one: Instance, around: string) => instanceWord(one.period, window.period, around)
  return (
    <>
      <dt>{text.title}</dt>
      <dd>
        {all.length === 0 ? (
          <span className="ink3">{text.none}</span>
        ) : (
          <>
            <table className="stage-strip">
              <caption className="sr">{text.title}</caption>
              <thead className="sr">
                <tr>
                  <th scope="col">{text.columns.period}</th>
                  <th scope="col">{text.columns.outcome}</th>
                  <th scope="col">{text.columns.dueOn}</th>
                  <th scope="col">{text.columns.doneOn}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((one, at) => (
                  <tr key={one.period}>
                    <th scope="row">{name(one, shown[at - 1]?.period ?? today)}</th>
                    <td>
                      <Outcome of={outcomeOf(one, today)}>{text.outcome[outcomeOf(one, today)]}</Outcome>
                    </td>
                    <td className="sr">{days.title(one.dueOn)}</td>
                    <td className="sr">{one.doneOn === null ? '' : days.title(one.doneOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="ink3">
              {text.summary(all.length, count('done'), count('late'), count('missing'))}
              <i className="mid" />
              {text.grace(window.graceDays ?? 0)}
              {all.length > SHOWN && (
                <>
                  <i className="mid" />
                  {text.earlier(all.length - SHOWN)}
                </>
              )}
            </p>
          </>
        )}
      </dd>
    </>
  )
}

function Milestones({ item, today }: { item: Item; today: IsoDate }) {
  const text = words.milestones
  return (
    <>
      <dt>{text.title}</dt>
      <dd>
        <ul className="stage-list">
          {item.milestones.map((one) => {
            const outcome = milestoneOutcome(one, today)
            return (
              <li key={one.id}>
                <span className="num">{days.title(one.dueOn)}</span> <span>{one.name}</span>
                {one.by === 'unit' && <span className="tag">{text.kind.unit}</span>}{' '}
                <Outcome of={outcome}>
                  {text.outcome[outcome]}
                  {one.doneOn !== null && <span className="ink3">{text.doneOn(days.table(one.doneOn))}</span>}
                </Outcome>
              </li>
            )
          })}
        </ul>
      </dd>
    </>
  )
}

function Reconciliations({ item, today }: { item: Item; today: IsoDate }) {
  const text = words.reconcile
  const done = new Map(item.reconciliations.map((one) => [one.year, one]))
  const years = [...new Set([...done.keys(), ...yearsToReconcile(item, today)])].sort((a, b) => a - b)
  if (years.length === 0) return null
  return (
    <>
      <dt>{text.title}</dt>
      <dd>
        <ul className="stage-list">
          {years.map((year) => {
            const one = done.get(year)
            return (
              <li key={year}>
                <span>{text.year(year)}</span>{' '}
                <Outcome of={one === undefined ? 'open' : 'done'}>
                  {one === undefined ? text.open : text.done(days.title(one.on))}
                </Outcome>
                {one !== undefined && one.opinion !== '' && <p className="ink2">{one.opinion}</p>}
              </li>
            )
          })}
        </ul>
      </dd>
    </>
  )
}

/** Of a relative window: that it waits for its event, or from which day it runs. */
export function EventNote({ item }: { item: Item }) {
  const { window } = item
  if (window.kind !== 'relative') return null
  if (waitsForEvent(item)) return <p className="ink3">{words.events.waitsLong}</p>
  if (window.eventOn === null || window.within === null) return null
  const { count, unit } = window.within
  return <p className="ink3">{words.events.from(days.title(window.eventOn), count, copy.periodUnit[unit])}</p>
}
