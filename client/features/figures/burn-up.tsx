import { lazy, Suspense } from 'react'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { burnUpNow } from '#shared/copy/figures-findings.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { Figures } from '#shared/figures/model.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { BehindLink } from './links.tsx'

const BurnUpChart = lazy(() => import('./burn-up-chart.tsx'))

/** The lines, named above with the figures they have come to. */
export function BurnUp({ figures, today }: { figures: Figures; today: IsoDate }) {
  const { due, closed } = burnUpNow(figures)
  return (
    <div className="bu">
      <p className="bu-key">
        <BehindLink to={{ view: { subset: 'closed' } }}>
          <i className="bu-closed" />
          {words.closedEnd(closed)}
        </BehindLink>
        <BehindLink to={{ view: { subset: 'due' } }}>
          <i className="bu-due" />
          {words.dueEnd(due)}
        </BehindLink>
        <BehindLink to={{ view: { subset: 'countable' } }}>
          {words.countableEnd(figures.countable)}
        </BehindLink>
      </p>
      {figures.burnUp.length > 0 && (
        <Suspense
          fallback={
            <div className="bu-box">
              <LoadingLine />
            </div>
          }
        >
          <BurnUpChart figures={figures} today={today} />
        </Suspense>
      )}
    </div>
  )
}
