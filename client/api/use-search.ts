import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type IsoDate, isDay } from '#shared/dates.ts'
import type { PlanId } from '#shared/ids.ts'

/** The address behind the question mark: plain words, one a name. */
export type Search = Readonly<Record<string, string>>
/** null takes a name away. */
export type SearchChange = Readonly<Record<string, string | null>>

export function changeSearch(search: Search, change: SearchChange): Search {
  const next: Record<string, string> = { ...search }
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') delete next[name]
    else next[name] = value
  }
  return next
}

/**
 * Reads and changes the address of the page that is shown. A change makes a new entry in the browser's history,
 * so that 后退 undoes it; `replace` is for what changes at every key press, such as a search.
 */
export function useAddress(): {
  search: Search
  change: (change: SearchChange, options?: { replace?: boolean }) => void
} {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const change = useCallback(
    (wanted: SearchChange, options?: { replace?: boolean }) => {
      void navigate({
        to: '.',
        search: (now) => changeSearch(now as Search, wanted),
        replace: options?.replace ?? false,
        resetScroll: false,
      })
    },
    [navigate],
  )
  return { search, change }
}

export function planOf(search: Search): PlanId | null {
  return search.plan ? (search.plan as PlanId) : null
}

export function asOfOf(search: Search): IsoDate | null {
  return search.asOf && isDay(search.asOf) ? search.asOf : null
}

/** The plan and the as-of day that all pages share; null is every plan, and today. */
export function usePlanAndDay(): { planId: PlanId | null; asOf: IsoDate | null } {
  const { search } = useAddress()
  return { planId: planOf(search), asOf: asOfOf(search) }
}

/** What a link to another page takes along. */
export function useShared(): Search {
  const { planId, asOf } = usePlanAndDay()
  return { ...(planId ? { plan: planId } : {}), ...(asOf ? { asOf } : {}) }
}
