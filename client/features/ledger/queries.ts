import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/dates.ts'
import type { ItemId, PlanId, UnitId } from '#shared/ids.ts'
import type { LedgerGround } from '#shared/ledger/select.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { type Plan, planNames } from '#shared/plans/model.ts'
import { leaderNames, type Tenure } from '#shared/posts/tenures.ts'
import type { Unit } from '#shared/units/model.ts'
import { useTRPC } from '../../api/trpc.ts'
import { useJudgedBy } from '../../components/judged-by.ts'

/** The rows of a plan, or of all; the old ones stay in sight until the new ones are there. */
export function useItems(planId: PlanId | null, asOf: IsoDate | null) {
  return useQuery(useTRPC().items.list.queryOptions({ planId, asOf }, { placeholderData: keepPreviousData }))
}

/** The rows of an earlier day to compare with; none are asked for without a day. */
export function useItemsThen(planId: PlanId | null, day: IsoDate | null) {
  const input = day === null ? skipToken : { planId, asOf: day }
  return useQuery(useTRPC().items.list.queryOptions(input))
}

/** The row with its words and its history. */
export function useDetail(itemId: ItemId, asOf: IsoDate | null) {
  return useQuery(useTRPC().items.get.queryOptions({ itemId, asOf }, { placeholderData: keepPreviousData }))
}

const noUnits: Unit[] = []
const noPlans: Plan[] = []

export function useUnits(): Unit[] {
  return useQuery(useTRPC().units.list.queryOptions()).data ?? noUnits
}

export function usePlans(): Plan[] {
  return useQuery(useTRPC().plans.list.queryOptions()).data ?? noPlans
}

/** The directory as it was that day: names and who was in charge, as they were. */
function useUnitsOn(asOf: IsoDate | null): Unit[] {
  const asked = asOf === null ? undefined : { asOf }
  const options = useTRPC().units.list.queryOptions(asked, { placeholderData: keepPreviousData })
  return useQuery(options).data ?? noUnits
}

const noTenures: Tenure[] = []

/** What the shared rules need besides the rows. */
export function useGround(
  today: IsoDate,
  { planId, asOf }: Pick<LedgerView, 'planId' | 'asOf'>,
): LedgerGround {
  const units = useUnitsOn(asOf)
  const tenures = useQuery(useTRPC().posts.list.queryOptions()).data ?? noTenures
  const plans = usePlans()
  const judgedBy = useJudgedBy()
  return useMemo(
    () => ({
      today,
      ...judgedBy,
      rules: new Map(plans.map((plan) => [plan.id, plan.rules])),
      units: new Map(units.map((unit) => [unit.id, unit])),
      leaders: leaderNames(tenures),
      ...planNames(plans, planId),
    }),
    [today, units, tenures, plans, planId, judgedBy],
  )
}

export const unitName = (ground: Pick<LedgerGround, 'units'>, id: UnitId): string =>
  ground.units.get(id)?.name ?? ''
