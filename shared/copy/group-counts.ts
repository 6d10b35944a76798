import type { RowGroup } from '../ledger/group.ts'
import { ledger as words } from './ledger.ts'

/** A group's counts in words; what is nought and no news is left out. */
export function groupCounts({ counts }: RowGroup): string[] {
  const { total, closed, reviewing, standing, overdue } = counts
  return [
    words.group.total(total),
    words.group.closed(closed),
    ...(reviewing > 0 ? [words.group.reviewing(reviewing)] : []),
    ...(standing > 0 ? [words.group.standing(standing)] : []),
    words.group.overdue(overdue),
  ]
}
