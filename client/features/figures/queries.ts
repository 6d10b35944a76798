import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/dates.ts'
import type { PlanId, UnitId } from '#shared/ids.ts'
import { useTRPC } from '../../api/trpc.ts'
import { usePlanAndDay } from '../../api/use-search.ts'

interface Asked {
  planId: PlanId | null
  asOf: IsoDate | null
  milestoneCounts: boolean
}

/** The counted figures; the old ones stay until the new ones are there. */
export function useFigures(asked: Asked) {
  return useQuery(useTRPC().figures.get.queryOptions(asked, { placeholderData: keepPreviousData }))
}

/** Short names of units as they were that day, for lists and charts. */
export function useUnitName(): (unitId: UnitId) => string {
  const { asOf } = usePlanAndDay()
  const asked = asOf === null ? undefined : { asOf }
  const options = useTRPC().units.list.queryOptions(asked, { placeholderData: keepPreviousData })
  const { data } = useQuery(options)
  return useMemo(() => {
    const names = new Map(data?.map((unit) => [unit.id, unit.shortName || unit.name]))
    return (unitId) => names.get(unitId) ?? ''
  }, [data])
}
