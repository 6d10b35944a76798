import { useQuery } from '@tanstack/react-query'
import type { HandoverId, ItemId, UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { useTRPC } from '../../api/trpc.ts'

export function useHandover(handoverId: HandoverId) {
  return useQuery(useTRPC().handovers.get.queryOptions({ handoverId }))
}

/** The rows as they are now, for whoever may see them. */
export function useItemsNow(): ReadonlyMap<ItemId, Item> {
  const { data } = useQuery(useTRPC().items.list.queryOptions({ planId: null, asOf: null }))
  return new Map(data?.items.map((item) => [item.id, item]))
}

export function useUnitName(unitId: UnitId | undefined): string {
  const { data } = useQuery(useTRPC().units.list.queryOptions())
  return data?.find((unit) => unit.id === unitId)?.name ?? ''
}
