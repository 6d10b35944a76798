import { type ColumnRole, placed, roleOfHead } from '../plan/tables.ts'
import { DONE_OR_DUE, LEDGER_HEADS as H } from '../plan/words-sheets.ts'
import type { Sheet, Workbook } from './workbook.ts'

/** What the column of a ledger may stand for. */
export const sheetFields = [
  'no',
  'group',
  'work',
  'target',
  'lead',
  'support',
  'window',
  'progress',
  'percent',
  'state',
  'closedOn',
  'issuedOn',
  'asOf',
  'problems',
  'next',
  'current',
  'note',
] as const
export type SheetField = (typeof sheetFields)[number]

/** Columns that a plan does not have: by one of them a workbook is known as a ledger. */
const OF_LEDGER: readonly SheetField[] = ['progress', 'percent', 'state', 'closedOn']
/** Heads stand near the top, below a title and a line of notes. */
const HEAD_WITHIN = 12
const LONGEST_HEAD = 20
const KNOWN_SHARE = 0.6

/** A heading as it is compared: without blanks, brackets and full-width forms. */
export const flatHead = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)/g, '')

function ledgerField(heading: string): SheetField | null {
  if (heading === '' || heading.length > LONGEST_HEAD) return null
  if (H.state.test(heading)) return 'state'
  if (H.problems.test(heading)) return 'problems'
  if (H.next.test(heading)) return 'next'
  if (H.closedOn.test(heading)) return 'closedOn'
  if (H.issuedOn.test(heading)) return 'issuedOn'
  if (H.asOf.test(heading)) return 'asOf'
  if (H.current.test(heading)) return 'current'
  if (H.percent.test(heading)) return 'percent'
  return H.progress.test(heading) ? 'progress' : null
}

/** The fields of the columns under these heads; null when they are not the heads of a table of work. */
export function readHeads(cells: readonly string[]): SheetField[] | null {
  const heads = cells.map(flatHead)
  const own = heads.map(ledgerField)
  const roles = heads.map((head, index) => (own[index] === null ? roleOfHead(head) : null))
  const known = heads.filter((_, index) => own[index] !== null || roles[index] !== null).length
  const filled = heads.filter((head) => head !== '').length
  if (known < 2 || known < filled * KNOWN_SHARE) return null
  // 存在问题 is the work itself where nothing else is.
  if (!roles.some(isWork)) {
    const problems = own.indexOf('problems')
    if (problems < 0) return null
    own[problems] = null
    roles[problems] = 'work'
  }
  const placedRoles = placed(heads, roles)
  const hasWindow = heads.some((head, index) => roles[index] === 'window' && !DONE_OR_DUE.test(head))
  return heads.map((head, index) => {
    if (hasWindow && DONE_OR_DUE.test(head)) return 'closedOn'
    return own[index] ?? (head === '' ? 'note' : fieldOf(placedRoles[index] ?? 'note'))
  })
}

const isWork = (role: ColumnRole | null): boolean => role === 'work' || role === 'target'
const fieldOf = (role: ColumnRole): SheetField =>
  role === 'person' ? 'note' : role === 'stage' ? 'target' : role === 'name' ? 'group' : role

/** Where the heads of a sheet stand, and what they say; null when there are none. */
export function findHeads(sheet: Sheet): { at: number; fields: SheetField[] } | null {
  for (let at = 0; at < Math.min(sheet.rows.length, HEAD_WITHIN); at += 1) {
    const fields = readHeads((sheet.rows[at]?.cells ?? []).map(({ text }) => text))
    if (fields !== null) return { at, fields }
  }
  return null
}

/** Whether the workbook tells more than a plan: how far its items are. */
export function isLedger(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => findHeads(sheet)?.fields.some((one) => OF_LEDGER.includes(one)))
}
