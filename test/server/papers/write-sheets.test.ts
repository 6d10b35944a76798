import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeSheets } from '#server/papers/write-sheets.ts'
import type { Sheet } from '#shared/papers/sheet.ts'
import { hasOffice, pagesOf } from '../../helpers/office.ts'

const columns = ['序号', '任务', '单位', '时限'].map((head) => ({ head, width: 20 }))
const aSheet = (rows: Sheet['rows'], name = '任务单'): Sheet => ({
  ...{ name, title: '产业发展处任务单', note: '数据截至2026年9月18日', columns, rows },
})
const task = (at: number) => [at + 1, '建立民营企业诉求直办机制', '产业发展处', '2026-12-31']
const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '＝',
  '=1+1',
  '=HYPERLINK("http://x","点")',
  '+A1',
  '-2+3',
  '@SUM(A1)',
]

describe('the workbook', () => {
  it('holds 300 hostile cells as text', async () => {
    const hostile = Array.from({ length: 75 }, (_, at) =>
      columns.map((__, of) => `${STARTS[(at * 4 + of) % STARTS.length]}cmd|'/c calc'!A${at}`),
    )
    const bytes = await writeSheets([{ ...aSheet(hostile), title: '=1+1', note: '@x' }])
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).not.toMatch(/<f[ >]/u)
    const sheet = read(bytes).Sheets.任务单
    const kinds = hostile.flatMap((row, at) =>
      row.map((_, of) => sheet?.[utils.encode_cell({ r: at + 3, c: of })]?.t),
    )
    expect(kinds).toHaveLength(300)
    expect(new Set(kinds)).toEqual(new Set(['s']))
  })

  it('repeats its heads in print and keeps each unit on its own sheet', async () => {
    const bytes = await writeSheets([aSheet([task(0)], '法规处'), aSheet([task(1)], '产业处')])
    const book = read(bytes)
    expect(book.SheetNames).toEqual(['法规处', '产业处'])
    const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())
    expect(workbook.match(/_xlnm.Print_Titles/gu)).toHaveLength(2)
  })

  it('writes 1,000 rows within a second of the processor', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => task(at))
    await writeSheets([aSheet(rows.slice(0, 10))])
    const before = process.cpuUsage()
    const bytes = await writeSheets([aSheet(rows)])
    const { user, system } = process.cpuUsage(before)
    expect(read(bytes).Sheets.任务单?.A1003?.v).toBe(1000)
    expect((user + system) / 1000).toBeLessThan(1000)
  })
})

describe.skipIf(!hasOffice)('opened in LibreOffice', () => {
  it('prints over pages with its heads again', { timeout: 120_000 }, async () => {
    const pages = await pagesOf(
      await writeSheets([aSheet(Array.from({ length: 80 }, (_, at) => task(at)))]),
      'xlsx',
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('时限')
  })
})
