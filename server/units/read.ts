import type { Db } from '#db/database.ts'
import { savedUnits } from '#db/past-tables.ts'
import { listUnits } from '#db/units.ts'
import { endOfDay, type IsoDate } from '#shared/dates.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import { historyOfUnit, type UnitChange, unitsAsOf } from '#shared/units/units-as-of.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'

/** The directory of today, or as it was when a day before ended. */
export async function readUnits(db: Db, today: IsoDate, asOf: IsoDate | null): Promise<Unit[]> {
  if (asOf === null || asOf >= today) return listUnits(db)
  return unitsAsOf(await savedUnits(db), endOfDay(asOf))
}

export async function readUnitHistory(ctx: SignedIn, id: UnitId): Promise<UnitChange[]> {
  const history = historyOfUnit(await savedUnits(ctx.db), id)
  if (history.length === 0) throw new Refused('notFound')
  return history
}
