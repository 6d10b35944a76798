import type { ReadNotice } from '#shared/plan/read-notice.ts'
import type { DocumentFormat, ReadRefusal } from '#shared/plan/read-refusal.ts'
import type { Workbook } from '#shared/sheets/workbook.ts'

/** What came of a file: its text and what is missing in it, or why it has none. */
export type ReadDocument =
  | { text: string; format: DocumentFormat; workbook?: Workbook; notices?: ReadNotice[] }
  | { refusal: ReadRefusal }
