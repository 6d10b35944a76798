import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { recordsSince } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import { Browser } from '../helpers/a-server.ts'
import { eachDatabase, openTestDatabase } from '../helpers/each-database.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const WRITES = 200
const LANES = 10
const KILL_AFTER = 80
const password = 'Verwalter-26'

/** The real server in a process of its own. */
async function spawnServer(env: Record<string, string>): Promise<{ child: ChildProcess; link: string }> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /http:\/\/\S+\/set-up\?token=\S+/.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)))
  })
  return { child, link }
}

eachDatabase((database) => {
  it('loses no acknowledged write when it is killed among them', { timeout: 90_000 }, async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'taizhang-kill-'))
    const house = database === 'PostgreSQL' ? await openTestDatabase(database) : null
    const url = house !== null && 'url' in house.address ? house.address.url : null
    const { child, link } = await spawnServer({ TAIZHANG_DATA: dataDir, ...(url && { DATABASE_URL: url }) })
    const { origin, searchParams } = new URL(link)
    const browser = new Browser(origin)
    await browser.post('session.setUp', {
      token: searchParams.get('token'),
      bureau: '云川市民营经济促进局',
      admin: { login: 'admin1', name: '徐涛', password },
      office: { login: 'office1', name: '周敏', password },
    })
    const acknowledged: string[] = []
    const write = async (n: number): Promise<void> => {
      const unit = { id: `u${n}`, name: `第${n}处`, shortName: '', aliases: [], kind: 'unit', members: [] }
      const answer = await browser.post('units.create', { commandId: `c${n}`, ...unit })
      if (answer.status !== 200) return
      acknowledged.push(unit.id)
      if (acknowledged.length === KILL_AFTER) child.kill('SIGKILL')
    }
    const ended = new Promise((resolve) => child.once('exit', resolve))
    let next = 0
    const lane = async (): Promise<void> => {
      while (next < WRITES) await write(next++)
    }
    const outcomes = await Promise.allSettled(Array.from({ length: LANES }, lane))
    await ended
    // Killed in the middle: some writes never came through.
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true)
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER)

    const address = url === null ? { file: path.join(dataDir, 'taizhang.db') } : { url }
    const again = openDatabase(address, () => {})
    const kept = (await recordsSince(again.db, 0)).flatMap((record) =>
      record.stream === 'unit' ? [record.subjectId] : [],
    )
    expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([])
    expect(await verify(again.db)).toMatchObject({ brokenAt: null, differing: [] })
    await again.close()
    await house?.close()
    await rm(dataDir, { recursive: true, force: true })
  })
})
