import type { RowBrought } from '../sheets/read-ledger.ts'
import type { Draft } from './draft.ts'

/** The draft of an old ledger: each item with what its row says of its state and progress. */
export function withBrought(draft: Draft, rows: readonly RowBrought[]): Draft {
  if (rows.length === 0) return draft
  const items = draft.items.map((item, index) => {
    const { brought = null, current = null } = rows[index] ?? {}
    return {
      ...item,
      ...(brought === null ? {} : { brought }),
      ...(current === null ? {} : { current }),
    }
  })
  return { ...draft, items }
}
