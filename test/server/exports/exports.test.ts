import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterEach, describe, expect, it } from 'vitest'
import { ExportStore } from '#server/exports/export-store.ts'
import { FileStore } from '#server/files/file-store.ts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import { DIRECT_ROWS } from '#shared/exports/direct.ts'
import type { ExportAsk, ExportState } from '#shared/exports/job.ts'
import { hasEnded } from '#shared/exports/job.ts'
import type { CommandId, ItemId, UnitId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { viewToSearch } from '#shared/ledger/address.ts'
import { type LedgerView, usualView } from '#shared/ledger/view.ts'
import { aServer, Browser, refusalIn } from '../../helpers/a-server.ts'
import {
  type ApiCaller,
  aWorld,
  drafted,
  issued,
  PASSWORD,
  type Person,
  people,
  planId,
  units,
  type World,
} from '../../helpers/a-world.ts'
import { eachDatabase } from '../../helpers/each-database.ts'

const id = (name: string) => name as ItemId
const at = '2026-03-03T01:00:00.000Z'
const received: ItemEvent = { type: 'received', unitId: units.industry.id, at, by: people.liaison.id }
const history: ItemEvent[][] = [
  [...issued({ itemId: id('one') }), received],
  issued({
    itemId: id('two'),
    ordinal: 2,
    title: '建立增信资金',
    leads: [units.finance.id],
    supports: [],
    window: { kind: 'date', text: '8月底前', dueOn: '2026-08-31' },
  }),
  [drafted({ itemId: id('three'), ordinal: 3, title: '拟定年度计划' })],
]
const ledger = (view: Partial<LedgerView> = {}): ExportAsk => ({
  kind: 'ledger',
  search: viewToSearch({ ...usualView, ...view }) as Record<string, string>,
})
const aPaper = (seen: string) => ({
  kind: 'paper' as const,
  make: {
    commandId: 'paper-command' as CommandId,
    id: 'paper1',
    choice: { kind: 'breakdown' as const, planId },
    seen,
  },
})

/** Ordinals and titles of the rows of a workbook. */
const rowsIn = (bytes: Uint8Array): string[] =>
  utils
    .sheet_to_json<unknown[]>(Object.values(read(bytes).Sheets)[0] ?? {}, { header: 1 })
    .filter(([no]) => typeof no === 'number')
    .map(([no, title]) => `${String(no)} ${String(title)}`)

/** Looks as the page does, until it has ended. */
async function ended(api: ApiCaller, jobId: string): Promise<ExportState> {
  for (;;) {
    const job = (await api.exports.list()).find((one) => one.id === jobId)
    if (job === undefined) throw new Error(`${jobId} is gone`)
    if (hasEnded(job.state)) return job.state
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const running = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length

async function browserOf(world: World, person: Person) {
  const server = await aServer(world)
  const browser = new Browser(server.address)
  await browser.signIn(people[person].login, PASSWORD)
  const fetched = async (address: string) => {
    const response = await fetch(server.address + address, {
      headers: { cookie: browser.cookie, ...browser.own() },
    })
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  return { browser, fetched, close: server.close }
}

/** The rows of an exported view, fetched as the page does; then the file counts as taken. */
async function exported(world: World, person: Person, view: Partial<LedgerView>, rows: readonly string[]) {
  const api = world.as(person)
  await api.exports.start({ id: 'a', ask: ledger({ group: 'none', ...view }) })
  const state = await ended(api, 'a')
  expect(state).toMatchObject({ phase: 'done', isTaken: false, file: { rows: rows.length } })
  const { fetched, close } = await browserOf(world, person)
  const { response, bytes } = await fetched('/api/exports/a')
  expect(response.status).toBe(200)
  expect(rowsIn(bytes)).toEqual(rows)
  expect(response.headers.get('cache-control')).toContain('no-store')
  const day = view.asOf ?? '2026-09-18'
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`_${day}.xlsx`)
  const isTaken = async () => (await api.exports.list())[0]?.state
  await expect.poll(isTaken).toMatchObject({ phase: 'done', isTaken: true })
  await close()
}

/** A child starts slowly where everything else goes first. */
const CHILDREN_MS = 120_000

eachDatabase((database) => {
  let world: World
  afterEach(() => world.close())

  it(
    'writes for its asker what the list shows',
    async () => {
      world = await aWorld({ database, onDisk: true, items: history })
      await exported(world, 'leader', { sort: 'due' }, ['2 建立增信资金', '1 建立民营企业诉求直办机制'])
    },
    CHILDREN_MS,
  )

  it(
    'makes a paper of what was seen, numbered and kept, and the same one when asked again',
    async () => {
      world = await aWorld({ database, onDisk: true, items: history })
      const office = world.as('office')
      const { seen } = await office.papers.preview({ choice: { kind: 'breakdown', planId } })
      await office.exports.start({ id: 'a', ask: aPaper(seen) })
      const state = await ended(office, 'a')
      const [paper] = await office.papers.list()
      expect(paper).toMatchObject({ id: 'paper1', no: 1, choice: { kind: 'breakdown' } })
      const file = { name: paper?.fileName, address: '/api/papers/paper1', rows: 3, size: paper?.size }
      expect(state).toMatchObject({ phase: 'done', file })
      const { fetched, close } = await browserOf(world, 'leader')
      const { bytes } = await fetched('/api/papers/paper1')
      expect(rowsIn(bytes)).toHaveLength(3)
      await close()
      await office.exports.drop({ id: 'a' })
      await office.exports.start({ id: 'b', ask: aPaper(seen) })
      expect(await ended(office, 'b')).toMatchObject({ phase: 'done' })
      expect(await office.papers.list()).toHaveLength(1)
    },
    CHILDREN_MS,
  )

  it(
    'makes no paper of what has changed since, and none for others than the office',
    async () => {
      world = await aWorld({ database, onDisk: true, items: history })
      const office = world.as('office')
      await office.exports.start({ id: 'a', ask: aPaper('0'.repeat(64)) })
      expect(await ended(office, 'a')).toEqual({ phase: 'failed', refusal: 'changedMeanwhile' })
      expect(await office.papers.list()).toEqual([])
      const leader = world.as('leader').exports.start({ id: 'b', ask: aPaper('0'.repeat(64)) })
      await expect(leader).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
    CHILDREN_MS,
  )
})

describe('exports', () => {
  let world: World
  afterEach(() => world.close())
  const tmp = () => path.dirname(world.deps.files.newPlace())

  it.each<[Person, Partial<LedgerView>, string[]]>([
    ['office', {}, ['1 建立民营企业诉求直办机制', '2 建立增信资金', '3 拟定年度计划']],
    ['liaison', {}, ['1 建立民营企业诉求直办机制']],
    ['office', { lights: ['deepRed'] }, ['2 建立增信资金']],
    ['office', { q: 'zxzj' }, ['2 建立增信资金']],
    ['office', { asOf: '2026-03-02', states: ['active'] }, []],
  ])(
    'hold for %s what the list shows by %o',
    async (person, view, rows) => {
      world = await aWorld({
        ...{ database: 'SQLite', onDisk: true, items: history },
        rules: { visibility: 'own' },
      })
      await exported(world, person, view, rows)
    },
    CHILDREN_MS,
  )

  it(
    'are their own person’s and nobody else’s',
    async () => {
      world = await aWorld({ database: 'SQLite', onDisk: true, items: history })
      const office = world.as('office')
      await office.exports.start({ id: 'a', ask: ledger() })
      await ended(office, 'a')
      const leader = world.as('leader')
      expect(await leader.exports.list()).toEqual([])
      await expect(leader.exports.drop({ id: 'a' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      const same = leader.exports.start({ id: 'a', ask: ledger() })
      await expect(same).rejects.toMatchObject({ code: 'CONFLICT' })
      const others = await browserOf(world, 'leader')
      expect(refusalIn(await others.browser.send('GET', '/api/exports/a', null, others.browser.own()))).toBe(
        'notFound',
      )
      await others.close()
      // The same person on another post sees other rows.
      const moved = { ...people.office, userId: people.office.id, role: 'leader' as const }
      expect(world.deps.exports.list(moved)).toEqual([])
    },
    CHILDREN_MS,
  )

  it(
    'end when they are dropped: no process, no file, no trace',
    async () => {
      world = await aWorld({ database: 'SQLite', onDisk: true, items: history })
      const office = world.as('office')
      await office.exports.start({ id: 'a', ask: ledger() })
      await office.exports.start({ id: 'b', ask: ledger({ keyOnly: true }) })
      expect(running()).toBe(1)
      expect((await office.exports.list()).map(({ state, ahead }) => [state.phase, ahead])).toEqual([
        ['reading', 0],
        ['queued', 1],
      ])
      await office.exports.drop({ id: 'b' })
      await office.exports.drop({ id: 'a' })
      expect(running()).toBe(0)
      expect(await readdir(tmp())).toEqual([])
      expect(await office.exports.list()).toEqual([])
      // What is done and put away is gone as well.
      await office.exports.start({ id: 'c', ask: ledger() })
      await ended(office, 'c')
      expect(await readdir(tmp())).toHaveLength(1)
      await office.exports.drop({ id: 'c' })
      expect(await readdir(tmp())).toEqual([])
    },
    CHILDREN_MS,
  )

  it(
    'are one while the same is asked for twice, and few of one person',
    async () => {
      world = await aWorld({ database: 'SQLite', onDisk: true, items: history })
      const office = world.as('office')
      const first = await office.exports.start({ id: 'a', ask: ledger() })
      expect((await office.exports.start({ id: 'b', ask: ledger() })).id).toBe(first.id)
      expect((await office.exports.start({ id: 'a', ask: ledger({ q: '别的' }) })).ask).toEqual(first.ask)
      await office.exports.start({ id: 'c', ask: ledger({ q: '一' }) })
      await office.exports.start({ id: 'd', ask: ledger({ q: '二' }) })
      const fourth = office.exports.start({ id: 'e', ask: ledger({ q: '三' }) })
      await expect(fourth).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
      await world.as('leader').exports.start({ id: 'f', ask: ledger() })
      expect(running()).toBe(2)
      await office.exports.drop({ id: 'a' })
      // The next one's turn has come.
      expect((await office.exports.list()).map(({ state }) => state.phase)).toEqual(['reading', 'queued'])
    },
    CHILDREN_MS,
  )

  it(
    'say that they failed, and leave nothing behind',
    async () => {
      world = await aWorld({ database: 'SQLite', onDisk: true, items: history })
      const errors: unknown[] = []
      const { files } = world.deps
      const exports = new ExportStore(files, (error) => errors.push(error))
      Object.assign(world.deps, { exports, address: { file: path.join(tmp(), 'none.db') } })
      const office = world.as('office')
      await office.exports.start({ id: 'a', ask: ledger() })
      expect(await ended(office, 'a')).toEqual({ phase: 'failed', refusal: null })
      expect(String(errors[0])).toContain('unable to open database')
      expect(await readdir(tmp())).toEqual([])
      const { browser, close } = await browserOf(world, 'office')
      expect(refusalIn(await browser.send('GET', '/api/exports/a', null, browser.own()))).toBe('notFound')
      await close()
    },
    CHILDREN_MS,
  )

  it(
    'leave no file over a restart, and no process over a stop',
    async () => {
      world = await aWorld({ database: 'SQLite', onDisk: true, items: history })
      const office = world.as('office')
      await office.exports.start({ id: 'a', ask: ledger() })
      await ended(office, 'a')
      const [left = ''] = await readdir(tmp())
      const place = path.join(tmp(), left)
      expect(existsSync(place)).toBe(true)
      await new FileStore(path.dirname(path.dirname(tmp()))).prepare()
      expect(existsSync(place)).toBe(false)
      await office.exports.start({ id: 'b', ask: ledger({ q: '一' }) })
      await world.deps.exports.close()
      expect(running()).toBe(0)
      expect(await readdir(tmp())).toEqual([])
    },
    CHILDREN_MS,
  )

  it(
    'write a long ledger also for a plain link',
    async () => {
      const items = Array.from({ length: DIRECT_ROWS + 1 }, (_, index) =>
        issued({
          itemId: id(`i${index}`),
          ordinal: index + 1,
          leads: [index % 2 === 0 ? units.law.id : (units.finance.id as UnitId)],
        }),
      )
      world = await aWorld({ database: 'SQLite', onDisk: true, items })
      const { fetched, close } = await browserOf(world, 'office')
      const { response, bytes } = await fetched('/api/ledger.xlsx?group=none')
      expect(response.status).toBe(200)
      expect(Object.keys(read(bytes).Sheets)).toEqual([words.sheet])
      expect(rowsIn(bytes)).toHaveLength(DIRECT_ROWS + 1)
      await expect.poll(() => world.as('office').exports.list()).toEqual([])
      await close()
    },
    CHILDREN_MS,
  )
})
