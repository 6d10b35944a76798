import { Workbook } from '@cj-tech-master/excelts'
import { parseCopy } from '#shared/copy/parse-cli.ts'
import type { ParsedItem, ParsedPlan } from '#shared/plan/model.ts'
import { BORDER, LONGEST_CELL } from './sheet-style.ts'

const WIDTHS = {
  index: 6,
  section: 22,
  no: 8,
  title: 28,
  text: 60,
  lead: 22,
  support: 22,
  due: 22,
  date: 14,
  kind: 10,
  indicators: 22,
} satisfies Record<keyof typeof parseCopy.columns, number>

const COLUMNS = Object.keys(WIDTHS).filter((key): key is keyof typeof WIDTHS => key in WIDTHS)
/** Plans as a workbook, one sheet each: every value is text or a day, never a formula. */
export async function planToXlsx(plans: readonly ParsedPlan[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  plans.forEach((plan, index) =>
    addSheet(workbook, plan, plans.length > 1 ? `${parseCopy.sheet}${index + 1}` : parseCopy.sheet),
  )
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: Workbook, plan: ParsedPlan, name: string): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: 2 }],
  })
  sheet.columns = COLUMNS.map((key) => ({ key, width: WIDTHS[key] }))
  sheet.mergeCells(1, 1, 1, COLUMNS.length)
  const title = sheet.getCell(1, 1)
  title.value = plan.title ?? parseCopy.sheet
  title.font = { bold: true, size: 16 }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.getRow(1).height = 30
  const head = sheet.addRow(COLUMNS.map((key) => parseCopy.columns[key]))
  head.eachCell((cell) => {
    cell.font = { bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } }
    cell.border = BORDER
  })
  plan.items.forEach((item, index) => {
    const row = sheet.addRow(cellsOf(item, index))
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.alignment = { vertical: 'top', wrapText: true }
      cell.border = BORDER
    })
    row.getCell(COLUMNS.indexOf('date') + 1).numFmt = 'yyyy-mm-dd'
  })
  sheet.pageSetup.printTitlesRow = '1:2'
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2, column: COLUMNS.length } }
}

function cellsOf(item: ParsedItem, index: number): (string | number | Date | null)[] {
  const { due } = item
  return [
    index + 1,
    item.headings.join(' / '),
    item.no,
    item.title,
    item.text.slice(0, LONGEST_CELL),
    item.lead.join('\u3001'),
    item.support.join('\u3001'),
    due.text ?? '',
    due.date === null ? null : new Date(`${due.date}T00:00:00Z`),
    parseCopy.windowKind[due.kind],
    item.indicators.map((indicator) => indicator.text).join('\n'),
  ]
}
