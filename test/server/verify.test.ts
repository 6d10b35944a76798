import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Db, inTransaction, openDatabase } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { migrate } from '#db/migrate.ts'
import { insertUnits } from '#db/units.ts'
import type { CommandId, UserId } from '#shared/ids.ts'
import { NOW, units } from '../helpers/a-world.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'taizhang-verify-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function withLedger(work: (db: Db) => Promise<unknown>): Promise<void> {
  const { db, close } = openDatabase({ file: path.join(dataDir, 'taizhang.db') }, () => {})
  await migrate(db)
  await work(db)
  await close()
}

const fill = (db: Db) =>
  inTransaction(db, async (tx) => {
    await insertUnits(tx, [units.industry, units.law])
    const head = {
      stream: 'unit',
      commandId: 'c' as CommandId,
      actorId: 'u' as UserId,
      actorName: '周敏',
    } as const
    const records = [units.industry, units.law].map((unit) => {
      return { ...head, subjectId: unit.id, at: NOW, event: { type: 'unitSaved' as const, unit } }
    })
    await append(tx, records)
  })

function runVerify(): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/verify.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, TAIZHANG_DATA: dataDir },
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}

it('says that all is well', async () => {
  await withLedger(fill)
  expect(runVerify()).toEqual({ code: 0, said: expect.stringContaining('核验通过：日志链 2 条') })
})

it('names the place where the chain was tampered with', async () => {
  await withLedger(async (db) => {
    await fill(db)
    await sql`drop trigger event_log_no_update`.execute(db)
    await sql`update event_log set actor_name = '他人' where seq = 1`.execute(db)
  })
  expect(runVerify()).toEqual({ code: 1, said: expect.stringContaining('日志链在第 1 条断开') })
})

it('names rows that were changed behind the log', async () => {
  await withLedger(async (db) => {
    await fill(db)
    await sql`update unit set short_name = '改' where id = 'fg'`.execute(db)
  })
  expect(runVerify()).toEqual({ code: 1, said: expect.stringContaining('1 处台账数据与日志不符（unit:fg）') })
})

it('says where it looked in vain', () => {
  expect(runVerify()).toEqual({ code: 1, said: expect.stringContaining('没有找到数据') })
})
