import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ItemId } from '#shared/ids.ts'
import { viewToSearch } from '#shared/ledger/address.ts'
import { type LedgerView, usualView } from '#shared/ledger/view.ts'
import { useAddress, usePlanAndDay } from '../../api/use-search.ts'

/** The rows behind a figure: a view of the ledger, and the item opened beside it. */
export interface Behind {
  view?: Partial<LedgerView>
  item?: ItemId
}

/** Plan, day and basis come from the address, so that the ledger shows what the figures counted. */
export function useBehind(): (behind: Behind) => Record<string, string> {
  const { planId, asOf } = usePlanAndDay()
  const { search } = useAddress()
  const milestoneCounts = search.milestone === '1'
  const byOriginal = search.original === '1'
  return ({ view, item }) => ({
    ...viewToSearch({ ...usualView, planId, asOf, milestoneCounts, byOriginal, ...view }),
    ...(item ? { item } : {}),
  })
}

interface BehindLinkProps {
  to: Behind
  children: ReactNode
  className?: string
  label?: string
  title?: string
  tabIndex?: number
  style?: { left?: string; bottom?: string; flexGrow?: number }
}

/** A figure that opens the rows it counted. */
export function BehindLink({ to, children, className, label, title, tabIndex, style }: BehindLinkProps) {
  const search = useBehind()(to)
  return (
    <Link
      to="/ledger"
      search={search}
      preload={false}
      className={className}
      aria-label={label}
      title={title}
      tabIndex={tabIndex}
      style={style}
    >
      {children}
    </Link>
  )
}
