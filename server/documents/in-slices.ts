import { setImmediate } from 'node:timers/promises'
import type { ExportProgress } from '#shared/exports/job.ts'

const SLICE = 250

/** Does `work` for one row after the other; after each slice it tells of it, and whoever waits gets a turn. */
export async function inSlices<Row>(
  rows: readonly Row[],
  work: (row: Row) => void,
  told: (slice: readonly Row[]) => void = () => {},
): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE)
    for (const row of slice) work(row)
    told(slice)
    await setImmediate()
  }
}

/** Hears how far a workbook is. */
export type Hear = (progress: ExportProgress) => void
