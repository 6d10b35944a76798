import type { Refusal } from '../refusal.ts'

/** The server takes no larger document. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024

/** What an upload turned out to be, judged by its content. */
export type DocumentFormat =
  | 'txt'
  | 'csv'
  | 'html'
  | 'mht'
  | 'xml'
  | 'rtf'
  | 'docx'
  | 'doc'
  | 'pdf'
  | 'xlsx'
  | 'xls'

/** Why a document could not be brought to text. */
export type ReadRefusal = Extract<
  Refusal,
  | 'notADocument'
  | 'fileTooLarge'
  | 'fileEncrypted'
  | 'fileScanned'
  | 'fontsUnreadable'
  | 'fileTakesTooLong'
  | 'fileEmpty'
  | 'fileSecret'
>
