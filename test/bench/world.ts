import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { openDatabase } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { createApp } from '#server/app.ts'
import type { Deps, SignedIn } from '#server/context.ts'
import { type Bureau, demoAccounts, founded } from '#server/demo/people.ts'
import { ExportStore } from '#server/exports/export-store.ts'
import { FileStore } from '#server/files/file-store.ts'
import { Feed } from '#server/live/feed.ts'
import { importPlan } from '#server/plans/import-plan.ts'
import type { ImportPlan } from '#shared/api/inputs.ts'
import type { CommandId, IndicatorId, ItemId, PlanId } from '#shared/ids.ts'
import { usualRules } from '#shared/plans/model.ts'

const NOW = '2026-09-18T01:42:00.000Z'

export interface BenchWorld {
  dataDir: string
  deps: Deps
  bureau: Bureau
  office: SignedIn
  address: string
  /** Headers of a signed-in browser of the office. */
  headers: Record<string, string>
  close(): Promise<void>
}

/** A bureau on a real file and a real port. */
export async function aBenchWorld(): Promise<BenchWorld> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'))
  const fail = (error: unknown) => {
    throw error
  }
  const databaseAddress = { file: path.join(dataDir, 'taizhang.db') }
  const { db, close } = openDatabase(databaseAddress, fail)
  await migrate(db)
  const files = new FileStore(dataDir)
  await files.prepare()
  const feed = new Feed(db, (error) => console.error(error))
  await feed.start()
  const exports = new ExportStore(files, fail)
  const deps: Deps = {
    ...{ db, address: databaseAddress, feed, files, exports },
    log: pino({ level: 'silent' }),
    now: () => NOW,
    demoAccounts: [],
  }
  const bureau = await founded(deps, NOW)
  const server = createServer(createApp(deps, path.resolve('dist/client')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    dataDir,
    deps,
    bureau,
    office: await bureau.as('office', NOW),
    address,
    headers: await signIn(address),
    async close() {
      server.close()
      server.closeAllConnections()
      await exports.close()
      await feed.stop()
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function signIn(address: string): Promise<Record<string, string>> {
  const [account] = demoAccounts.filter(({ role }) => role === 'office')
  const headers = { 'content-type': 'application/json', 'x-taizhang': '1', origin: address }
  const answer = await fetch(`${address}/api/trpc/session.signIn`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ login: account?.login, password: account?.password }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { ...headers, cookie, 'accept-encoding': 'identity' }
}

/** A plan of `count` items, imported through the real path. */
export async function addPlan(world: BenchWorld, count: number, name = ''): Promise<PlanId> {
  const units = world.bureau.units.filter(({ kind }) => kind === 'unit')
  const unit = (index: number) => {
    const found = units[index % units.length]
    if (found === undefined) throw new Error('no units')
    return found.id
  }
  const id = `bench-${name}${count}` as PlanId
  const items = Array.from({ length: count }, (_, index): ImportPlan['items'][number] => ({
    id: `${id}-${index + 1}` as ItemId,
    no: `${index + 1}.`,
    path: [String(1 + (index % 12)), String(index + 1)],
    headings: [`第${1 + (index % 12)}部分 重点任务`],
    title: `第${index + 1}项：推动惠企政策直达快享并跟踪落实情况`,
    text: '明确责任分工，细化工作措施，按月调度，确保任务按期完成。'.repeat(3),
    source: '明确责任分工，细化工作措施，按月调度，确保任务按期完成。'.repeat(3),
    isKey: index % 7 === 0,
    leads: [unit(index)],
    supports: [unit(index + 1), unit(index + 5)],
    window: {
      kind: 'date',
      text: '年底前',
      dueOn: `2026-${String(1 + (index % 12)).padStart(2, '0')}-20`,
    },
    indicators: [
      {
        id: `${id}-${index + 1}-1` as IndicatorId,
        text: '不少于24场',
        op: '>=',
        target: 24,
        unit: '场',
        current: null,
        measuredOn: null,
      },
    ],
  }))
  await importPlan(world.office, {
    commandId: `${id}-import` as CommandId,
    id,
    title: `${count}项的工作要点`,
    shortTitle: '',
    docNumber: null,
    year: 2026,
    kind: 'plan',
    rules: usualRules,
    sourceText: `bench ${name}${count}`,
    newUnits: [],
    newAliases: [],
    items,
  })
  return id
}
