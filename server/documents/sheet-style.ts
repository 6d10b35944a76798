import type { AddWorksheetOptions, Style, Worksheet } from '@cj-tech-master/excelts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'

const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
const { song: SONG, hei: HEI } = words.fonts

/** Thin rules around every cell, as printed ledgers have them. */
export const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN }
/** Excel refuses longer cells. */
export const LONGEST_CELL = 32_000
export const NOTE_FONT = { name: SONG, size: 10 }

type Font = { name: string; size: number; bold?: boolean }

/** A4 landscape as wide as the paper, numbered pages, heads that stay where they are. */
export function printedPage(frozen: { ySplit: number; xSplit?: number }): AddWorksheetOptions {
  return {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${words.page}` },
    views: [{ state: 'frozen', ...frozen }],
  }
}

/** What is printed: everything, with the heads on every page. */
export function printAll(sheet: Worksheet, headRow: number, columns: number, rows: number): void {
  sheet.pageSetup.printTitlesRow = `1:${headRow}`
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(columns).letter}${headRow + rows}`
}

/** One merged line over all columns. */
export function addBand(sheet: Worksheet, text: string, font: Font, height: number): void {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, sheet.columns.length)
  row.height = height
  const cell = row.getCell(1)
  cell.font = font
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
}

export function addHead(sheet: Worksheet, heads: readonly string[]): void {
  const head = sheet.addRow([...heads])
  head.height = 24
  head.eachCell((cell) => {
    cell.font = { name: HEI, size: 10.5 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = BORDER
  })
}

function lookOf(isCentred: boolean, isDay: boolean): Partial<Style> {
  return {
    font: { name: SONG, size: 10.5 },
    border: BORDER,
    alignment: {
      vertical: 'middle',
      wrapText: true,
      ...(isCentred ? { horizontal: 'center' as const } : {}),
    },
    ...(isDay ? { numFmt: 'yyyy-mm-dd' } : {}),
  }
}

/** One object for all cells that look the same: the library knows it again, where it would work out each anew. */
export const CELL = {
  text: lookOf(false, false),
  centred: lookOf(true, false),
  day: lookOf(false, true),
  centredDay: lookOf(true, true),
}
