import { read, utils, type WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { differences } from '#server/templates/compare.ts'
import { fillAndCompare } from '#server/templates/fill-and-compare.ts'
import type { FillAsked } from '#server/templates/fill-template.ts'
import { NotFillable } from '#server/templates/package.ts'
import { readTemplate } from '#server/templates/read-template.ts'
import type { Refusal } from '#shared/refusal.ts'
import type { TemplateCell } from '#shared/templates/model.ts'
import { aTemplate, EXAMPLE } from '../../helpers/a-template.ts'
import { hasOffice, recalculated } from '../../helpers/office.ts'

const list = (count: number, make: (at: number) => TemplateCell): TemplateCell[] =>
  Array.from({ length: count }, (_, at) => make(at))
/** So many items, numbered; the score of each is its number. */
const asked = (count: number, title: (at: number) => string = (at) => `第${at + 1}件事`): FillAsked => ({
  ...{ sheet: '台账', row: EXAMPLE, count },
  columns: [
    { column: 'A', fill: { values: list(count, (at) => at + 1) } },
    { column: 'B', fill: { values: list(count, title) } },
    { column: 'D', fill: { values: list(count, () => '法规处') } },
    { column: 'E', fill: 'blank' },
    { column: 'F', fill: { values: list(count, () => ({ day: '2026-06-30' })) } },
    { column: 'G', fill: { values: list(count, (at) => at + 1) } },
    { column: 'H', fill: 'keep' },
    { column: 'I', fill: { values: list(count, () => '已办两场') } },
  ],
  note: { at: 'A2', text: '数据截至2026年9月18日' },
})
const open = (bytes: Uint8Array) => read(bytes, { type: 'array', cellFormula: true, cellStyles: true })
const sheetIn = (bytes: Uint8Array, name = '台账'): WorkSheet => open(bytes).Sheets[name] ?? {}
const xmlIn = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
const refusalOf = (work: () => unknown): Refusal | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof NotFillable) return error.refusal
    throw error
  }
}

describe.each([0, 1, 25, 1000])('filled with %s items', (count) => {
  const end = EXAMPLE + Math.max(1, count) - 1
  const [sum, foot] = [end + 1, end + 2]
  let before: Uint8Array
  let after: Uint8Array
  beforeAll(async () => {
    before = await aTemplate()
    after = fillAndCompare(before, asked(count))
  })

  it('holds every item, and everything below has moved as one', () => {
    const sheet = sheetIn(after)
    for (let at = 0; at < count; at++) {
      const row = EXAMPLE + at
      expect(sheet[`B${row}`].v).toBe(`第${at + 1}件事`)
      expect([sheet[`A${row}`].v, sheet[`F${row}`].v, sheet[`H${row}`].f]).toEqual([
        at + 1,
        46_203,
        `G${row}*2`,
      ])
    }
    if (count === 0) expect([sheet.B5, sheet.A5].map((cell) => cell?.v)).toEqual([undefined, undefined])
    expect(sheet[`A${sum}`].v).toBe('合计')
    expect(sheet[`G${sum}`].f).toBe(`SUM(G5:G${end})`)
    expect(sheet[`H${sum}`].f).toBe(count < 2 ? 'SUM(H5)' : `SUM(H5:H${end})`)
    expect(sheet[`I${sum}`].f).toBe(`COUNTA(B5:B${end})&"项，"&$G$${sum}&"分，见A7"`)
    expect([sheet[`J${sum}`].f, sheet[`J${foot}`].f]).toEqual([`$G$${sum}+G${sum}*0`, `$G$${sum}+G${foot}*0`])
    expect(sheet[`K${sum}`].F).toBe(`K${sum}:K${foot}`)
    expect(sheet.A2.v).toBe('数据截至2026年9月18日')
    expect(sheet[`A${foot}`].l.Target).toBe('https://example.com/')
  })

  it('keeps merges, widths, heights, print area, rules, checks, notes and pictures', () => {
    const [was, is] = [sheetIn(before), sheetIn(after)]
    const merges = (is['!merges'] ?? []).map((range) => utils.encode_range(range))
    expect(merges).toHaveLength((was['!merges']?.length ?? 0) + end - EXAMPLE)
    expect(merges).toEqual(
      expect.arrayContaining(['B3:C4', `B${end}:C${end}`, `A${sum}:F${sum}`, `A${foot}:I${foot}`]),
    )
    expect(is['!cols']).toEqual(was['!cols'])
    expect([1, end, sum].map((row) => is['!rows']?.[row - 1]?.hpt)).toEqual([36, 45.5, 24])
    const names = open(after).Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref])
    expect(names).toEqual([
      ['_xlnm.Print_Area', `'台账'!$A1:$I${foot}`],
      ['_xlnm.Print_Titles', "'台账'!$3:$4"],
    ])
    const xml = xmlIn(after, 'xl/worksheets/sheet1.xml')
    const area = (columns: [string, string]) =>
      count < 2 && columns[0] === columns[1] ? `${columns[0]}5` : `${columns[0]}5:${columns[1]}${end}`
    for (const part of [
      `sqref="${area(['A', 'I'])}"`,
      `<formula>$G5&gt;$G$${sum}</formula>`,
      `sqref="G${sum}:H${sum}"`,
      `sqref="${area(['D', 'D'])}"`,
      '<formula1>名单!$A$1:$A$3</formula1>',
      `<autoFilter ref="A4:I${end}"/>`,
      `<brk id="${sum}" `,
      `<hyperlink ref="A${foot}"`,
      'ySplit="4" topLeftCell="A5"',
    ])
      expect(xml).toContain(part)
    expect(xmlIn(after, 'xl/comments1.xml')).toContain(`ref="G${sum}"`)
    expect(xmlIn(after, 'xl/drawings/vmlDrawing1.vml')).toContain(`<x:Row>${sum - 1}</x:Row>`)
    expect(xmlIn(after, 'xl/drawings/drawing1.xml')).toContain(`<xdr:row>${8 + end - EXAMPLE}</xdr:row>`)
  })

  it('changes the other sheets where they read from it, and no part that has nothing to do with it', () => {
    const sums = sheetIn(after, '汇总')
    expect([sums.B1.f, sums.B2.f, sums.A4.v]).toEqual([`台账!G${sum}`, `SUM('台账'!G5:G${end})+A4`, 0])
    const [was, is] = [unzipSync(before), unzipSync(after)]
    expect(Object.keys(is)).toEqual(Object.keys(was).filter((name) => name !== 'xl/calcChain.xml'))
    const none = new Uint8Array()
    const same = Object.keys(is).filter((name) => Buffer.compare(is[name] ?? none, was[name] ?? none) === 0)
    expect(same).toEqual(
      expect.arrayContaining([
        'xl/styles.xml',
        'xl/sharedStrings.xml',
        'xl/theme/theme1.xml',
        'xl/worksheets/sheet3.xml',
        'xl/media/image1.png',
        'docProps/core.xml',
      ]),
    )
    expect(strFromU8(is['[Content_Types].xml'] ?? new Uint8Array())).not.toContain('calcChain')
    expect(strFromU8(is['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())).not.toContain('calcChain')
    expect(xmlIn(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
    // Results of before would be wrong numbers now.
    expect(xmlIn(after, 'xl/worksheets/sheet2.xml')).not.toContain('</f><v>')
  })
})

it('is computed right by LibreOffice', { skip: !hasOffice, timeout: 60_000 }, async () => {
  const book = open(await recalculated(fillAndCompare(await aTemplate(), asked(25))))
  const [sheet, sums] = [book.Sheets.台账 ?? {}, book.Sheets.汇总 ?? {}]
  expect([sheet.G30.v, sheet.H30.v, sheet.H29.v]).toEqual([325, 650, 50])
  expect(sheet.I30.v).toBe('25项，325分，见A7')
  expect([sums.B1.v, sums.B2.v]).toEqual([325, 325])
  expect(sheet['!merges']?.length).toBe(12 + 24)
})

it('fills what LibreOffice has saved', { skip: !hasOffice, timeout: 60_000 }, async () => {
  const sheet = sheetIn(fillAndCompare(await recalculated(await aTemplate()), asked(25)))
  expect([sheet.B29.v, sheet.A30.v, sheet.G30.f]).toEqual(['第25件事', '合计', 'SUM(G5:G29)'])
})

it('takes along a table of Excel’s own, and the charts that draw on the items', async () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const bytes = await aTemplate((parts) => {
    const [rels, sheet] = ['xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml']
    parts['xl/tables/table1.xml'] =
      `<table ${main} id="1" name="T" displayName="T" ref="A4:I6" totalsRowCount="1"><autoFilter ref="A4:I5"/><tableColumns count="1"><tableColumn id="1" name="序号"><calculatedColumnFormula>G5*2</calculatedColumnFormula></tableColumn></tableColumns></table>`
    parts['xl/charts/chart1.xml'] =
      '<c:chart xmlns:c="c"><c:f>台账!$G$5:$G$5</c:f><c:f>名单!$A$1:$A$3</c:f></c:chart>'
    parts[rels] = (parts[rels] ?? '').replace(
      '</Relationships>',
      `${rel('rIdT', 'table', '../tables/table1.xml')}</Relationships>`,
    )
    parts[sheet] = (parts[sheet] ?? '').replace(
      '</worksheet>',
      '<tableParts count="1"><tablePart r:id="rIdT"/></tableParts></worksheet>',
    )
  })
  const filled = fillAndCompare(bytes, asked(25))
  expect(xmlIn(filled, 'xl/tables/table1.xml')).toContain(
    'ref="A4:I30" totalsRowCount="1"><autoFilter ref="A4:I29"/>',
  )
  expect(xmlIn(filled, 'xl/tables/table1.xml')).toContain('<calculatedColumnFormula>G5*2<')
  expect(xmlIn(filled, 'xl/charts/chart1.xml')).toContain(
    '<c:f>台账!$G$5:$G$29</c:f><c:f>名单!$A$1:$A$3</c:f>',
  )
  expect(refusalOf(() => fillAndCompare(bytes, { ...asked(2), row: 4, columns: [], note: null }))).toBe(
    'exampleRowTaken',
  )
})

describe('neutralised', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '=\t', '@=', "'="]
  const tails = [
    '1+1',
    'cmd|"/c calc"!A1',
    'HYPERLINK("http://example.com","看")',
    '办2场',
    '<f>1</f>&amp;',
    '_x000D_',
  ]
  const hostile = Array.from(
    { length: 300 },
    (_, at) => `${starts[at % starts.length]}${tails[at % tails.length]}${at}`,
  )

  it('keeps 300 hostile texts as texts, and gives back the same', async () => {
    const filled = fillAndCompare(
      await aTemplate(),
      asked(300, (at) => hostile[at] ?? ''),
    )
    const sheet = sheetIn(filled)
    hostile.forEach((text, at) => {
      const cell = sheet[`B${EXAMPLE + at}`]
      expect([cell.t, cell.f, cell.v]).toEqual(['s', undefined, text.replaceAll('\r', '\n')])
    })
    // None but those of the template.
    expect(xmlIn(filled, 'xl/worksheets/sheet1.xml').match(/<f[ >]/g)).toHaveLength(300 + 6)
  })

  it('leaves out what no file can hold', async () => {
    const text = `甲\u0000乙\u0008\ufffe\ud800丙${'长'.repeat(40_000)}`
    const filled = fillAndCompare(
      await aTemplate(),
      asked(1, () => text),
    )
    expect(sheetIn(filled).B5.v).toMatch(/^甲乙丙长{20000}/)
    expect(sheetIn(filled).B5.v.length).toBeLessThan(32_767)
  })
})

it('notices what is not as it must be', async () => {
  const before = await aTemplate()
  const wanted = { ...asked(25), columns: asked(25).columns.filter(({ column }) => column !== 'F') }
  const after = fillAndCompare(before, wanted)
  const spoilt = (part: string, from: string, to: string) => {
    const parts = unzipSync(after)
    const text = strFromU8(parts[part] ?? new Uint8Array())
    expect(text).toContain(from)
    return differences(before, zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) }), wanted)
  }
  const sheet = 'xl/worksheets/sheet1.xml'
  expect(differences(before, after, wanted)).toEqual([])
  expect(spoilt(sheet, '第7件事', '第8件事')).toEqual(['台账!B11'])
  expect(spoilt(sheet, 'SUM(G5:G29)', 'SUM(G5:G28)')).toEqual(['台账!G30'])
  expect(spoilt(sheet, 'ref="B9:C9"', 'ref="B9:D9"')).toEqual(['台账 merges'])
  expect(spoilt(sheet, 'width="36"', 'width="35"')).toEqual(['台账 widths'])
  expect(spoilt(sheet, '<brk id="30" max="16383" man="1"/>', '')).toEqual([sheet])
  expect(spoilt('xl/workbook.xml', '$I31', '$I30')).toEqual(['names'])
  expect(spoilt('xl/worksheets/sheet2.xml', '台账!G30', '台账!G29')).toEqual(['汇总!B1'])
  expect(spoilt('xl/styles.xml', '仿宋', '宋体')).toEqual(['xl/styles.xml'])
})

describe('what could not survive is refused', () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  const put =
    (part: string, text = '<x/>') =>
    (parts: Record<string, string>) =>
      void (parts[part] = text)
  const swap = (part: string, from: string, to: string) => (parts: Record<string, string>) => {
    expect(parts[part]).toContain(from)
    parts[part] = (parts[part] ?? '').replace(from, to)
  }

  it.each<[what: string, refusal: Refusal, change: (parts: Record<string, string>) => void]>([
    ['macros', 'templateMacros', put('xl/vbaProject.bin.xml')],
    [
      'a workbook with macros by its type',
      'templateMacros',
      swap('[Content_Types].xml', 'spreadsheetml.sheet.main', 'sheet.macroEnabled.main'),
    ],
    ['links to other files', 'templateLinks', put('xl/externalLinks/externalLink1.xml')],
    ['data from elsewhere', 'templateLinks', put('xl/connections.xml')],
    ['a pivot table', 'templateObjects', put('xl/pivotTables/pivotTable1.xml')],
    ['controls', 'templateObjects', put('xl/ctrlProps/ctrlProp1.xml')],
    ['a signature', 'templateObjects', put('_xmlsignatures/sig1.xml')],
    ['scenarios', 'templateObjects', swap(sheet, '<autoFilter', '<scenarios/><autoFilter')],
    ['a data table', 'templateObjects', swap(sheet, '<f>SUM(H5)</f>', '<f t="dataTable" ref="H6" r1="A1"/>')],
    ['no workbook in it', 'notATemplate', (parts) => void delete parts['xl/workbook.xml']],
    ['a sheet that is not there', 'notATemplate', (parts) => void delete parts['xl/worksheets/sheet2.xml']],
    ['broken XML', 'templateUnreadable', swap(sheet, '</sheetData>', '<row r="')],
    ['cells without addresses', 'templateUnreadable', swap(sheet, 'r="A1"', 'q="A1"')],
    ['an entity', 'notATemplate', swap(sheet, '<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')],
    ['a mark of secrecy', 'fileSecret', swap('xl/sharedStrings.xml', '填报单位：', '机密★10年')],
  ])('%s, when it is uploaded', async (_, refusal, change) => {
    const bytes = await aTemplate(change)
    expect(refusalOf(() => readTemplate(bytes))).toBe(refusal)
    if (refusal !== 'fileSecret') expect(refusalOf(() => fillAndCompare(bytes, asked(2)))).toBe(refusal)
  })

  it.each<
    [
      what: string,
      refusal: Refusal,
      wanted: Partial<FillAsked>,
      change?: (parts: Record<string, string>) => void,
    ]
  >([
    ['a row that is not there', 'exampleRowEmpty', { row: 40 }],
    ['a sheet that is not there', 'exampleRowEmpty', { sheet: '没有' }],
    ['a column that is merged downwards', 'exampleRowMerged', {}, swap(sheet, 'ref="A6:F6"', 'ref="A5:A6"')],
    [
      'a column behind another',
      'exampleRowMerged',
      { columns: [{ column: 'C', fill: { values: ['甲', '乙'] } }] },
    ],
    ['a row that an array lies over', 'exampleRowArray', {}, swap(sheet, 'ref="K6:K7"', 'ref="K5:K7"')],
    ['a row with a link', 'exampleRowTaken', {}, swap(sheet, '<hyperlink ref="A7"', '<hyperlink ref="I5"')],
    ['several sheets in one formula', 'templateUnreadable', {}, swap(sheet, 'SUM(H5)', 'SUM(汇总:名单!A1)')],
    ['a cell for the note that is not there', 'noteCellMissing', { note: { at: 'Z99', text: '说明' } }],
    ['a cell for the note that is behind another', 'noteCellMissing', { note: { at: 'B2', text: '说明' } }],
  ])('%s, when it is filled', async (_, refusal, wanted, change) => {
    const bytes = await aTemplate(change)
    expect(refusalOf(() => fillAndCompare(bytes, { ...asked(2), ...wanted }))).toBe(refusal)
  })

  it.each<[what: string, bytes: Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('序号,事项')],
    ['half a zip', strToU8('PK\u0003\u0004 and no more')],
    ['an empty zip', zipSync({})],
    ['a document', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['a workbook without parts', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['an unclosed tag', zipSync({ 'xl/workbook.xml': strToU8('<workbook a="') })],
  ])('%s', (_, bytes) => {
    expect(['notATemplate', 'fileEmpty']).toContain(refusalOf(() => readTemplate(bytes)))
  })

  it('a hostile sheet takes no longer than its length', async () => {
    for (const part of ['<', '<c ', '<f>', '<!--', '<a b="', '&#x', '<row r="1">']) {
      const bytes = await aTemplate(
        (parts) => void (parts[sheet] = `<worksheet><sheetData>${part.repeat(400_000)}`),
      )
      const began = performance.now()
      expect(refusalOf(() => readTemplate(bytes))).not.toBeNull()
      expect(performance.now() - began).toBeLessThan(10_000)
    }
  })
})

describe('read for the screen', () => {
  it('shows the rows with their merges, and knows heads by the words that an import knows', async () => {
    const { sheets } = readTemplate(await aTemplate())
    const [first] = sheets
    expect(sheets.map(({ name }) => name)).toEqual(['台账', '汇总', '名单'])
    expect(first?.guess).toEqual({
      row: EXAMPLE,
      uses: ['index', 'title', 'blank', 'lead', 'support', 'window', 'blank', 'keep', 'last'],
    })
    expect(first?.rows[0]?.cells[0]).toMatchObject({
      column: 0,
      text: '市政府重点工作推进情况表',
      across: 9,
      down: 1,
    })
    expect(first?.rows[3]?.cells.map(({ text }) => text)).toEqual(['牵头单位', '配合单位'])
    expect(first?.rows[4]?.cells.find(({ column }) => column === 7)).toMatchObject({ isFormula: true })
    expect(sheets[2]?.guess).toBeNull()
  })
})
