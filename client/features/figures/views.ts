import type { BarPart } from '#shared/copy/figures.ts'
import { reviewStates } from '#shared/items/model.ts'
import type { LedgerView } from '#shared/ledger/view.ts'

/** Late ones are a part of their own, whatever their state. */
const subset = 'notOverdue'

const PARTS: Record<BarPart, Partial<LedgerView>> = {
  closed: { states: ['closed'] },
  reviewing: { states: [...reviewStates], subset },
  active: { states: ['active'], subset },
  overdue: { subset: 'overdue' },
  standing: { states: ['standing'] },
  suspended: { states: ['suspended'] },
  other: { states: ['draft', 'assigned', 'declined', 'cancelled'], subset },
}

/** The rows behind one part of a bar. */
export function behindPart(part: BarPart, bar: Partial<LedgerView>): Partial<LedgerView> {
  return { ...PARTS[part], ...bar }
}
