import type { IsoDate } from '#shared/dates.ts'
import { isDay } from '#shared/dates.ts'
import type { PlanId } from '#shared/ids.ts'
import { useAddress, usePlanAndDay } from '../../api/use-search.ts'
import { useToday } from '../../api/use-session.ts'

/** What the figures are asked by, all of it in the address. */
export interface AskedBasis {
  planId: PlanId | null
  asOf: IsoDate | null
  milestoneCounts: boolean
  byOriginal: boolean
}

export function useBasis(): AskedBasis {
  const { planId, asOf } = usePlanAndDay()
  const { search } = useAddress()
  return { planId, asOf, milestoneCounts: search.milestone === '1', byOriginal: search.original === '1' }
}

/** The earlier day that stands beside; null where none is chosen, or it is not before the day shown. */
export function useComparedDay(): IsoDate | null {
  const { asOf } = usePlanAndDay()
  const { search } = useAddress()
  const today = useToday()
  const { compare } = search
  return compare !== undefined && isDay(compare) && compare < (asOf ?? today) ? compare : null
}
