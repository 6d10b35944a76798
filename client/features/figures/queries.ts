import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/dates.ts'
import type { PlanId, UnitId } from '#shared/ids.ts'
import { useTRPC } from '../../api/trpc.ts'

interface Asked {
  planId: PlanId | null
  asOf: IsoDate | null
  milestoneCounts: boolean
}

/** The counted figures; the old ones stay until the new ones are there. */
export function useFigures(asked: Asked) {
  return useQuery(useTRPC().figures.get.queryOptions(asked, { placeholderData: keepPreviousData }))
}

/** Short names of units, for lists and charts. */
export function useUnitName(): (unitId: UnitId) => string {
  const { data } = useQuery(useTRPC().units.list.queryOptions())
  return useMemo(() => {
    const names = new Map(data?.map((unit) => [unit.id, unit.shortName || unit.name]))
    return (unitId) => names.get(unitId) ?? ''
  }, [data])
}
