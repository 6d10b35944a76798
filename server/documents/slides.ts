/** A cell of a slide's table; the first line of it may be bold, the rest are small. */
export interface SlideCell {
  lines: { text: string; isBold?: boolean; isSmall?: boolean }[]
  align?: 'right'
}
/** One slide before it is one: plain values that pass to another process. */
export interface SlideText {
  title: string
  /** The section, over the title. */
  section: string
  facts: { value: string; word: string }[]
  table: { widths: number[]; heads: string[]; rows: SlideCell[][] } | null
  /** Under the table. */
  lines: string[]
  notes: string
}
export interface SlideSet {
  title: string
  author: string
  /** At the foot of every slide: 数据冻结于…. */
  foot: string
  slides: SlideText[]
}
