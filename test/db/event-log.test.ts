import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { type Database, inTransaction } from '#db/database.ts'
import {
  append,
  lastSeq,
  type NewRecord,
  recordsOfCommand,
  recordsSince,
  verifyChain,
} from '#db/event-log.ts'
import type { CommandId, UnitId, UserId } from '#shared/ids.ts'
import { type DatabaseName, eachDatabase, openTestDatabase } from '../helpers/each-database.ts'

let database: Database

function aRecord(name: string, commandId = `c-${name}`): NewRecord {
  const unit = {
    id: name as UnitId,
    kind: 'unit' as const,
    name,
    shortName: '',
    aliases: [],
    members: [],
    ordinal: 1,
    isActive: true,
  }
  return {
    stream: 'unit',
    subjectId: name,
    commandId: commandId as CommandId,
    actorId: 'u1' as UserId,
    actorName: '办公室 周敏',
    at: '2026-09-18T01:42:00.000Z',
    event: { type: 'unitSaved', unit },
  }
}
const put = (...records: NewRecord[]) => inTransaction(database.db, (tx) => append(tx, records))

/** Somebody with the file in hand, past the triggers. */
async function unguarded(name: DatabaseName): Promise<void> {
  const statements =
    name === 'SQLite'
      ? ['drop trigger event_log_no_update', 'drop trigger event_log_no_delete']
      : ['drop trigger event_log_no_change on event_log']
  for (const statement of statements) await sql.raw(statement).execute(database.db)
}

eachDatabase((name) => {
  beforeEach(async () => {
    database = await openTestDatabase(name)
    return () => database.close()
  })

  it('numbers entries without gaps, also after a transaction that failed', async () => {
    await put(aRecord('产业处'), aRecord('法规处'))
    await expect(
      inTransaction(database.db, async (tx) => {
        await append(tx, [aRecord('失败处')])
        throw new Error('stopped')
      }),
    ).rejects.toThrow('stopped')
    await put(aRecord('金融处'))
    const records = await recordsSince(database.db, 0)
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(records.map((record) => (record.stream === 'unit' ? record.subjectId : ''))).toEqual([
      '产业处',
      '法规处',
      '金融处',
    ])
    expect(await lastSeq(database.db)).toBe(3)
  })

  it('gives back what was put in', async () => {
    const [kept] = await put(aRecord('产业处'))
    expect(await recordsOfCommand(database.db, 'c-产业处' as CommandId)).toEqual([kept])
    expect(kept).toEqual({ ...aRecord('产业处'), seq: 1 })
  })

  it('keeps one chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => put(aRecord(`处${i}`))))
    expect(await verifyChain(database.db)).toEqual({ count: 40, brokenAt: null })
  })

  it('refuses to change or delete an entry', async () => {
    await put(aRecord('产业处'))
    await expect(database.db.updateTable('event_log').set({ type: 'x' }).execute()).rejects.toThrow(
      'only grows',
    )
    await expect(database.db.deleteFrom('event_log').execute()).rejects.toThrow('only grows')
    expect(await lastSeq(database.db)).toBe(1)
  })

  it.each([
    ['a word of a body', 'actor_name', '办公室 张三'],
    ['the moment', 'at', '2026-09-17T01:42:00.000Z'],
    ['the command', 'command_id', 'another'],
    ['the body', 'body', '{"type":"unitSaved"}'],
    ['its own hash', 'hash', 'f'.repeat(64)],
  ] as const)('notices a change of %s', async (_, column, value) => {
    await put(aRecord('产业处'), aRecord('法规处'), aRecord('金融处'))
    await unguarded(name)
    await database.db
      .updateTable('event_log')
      .set({ [column]: value })
      .where('seq', '=', 2)
      .execute()
    expect(await verifyChain(database.db)).toEqual({ count: 1, brokenAt: 2 })
  })

  it('notices an entry that was taken out', async () => {
    await put(aRecord('产业处'), aRecord('法规处'), aRecord('金融处'))
    await unguarded(name)
    await database.db.deleteFrom('event_log').where('seq', '=', 2).execute()
    expect(await verifyChain(database.db)).toEqual({ count: 1, brokenAt: 2 })
  })

  it('walks a chain longer than a page', async () => {
    await put(...Array.from({ length: 1201 }, (_, i) => aRecord(`处${i}`)))
    expect(await verifyChain(database.db)).toEqual({ count: 1201, brokenAt: null })
  })
})
