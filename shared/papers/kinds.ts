import type { IsoDate, IsoInstant } from '../dates.ts'
import type { FileHash, ItemId, PlanId, UnitId } from '../ids.ts'
import type { LedgerSearch } from '../ledger/address.ts'

/** What the office makes in 文书. */
export const paperKinds = [
  'bulletin',
  'slipNotice',
  'slipForm',
  'reminder',
  'closingForm',
  'extensionForm',
  'declineNote',
  'yearReport',
  'sealed',
  'breakdown',
  'threeLists',
  'unitSheets',
  'template',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** What one paper is about, by kind. */
export type PaperChoice =
  | { kind: 'bulletin'; planId: PlanId | null; since: IsoDate; until: IsoDate }
  | { kind: 'yearReport'; planId: PlanId | null; year: number }
  | { kind: 'slipNotice' | 'slipForm'; itemId: ItemId; year: number; no: number }
  /** `at` is the moment of the reminder. */
  | { kind: 'reminder'; itemId: ItemId; at: IsoInstant }
  | { kind: 'closingForm' | 'extensionForm' | 'declineNote' | 'sealed'; itemId: ItemId }
  | { kind: 'breakdown' | 'threeLists' | 'unitSheets'; planId: PlanId }
  /** The office's own workbook, filled with what the ledger shows at that address. */
  | { kind: 'template'; templateId: string; search: LedgerSearch }

export const slipKinds = ['slipNotice', 'slipForm'] as const
export const itemKinds = ['closingForm', 'extensionForm', 'declineNote', 'sealed'] as const
export const sheetKinds = ['breakdown', 'threeLists', 'unitSheets'] as const
/** Papers that are the office's alone, to look at as well. */
export const officeKinds = ['template'] as const
/** Forms that a unit may look at before the office makes them: of its own items. */
export const unitKinds = ['closingForm', 'extensionForm'] as const

export type PaperFormat = 'docx' | 'xlsx' | 'zip'
export function formatOf(kind: PaperKind): PaperFormat {
  if (kind === 'template' || sheetKinds.some((one) => one === kind)) return 'xlsx'
  return kind === 'sealed' ? 'zip' : 'docx'
}

/** A paper that was made and is kept as it was, byte for byte. */
export interface KeptPaper {
  id: string
  choice: PaperChoice
  /** Numbered within kind and year. */
  year: number
  no: number
  title: string
  /** The snapshot it says: the day, and the last entry of the log it knows of. */
  asOf: IsoDate
  seq: number
  /** Units that may read it; office and leaders read all. */
  unitIds: UnitId[]
  fileName: string
  hash: FileHash
  size: number
  /** 封卷: the code on the cover. */
  code: string | null
  at: IsoInstant
  /** Name and post of the person at that time. */
  by: string
}

/** Office and leaders read every paper, a unit those that are addressed to it. */
export const mayReadPaper = (
  paper: Pick<KeptPaper, 'unitIds'>,
  { role, unitId }: { role: string; unitId: UnitId | null },
): boolean => role === 'office' || role === 'leader' || (unitId !== null && paper.unitIds.includes(unitId))
