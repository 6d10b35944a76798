import type { ClauseOptions } from './clause.ts'
import type { Draft, Place } from './draft.ts'
import type { ParsedPlan } from './model.ts'
import type { ColumnRole } from './tables.ts'
import type { Text } from './text.ts'
import type { Part } from './work.ts'

/** Everything the outline holds, sorted by what it is. */
export interface Sorted {
  drafts: Draft[]
  sections: ParsedPlan['sections']
  headings: Text[]
  prose: Text[]
  /** Words after the end of the work that belong to no item. */
  unclaimed: Text[]
  attachments: Text[]
  /** Runs of numbers under one heading, for gaps. */
  siblings: { value: number; text: Text }[][]
}

/** Below no heading. */
export const TOP: Place = { no: '', path: [], headings: [], inherited: { units: [], windows: [] } }

export function nothingSorted(): Sorted {
  return { drafts: [], sections: [], headings: [], prose: [], unclaimed: [], attachments: [], siblings: [] }
}

/** What goes along from part to part. */
export interface Walk {
  sorted: Sorted
  options: ClauseOptions
  lastLeaf: Part | null
  /** The head of the table that was read last: a heading between its rows does not end it. */
  roles: ColumnRole[] | null
}
