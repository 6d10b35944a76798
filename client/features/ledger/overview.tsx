import { Link } from '@tanstack/react-router'
import type { ItemDetail } from '#shared/api/outputs.ts'
import { isWorkingDay, workingDaysBetween } from '#shared/calendar/working-days.ts'
import { days } from '#shared/copy/days.ts'
import { indicatorText, windowText } from '#shared/copy/describe-event.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { unitsText } from '#shared/copy/ledger-facts.ts'
import { roundsCopy as rounds } from '#shared/copy/rounds.ts'
import { stages as stageWords } from '#shared/copy/stages.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { dayOf, type IsoDate } from '#shared/dates.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { type Item, isOver } from '#shared/items/model.ts'
import { elapsedShare, lagPoints, reachedShare } from '#shared/items/progress.ts'
import { stillSaid } from '#shared/items/taken-back.ts'
import { countedDueOn, dueOn, waitsForEvent } from '#shared/items/window.ts'
import { heldDays, type LedgerGround } from '#shared/ledger/select.ts'
import { Progress } from '../../components/progress.tsx'
import { Ruler } from '../../components/ruler.tsx'
import { UnknownYears } from '../../components/unknown-years.tsx'
import { understoodDay } from '../../components/window-input.tsx'
import { Outlook } from './outlook.tsx'
import { unitName } from './queries.ts'
import { EventNote, Stages } from './stages.tsx'
import { SupportSlots } from './support-slots.tsx'

const words = ledger.drawer

interface OverviewProps {
  detail: ItemDetail
  ground: LedgerGround
  /** Not a past day: something can be done. */
  isToday: boolean
}

/** The clock, who it is, by when, how much, and the words of the paper. */
export function Overview({ detail, ground, isToday }: OverviewProps) {
  const { item, words: paper, history } = detail
  const due = countedDueOn(item)
  const { today, calendar } = ground
  const reported = stillSaid(history).flatMap(({ event }) =>
    event.type === 'reported' ? [dayOf(event.at)] : [],
  )
  const cancelledAt = history.findLast(({ event }) => hasCancelled(event))?.event.at
  const suspended = item.state === 'suspended' ? item.suspensions.at(-1) : undefined
  const holder = item.holder === 'unit' ? unitsText(item.leads, ground) : copy.holder[item.holder]
  const ended = item.closedOn ?? (cancelledAt ? dayOf(cancelledAt) : item.milestoneOn)
  return (
    <>
      {item.brought && (
        <p className="ink3 brought-on">{words.broughtOn(days.title(dayOf(item.brought.at)))}</p>
      )}
      {item.issuedAt !== null && isAfter(item, due, ended) && (
        <Ruler
          issuedOn={dayOf(item.issuedAt)}
          dueOn={due}
          today={today}
          milestones={item.milestones}
          reports={[...new Set(reported)].filter((day) => day <= (ended ?? today))}
          closedOn={ended}
          ending={item.closedOn ? 'closed' : cancelledAt ? 'cancelled' : 'milestone'}
          lateWorkingDays={due === null ? 0 : workingDaysBetween(due, ended ?? today, calendar)}
        />
      )}
      {!isOver(item) && item.state !== 'draft' && <UnknownYears from={countedFrom(item, due)} to={today} />}
      <dl className="kv">
        <dt>{words.lead}</dt>
        <dd>
          {item.leads.map((id) => (
            <Unit key={id} name={unitName(ground, id)} note={receivedNote(item, id)} />
          ))}
        </dd>
        <dt>{words.support}</dt>
        <dd>
          {item.supports.length === 0 && <span className="ink3">{words.noSupport}</span>}
          {item.supports.length > 0 && <SupportSlots {...{ item, ground, isToday }} />}
        </dd>
        <dt>{words.window}</dt>
        <dd>
          {windowText(item.window)}
          <span className="ink3 resolved">
            {due === null ? undatedText(item, today) : understoodDay(due, calendar)}
          </span>
          <EventNote item={item} />
          {due !== null && item.originalDueOn !== null && item.originalDueOn !== due && (
            <p className="num m">{rounds.moved(item.originalDueOn, due)}</p>
          )}
          {item.milestoneOn !== null && (
            <p className="ink3">{words.milestone(days.sentence(item.milestoneOn))}</p>
          )}
          {due !== null && !isWorkingDay(due, calendar) && (
            <p className="hint">{copy.warning.windowOnRestDay}</p>
          )}
        </dd>
        <Stages item={item} today={today} />
        {suspended && (
          <>
            <dt>{rounds.suspended}</dt>
            <dd>{rounds.suspendedSince(dayOf(suspended.from), suspended.reviewOn)}</dd>
          </>
        )}
        {item.holder !== 'none' && item.state !== 'draft' && (
          <>
            <dt>{rounds.ball}</dt>
            <dd>{rounds.ballSince(holder, dayOf(item.holderSince), heldDays(item, today, calendar))}</dd>
          </>
        )}
        {item.indicators.length > 0 && (
          <>
            <dt>{words.indicators}</dt>
            <dd>
              {item.indicators.map((one) => (
                <div key={one.id} className="indicator">
                  <span>
                    {one.text || indicatorText(one)}{' '}
                    <b className="num">
                      {one.current ?? 0}/{one.target}
                    </b>
                    {one.unit}
                  </span>
                  <Progress
                    done={reachedShare(one) ?? 0}
                    expected={isOver(item) ? null : elapsedShare(item, today)}
                    lags={lagPoints({ ...item, indicators: [one] }, today) > ground.thresholds.lagPoints}
                    isOver={isOver(item)}
                  />
                </div>
              ))}
            </dd>
          </>
        )}
        <Outlook item={item} today={today} />
        {paper.text !== '' && paper.text !== item.title && paper.text !== paper.source && (
          <>
            <dt>{words.content}</dt>
            <dd>{paper.text}</dd>
          </>
        )}
        {item.decided && (
          <>
            <dt>{words.decided}</dt>
            <dd>
              <Link to="/meetings/$id" params={{ id: item.decided.meetingId }} search={{ page: 'decisions' }}>
                {item.decided.name}
              </Link>
              <span className="ink3 resolved">{days.title(item.decided.on)}</span>
            </dd>
          </>
        )}
        {paper.source !== '' && (
          <>
            <dt>{words.source}</dt>
            <dd>
              <blockquote className="quote">{paper.source}</blockquote>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

/** What kind of window it is; of one that recurs also when its next instance is due. */
function undatedText(item: Item, today: IsoDate): string {
  if (waitsForEvent(item)) return stageWords.events.waits
  const kind = copy.windowKind[item.window.kind]
  const next = isOver(item) || item.issuedAt === null ? null : dueOn(item, today)
  return next === null ? kind : words.nextDue(kind, days.title(next))
}

/** What has been counted up to today: days with the holder, and days late. */
function countedFrom({ holderSince }: Item, due: IsoDate | null): IsoDate {
  const held = dayOf(holderSince)
  return due !== null && due < held ? due : held
}

/** Given up here, or by the ledger it was brought from. */
const hasCancelled = (event: ItemEvent): boolean =>
  event.type === 'cancelled' || (event.type === 'broughtIn' && event.state === 'cancelled')

/** The line begins with the issue: what was over before, in another ledger, has no place on it. */
function isAfter({ brought }: Item, ...days: (IsoDate | null)[]): boolean {
  if (brought === undefined) return true
  const on = dayOf(brought.at)
  return days.every((day) => day === null || day >= on)
}

function Unit({ name, note }: { name: string; note: string }) {
  return (
    <span className="unit-note">
      {name}
      {note !== '' && <span className="ink3"> {note}</span>}
    </span>
  )
}

function receivedNote(item: Item, id: Item['leads'][number]): string {
  if (item.state === 'draft') return ''
  const received = item.received.find((one) => one.unitId === id)
  if (received !== undefined && received.at === item.brought?.at) return words.atWorkBefore
  return received === undefined ? words.waitingToReceive : words.received(days.table(dayOf(received.at)))
}
