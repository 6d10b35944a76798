import type { IsoDate, IsoInstant } from '../dates.ts'
import type { FileHash } from '../ids.ts'

/** What a column of a template may be filled with: the columns of the exported ledger, and what else an item says. */
export const templateFields = [
  'index',
  'no',
  'title',
  'text',
  'section',
  'plan',
  'lead',
  'support',
  'leader',
  'window',
  'dueOn',
  'originalDueOn',
  'progress',
  'last',
  'problems',
  'next',
  'light',
  'state',
  'ball',
  'suspension',
  'closedOn',
] as const
export type TemplateField = (typeof templateFields)[number]

/** `keep`: as in the example row, its formula pulled down; `blank`: with its look and without its words. */
export const columnUses = [...templateFields, 'keep', 'blank'] as const
export type ColumnUse = (typeof columnUses)[number]

export interface TemplateColumn {
  /** Letters, as Excel names it. */
  column: string
  /** What stands above it, as the office knows it. */
  head: string
  use: ColumnUse
}

/** Where the items of a template go, and into which columns. */
export interface TemplateUse {
  sheet: string
  /** The example row, as the file counts. */
  row: number
  columns: TemplateColumn[]
  /** The cell that says as of when the figures are; null: none. */
  noteAt: string | null
}

/** 本单位表样: a workbook of the office, kept as it came, and how it is filled. */
export interface Template extends TemplateUse {
  id: string
  name: string
  fileName: string
  hash: FileHash
  size: number
  at: IsoInstant
  /** Name and post of the person at that time. */
  by: string
}

/** What goes into one cell. */
export type TemplateCell = string | number | { day: IsoDate } | null

/** What a template is filled with. */
export interface TemplateFill extends TemplateUse {
  hash: FileHash
  note: string
  /** One an item: a cell for each of the columns. */
  rows: TemplateCell[][]
}

/** A cell of the workbook as the screen shows it. */
export interface BookCell {
  /** From 0. */
  column: number
  text: string
  isFormula?: true
  /** How far it is merged; one where it is left out. */
  across?: number
  down?: number
}
export interface BookSheet {
  name: string
  /** Widths in characters; a hidden column has none. */
  widths: number[]
  rows: { number: number; cells: BookCell[] }[]
  /** Rows below those that are shown. */
  more: number
  /** Where the heads seem to end and the items to begin; null when they are not known. */
  guess: { row: number; uses: ColumnUse[] } | null
}
/** An uploaded workbook, its first rows and columns of every sheet in sight. */
export interface TemplateBook {
  sheets: BookSheet[]
}
/** PUT /api/templates: kept, and read. */
export interface TemplateFile {
  hash: FileHash
  size: number
  name: string
  book: TemplateBook
}

export const MOST_SHOWN = { rows: 60, columns: 40 } as const
export const MOST_NAME = 60
