import { read } from '@e965/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { verify } from '#db/verify.ts'
import { verifyPapers } from '#server/papers/verify-papers.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import type { LedgerSearch } from '#shared/ledger/address.ts'
import type { KeptPaper } from '#shared/papers/kinds.ts'
import type { ColumnUse, TemplateFile } from '#shared/templates/model.ts'
import { aServer, Browser, refusalIn } from '../../helpers/a-server.ts'
import { aTemplate, EXAMPLE } from '../../helpers/a-template.ts'
import {
  aWorld,
  drafted,
  issued,
  PASSWORD,
  type Person,
  people,
  units,
  type World,
} from '../../helpers/a-world.ts'
import { type DatabaseName, eachDatabase } from '../../helpers/each-database.ts'

const id = (name: string) => name as ItemId
const due = { kind: 'date', text: '9月底前', dueOn: '2026-09-30' } as const
const history: ItemEvent[][] = [
  [
    ...issued({ itemId: id('one'), title: '=建立"直办"机制', window: due }),
    {
      type: 'received',
      unitId: units.industry.id,
      at: '2026-03-03T01:00:00.000Z',
      by: people.liaison.id,
    },
    {
      type: 'amended',
      ...{ reason: '名称有误', at: '2026-09-10T01:00:00.000Z', by: people.office.id },
      changes: { title: '建立直办窗口', text: '年底前建成直办窗口。' },
    },
  ],
  issued({ itemId: id('two'), ordinal: 2, title: '编印政策一本通', leads: [units.finance.id], supports: [] }),
  [drafted({ itemId: id('draft'), ordinal: 3, title: '拟定年度计划' })],
]

const uses: Record<string, ColumnUse> = {
  ...{ A: 'index', B: 'title', C: 'keep', D: 'lead', E: 'text', F: 'dueOn', G: 'no', H: 'keep', I: 'light' },
}
const columns = Object.entries(uses).map(([column, use]) => ({ column, head: '', use }))
let count = 0
const commandId = () => `c${++count}` as CommandId

async function upload(world: World, person: Person, bytes: Uint8Array) {
  const server = await aServer(world)
  const browser = new Browser(server.address)
  await browser.signIn(people[person].login, PASSWORD)
  const answer = await browser.put('/api/templates', '推进表.xlsx', bytes as Uint8Array<ArrayBuffer>)
  await server.close()
  return answer
}
const save = (world: World, hash: TemplateFile['hash'], more: object = {}) =>
  world.as('office').templates.save({
    ...{ commandId: commandId(), id: 't1', hash, fileName: '推进表.xlsx', name: '市政府推进表' },
    ...{ sheet: '台账', row: EXAMPLE, columns, noteAt: 'A2', ...more },
  })
async function make(world: World, search: LedgerSearch): Promise<KeptPaper> {
  const choice = { kind: 'template' as const, templateId: 't1', search }
  const { seen } = await world.as('office').papers.preview({ choice })
  return world.as('office').papers.make({ commandId: commandId(), id: `p${++count}`, choice, seen })
}
async function sheetOf(world: World, paper: KeptPaper) {
  const chunks: Buffer[] = []
  for await (const chunk of world.deps.files.read(paper.hash)) chunks.push(chunk as Buffer)
  return read(Buffer.concat(chunks), { cellFormula: true, cellStyles: true }).Sheets.台账 ?? {}
}

let world: World
let hash: TemplateFile['hash']
/** A world with one workbook brought in. */
async function begin(database: DatabaseName): Promise<() => Promise<void>> {
  world = await aWorld({ database, items: history })
  const { status, body } = await upload(world, 'office', await aTemplate())
  expect(status).toBe(200)
  hash = (body as TemplateFile).hash
  return () => world.close()
}

eachDatabase((database) => {
  beforeEach(() => begin(database))

  it('is kept, renamed, filled for a view and a day, and removed, all in the log', async () => {
    const kept = await save(world, hash)
    expect(kept).toMatchObject({ name: '市政府推进表', by: '办公室 周敏', row: EXAMPLE })
    expect(await world.as('office').templates.list()).toEqual([kept])
    await save(world, hash, { name: '市里的表' })
    expect((await world.as('office').templates.book({ id: 't1' })).sheets[0]?.guess?.row).toBe(EXAMPLE)

    const all = await make(world, {})
    expect(all).toMatchObject({ no: 1, asOf: '2026-09-18', fileName: '表样〔2026〕1号 市里的表.xlsx' })
    const sheet = await sheetOf(world, all)
    const row = (at: number) => 'ABDEFGI'.split('').map((column) => sheet[`${column}${at}`]?.v)
    expect(row(5)).toEqual([1, '建立直办窗口', '产业发展处', '年底前建成直办窗口。', 46_295, 1, '预警'])
    expect(row(6)).toEqual([2, '编印政策一本通', '金融服务处', expect.any(String), 46_387, 2, '正常'])
    expect([sheet.A8.v, sheet.G8.f]).toEqual(['合计', 'SUM(G5:G7)'])
    expect(sheet.A2.v).toMatch(/^数据截至2026年9月18日，据台账日志第1至\d+条。共3项。$/)

    const past = await make(world, { asOf: '2026-09-01', states: 'active', unit: units.industry.id })
    expect(past).toMatchObject({ no: 2, asOf: '2026-09-01' })
    const then = await sheetOf(world, past)
    expect([then.B5.v, then.E5.v, then.A6.v]).toEqual([
      '=建立"直办"机制',
      '建立民营企业诉求直办机制，年底前建成。',
      '合计',
    ])
    expect(then.A2.v).toContain('共1项。筛选：')

    await world.as('office').templates.remove({ commandId: commandId(), id: 't1' })
    expect(await world.as('office').templates.list()).toEqual([])
    expect(await world.as('office').papers.list()).toHaveLength(2)
    const { differing } = await verify(world.db)
    expect(differing).toEqual([])
    expect(await verifyPapers(world.db, world.deps.files)).toEqual({ count: 2, differing: [] })
  })
})

describe('a template', () => {
  beforeEach(() => begin('SQLite'))

  it('answers a command that is asked again as the first time, and makes nothing else than what was seen', async () => {
    const asked = { commandId: commandId() }
    const first = await save(world, hash, asked)
    expect(await save(world, hash, asked)).toEqual(first)
    const choice = { kind: 'template' as const, templateId: 't1', search: {} }
    const { seen, content } = await world.as('office').papers.preview({ choice })
    expect(content).not.toHaveProperty('fill')
    await save(world, hash, { noteAt: null })
    await expect(
      world.as('office').papers.make({ commandId: commandId(), id: 'late', choice, seen }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('refuses what cannot be kept, and keeps nothing of it', async () => {
    await expect(save(world, hash, { row: 40 })).rejects.toThrow('exampleRowEmpty')
    await expect(save(world, 'f'.repeat(64) as TemplateFile['hash'])).rejects.toThrow('notFound')
    const behind = [{ column: 'C', head: '', use: 'title' }]
    await expect(save(world, hash, { columns: behind })).rejects.toThrow('exampleRowMerged')
    await expect(save(world, hash, { columns: [{ column: 'A', head: '', use: 'keep' }] })).rejects.toThrow()
    await save(world, hash)
    await expect(save(world, hash, { id: 't2' })).rejects.toThrow('templateNameTaken')
    expect(await world.as('office').templates.list()).toHaveLength(1)
    const macros = await aTemplate((parts) => void (parts['xl/vbaProject.bin.xml'] = '<x/>'))
    expect(refusalIn(await upload(world, 'office', macros))).toBe('templateMacros')
  })

  it('is the office’s alone', async () => {
    await save(world, hash)
    const choice = { kind: 'template' as const, templateId: 't1', search: {} }
    for (const person of ['leader', 'liaison', 'head'] as const) {
      await expect(world.as(person).papers.preview({ choice })).rejects.toThrow('notAllowed')
      await expect(world.as(person).templates.list()).rejects.toThrow('notAllowed')
      expect(refusalIn(await upload(world, person, await aTemplate()))).toBe('notAllowed')
    }
  })
})
