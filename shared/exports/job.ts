import type { MakePaper } from '../api/paper-inputs.ts'
import type { IsoInstant } from '../dates.ts'
import type { PlanId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'

/** What is to be written into a workbook: the ledger of an address, or a paper of 文书 that is one. */
export type ExportAsk =
  | { kind: 'ledger'; search: Readonly<Record<string, string>> }
  | { kind: 'paper'; make: MakePaper & { choice: SheetChoice } }
export type SheetChoice = { kind: 'breakdown' | 'threeLists' | 'unitSheets'; planId: PlanId }

/** The file that an export has made, and where its asker finds it. */
export interface ExportFile {
  name: string
  address: string
  size: number
  rows: number
}

export type ExportState =
  | { phase: 'queued' }
  /** `rows`: read so far; null before the first are there. */
  | { phase: 'reading'; rows: number | null }
  | { phase: 'writing'; written: number; of: number }
  /** All rows are written; the workbook is put together. */
  | { phase: 'packing'; of: number }
  | { phase: 'done'; file: ExportFile; isTaken: boolean }
  /** null: a fault that nobody foresaw. */
  | { phase: 'failed'; refusal: Refusal | null }
  | { phase: 'cancelled' }

export type ExportEvent =
  | { type: 'started' }
  | { type: 'read'; rows: number }
  | { type: 'wrote'; written: number; of: number }
  | { type: 'packing' }
  | { type: 'finished'; file: ExportFile }
  | { type: 'taken' }
  | { type: 'failed'; refusal: Refusal | null }
  | { type: 'cancelled' }

/** What is told while it is written. */
export type ExportProgress = Extract<ExportEvent, { type: 'read' | 'wrote' | 'packing' }>

/** One export as its asker sees it. */
export interface ExportJob {
  id: string
  ask: ExportAsk
  state: ExportState
  askedAt: IsoInstant
  /** How many wait or run before it; 0 unless it is queued. */
  ahead: number
}

export const hasEnded = ({ phase }: ExportState): boolean =>
  phase === 'done' || phase === 'failed' || phase === 'cancelled'

/** What has ended stays as it is, whatever a child still says; nothing goes backwards. */
export function evolveExport(state: ExportState, event: ExportEvent): ExportState {
  if (event.type === 'taken') return state.phase === 'done' ? { ...state, isTaken: true } : state
  if (hasEnded(state)) return state
  switch (event.type) {
    case 'started':
      return state.phase === 'queued' ? { phase: 'reading', rows: null } : state
    case 'read':
      return state.phase === 'reading' ? { phase: 'reading', rows: event.rows } : state
    case 'wrote':
      return wrote(state, event)
    case 'packing':
      return state.phase === 'writing' ? { phase: 'packing', of: state.of } : state
    case 'finished':
      return state.phase === 'queued' ? state : { phase: 'done', file: event.file, isTaken: false }
    case 'failed':
      return { phase: 'failed', refusal: event.refusal }
    case 'cancelled':
      return { phase: 'cancelled' }
  }
}

function wrote(state: ExportState, { written, of }: Extract<ExportEvent, { type: 'wrote' }>): ExportState {
  const before = state.phase === 'writing' ? state.written : state.phase === 'reading' ? 0 : null
  if (before === null) return state
  return { phase: 'writing', written: Math.min(of, Math.max(before, written)), of }
}
