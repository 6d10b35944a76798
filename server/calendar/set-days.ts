import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { deleteOwnDay, deleteOwnYear, getOwnCalendar, saveOwnDay, saveOwnYear } from '#db/own-calendar.ts'
import type { TableEvent } from '#db/table-events.ts'
import type { SetDays, TakeBackDays } from '#shared/api/inputs.ts'
import { calendar as published } from '#shared/calendar/calendar.ts'
import { decideSet, decideTakeBack, type OwnCalendar } from '#shared/calendar/own.ts'
import type { CommandId } from '#shared/ids.ts'
import { isDone } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { unlessRefused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'

type CalendarEvent = Extract<TableEvent, { day: unknown } | { year: unknown }>

/** 休 or 班 for these days, and years that are now known; answers with all that is the office's own. */
export function setDays(ctx: SignedIn, input: SetDays): Promise<OwnCalendar> {
  return change(ctx, input.commandId, ['daySet', 'yearEntered'], async (tx, own, stamp) => {
    const decided = unlessRefused(decideSet(input, own, published, { by: stamp.actorName, at: stamp.at }))
    for (const day of decided.days) await saveOwnDay(tx, day)
    for (const year of decided.years) await saveOwnYear(tx, year)
    return eventsOf(decided, 'daySet', 'yearEntered')
  })
}

/** As published again. */
export function takeBackDays(ctx: SignedIn, input: TakeBackDays): Promise<OwnCalendar> {
  return change(ctx, input.commandId, ['dayTakenBack', 'yearTakenBack'], async (tx, own) => {
    const decided = unlessRefused(decideTakeBack(input, own))
    for (const day of decided.days) await deleteOwnDay(tx, day)
    for (const year of decided.years) await deleteOwnYear(tx, year)
    return eventsOf(decided, 'dayTakenBack', 'yearTakenBack')
  })
}

function eventsOf(
  { days, years }: OwnCalendar,
  ofDay: 'daySet' | 'dayTakenBack',
  ofYear: 'yearEntered' | 'yearTakenBack',
): CalendarEvent[] {
  return [...days.map((day) => ({ type: ofDay, day })), ...years.map((year) => ({ type: ofYear, year }))]
}

function change(
  ctx: SignedIn,
  commandId: CommandId,
  types: readonly TableEvent['type'][],
  work: (tx: Tx, own: OwnCalendar, stamp: Stamp) => Promise<CalendarEvent[]>,
): Promise<OwnCalendar> {
  return inTransaction(ctx.db, async (tx) => {
    if (!(await isDone(ctx, tx, commandId, types))) {
      const stamp = stampOf(ctx, commandId)
      const events = await work(tx, await getOwnCalendar(tx), stamp)
      const subjectOf = (event: CalendarEvent) => ('day' in event ? event.day.on : String(event.year.year))
      await append(
        tx,
        events.map((event) => ({ stream: 'calendar', subjectId: subjectOf(event), ...stamp, event })),
      )
    }
    return getOwnCalendar(tx)
  })
}
