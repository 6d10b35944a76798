import { TEMPLATE_HEADS as H } from '../plan/words-sheets.ts'
import { flatHead, readHeads, type SheetField } from '../sheets/columns.ts'
import type { ColumnUse, TemplateField } from './model.ts'

/** Heads stand near the top, below a title and a line of notes. */
const HEAD_WITHIN = 15

/** What the import reads from such a column, the template gets. */
const OF_IMPORT: Record<SheetField, TemplateField | null> = {
  no: 'index',
  group: 'section',
  work: 'title',
  target: 'text',
  lead: 'lead',
  support: 'support',
  window: 'window',
  progress: 'last',
  percent: 'progress',
  state: 'state',
  closedOn: 'closedOn',
  issuedOn: null,
  asOf: null,
  problems: 'problems',
  next: 'next',
  current: 'progress',
  note: null,
}

/** What only we would have a column for. */
function ownField(head: string): TemplateField | null {
  if (H.light.test(head)) return 'light'
  if (H.ball.test(head)) return 'ball'
  if (H.leader.test(head)) return 'leader'
  if (H.plan.test(head)) return 'plan'
  if (H.text.test(head)) return 'text'
  return null
}

/**
 * Where the heads end, by the same words that an old ledger is read by, and what each column is to be filled with.
 * `rows` are the first of the sheet, cells that are merged downwards said in each row; formulas stay what they are.
 */
export function guessUses(
  rows: readonly { number: number; texts: readonly string[] }[],
  isFormula: (row: number, column: number) => boolean,
): { row: number; uses: ColumnUse[] } | null {
  let found: { row: number; uses: ColumnUse[] } | null = null
  for (const { number, texts } of rows.slice(0, HEAD_WITHIN)) {
    const fields = readHeads(texts)
    // Of heads in two rows the lower one says more.
    if (fields === null) {
      if (found !== null) break
      continue
    }
    const used = new Set<ColumnUse>()
    const uses = fields.map((field, column): ColumnUse => {
      if (isFormula(number + 1, column)) return 'keep'
      const wanted = ownField(flatHead(texts[column] ?? '')) ?? OF_IMPORT[field]
      if (wanted === null || used.has(wanted)) return 'blank'
      used.add(wanted)
      return wanted
    })
    found = { row: number + 1, uses }
  }
  return found
}
