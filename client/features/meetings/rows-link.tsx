import { Link, useParams } from '@tanstack/react-router'
import { createContext, type ReactNode, use } from 'react'
import type { UnitId } from '#shared/ids.ts'
import type { RowChoice } from '#shared/meetings/select-rows.ts'

/** The page that a number stands on: 回到会议 leads back to it. */
export const PageKeyContext = createContext('')

interface RowsLinkProps {
  count?: RowChoice['count']
  unit?: UnitId | null
  children: ReactNode
}

/** A number of a page opens the rows of the snapshot that it counts. */
export function RowsLink({ count = null, unit = null, children }: RowsLinkProps) {
  const { id = '' } = useParams({ strict: false })
  const page = use(PageKeyContext)
  const search = {
    ...(unit === null ? {} : { unit: unit as string }),
    ...(count === null ? {} : { count }),
    ...(page === '' ? {} : { page }),
  }
  return (
    <Link to="/meetings/$id/rows" params={{ id }} search={search} className="rows-link">
      {children}
    </Link>
  )
}
