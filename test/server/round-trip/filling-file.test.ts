import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BookType, read, utils, type WorkSheet, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { askChild } from '#server/readers/in-child.ts'
import { READ_LIMITS } from '#server/readers/open-zip.ts'
import { readFilledSheet } from '#server/round-trip/filled-sheet.ts'
import { fillingSheet } from '#server/round-trip/filling-sheet.ts'
import { fillingToXlsx } from '#server/round-trip/filling-xlsx.ts'
import { calendar } from '#shared/calendar/calendar.ts'
import { fillingSheet as words } from '#shared/copy/round-trip.ts'
import type { IndicatorId, ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { type FilledSheet, SHEET_MARK } from '#shared/round-trip/model.ts'
import { asText } from '#shared/round-trip/values.ts'
import { anIndicator, anItem, aReport, law, NOW, units } from '../../helpers/an-item.ts'

const unit = units[0]
const ground = {
  ...{ plan: null, plans: [], units, calendar, thresholds: usualThresholds, now: NOW },
  unit: unit ?? { ...anItem(), id: law },
} as Parameters<typeof fillingSheet>[1]
const sheetOf = (items: readonly Item[]) => fillingToXlsx(fillingSheet(items, ground))
const itemAt = (at: number, over: Partial<Item> = {}) =>
  anItem({
    ...{ id: `item-${at}` as ItemId, ordinal: at, title: `第${at}件` },
    lastReport: aReport({ progress: `已办${at}场。` }),
    indicators: [anIndicator({ id: `ind-${at}` as IndicatorId, current: at, measuredOn: '2026-09-01' })],
    ...over,
  })
const three = [itemAt(1), itemAt(2), itemAt(3)]

async function readBack(bytes: Uint8Array): Promise<FilledSheet> {
  const sheet = await readFilledSheet(bytes)
  if ('refusal' in sheet) throw new Error(sheet.refusal)
  return sheet
}

/** Opened by another program, changed, and saved as that program does. */
async function resaved(
  change: (sheet: WorkSheet) => void,
  bookType: BookType = 'xlsx',
  items: readonly Item[] = three,
): Promise<Uint8Array> {
  const book = read(await sheetOf(items), { cellStyles: true })
  const sheet = book.Sheets[words.sheet]
  if (sheet === undefined) throw new Error('no sheet')
  change(sheet)
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}
const rowsOf = (sheet: WorkSheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null })
const fillAll = (sheet: WorkSheet, rows: unknown[][]) => {
  for (const address of Object.keys(sheet)) if (!address.startsWith('!')) delete sheet[address]
  delete sheet['!merges']
  utils.sheet_add_aoa(sheet, rows)
}
const said = ({ rows }: FilledSheet) =>
  rows.map(({ base, texts, measures }) => [base?.itemId, texts.progress?.text, measures[0]?.value?.number])
const asGiven = three.map(({ id, lastReport, indicators }) => [
  id,
  lastReport?.progress,
  indicators[0]?.current,
])

describe('neutralised', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '=\t', '@=', "'="]
  const tails = [
    '1+1',
    'cmd|"/c calc"!A1',
    'HYPERLINK("http://example.com","看")',
    '办2场',
    'SUM(A1:A9)',
    '2',
  ]
  const hostile = Array.from({ length: 300 }, (_, at) => {
    return `${starts[at % starts.length] ?? '='}${tails[at % tails.length] ?? ''}${at}`
  })

  it('keeps 300 hostile texts as texts, and gives back the same', async () => {
    const items = hostile.map((text, at) =>
      itemAt(at + 1, { title: text, lastReport: aReport({ progress: text, problems: text, next: text }) }),
    )
    const bytes = await sheetOf(items)
    const parts = unzipSync(bytes)
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).not.toMatch(/<f[ >]/)
    const back = await readBack(bytes)
    expect(back.rows.length).toBe(300)
    back.rows.forEach(({ base, texts }, at) => {
      const text = asText(hostile[at] ?? '')
      for (const field of ['progress', 'problems', 'next'] as const)
        expect(asText(texts[field]?.text ?? '')).toBe(text)
      expect(asText(base?.progress ?? '')).toBe(text)
    })
  })

  it('takes the words that a formula shows, never the formula', async () => {
    const bytes = await resaved((sheet) => {
      const [, , , heads = []] = rowsOf(sheet)
      const c = heads.indexOf(words.columns.progress)
      sheet[utils.encode_cell({ r: 4, c })] = { t: 's', v: '共办2场', f: '"共办"&2&"场"' }
      sheet[utils.encode_cell({ r: 5, c })] = { t: 'e', v: 23, w: '#REF!' }
    })
    const { rows } = await readBack(bytes)
    expect(rows[0]?.texts.progress).toMatchObject({ text: '共办2场' })
    expect(rows[1]?.texts.progress?.isBroken).toBe(true)
  })
})

describe('recognised by its marks', () => {
  it('as it went out', async () => {
    const sheet = await readBack(await sheetOf(three))
    expect(sheet).toMatchObject({ name: words.sheet, unitId: law, givenAt: NOW })
    expect(said(sheet)).toEqual(asGiven)
    expect(sheet.rows.map(({ number }) => number)).toEqual([5, 6, 7])
  })

  it.each<[what: string, change: (rows: unknown[][]) => unknown[][], expected: unknown[][]]>([
    [
      'sorted',
      ([a, b, c, d, ...rest]) => [a, b, c, d, ...rest.reverse()] as unknown[][],
      [...asGiven].reverse(),
    ],
    ['rows deleted', (rows) => rows.filter((_, at) => at !== 5), [asGiven[0], asGiven[2]] as unknown[][]],
    ['a row put in above', (rows) => [['', '备注'], ...rows], asGiven],
    ['columns moved', (rows) => rows.map((row) => [...row].reverse()), asGiven],
    ['columns put in', (rows) => rows.map((row) => [row[0], '我的备注', ...row.slice(1)]), asGiven],
  ])('%s', async (_what, change, expected) => {
    const bytes = await resaved((sheet) => fillAll(sheet, change(rowsOf(sheet))))
    expect(said(await readBack(bytes))).toEqual(expected)
  })

  it('rows filtered away and columns hidden', async () => {
    const bytes = await resaved((sheet) => {
      sheet['!rows'] = [...(sheet['!rows'] ?? [])]
      sheet['!rows'][4] = { hidden: true }
      sheet['!cols'] = Array.from({ length: 17 }, () => ({ hidden: true }))
    })
    expect(said(await readBack(bytes))).toEqual(asGiven)
  })

  it.each(['xlsx', 'biff8', 'ods', 'xlsb'] as const)('saved as %s', async (bookType) => {
    const bytes = await resaved(() => {}, bookType)
    const sheet = await readFilledSheet(bytes)
    // Binary workbooks are refused with a sentence; the others hold what went out.
    if (bookType === 'xlsb') expect(sheet).toEqual({ refusal: 'notAFillingSheet' })
    else if ('refusal' in sheet) throw new Error(sheet.refusal)
    else expect(said(sheet)).toEqual(asGiven)
  })

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((place) => existsSync(place))
  it.skipIf(office === undefined).each(['xlsx', 'ods', 'xls'])(
    'opened and saved by LibreOffice as %s',
    async (format) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-office-'))
      try {
        writeFileSync(path.join(folder, 'in.xlsx'), await sheetOf(three))
        const to = path.join(folder, 'out')
        execFileSync(
          office ?? '',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            ...['--headless', '--convert-to', format, '--outdir', to, path.join(folder, 'in.xlsx')],
          ],
          { stdio: 'ignore', timeout: 90_000 },
        )
        expect(said(await readBack(readFileSync(path.join(to, `in.${format}`))))).toEqual(asGiven)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    120_000,
  )

  it('refuses a workbook with two of them', async () => {
    const book = read(await sheetOf(three), { cellStyles: true })
    const sheet = book.Sheets[words.sheet]
    if (sheet === undefined) throw new Error('no sheet')
    utils.book_append_sheet(book, { ...sheet }, '填报表 (2)')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    expect(await readFilledSheet(bytes)).toEqual({ refusal: 'severalFillingSheets' })
  })

  it('tells a row whose key is damaged, and one that somebody has added', async () => {
    const bytes = await resaved((sheet) => {
      const rows = rowsOf(sheet)
      const progress = rows[3]?.indexOf(words.columns.progress) ?? -1
      const key = String(rows[4]?.[0])
      rows[4] = [`${key}x`, ...(rows[4] ?? []).slice(1)]
      const added: unknown[] = rows[5]?.map(() => null) ?? []
      added[progress] = '自己加的一行'
      fillAll(sheet, [...rows, added, [null, null, '制表人：']])
    })
    const { rows } = await readBack(bytes)
    expect(rows.map(({ number, base }) => [number, base === null])).toEqual([
      [5, true],
      [6, false],
      [7, false],
      [8, true],
    ])
  })
})

const CHILD = new URL('../../../server/round-trip/filled-child.ts', import.meta.url)
const zeros = (mb: number) => new Uint8Array(mb * 2 ** 20)
const xlsx = await sheetOf(three)
const withPart = (name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(xlsx)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}
const SHEET = 'xl/worksheets/sheet1.xml'
const plain = utils.book_new(
  utils.aoa_to_sheet([
    ['序号', '进展'],
    [1, '已办'],
  ]),
  '填报表',
)
const other = new Uint8Array(write(plain, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)

describe('hostile', () => {
  it.each<[what: string, bytes: () => Uint8Array, expected: string]>([
    ['empty', () => new Uint8Array(), 'fileEmpty'],
    ['text', () => strToU8('序号,进展\n1,已办'), 'notAFillingSheet'],
    ['another workbook', () => other, 'notAFillingSheet'],
    ['another zip', () => zipSync({ 'a.txt': strToU8('已办') }), 'notAFillingSheet'],
    ['cut off', () => xlsx.subarray(0, Math.floor(xlsx.length * 0.6)), 'notAFillingSheet'],
    [
      'scratched',
      () => xlsx.map((byte, at) => (at > 8 && at % 97 === 0 ? byte ^ 0x5a : byte)),
      'notAFillingSheet',
    ],
    ['too large', () => zeros(31), 'fileTooLarge'],
    ['packed to burst', () => zipSync({ ...unzipSync(xlsx), 'xl/more.xml': zeros(130) }), 'fileTooLarge'],
    [
      'with a document type',
      () => withPart(SHEET, (xml) => xml.replace(/\?>/, '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      'notAFillingSheet',
    ],
    [
      'without its marks',
      () => withPart('xl/sharedStrings.xml', (xml) => xml.replaceAll(SHEET_MARK, 'x')),
      'notAFillingSheet',
    ],
    [
      'a mark that names no unit',
      () => withPart('xl/sharedStrings.xml', (xml) => xml.replace(`${SHEET_MARK}law`, `${SHEET_MARK}../x`)),
      'notAFillingSheet',
    ],
    [
      'marked secret',
      () => withPart('xl/sharedStrings.xml', (xml) => xml.replace('政策法规处填报表', '机密★1年')),
      'fileSecret',
    ],
  ])('%s', async (_what, bytes, expected) => {
    expect(await askChild(CHILD, bytes())).toEqual({ refusal: expected })
  })

  it('a sheet that says of itself to reach to the last cell there is', async () => {
    const wide = withPart(SHEET, (xml) =>
      xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
    )
    const sheet = await askChild<FilledSheet>(CHILD, wide)
    expect('refusal' in sheet ? sheet : said(sheet)).toEqual(asGiven)
  })

  it('ends a reading that takes too long, and one that nobody waits for', async () => {
    const brief = { ...READ_LIMITS, milliseconds: 1 }
    expect(await askChild(CHILD, xlsx, brief)).toEqual({ refusal: 'fileTakesTooLong' })
    expect(await askChild(CHILD, xlsx, READ_LIMITS, AbortSignal.abort())).toEqual({
      refusal: 'fileTakesTooLong',
    })
  })
})

it('is locked but for the cells to fill in, checked, frozen and printed as A4 landscape', () => {
  const xml = strFromU8(unzipSync(xlsx)[SHEET] ?? new Uint8Array())
  expect(xml).toContain('<sheetProtection sheet="1"')
  expect(xml).toMatch(/<dataValidation type="list"[^>]*sqref="[A-Z]+5:[A-Z]+7"/)
  expect(xml).toMatch(/<dataValidation type="decimal"/)
  expect(xml).toMatch(/<dataValidation type="date"/)
  expect(xml).not.toContain('NaN')
  expect(xml).toMatch(/<pane xSplit="3" ySplit="4"/)
  expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/)
  expect(xml).toMatch(/<row r="3"[^>]*hidden="1"/)
  expect(xml).toMatch(/<col min="1" max="1"[^>]*hidden="1"/)
})

it('writes 1,000 rows within a second', async () => {
  const items = Array.from({ length: 1000 }, (_, at) => itemAt(at + 1))
  await sheetOf(items.slice(0, 50))
  const started = performance.now()
  const bytes = await sheetOf(items)
  const took = performance.now() - started
  console.log(`1,000 rows to a filling sheet: ${Math.round(took)} ms, ${Math.round(bytes.length / 1024)} KB`)
  expect((await readBack(bytes)).rows.length).toBe(1000)
  // The bar is a second on a quiet machine; here others work beside it.
  expect(took).toBeLessThan(3000)
})
