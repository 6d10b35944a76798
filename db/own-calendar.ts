import type { OwnCalendar, OwnDay, OwnYear } from '#shared/calendar/own.ts'
import type { Db, Tx } from './database.ts'

export async function getOwnCalendar(db: Db): Promise<OwnCalendar> {
  const days = await db.selectFrom('calendar_day').selectAll().orderBy('on_day').execute()
  const years = await db.selectFrom('calendar_year').selectAll().orderBy('year').execute()
  return {
    days: days.map(({ on_day, mark, note, set_by, set_at }) => ({
      on: on_day,
      mark,
      note,
      by: set_by,
      at: set_at,
    })),
    years: years.map(({ year, set_by, set_at }) => ({ year, by: set_by, at: set_at })),
  }
}

/** A new word on the same day takes the place of the old one. */
export async function saveOwnDay(tx: Tx, { on, mark, note, by, at }: OwnDay): Promise<void> {
  const row = { mark, note, set_by: by, set_at: at }
  await tx
    .insertInto('calendar_day')
    .values({ on_day: on, ...row })
    .onConflict((c) => c.column('on_day').doUpdateSet(row))
    .execute()
}

export async function deleteOwnDay(tx: Tx, { on }: OwnDay): Promise<void> {
  await tx.deleteFrom('calendar_day').where('on_day', '=', on).execute()
}

export async function saveOwnYear(tx: Tx, { year, by, at }: OwnYear): Promise<void> {
  await tx.insertInto('calendar_year').values({ year, set_by: by, set_at: at }).execute()
}

export async function deleteOwnYear(tx: Tx, { year }: OwnYear): Promise<void> {
  await tx.deleteFrom('calendar_year').where('year', '=', year).execute()
}
