import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { review as words } from '#shared/copy/review.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import type { Queued } from '#shared/work/queue.ts'
import { useShared } from '../../api/use-search.ts'
import { EvidenceViewer } from './evidence-viewer.tsx'

/** What the page hands to the entry that it shows. */
export interface EntryProps {
  item: Item
  /** All rows of the page, for figures. */
  items: readonly Item[]
  /** null until it has come. */
  history: readonly LoggedEvent[] | null
  queued: Queued
  onMove: (step: 1 | -1) => void
  /** Decided and struck off: the stamp comes down. */
  onSealed: (on: IsoDate) => void
  /** Decided: on to the next. */
  onDone: () => void
}

interface FrameProps {
  item: Item
  /** The stamp, or what went wrong with the history. */
  above?: ReactNode
  /** What is asked, in the middle. */
  children: ReactNode
  /** The decision, pinned below. */
  bar: ReactNode
}

/** The request, its evidence beside it, the decision below. */
export function EntryFrame({ item, above, children, bar }: FrameProps) {
  const shared = useShared()
  return (
    <>
      <section className="rv-request" aria-label={item.title} tabIndex={-1}>
        {above}
        {children}
        <p className="rv-ledger">
          <Link to="/ledger" search={{ ...shared, item: item.id }}>
            {words.openInLedger}
          </Link>
        </p>
      </section>
      <EvidenceViewer item={item} />
      {bar}
    </>
  )
}
