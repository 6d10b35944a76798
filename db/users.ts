import type { IsoInstant } from '#shared/dates.ts'
import type { UnitId, UserId } from '#shared/ids.ts'
import type { Role, User } from '#shared/users/model.ts'
import type { Db, Tx } from './database.ts'
import type { LoggedUser } from './table-events.ts'

/** Everybody, in the order they came; a lock that has run out is none. */
export async function listUsers(db: Db, now: IsoInstant): Promise<User[]> {
  return (await users(db).orderBy('account.ordinal').execute()).map((row) => toUser(row, now))
}

export async function getUser(db: Db, id: UserId, now: IsoInstant): Promise<User | null> {
  const row = await users(db).where('account.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toUser(row, now)
}

export async function findUser(db: Db, login: string, now: IsoInstant): Promise<User | null> {
  const row = await users(db).where('account.login', '=', login).executeTakeFirst()
  return row === undefined ? null : toUser(row, now)
}

/** Active administrators. */
export async function countAdmins(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'admin')
    .where('is_active', '=', 1)
    .execute()
  return rows.length
}

/** Units for which somebody can sign as their head. */
export async function unitsWithHead(db: Db): Promise<Set<UnitId>> {
  const rows = await db
    .selectFrom('account')
    .select('unit_id')
    .where('role', '=', 'head')
    .where('is_active', '=', 1)
    .execute()
  return new Set(rows.flatMap((row) => (row.unit_id === null ? [] : [row.unit_id as UnitId])))
}

export async function insertUser(tx: Tx, user: LoggedUser): Promise<void> {
  const last = await tx
    .selectFrom('account')
    .select((e) => e.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst()
  await tx
    .insertInto('account')
    .values({ ...toRow(user), ordinal: (last?.ordinal ?? 0) + 1 })
    .execute()
}

export async function saveUser(tx: Tx, user: LoggedUser): Promise<void> {
  await tx.updateTable('account').set(toRow(user)).where('id', '=', user.id).execute()
}

/** Hashes of the passwords used so far, newest first: the first is the one in force. */
export async function passwordsOf(db: Db, id: UserId, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('account_password')
    .select('hash')
    .where('account_id', '=', id)
    .orderBy('ordinal', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.hash)
}

export async function addPassword(tx: Tx, id: UserId, hash: string): Promise<void> {
  const last = await tx
    .selectFrom('account_password')
    .select((e) => e.fn.max('ordinal').as('ordinal'))
    .where('account_id', '=', id)
    .executeTakeFirst()
  await tx
    .insertInto('account_password')
    .values({ account_id: id, ordinal: (last?.ordinal ?? 0) + 1, hash })
    .execute()
}

const users = (db: Db) =>
  db
    .selectFrom('account')
    .leftJoin('sign_in_attempt', 'sign_in_attempt.login', 'account.login')
    .selectAll('account')
    .select('sign_in_attempt.locked_until')

function toRow(user: LoggedUser) {
  return {
    id: user.id,
    login: user.login,
    name: user.name,
    role: user.role,
    unit_id: user.unitId,
    is_active: user.isActive ? 1 : 0,
    must_change_password: user.mustChangePassword ? 1 : 0,
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof users>['executeTakeFirstOrThrow']>>

function toUser(row: Row, now: IsoInstant): User {
  return {
    id: row.id as UserId,
    login: row.login,
    name: row.name,
    role: row.role as Role,
    unitId: row.unit_id as UnitId | null,
    isActive: row.is_active === 1,
    mustChangePassword: row.must_change_password === 1,
    lockedUntil: row.locked_until !== null && row.locked_until > now ? row.locked_until : null,
  }
}
