import { useMemo } from 'react'
import type { IsoDate } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import { type Comparison, compareDays } from '#shared/ledger/compare-days.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { useGround, useItemsThen } from './queries.ts'

export interface Compared {
  /** The earlier day. */
  day: IsoDate
  /** A day can only be compared with one before it. */
  isEarlier: boolean
  /** null while one of the two days is still being read. */
  comparison: Comparison | null
  groundThen: LedgerGround
  error: unknown
  retry: () => void
}

/** The day of the view laid beside the earlier one of its address; null when nothing is compared. */
export function useComparison(
  view: Pick<LedgerView, 'compare' | 'planId'>,
  { items, isSettled }: { items: readonly Item[]; isSettled: boolean },
  ground: LedgerGround,
): Compared | null {
  const day = view.compare
  const isEarlier = day !== null && day < ground.today
  const then = useItemsThen(view.planId, isEarlier ? day : null)
  const groundThen = useGround(day ?? ground.today, { planId: view.planId, asOf: day })
  const before = then.data?.items
  const comparison = useMemo(
    () =>
      before === undefined || !isSettled
        ? null
        : compareDays(before, items, { before: groundThen, after: ground }),
    [before, items, isSettled, groundThen, ground],
  )
  if (day === null) return null
  return {
    ...{ day, isEarlier, comparison, groundThen },
    error: then.error,
    retry: () => void then.refetch(),
  }
}
