import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import type { IsoDate } from '#shared/dates.ts'
import { sectionOf } from '#shared/figures/breakdown.ts'
import type { PlanId, UnitId, UserId } from '#shared/ids.ts'
import { planName } from '#shared/plans/model.ts'
import { leaderNames } from '#shared/posts/tenures.ts'
import { useTRPC } from '../../api/trpc.ts'
import { usePlanAndDay } from '../../api/use-search.ts'
import type { AskedBasis } from './basis.ts'
import type { NamesOf } from './breakdown-table.ts'

/** The counted figures; the old ones stay until the new ones are there. */
export function useFigures(asked: AskedBasis) {
  return useQuery(useTRPC().figures.get.queryOptions(asked, { placeholderData: keepPreviousData }))
}

/** The rates of an earlier day; asked for only where there is one. */
export function useRates(asked: AskedBasis, isWanted: boolean) {
  const options = useTRPC().figures.rates.queryOptions(asked, { placeholderData: keepPreviousData })
  return useQuery({ ...options, enabled: isWanted })
}

/** Indicators against target and time; counted when somebody comes near. */
export function useIndicators(asked: AskedBasis, isWanted: boolean) {
  const options = useTRPC().figures.indicators.queryOptions(asked, { placeholderData: keepPreviousData })
  return useQuery({ ...options, enabled: isWanted })
}

/** What moved since an earlier day. */
export function useFlow(asked: AskedBasis, before: IsoDate, isWanted: boolean) {
  const options = useTRPC().figures.flow.queryOptions(
    { ...asked, before },
    { placeholderData: keepPreviousData },
  )
  return useQuery({ ...options, enabled: isWanted })
}

/** Both, for a file with all data; asked for where they are not at hand. */
export function useMoreFigures(asked: AskedBasis, before: IsoDate | null) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.fetchQuery(trpc.figures.indicators.queryOptions(asked)),
      before === null ? null : queryClient.fetchQuery(trpc.figures.flow.queryOptions({ ...asked, before })),
    ])
}

/** 预判 of the same rows. */
export function useForecast(asked: AskedBasis) {
  return useQuery(useTRPC().figures.forecast.queryOptions(asked, { placeholderData: keepPreviousData }))
}

/** What the rows of a breakdown are called. */
export function useDimensionNames(nameOf: (unitId: UnitId) => string): NamesOf {
  const { data: plans } = useQuery(useTRPC().plans.list.queryOptions())
  const { data: tenures } = useQuery(useTRPC().posts.list.queryOptions())
  return useMemo(() => {
    const planNames = new Map(plans?.map((plan) => [plan.id as string, planName(plan)]))
    const leaders = leaderNames(tenures ?? [])
    const sectionName = (key: string) => {
      const { planId, section } = sectionOf(key)
      const name = section === '' ? words.noSection : section
      return (plans?.length ?? 0) > 1 ? `${planNames.get(planId) ?? ''} ${name}` : name
    }
    return {
      unit: (key) => nameOf(key as UnitId),
      section: sectionName,
      leader: (key) => (key === '' ? words.nobody : (leaders.get(key as UserId) ?? '')),
      month: (key) => (key === 'none' ? words.noMonth : words.monthOfYear(key)),
      plan: (key) => planNames.get(key) ?? '',
    }
  }, [plans, tenures, nameOf])
}

/** What a paper calls the plan, or all of them. */
export function usePlanName(planId: PlanId | null): string {
  const { data: plans } = useQuery(useTRPC().plans.list.queryOptions())
  const plan = plans?.find(({ id }) => id === planId) ?? (plans?.length === 1 ? plans[0] : undefined)
  return plan ? planName(plan) : words.everyPlan
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
