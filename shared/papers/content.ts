import type { IsoDate } from '../dates.ts'
import type { TemplateFill } from '../templates/model.ts'
import type { Paper } from './paper.ts'
import type { Sheet } from './sheet.ts'

/** What a paper says, before it is a file: pages, or sheets; `fill` is how they go into the office's own workbook. */
export type PaperContent = { paper: Paper } | { sheets: readonly Sheet[]; fill?: TemplateFill }

/** papers.preview: as it would be made now. */
export interface PaperPreview {
  content: PaperContent
  /** Rows that the preview leaves out of long sheets. */
  more: number
  asOf: IsoDate
  seq: number
  /** The same content has the same: it goes along when the paper is made. */
  seen: string
}
