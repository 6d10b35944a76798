import { read, utils, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { ledgerSheet, sheetColumns } from '#server/documents/ledger-sheet.ts'
import { ledgerToXlsx } from '#server/documents/ledger-xlsx.ts'
import { calendar } from '#shared/calendar/calendar.ts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { viewToSearch } from '#shared/ledger/address.ts'
import { type LedgerView, usualView } from '#shared/ledger/view.ts'
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
const at = '2026-03-03T01:00:00.000Z'
const received: ItemEvent = { type: 'received', unitId: units.industry.id, at, by: people.liaison.id }
const history: ItemEvent[][] = [
  [...issued({ itemId: id('one') }), received],
  [
    ...issued({
      itemId: id('two'),
      ordinal: 2,
      title: '建立增信资金',
      headings: ['破解融资难题'],
      path: ['二', '1'],
      leads: [units.finance.id],
      supports: [],
      window: { kind: 'date', text: '8月底前', dueOn: '2026-08-31' },
    }),
    { ...received, unitId: units.finance.id },
  ],
  [
    ...issued({ itemId: id('three'), ordinal: 3, title: '编印政策一本通' }),
    received,
    { type: 'closingRequested', unitId: units.industry.id, note: '', at, by: people.liaison.id },
    { type: 'approved', opinion: '', seen: [], at, by: people.office.id },
  ],
  [drafted({ itemId: id('four'), ordinal: 4, title: '拟定年度计划' })],
]

const sheetOf = (bytes: Uint8Array): WorkSheet => {
  const sheet = read(bytes, { cellDates: true, UTC: true }).Sheets[words.sheet]
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}
const partsOf = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  return { sheet: text('xl/worksheets/sheet1.xml'), workbook: text('xl/workbook.xml') }
}
/** Ordinals and titles from the first row under the heads. */
const rowsIn = (sheet: WorkSheet) =>
  utils
    .sheet_to_json<unknown[]>(sheet, { header: 1 })
    .slice(3)
    .filter(([no]) => typeof no === 'number')
    .map(([no, title]) => `${String(no)} ${String(title)}`)

async function download(world: World, person: Person, view: Partial<LedgerView> = {}) {
  const server = await aServer(world)
  const browser = new Browser(server.address)
  await browser.signIn(people[person].login, PASSWORD)
  const search = new URLSearchParams(viewToSearch({ ...usualView, ...view }) as Record<string, string>)
  const response = await fetch(`${server.address}/api/ledger.xlsx?${search}`, {
    headers: { cookie: browser.cookie, ...browser.own() },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  await server.close()
  return { response, bytes }
}

eachDatabase((database) => {
  let world: World
  afterEach(() => world.close())

  it('holds the rows of the view, in its order, for who asks', async () => {
    world = await aWorld({ database, items: history })
    const all = ['1 建立民营企业诉求直办机制', '2 建立增信资金', '3 编印政策一本通', '4 拟定年度计划']
    expect(rowsIn(sheetOf((await download(world, 'office', { group: 'none' })).bytes))).toEqual(all)
    const isGiven = (row: string) => !row.startsWith('4')
    expect(rowsIn(sheetOf((await download(world, 'leader', { group: 'none' })).bytes))).toEqual(
      all.filter(isGiven),
    )
    const late = await download(world, 'office', { lights: ['deepRed'] })
    expect(rowsIn(sheetOf(late.bytes))).toEqual(['2 建立增信资金'])
    const sorted = await download(world, 'office', { sort: 'ordinal', descending: true, group: 'none' })
    expect(rowsIn(sheetOf(sorted.bytes))).toEqual(all.toReversed())
    const byInitials = await download(world, 'office', { q: 'zxzj' })
    expect(rowsIn(sheetOf(byInitials.bytes))).toEqual(['2 建立增信资金'])
    const then = await download(world, 'leader', { asOf: '2026-03-02', states: ['assigned'], group: 'none' })
    expect(rowsIn(sheetOf(then.bytes))).toHaveLength(3)
  })

  it('says what changed since the day that the view compares with', async () => {
    world = await aWorld({ database, items: history })
    const view = { compare: '2026-03-02', moved: 'any', group: 'none' } as const
    const sheet = sheetOf((await download(world, 'office', view)).bytes)
    expect(sheet.A2.v).toContain('从3月2日到9月18日：销号1项、到期未结1项、变红1项、状态变化2项')
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).slice(2)
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['序号', '事项', '变化'],
      [1, '建立民营企业诉求直办机制', '待签收→办理中；灯：正常→预警'],
      [2, '建立增信资金', '8月31日到期未结；灯：正常→严重逾期；待签收→办理中'],
      [3, '编印政策一本通', '销号（3月3日申请）'],
    ])
    const later = await download(world, 'office', { ...view, asOf: '2026-03-01' })
    expect(sheetOf(later.bytes).C3?.v).toBe(words.columns.lead)
  })

  it('shows a liaison no more than the plan does', async () => {
    world = await aWorld({ database, items: history, rules: { visibility: 'own' } })
    const { bytes } = await download(world, 'liaison', { group: 'none' })
    expect(rowsIn(sheetOf(bytes))).toEqual(['1 建立民营企业诉求直办机制', '3 编印政策一本通'])
  })

  it('bears the name of plan and day, and is not kept by the browser', async () => {
    world = await aWorld({ database, items: history })
    const { response } = await download(world, 'office', { planId })
    expect(response.status).toBe(200)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '云川市促进民营经济发展2026年工作要点落实台账_2026-09-18.xlsx',
    )
    expect(response.headers.get('cache-control')).toContain('no-store')
  })
})

describe('the workbook', () => {
  let world: World
  afterEach(() => world.close())

  it('is laid out as offices print it', async () => {
    world = await aWorld({ database: 'SQLite', items: history })
    const { bytes } = await download(world, 'office', { planId, states: ['active', 'closed'] })
    const sheet = sheetOf(bytes)
    expect(sheet.A1.v).toBe('云川市促进民营经济发展2026年工作要点落实台账')
    expect(sheet.A2.v).toMatch(
      /^文号：云民促〔2026〕3号　口径：到期办结率（0\/1）.*　截至2026年9月18日，共3项　筛选：/,
    )
    expect(utils.sheet_to_json<unknown[]>(sheet, { header: 1 })[2]).toEqual(
      sheetColumns.map((column) => words.columns[column]),
    )
    expect(sheet.A4.v).toBe('一、优化营商环境（2 项，已销号 1，逾期 0）')
    const merged = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
    expect(merged).toEqual(expect.arrayContaining(['A1:L1', 'A2:L2', 'A4:L4']))
    const parts = partsOf(bytes)
    expect(parts.sheet).toMatch(/<pageSetup[^>]*paperSize="9"/)
    expect(parts.sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/)
    expect(parts.sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/)
    expect(parts.sheet).toMatch(/<pane[^>]*ySplit="3"[^>]*state="frozen"/)
    expect(parts.sheet).toContain(words.page.replaceAll('&', '&amp;'))
    expect(parts.workbook).toMatch(/Print_Titles[^>]*>[^<]*\$1:\$3</)
  })

  it('holds days as days', async () => {
    world = await aWorld({ database: 'SQLite', items: history })
    const { bytes } = await download(world, 'office', { group: 'none' })
    const sheet = sheetOf(bytes)
    const due = utils.encode_col(sheetColumns.indexOf('dueOn'))
    expect(sheet[`${due}4`]).toMatchObject({ t: 'd', v: new Date('2026-12-31T00:00:00Z') })
    expect(sheet[`${due}5`]).toMatchObject({ t: 'd', v: new Date('2026-08-31T00:00:00Z') })
  })

  it('tells the day it was first due, and 挂账, where a row has them', async () => {
    const by = { at: '2026-04-01T01:00:00.000Z', by: people.leader.id }
    const moved: ItemEvent[] = [
      {
        type: 'extensionRequested',
        unitId: units.finance.id,
        from: '2026-08-31',
        to: '2026-10-31',
        reason: '等文件',
        ...by,
      },
      { type: 'extensionDecided', granted: true, dueOn: '2026-10-31', opinion: '', ...by },
      { type: 'suspensionAsked', kind: 'suspend', reason: '等文件', reviewOn: '2026-11-30', ...by },
      { type: 'suspensionDecided', granted: true, opinion: '', ...by },
    ]
    world = await aWorld({
      database: 'SQLite',
      items: history.map((events, at) => (at === 1 ? [...events, ...moved] : events)),
    })
    const { bytes } = await download(world, 'office', { group: 'none' })
    const [heads = [], first = [], second = []] = utils
      .sheet_to_json<unknown[]>(sheetOf(bytes), { header: 1 })
      .slice(2)
    const at = (row: unknown[], name: string) => row[heads.indexOf(name)]
    expect(at(second, words.columns.dueOn)).toEqual(new Date('2026-10-31T00:00:00Z'))
    expect(at(second, words.columns.originalDueOn)).toEqual(new Date('2026-08-31T00:00:00Z'))
    expect(at(second, words.columns.suspension)).toBe('2026-04-01起挂账，2026-11-30复核')
    expect(at(first, words.columns.originalDueOn)).toBeUndefined()
    expect(heads).toHaveLength(sheetColumns.length + 2)
  })

  it('never holds a formula, whatever the words begin with', async () => {
    world = await aWorld({ database: 'SQLite' })
    const nasty = ['=1+1', '+A1', '-2', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', '=cmd|’/c calc’!A0']
    const lines = nasty.map((text) => ({ cells: sheetColumns.map(() => text) }))
    const bytes = await ledgerToXlsx({ title: '=1+1', note: '@x', columns: sheetColumns, lines })
    expect(partsOf(bytes).sheet).not.toMatch(/<f[ >]/)
    const sheet = sheetOf(bytes)
    expect(sheet.A1).toMatchObject({ t: 's', v: '=1+1' })
    expect(nasty.map((_, index) => sheet[`B${index + 4}`].t)).toEqual(nasty.map(() => 's'))
  })

  it('is empty but whole when nothing is shown', async () => {
    world = await aWorld({ database: 'SQLite' })
    const sheet = ledgerSheet([], usualView, {
      asOf: '2026-09-18',
      plans: [],
      units: [],
      calendar,
      thresholds: usualThresholds,
    })
    expect(rowsIn(sheetOf(await ledgerToXlsx(sheet)))).toEqual([])
  })
})
