import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '#db/verify.ts'
import { checkZip } from '#server/papers/check-zip.ts'
import { verifyPapers } from '#server/papers/verify-papers.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import type { KeptPaper, PaperChoice } from '#shared/papers/kinds.ts'
import { aServer, Browser } from '../../helpers/a-server.ts'
import {
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
const at = '2026-09-03T01:00:00.000Z'
const byOffice = { at, by: people.office.id }
const byLiaison = { at, by: people.liaison.id }
const slip: ItemEvent = {
  type: 'supervised',
  ...{ year: 2026, no: 1, level: 'yellow', text: '请说明进展缓慢的原因。', answerBy: '2026-09-10' },
  ...byOffice,
}
const history: ItemEvent[][] = [
  [
    ...issued({ itemId: id('late'), window: { kind: 'date', text: '8月底前', dueOn: '2026-08-31' } }),
    { type: 'received', unitId: units.industry.id, at: '2026-03-03T01:00:00.000Z', by: people.liaison.id },
    slip,
    { type: 'reminded', text: '请抓紧办理。', answerBy: '2026-09-12', ...byOffice },
  ],
  [
    ...issued({ itemId: id('done'), ordinal: 2, title: '编印政策一本通' }),
    { type: 'received', unitId: units.industry.id, ...byLiaison },
    { type: 'closingRequested', unitId: units.industry.id, note: '已编印发放', ...byLiaison },
    { type: 'approved', opinion: '情况属实', seen: [], ...byOffice },
  ],
  [
    ...issued({
      itemId: id('other'),
      ordinal: 3,
      title: '建立增信资金',
      leads: [units.finance.id],
      supports: [],
    }),
  ],
  [drafted({ itemId: id('draft'), ordinal: 4, title: '拟定年度计划' })],
]
const september: PaperChoice = { kind: 'bulletin', planId, since: '2026-09-01', until: '2026-09-18' }

let count = 0
async function make(world: World, choice: PaperChoice, person: Person = 'office'): Promise<KeptPaper> {
  const { seen } = await world.as(person).papers.preview({ choice } as never)
  count += 1
  const commandId = `c${count}` as CommandId
  return world.as(person).papers.make({ commandId, id: `p${count}`, choice, seen } as never)
}
async function download(world: World, person: Person, paper: KeptPaper) {
  const server = await aServer(world)
  const browser = new Browser(server.address)
  await browser.signIn(people[person].login, PASSWORD)
  const response = await fetch(`${server.address}/api/papers/${paper.id}`, {
    headers: { cookie: browser.cookie, ...browser.own() },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  await server.close()
  return { response, bytes }
}
/** The late item, closed by all who have a part in it, and sealed. */
async function sealed(world: World): Promise<{ paper: KeptPaper; bytes: Uint8Array }> {
  const server = await aServer(world)
  const browser = new Browser(server.address)
  await browser.signIn(people.liaison.login, PASSWORD)
  const { body } = await browser.put('/api/evidence', '验收单.txt', '验收合格')
  await server.close()
  const file = { kind: 'file', hash: (body as { hash: string }).hash, name: '验收单.txt' }
  const report = { progress: '已建成运行', problems: '', next: '' }
  const steps = [
    ['liaison', { type: 'attach', evidenceId: 'e1', evidence: file }],
    ['liaison', { type: 'report', ...report }],
    ['liaison', { type: 'requestClosing', note: '已建成' }],
    ['office', { type: 'approve', opinion: '情况属实' }],
  ] as const
  for (const [at, [person, command]] of steps.entries()) {
    const { items } = await world.as(person).items.list({ planId, asOf: null })
    const version = items.find((item) => item.id === id('late'))?.version ?? 0
    const head = { commandId: `s${at}` as CommandId, itemId: id('late'), version }
    await world.as(person).items.command({ ...head, ...command } as never)
  }
  const paper = await make(world, { kind: 'sealed', itemId: id('late') })
  const { bytes } = await download(world, 'office', paper)
  return { paper, bytes }
}
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const documentIn = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

eachDatabase((database) => {
  let world: World
  beforeEach(async () => {
    world = await aWorld({ database, items: history })
  })
  afterEach(() => world.close())

  it('makes what was seen, numbered within kind and year, and gives the same bytes again', async () => {
    const first = await make(world, september)
    const second = await make(world, september)
    expect([first.no, second.no]).toEqual([1, 2])
    expect(first).toMatchObject({ year: 2026, asOf: '2026-09-18', by: '办公室 周敏', code: null })
    const { response, bytes } = await download(world, 'leader', first)
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '督查通报〔2026〕1号 关于《云川市促进民营经济发展2026年工作要点》落实情况的督查通报.docx',
    )
    expect(hashOf(bytes)).toBe(first.hash)
    expect(bytes).toHaveLength(first.size)
    const xml = documentIn(bytes)
    expect(xml).toContain('督查通报〔2026〕1号')
    expect(xml).toContain('逾期未结1项')
    expect(await world.as('office').papers.list()).toEqual([second, first])
    // The world's own slip was put into the log alone.
    const { differing } = await verify(world.db)
    expect(differing.filter((one) => !one.startsWith('slip:'))).toEqual([])
    expect(await verifyPapers(world.db, world.deps.files)).toEqual({ count: 2, differing: [] })
  })

  it('answers a command that is asked again as the first time', async () => {
    const choice = september
    const { seen } = await world.as('office').papers.preview({ choice } as never)
    const ask = { commandId: 'again' as CommandId, id: 'again', choice, seen } as never
    const first = await world.as('office').papers.make(ask)
    expect(await world.as('office').papers.make(ask)).toEqual(first)
    expect(await world.as('office').papers.list()).toHaveLength(1)
    const other = { commandId: 'new' as CommandId, id: 'again', choice, seen } as never
    await expect(world.as('office').papers.make(other)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('makes nothing else than what was seen', async () => {
    const choice: PaperChoice = { kind: 'closingForm', itemId: id('late') }
    const { seen } = await world.as('office').papers.preview({ choice } as never)
    const command = { type: 'amend', commandId: 'a1', itemId: id('late'), version: 5 } as const
    const changes = { title: '健全民营企业诉求直办机制' }
    await world.as('office').items.command({ ...command, changes, reason: '规范名称' } as never)
    const ask = { commandId: 'c-x' as CommandId, id: 'x', choice, seen } as never
    await expect(world.as('office').papers.make(ask)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await world.as('office').papers.list()).toEqual([])
  })

  it('is not held up by what else happens in the house', async () => {
    const choice: PaperChoice = { kind: 'closingForm', itemId: id('other') }
    const { seen } = await world.as('office').papers.preview({ choice } as never)
    await make(world, september)
    const ask = { commandId: 'c-y' as CommandId, id: 'y', choice, seen } as never
    expect(await world.as('office').papers.make(ask)).toMatchObject({ no: 1 })
  })

  it('lets a unit read what is addressed to it, and look at the forms of its own items', async () => {
    const paper = await make(world, { kind: 'slipNotice', itemId: id('late'), year: 2026, no: 1 })
    const bulletin = await make(world, september)
    expect(await world.as('liaison').papers.list()).toEqual([paper])
    expect(await world.as('head').papers.list()).toEqual([paper])
    expect(await world.as('otherLiaison').papers.list()).toEqual([])
    expect(await world.as('leader').papers.list()).toHaveLength(2)
    expect((await download(world, 'liaison', paper)).response.status).toBe(200)
    expect((await download(world, 'liaison', bulletin)).response.status).toBe(404)
    expect((await download(world, 'otherLiaison', paper)).response.status).toBe(404)
    const look = (person: Person, choice: PaperChoice) => world.as(person).papers.preview({ choice } as never)
    const own: PaperChoice = { kind: 'closingForm', itemId: id('late') }
    expect((await look('liaison', own)).content).toHaveProperty('paper.title', '销号申请表')
    await expect(look('otherLiaison', own)).rejects.toMatchObject({ message: 'notYours' })
    await expect(look('liaison', september)).rejects.toMatchObject({ message: 'notAllowed' })
    await expect(look('leader', { kind: 'closingForm', itemId: id('draft') })).rejects.toMatchObject({
      message: 'notFound',
    })
  })

  it('says when there is nothing to write', async () => {
    const refused = (choice: PaperChoice) =>
      expect(world.as('office').papers.preview({ choice } as never)).rejects.toMatchObject({
        message: 'nothingToWrite',
      })
    await refused({ kind: 'extensionForm', itemId: id('late') })
    await refused({ kind: 'declineNote', itemId: id('late') })
    await refused({ kind: 'sealed', itemId: id('late') })
    await refused({ kind: 'slipForm', itemId: id('late'), year: 2026, no: 7 })
    await refused({ kind: 'threeLists', planId })
  })
})

describe('封卷', () => {
  let world: World
  beforeEach(async () => {
    world = await aWorld({ database: 'SQLite', items: history })
  })
  afterEach(() => world.close())

  it('seals a closed item with its evidence', async () => {
    const { paper, bytes } = await sealed(world)
    expect(paper.code).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/u)
    expect(paper.unitIds).toEqual([])
    const checked = await checkZip(bytes)
    expect(checked?.problems).toEqual([])
    expect(checked?.found).toMatchObject({ title: '建立民营企业诉求直办机制', code: paper.code })
    const parts = unzipSync(bytes)
    expect(strFromU8(parts['佐证/01-验收单.txt'] ?? new Uint8Array())).toBe('验收合格')
    expect(documentIn(parts['00封面.docx'] ?? new Uint8Array())).toContain(paper.code)
    expect(documentIn(parts['01卷宗.docx'] ?? new Uint8Array())).toContain('情况属实')
  })

  it('notices whatever is changed afterwards', async () => {
    const { bytes } = await sealed(world)
    const parts = unzipSync(bytes)
    const without = (name: string) =>
      Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name))
    const problemsOf = async (changed: Record<string, Uint8Array>) =>
      (await checkZip(zipSync(changed)))?.problems
    expect(await problemsOf(parts)).toEqual([])
    const evidence = '佐证/01-验收单.txt'
    expect(await problemsOf({ ...parts, [evidence]: strToU8('验收不合格') })).toEqual([
      { problem: 'changed', name: evidence },
    ])
    expect(await problemsOf(without(evidence))).toEqual([{ problem: 'missing', name: evidence }])
    expect(await problemsOf({ ...parts, '多.txt': strToU8('多') })).toEqual([
      { problem: 'notListed', name: '多.txt' },
    ])
    expect(await problemsOf({ ...parts, '00封面.docx': strToU8('换过') })).toEqual([
      { problem: 'changed', name: '00封面.docx' },
    ])
    // Who changes a file and its line in the list changes the code: the one on the cover is another.
    const manifest = strFromU8(parts['manifest.json'] ?? new Uint8Array())
    const forged = manifest.replace('建立民营企业', '设立民营企业')
    expect(forged).not.toBe(manifest)
    expect(await problemsOf({ ...parts, 'manifest.json': strToU8(forged) })).toEqual([
      { problem: 'manifestChanged' },
      { problem: 'codeChanged' },
    ])
    expect(await problemsOf({ 'a.txt': strToU8('a') })).toEqual([{ problem: 'notSealed' }])
    expect(await checkZip(strToU8('no zip'))).toBeNull()
  })

  it('is checked on the command line', async () => {
    const { bytes, paper } = await sealed(world)
    const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-sealed-'))
    const place = path.join(folder, '卷宗.zip')
    await writeFile(place, bytes)
    const run = () =>
      spawnSync(process.execPath, ['server/cli/verify.ts', '--file', place], { encoding: 'utf8' })
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining(paper.code ?? '') })
    await writeFile(place, zipSync({ ...unzipSync(bytes), '多.txt': strToU8('多') }))
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('多出的文件：多.txt') })
    await rm(folder, { recursive: true })
  })

  it('tells a kept file that was changed on disk', async () => {
    const paper = await make(world, september)
    const place = world.deps.files.placeOf(paper.hash)
    const bytes = await readFile(place)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(place, bytes)
    expect((await verifyPapers(world.db, world.deps.files)).differing).toEqual([paper.fileName])
  })
})
