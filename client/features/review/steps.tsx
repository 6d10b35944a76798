import { workingDaysBetween } from '#shared/calendar/working-days.ts'
import { days } from '#shared/copy/days.ts'
import { describeEvent } from '#shared/copy/describe-event.ts'
import { review as words } from '#shared/copy/review.ts'
import { dayOf, timeOf } from '#shared/dates.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { actorAt, type ClosingStep, closingSteps, staleBecause } from '#shared/work/closing-steps.ts'
import { useToday } from '../../api/use-session.ts'
import { useCalendar } from '../../components/judged-by.ts'
import { Notice } from '../../components/notice.tsx'
import { useRules, useUnitName } from './queries.ts'

interface StepsProps {
  item: Item
  history: readonly LoggedEvent[] | null
}

const classOf = { done: undefined, now: 'now', next: 'next' } as const

/** The way of the request: who asked, who has signed, who is to sign now, what follows. */
export function Steps({ item, history }: StepsProps) {
  const nameOf = useUnitName()
  const today = useToday()
  const rules = useRules()(item.planId)
  const steps = closingSteps(item, rules)
  const calendar = useCalendar()
  if (steps.length === 0) return null
  const waited = workingDaysBetween(dayOf(item.holderSince), today, calendar)
  const title = ({ name }: ClosingStep): string =>
    name === 'asked' ? words.steps.asked(item.closing ? nameOf(item.closing.unitId) : '') : words.steps[name]
  return (
    <ol className="rv-steps" aria-label={words.steps.label}>
      {steps.map((step) => (
        <li
          key={step.name}
          className={classOf[step.status]}
          aria-current={step.status === 'now' ? 'step' : undefined}
        >
          <p>{title(step)}</p>
          <p className="ink3 s12 num">
            {step.signed && (
              <>
                {days.table(dayOf(step.signed.at))} {timeOf(step.signed.at)}
              </>
            )}
            {step.status === 'now' && words.steps.waiting(waited)}
            {step.status === 'next' &&
              (step.name === 'closed' || step.name === 'standing') &&
              words.steps.then}
          </p>
          {step.signed && history && (
            <p className="ink3 s12">{actorAt(history, step.signed.at, step.signed.by)}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The words of those who have signed, and for how much. */
export function SignedOpinions({ item, history }: StepsProps) {
  const rules = useRules()(item.planId)
  const signed = closingSteps(item, rules).flatMap(({ name, signed }) =>
    signed !== null && (name === 'endorse' || name === 'approve') ? [{ name, ...signed }] : [],
  )
  if (signed.length === 0) return null
  return (
    <section>
      <h3>{words.signed.title}</h3>
      <ul className="rv-signed">
        {signed.map(({ name, at, by, opinion, seen }) => (
          <li key={name}>
            <span className="ink3 s12">
              {words.signed.by[name]}
              <i className="mid" />
              {history && actorAt(history, at, by)}
              <i className="mid" />
              <span className="num">
                {days.table(dayOf(at))} {timeOf(at)}
              </span>
              <i className="mid" />
              {words.signed.seen(seen)}
            </span>
            <p className="rv-say">{opinion || words.signed.noWords}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is asked of the item was changed under the request: said before anything is signed again. */
export function Stale({ item, history }: StepsProps) {
  const nameOf = useUnitName()
  if (item.closing?.isStale !== true) return null
  const changed = staleBecause(item, history ?? [])
  return (
    <Notice tone="warn">
      <p>
        <b>{words.stale.again[item.state === 'endorsing' ? 'endorsing' : 'reviewing']}</b> {words.stale.text}
      </p>
      {changed && (
        <p>
          {words.stale.changed(dayOf(changed.event.at), changed.actorName, describeEvent(changed, nameOf))}
        </p>
      )}
    </Notice>
  )
}
