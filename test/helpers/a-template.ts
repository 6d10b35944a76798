import { Workbook } from '@cj-tech-master/excelts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const thin = { style: 'thin' } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
/** The smallest picture there is. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The example row of `aTemplate`, and what its columns are for. */
export const EXAMPLE = 5

/**
 * A table as a superior office sends it round: title and heads merged, an example row with a formula and a merge, a sum
 * below, and everything else that a workbook may hold of cells. `change` writes over its parts before it is packed.
 */
export async function aTemplate(
  change: (parts: Record<string, string>) => void = () => {},
): Promise<Uint8Array> {
  const bytes = await written()
  const packed = Object.entries(unzipSync(bytes))
  const isText = ([name]: [string, unknown]) => /\.(?:xml|rels|vml)$/.test(name)
  const parts = Object.fromEntries(packed.filter(isText).map(([name, part]) => [name, strFromU8(part)]))
  byHand(parts)
  change(parts)
  const others = packed.filter((one) => !isText(one))
  const texts = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync({ ...Object.fromEntries(texts), ...Object.fromEntries(others) })
}

async function written(): Promise<Uint8Array> {
  const book = new Workbook()
  const sheet = book.addWorksheet('台账', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: 4, topLeftCell: 'A5' }],
  })
  sheet.columns = [6, 20, 12, 14, 18, 12, 10, 10, 36].map((width) => ({ width }))
  for (const area of ['A1:I1', 'A2:I2', 'A3:A4', 'B3:C4', 'D3:E3', 'F3:F4', 'G3:G4', 'H3:H4', 'I3:I4'])
    sheet.mergeCells(area)
  sheet.getCell('A1').value = '市政府重点工作推进情况表'
  sheet.getCell('A2').value = '填报单位：'
  const heads = { A3: '序号', B3: '工作事项', D3: '责任单位', D4: '牵头单位', E4: '配合单位' }
  const more = { F3: '完成时限', G3: '分值', H3: '加权分', I3: '工作进展情况' }
  for (const [at, text] of Object.entries({ ...heads, ...more })) sheet.getCell(at).value = text
  sheet.mergeCells('B5:C5')
  for (const column of 'ABCDEFGHI') {
    sheet.getCell(`${column}5`).border = border
    sheet.getCell(`${column}5`).font = { name: '仿宋', size: 11 }
  }
  sheet.getCell('B5').value = '（示例）建立直办机制'
  sheet.getCell('F5').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getCell('H5').value = { formula: 'G5*2', result: 0 }
  sheet.mergeCells('A6:F6')
  sheet.getCell('A6').value = '合计'
  sheet.getCell('G6').value = { formula: 'SUM(G5:G5)', result: 0 }
  sheet.getCell('H6').value = { formula: 'SUM(H5)', result: 0 }
  sheet.getCell('I6').value = { formula: 'COUNTA(B5:B5)&"项，"&$G$6&"分，见A7"', result: '' }
  sheet.mergeCells('A7:I7')
  sheet.getCell('A7').value = { text: '填表说明', hyperlink: 'https://example.com/' }
  sheet.getCell('G6').note = '由表样算出'
  for (const [row, height] of [
    [1, 36],
    [5, 45.5],
    [6, 24],
  ] as const)
    sheet.getRow(row).height = height
  sheet.autoFilter = 'A4:I5'
  sheet.addConditionalFormatting({
    ref: 'A5:I5',
    rules: [{ type: 'expression', priority: 1, formulae: ['$G5>$G$6'], style: { font: { bold: true } } }],
  })
  sheet.addConditionalFormatting({
    ref: 'G6:H6',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 2,
        formulae: ['100'],
        style: { font: { bold: true } },
      },
    ],
  })
  sheet.getCell('D5').dataValidation = { type: 'list', allowBlank: true, formulae: ['名单!$A$1:$A$3'] }
  sheet.getCell('G6').dataValidation = { type: 'whole', operator: 'between', formulae: [0, 'G5'] }
  sheet.pageSetup.printArea = 'A1:I7'
  sheet.pageSetup.printTitlesRow = '3:4'
  const image = book.addImage({ base64: `data:image/png;base64,${PIXEL}`, extension: 'png' })
  sheet.addImage(image, 'B9:C10')

  const sum = book.addWorksheet('汇总')
  sum.getCell('A1').value = '总分'
  sum.getCell('B1').value = { formula: '台账!G6', result: 0 }
  sum.getCell('B2').value = { formula: "SUM('台账'!G5:G5)+A4", result: 0 }
  sum.getCell('A4').value = 0
  const names = book.addWorksheet('名单')
  for (const [at, name] of ['产业发展处', '法规处', '金融服务处'].entries())
    names.getCell(at + 1, 1).value = name
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** What Excel writes and the library does not: shared and array formulas, breaks, the order of computing. */
function byHand(parts: Record<string, string>): void {
  const sheet = 'xl/worksheets/sheet1.xml'
  const add = (row: number, cell: string) => {
    const text = parts[sheet] ?? ''
    const from = text.indexOf(`<row r="${row}"`)
    const end = text.indexOf('</row>', from)
    parts[sheet] = text.slice(0, end) + cell + text.slice(end)
  }
  add(6, '<c r="J6"><f t="shared" ref="J6:J7" si="0">$G$6+G6*0</f><v>0</v></c>')
  add(6, '<c r="K6"><f t="array" ref="K6:K7">G5:G6*1</f><v>0</v></c>')
  add(7, '<c r="J7"><f t="shared" si="0"/><v>0</v></c><c r="K7"><v>0</v></c>')
  const breaks = '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>'
  parts[sheet] = (parts[sheet] ?? '').replace('<drawing ', `${breaks}<drawing `)
  const types = '[Content_Types].xml'
  parts['xl/calcChain.xml'] =
    '<?xml version="1.0" encoding="UTF-8"?><calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="G6" i="1"/></calcChain>'
  parts[types] = (parts[types] ?? '').replace(
    '</Types>',
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
  )
  const rels = 'xl/_rels/workbook.xml.rels'
  parts[rels] = (parts[rels] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rIdCalc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
  )
}
