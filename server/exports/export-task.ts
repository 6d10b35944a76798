import type { DatabaseAddress } from '#db/database.ts'
import type { Clock } from '#shared/clock.ts'
import type { ExportAsk, ExportProgress } from '#shared/exports/job.ts'
import type { FileHash } from '#shared/ids.ts'
import type { Refusal } from '#shared/refusal.ts'
import type { Actor } from '#shared/users/model.ts'
import type { ReadContent } from '../papers/read-content.ts'

/** What a child needs to read and write an export by itself, as its asker would at that moment. */
export interface ExportTask {
  address: DatabaseAddress
  clock: Clock
  actor: Actor
  ask: ExportAsk
  /** Where the file goes. */
  place: string
}

/** The file is on disk. */
export interface Written {
  name: string
  rows: number
  size: number
  hash: FileHash
  /** Of a paper, all that is kept beside it; its rows are in the file. */
  read: ReadContent | null
}

export type ChildSays =
  | ExportProgress
  | { type: 'written'; written: Written }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'broke'; why: string }
