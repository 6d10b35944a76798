import type { Insertable, Selectable } from 'kysely'
import type { UnitId, UserId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import type { Db, Tx } from './database.ts'
import type { UnitTable } from './schema.ts'

/** All units and groups, in the order of every list. */
export async function listUnits(db: Db): Promise<Unit[]> {
  const rows = await db.selectFrom('unit').selectAll().orderBy('ordinal').execute()
  return rows.map(toUnit)
}

export async function insertUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  await tx.insertInto('unit').values(units.map(toRow)).execute()
}

export async function saveUnit(tx: Tx, unit: Unit): Promise<void> {
  await tx.updateTable('unit').set(toRow(unit)).where('id', '=', unit.id).execute()
}

function toRow(unit: Unit): Insertable<UnitTable> {
  return {
    id: unit.id,
    kind: unit.kind,
    name: unit.name,
    short_name: unit.shortName,
    aliases: JSON.stringify(unit.aliases),
    members: JSON.stringify(unit.members),
    ordinal: unit.ordinal,
    is_active: unit.isActive ? 1 : 0,
    leader_id: unit.leaderId ?? null,
    became: unit.becameIds === undefined ? null : JSON.stringify(unit.becameIds),
  }
}

function toUnit(row: Selectable<UnitTable>): Unit {
  return {
    id: row.id as UnitId,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    aliases: JSON.parse(row.aliases) as string[],
    members: JSON.parse(row.members) as UnitId[],
    ordinal: row.ordinal,
    isActive: row.is_active === 1,
    ...(row.leader_id === null ? {} : { leaderId: row.leader_id as UserId }),
    ...(row.became === null ? {} : { becameIds: JSON.parse(row.became) as UnitId[] }),
  }
}
