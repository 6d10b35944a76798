import { addDays, type IsoDate } from '../dates.ts'
import { inSubset } from '../figures/subsets.ts'
import type { ItemId } from '../ids.ts'
import { type Item, isOver, isUnderReview } from '../items/model.ts'
import { waitsForEvent } from '../items/window.ts'
import type { LedgerRow } from '../ledger/select.ts'
import { isLate, isWarned } from './exceptions.ts'

/** What a number on a page counts; the rows of the snapshot carry the same words, so that each number opens its rows. */
export const counts = [
  'closed',
  'reviewing',
  'late',
  'warned',
  'undated',
  'decided',
  'decidedDone',
  'next',
  'closedRate',
  'dueClosedRate',
] as const
export type Count = (typeof counts)[number]

/** How far ahead 下一步到期 looks. */
const AHEAD_DAYS = 30

export interface CountGround {
  today: IsoDate
  /** The last day of 下一步到期. */
  until: IsoDate
  /** Items that the meeting before decided; what was taken back with its 散会 is not among them. */
  lastIds: ReadonlySet<ItemId>
}

/** Made once for all rows: days cost more than the comparing. */
export const countGround = ({ today, lastIds }: Omit<CountGround, 'until'>): CountGround => ({
  ...{ today, lastIds },
  until: addDays(today, AHEAD_DAYS),
})

/** The one definition of every number: the pages count by it, and the rows say by it where they were counted. */
export function isCounted(row: LedgerRow, count: Count, ground: CountGround): boolean {
  const { item } = row
  const { today, until, lastIds } = ground
  switch (count) {
    case 'closed':
      return item.state === 'closed'
    case 'reviewing':
      return isUnderReview(item)
    case 'late':
      return isLate(row)
    case 'warned':
      return isWarned(row)
    case 'undated':
      return item.window.kind === 'none' || waitsForEvent(item)
    case 'decided':
      return lastIds.has(item.id) || isEarlierAndOpen(item)
    case 'decidedDone':
      return lastIds.has(item.id) && item.state === 'closed'
    case 'next':
      return isAhead(row, today, until) && !isOver(item) && !isUnderReview(item) && item.state !== 'suspended'
    case 'closedRate':
      return inSubset(item, 'closed', today, { milestoneCounts: false })
    case 'dueClosedRate':
      return inSubset(item, 'dueClosed', today, { milestoneCounts: false })
  }
}

/** Decided by a meeting before the last one, and not done yet. */
const isEarlierAndOpen = (item: Item): boolean => item.decided !== undefined && !isOver(item)

const isAhead = ({ dueOn }: LedgerRow, today: IsoDate, until: IsoDate): boolean =>
  dueOn !== null && dueOn >= today && dueOn <= until
