import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { inSnapshot, inTransaction, onAppended, openDatabase } from '#db/database.ts'
import { lastSeq } from '#db/event-log.ts'
import { migrate } from '#db/migrate.ts'
import { getSetting, putSetting } from '#db/settings.ts'
import { eachDatabase, openTestDatabase } from '../helpers/each-database.ts'

const fail = (error: Error): void => {
  throw error
}

it('writes SQLite through to the disk before it acknowledges', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'taizhang-db-'))
  const { db, close } = openDatabase({ file: path.join(folder, 'ledger.db') }, fail)
  const pragma = async (name: string) =>
    Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0]
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  await close()
  await rm(folder, { recursive: true })
})

eachDatabase((name) => {
  it('migrates once, and again without effect', async () => {
    const { db, close } = await openTestDatabase(name)
    await inTransaction(db, (tx) => putSetting(tx, 'bureau', '云川市民营经济促进局'))
    await Promise.all([migrate(db), migrate(db)])
    expect(await getSetting(db, 'bureau')).toBe('云川市民营经济促进局')
    await close()
  })

  it('refuses the data of a newer release', async () => {
    const { db, close } = await openTestDatabase(name)
    await sql`insert into migration (name) values ('9999-later')`.execute(db)
    await expect(migrate(db)).rejects.toThrow('9999-later')
    await close()
  })

  it('leaves nothing of a transaction that failed, and tells nobody', async () => {
    const { db, close } = await openTestDatabase(name)
    let told = 0
    onAppended(db, () => told++)
    const work = inTransaction(db, async (tx) => {
      await putSetting(tx, 'bureau', '半途而废局')
      throw new Error('stopped')
    })
    await expect(work).rejects.toThrow('stopped')
    expect(await getSetting(db, 'bureau')).toBeNull()
    expect(told).toBe(0)
    await close()
  })

  it('reads a number as a number', async () => {
    const { db, close } = await openTestDatabase(name)
    expect(await lastSeq(db)).toBe(0)
    const { rows } = await sql<{ n: number }>`select count(*) as n from setting`.execute(db)
    expect(rows).toEqual([{ n: 0 }])
    await close()
  })

  it('reads one state of the data in a snapshot', async () => {
    const { db, close } = await openTestDatabase(name)
    const seen = await inSnapshot(db, async (snapshot) => [
      await getSetting(snapshot, 'bureau'),
      await getSetting(snapshot, 'bureau'),
    ])
    expect(seen).toEqual([null, null])
    await close()
  })
})
