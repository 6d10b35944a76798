import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { LINE_MM, TABLE_PITCH_PT } from '#shared/papers/measures.ts'
import type { Block, Column, Form, FormCell } from '#shared/papers/paper.ts'
import { mmToTwips, twips } from './docx-styles.ts'

const THICK = { style: BorderStyle.SINGLE, size: 12, color: '000000' }
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = {
  top: THICK,
  bottom: THICK,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
}
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA }
const ALIGN = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

/** Shares of the line as twips that fill it to the last one. */
export function columnTwips(shares: readonly number[]): number[] {
  const line = mmToTwips(LINE_MM)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let before = 0
  let used = 0
  return shares.map((share) => {
    before += share
    const end = Math.round((line * before) / whole)
    const width = end - used
    used = end
    return width
  })
}

const frame = (widths: number[], rows: TableRow[]): Table =>
  new Table({
    width: { size: mmToTwips(LINE_MM), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: MARGINS,
    rows,
  })

const cell = (children: Paragraph[], size: number, columnSpan = 1): TableCell =>
  new TableCell({
    children,
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
  })

/** Lines of a text become paragraphs: an exact pitch has no room for breaks inside of one. */
const lines = (text: string, style: string, align?: Column['align']): Paragraph[] =>
  text
    .split('\n')
    .map(
      (line) =>
        new Paragraph({ style, text: line, ...(align === undefined ? {} : { alignment: ALIGN[align] }) }),
    )

/** The head is repeated on each page, and no row is split between two. */
export function tableOf({ columns, rows }: Extract<Block, { type: 'table' }>): Table {
  const widths = columnTwips(columns.map(({ width }) => width))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head }, at) => cell(lines(head, 'PaperCellHead'), widths[at] ?? 0)),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ align }, at) =>
          cell(lines(row[at] ?? '', 'PaperCell', align), widths[at] ?? 0),
        ),
      }),
  )
  return frame(widths, [head, ...body])
}

export function formOf({ widths: shares, rows }: Form): Table {
  const widths = columnTwips(shares)
  return frame(
    widths,
    rows.map(({ cells, lines: least }) => {
      let at = 0
      const children = cells.map((one) => {
        const span = one.span ?? 1
        const width = widths.slice(at, at + span).reduce((sum, part) => sum + part, 0)
        at += span
        return cell(formCell(one), width, span)
      })
      const value = twips(TABLE_PITCH_PT) * (least ?? 1) + 160
      return new TableRow({ cantSplit: true, height: { value, rule: HeightRule.ATLEAST }, children })
    }),
  )
}

const formCell = ({ text, isLabel }: FormCell): Paragraph[] =>
  lines(text, isLabel === true ? 'PaperCellHead' : 'PaperCell')
