import { bareListOf, type ClauseOptions } from './clause.ts'
import { draftItem, draftRow, type Place } from './draft.ts'
import { type RowLine, splitLines } from './lines.ts'
import type { PrintedWindow } from './model.ts'
import { normalise } from './normalise.ts'
import { readNumber } from './numbers.ts'
import { toParagraphs } from './paragraphs.ts'
import { type ColumnRole, readHead, readRow } from './tables.ts'
import { sliceText, type Text } from './text.ts'
import { isUnitList } from './unit-list.ts'
import { readParagraph } from './work.ts'

export interface ClauseContext {
  year?: number | null
  /** The head of the table that a row belongs to. */
  context?: string | null
}

export interface ReadClause {
  lead: string[]
  support: string[]
  due: PrintedWindow
}

const PLACE: Place = { no: '', path: [], headings: [], inherited: { units: [], windows: [] } }

/** Reads one item or one row of a table by itself: who leads, who supports, and when it is due. */
export function readClause(source: string, { year = null, context = null }: ClauseContext = {}): ReadClause {
  const { text } = normalise(source)
  const options: ClauseOptions = { year, bareList: bareListOf(text) }
  const lines = toParagraphs(splitLines(text)).filter((line) => line.kind !== 'noise')
  const row = lines.find((line) => line.kind === 'row')
  if (row !== undefined) {
    const draft = draftRow(row, readRow(row.cells, headOf(context, row)), PLACE, options)
    return { lead: draft.item.lead, support: draft.item.support, due: draft.item.due }
  }
  const paragraphs = lines.map((line) => readParagraph(unnumber(line.text), options))
  const { item } = draftItem(paragraphs, null, PLACE, options)
  return { lead: item.lead, support: item.support, due: item.due }
}

const unnumber = (text: Text): Text => sliceText(text, readNumber(text.flat)?.length ?? 0)

/** The roles of the columns by the head that goes with the row, else by what the cells hold. */
function headOf(context: string | null, row: RowLine): ColumnRole[] {
  const head =
    context === null ? undefined : splitLines(normalise(context).text).find((line) => line.kind === 'row')
  const roles = head?.kind === 'row' ? readHead(head.cells.map((cell) => cell.flat)) : null
  if (roles !== null) return roles
  return row.cells.map((cell, index) => (index > 0 && isUnitList(cell) ? 'lead' : 'work'))
}
