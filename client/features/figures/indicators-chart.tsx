import { useState } from 'react'
import { moreCharts as words } from '#shared/copy/figures-more.ts'
import type { IndicatorRow } from '#shared/figures/indicators.ts'
import { useJudgedBy } from '../../components/judged-by.ts'
import { Progress } from '../../components/progress.tsx'
import { BehindLink } from './links.tsx'

/** As many as stand beside the sections. */
const FIRST = 6

/** Each indicator on a scale up to its own target, with a tick where time stands; the furthest behind first. */
export function IndicatorsChart({ rows }: { rows: readonly IndicatorRow[] }) {
  const [all, setAll] = useState(false)
  const { thresholds } = useJudgedBy()
  const shown = all ? rows : rows.slice(0, FIRST)
  if (rows.length === 0) return <p className="fg-note">{words.noIndicators}</p>
  return (
    <div className="in">
      <p className="in-key" aria-hidden="true">
        <span>
          <i className="in-done" />
          {words.scale.reached}
        </span>
        <span>
          <i className="in-tick" />
          {words.scale.elapsed}
        </span>
        <span>{words.scale.target}</span>
      </p>
      <ul>
        {shown.map((row) => (
          <li key={`${row.itemId} ${row.id}`}>
            <BehindLink
              to={{ view: { subset: 'paced' }, item: row.itemId }}
              className="cut in-name"
              title={words.indicatorOf(row)}
            >
              {words.indicatorOf(row)}
            </BehindLink>
            <span className={`num in-stand ${row.pace}`}>{words.stand(row)}</span>
            <span className="in-bar">
              <Progress
                done={(row.current ?? 0) / row.target}
                expected={row.elapsed}
                lags={row.lag > thresholds.lagPoints}
              />
            </span>
            <span className="num in-share">{words.reached(row)}</span>
            <span className="in-amounts">{words.amounts(row)}</span>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && (
        <button type="button" className="btn quiet noprint ub-more" onClick={() => setAll(!all)}>
          {all ? words.fewer : words.moreIndicators(rows.length - FIRST)}
        </button>
      )}
    </div>
  )
}
