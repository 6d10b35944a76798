import { figuresCopy } from '#shared/copy/figures.ts'
import { riskRule, warningText, forecastCopy as words } from '#shared/copy/forecast.ts'
import type { ForecastFigures } from '#shared/figures/forecast.ts'
import type { UnitId } from '#shared/ids.ts'
import { BehindLink } from './links.tsx'

/** All of them are one click away. */
const LISTED = 6

interface RisksProps {
  figures: ForecastFigures
  nameOf: (unitId: UnitId) => string
}

/** What may miss its day, each with the sentence that says why. */
export function Risks({ figures, nameOf }: RisksProps) {
  const { atRisk, atRiskCount, asOf } = figures
  return (
    <div className="rk">
      {atRisk.length === 0 ? (
        <p className="ink3">{words.noRisks}</p>
      ) : (
        <ol>
          {atRisk.slice(0, LISTED).map(({ itemId, ordinal, title, unitIds, warning }) => (
            <li key={itemId}>
              <BehindLink to={{ view: { forecast: 'atRisk' }, item: itemId }} className="cut" title={title}>
                {figuresCopy.item(ordinal)} {title}
              </BehindLink>
              <span className="ink3 nw">
                {unitIds.slice(0, 1).map(nameOf)} {words.daysLeft(warning.left)}
              </span>
              <p>{warningText(warning, asOf)}</p>
            </li>
          ))}
        </ol>
      )}
      {atRiskCount > LISTED && (
        <BehindLink to={{ view: { forecast: 'atRisk', sort: 'due', group: 'none' } }} className="od-more">
          {words.every(atRiskCount)}
        </BehindLink>
      )}
      <details className="fc-rule noprint">
        <summary>{words.riskRule}</summary>
        <p>{riskRule}</p>
      </details>
    </div>
  )
}
