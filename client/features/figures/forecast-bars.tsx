import { useState } from 'react'
import { figuresCopy } from '#shared/copy/figures.ts'
import { forecastRule, forecastCopy as words } from '#shared/copy/forecast.ts'
import { forecastWord } from '#shared/copy/forecast-words.ts'
import type { ForecastCounts, ForecastFigures } from '#shared/figures/forecast.ts'
import type { UnitId } from '#shared/ids.ts'
import { forecasts } from '#shared/items/forecasts.ts'
import { BehindLink } from './links.tsx'

/** As many units as stand beside the list of what is at risk. */
const FIRST = 8

interface ForecastBarsProps {
  figures: ForecastFigures
  nameOf: (unitId: UnitId) => string
}

/** The classes of all in one line with their words; below, each unit by the same forms on one scale of its own. */
export function ForecastBars({ figures, nameOf }: ForecastBarsProps) {
  const [all, setAll] = useState(false)
  const { byUnit, counts } = figures
  const troubled = ({ counts: own }: ForecastFigures['byUnit'][number]) => own.cannot + own.adjust + own.hard
  const units = [...byUnit].sort((a, b) => troubled(b) - troubled(a))
  const longest = Math.max(1, ...units.map(({ total }) => total))
  return (
    <div className="fc">
      <ol className="fc-all">
        {forecasts
          .filter((one) => counts[one] > 0)
          .map((one) => (
            <li key={one} className={`fc-${one}`} style={{ flexGrow: counts[one] }}>
              <BehindLink to={{ view: { forecast: one } }} className="fc-class">
                {forecastWord[one]} <b>{counts[one]}</b>
              </BehindLink>
            </li>
          ))}
      </ol>
      <ul>
        {(all ? units : units.slice(0, FIRST)).map((unit) => (
          <li key={unit.unitId}>
            <BehindLink
              to={{ view: { unitId: unit.unitId, subset: 'countable' } }}
              className="ub-name cut"
              title={nameOf(unit.unitId)}
            >
              {nameOf(unit.unitId)}
            </BehindLink>
            <span className="ub-track">
              <span className="ub-bar" style={{ width: `${(unit.total / longest) * 100}%` }}>
                <Parts counts={unit.counts} unitId={unit.unitId} name={nameOf(unit.unitId)} />
              </span>
            </span>
            <span className="num ub-ratio">{unit.total}</span>
          </li>
        ))}
      </ul>
      {units.length > FIRST && (
        <button type="button" className="btn quiet noprint ub-more" onClick={() => setAll(!all)}>
          {all ? figuresCopy.fewerUnits : figuresCopy.moreUnits(units.length - FIRST)}
        </button>
      )}
      <details className="fc-rule noprint">
        <summary>{words.rule}</summary>
        <p>{forecastRule}</p>
        <p>{words.wordsHead}</p>
        {(['cannot', 'adjust', 'hard'] as const).map((one) => (
          <p key={one}>{words.words(one)}</p>
        ))}
      </details>
    </div>
  )
}

function Parts({ counts, unitId, name }: { counts: ForecastCounts; unitId: UnitId; name: string }) {
  return forecasts
    .filter((one) => counts[one] > 0)
    .map((one) => (
      <BehindLink
        key={one}
        to={{ view: { unitId, forecast: one } }}
        className={`ub-part fc-part fc-${one}`}
        label={words.segment(name, one, counts[one])}
        title={words.segment(name, one, counts[one])}
        style={{ flexGrow: counts[one] }}
      >
        {counts[one]}
      </BehindLink>
    ))
}
