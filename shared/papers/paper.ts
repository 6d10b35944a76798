import type { IsoDate } from '../dates.ts'

/** 公文: what one paper says, before it is set by GB/T 9704-2012; the screen, the docx and the print all draw from it. */
export interface Paper {
  /** Above the text, 2号小标宋. */
  title: string
  /** 编号, as the paper prints it: `〔2026〕3号`; null where the kind has none. */
  number: string | null
  /** 主送机关, followed by a colon; null for forms and tables. */
  addressee: string | null
  body: readonly Block[]
  annexes: readonly { title: string; body: readonly Block[] }[]
  /** 落款; null where the paper is not signed. */
  signer: string | null
  on: IsoDate
  /** What the figures stand on: as-of day, basis and snapshot, printed small at the end. */
  basis: string
}

export type Block =
  /** 一、 is level 1, (一) level 2, 1. level 3, (1) level 4: the number is part of the text. */
  | { type: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { type: 'text'; text: string }
  | { type: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | Form

/** Widths are shares of the line: they are brought to its 156 mm. */
export interface Column {
  head: string
  width: number
  align: 'start' | 'center' | 'end'
}

/** 表格式公文: words and places to fill in, row by row. */
export interface Form {
  type: 'form'
  /** Shares of the line. */
  widths: readonly number[]
  /** `lines`: the least height, for opinions that are written by hand. */
  rows: readonly { cells: readonly FormCell[]; lines?: number }[]
}
export interface FormCell {
  text: string
  /** How many columns it takes; one where it is left out. */
  span?: number
  /** 栏目: set in 黑体 and centred. */
  isLabel?: boolean
}
