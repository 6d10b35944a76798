import { dayOf, type IsoDate } from '../dates.ts'
import { type Item, isUnderReview } from './model.ts'
import { openExtension } from './open-asks.ts'
import { dueOn } from './window.ts'

/**
 * The day on which the item's clock stands (design §5). It stops on the day the closing was asked for, until that is
 * answered; on the day it was suspended, while it is; and never later than the due day while an extension that was
 * asked for in time waits for its answer. Otherwise it runs: `today`. A late answer is never the unit's lateness.
 */
export function clockDay(item: Item, today: IsoDate): IsoDate {
  const day = stoppedOn(item) ?? today
  const asked = openExtension(item)
  const due = dueOn(item, day)
  return asked !== null && !asked.isLate && due !== null && due < day ? due : day
}

function stoppedOn(item: Item): IsoDate | null {
  if (isUnderReview(item)) return dayOf(item.closing?.at ?? item.holderSince)
  if (item.state === 'suspended') return dayOf(item.suspensions.at(-1)?.from ?? item.holderSince)
  return null
}
