import { components } from '#shared/copy/components.ts'
import { stages } from '#shared/copy/stages.ts'
import { daysBetween, type IsoDate } from '#shared/dates.ts'
import type { Milestone } from '#shared/items/rounds.ts'

const words = components.ruler

interface RulerProps {
  issuedOn: IsoDate
  /** null: no due day. */
  dueOn: IsoDate | null
  today: IsoDate
  /** Days of reports. */
  reports: readonly IsoDate[]
  milestones?: readonly Milestone[]
  closedOn?: IsoDate | null
  /** What that day was; after a milestone the item goes on. */
  ending?: 'closed' | 'milestone' | 'cancelled'
  /** Working days past the due day, counted by the calendar that the caller has. */
  lateWorkingDays?: number
}

/** 交办, reports, due day and today on one line: where the time has gone. */
export function Ruler(props: RulerProps) {
  const { issuedOn, dueOn, today, reports, closedOn = null, ending = 'closed', lateWorkingDays = 0 } = props
  const milestones = props.milestones ?? []
  const now = closedOn ?? today
  const short = (day: IsoDate): string => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day)
  const last = [issuedOn, dueOn ?? issuedOn, now, ...milestones.map((one) => one.dueOn)].reduce((a, b) =>
    a > b ? a : b,
  )
  const length = Math.max(1, daysBetween(issuedOn, last) * 1.06)
  const at = (day: IsoDate): string =>
    `${Math.min(100, Math.max(0, (daysBetween(issuedOn, day) / length) * 100))}%`
  const late = dueOn !== null && now > dueOn
  const lateDays = dueOn === null ? 0 : daysBetween(dueOn, now)
  const ended = words[ending]
  const nowWord = closedOn ? ended(short(closedOn)) : words.today(short(today))
  const gap =
    dueOn === null ? '' : late ? words.late(lateDays, lateWorkingDays) : closedOn ? '' : words.left(-lateDays)
  const nowText = components.clauses(gap === '' ? [nowWord] : [nowWord, gap])
  const label = words.label([
    words.issued(issuedOn),
    ...(dueOn ? [words.due(dueOn)] : []),
    closedOn ? ended(closedOn) : words.today(today),
    ...(gap === '' ? [] : [gap]),
    ...milestones.map((one) => stages.milestones.tick(one.name, one.dueOn)),
  ])
  const nowShare = daysBetween(issuedOn, now) / length
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn, with no file for an img
    <svg className="ruler" role="img" aria-label={label} height="62" width="100%">
      <line x1="0" x2={at(now)} y1="30" y2="30" className="a" />
      {late && dueOn && <line x1={at(dueOn)} x2={at(now)} y1="30" y2="30" className="o" />}
      <line x1={at(now)} x2="100%" y1="30" y2="30" className="f" />
      <line x1="0.3%" x2="0.3%" y1="24" y2="36" />
      {dueOn && <line x1={at(dueOn)} x2={at(dueOn)} y1="20" y2="40" className="k" />}
      <line x1={at(now)} x2={at(now)} y1="20" y2="40" className={late ? 'n' : 'k'} />
      {milestones.map((one) => (
        <path
          key={one.id}
          className={one.doneOn === null ? 'stage' : 'stage on'}
          d="M-4 0 L0 -4 L4 0 L0 4 Z"
          style={{ transform: `translate(${at(one.dueOn)}, 30px)` }}
        >
          <title>{stages.milestones.tick(one.name, one.dueOn)}</title>
        </path>
      ))}
      {reports.map((day) => (
        <circle key={day} cx={at(day)} cy="30" r="2.5" />
      ))}
      <text x="0" y="14">
        {words.issued(short(issuedOn))}
      </text>
      {dueOn && (
        <text x={at(dueOn)} y="14" textAnchor="end" className="due-word">
          {words.due(short(dueOn))}
        </text>
      )}
      <text x={at(now)} y="56" textAnchor={nowShare > 0.5 ? 'end' : 'start'} className={late ? 'red' : ''}>
        {nowText}
      </text>
      {reports.length > 0 && nowShare > 0.7 && (
        <text x="0" y="56" className="s">
          {milestones.length > 0 ? stages.milestones.legend : words.dots}
        </text>
      )}
    </svg>
  )
}
