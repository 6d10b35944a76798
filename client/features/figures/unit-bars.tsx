import { useState } from 'react'
import { barParts, figuresCopy as words } from '#shared/copy/figures.ts'
import type { UnitFigures } from '#shared/figures/model.ts'
import type { UnitId } from '#shared/ids.ts'
import { Light } from '../../components/light.tsx'
import { BehindLink } from './links.tsx'
import { behindPart } from './views.ts'

/** As many as stand beside the other chart. */
const FIRST = 9

interface UnitBarsProps {
  units: readonly UnitFigures[]
  nameOf: (unitId: UnitId) => string
}

/** What each unit leads, in the parts it has come to; all bars on one scale. */
export function UnitBars({ units, nameOf }: UnitBarsProps) {
  const [all, setAll] = useState(false)
  const largest = [...units].sort((a, b) => b.lead - a.lead)
  const shown = all ? largest : largest.slice(0, FIRST)
  const longest = Math.max(1, ...units.map((unit) => unit.lead))
  return (
    <div className="ub">
      <p className="ub-legend" aria-hidden="true">
        <span />
        <span>
          {barParts.map((part) => (
            <span key={part}>
              <i className={`ub-${part}`} />
              {words.part[part]}
            </span>
          ))}
        </span>
        <span>{words.ratio}</span>
      </p>
      <ul>
        {shown.map((unit) => (
          <li key={unit.unitId}>
            <BehindLink
              to={{ view: { unitId: unit.unitId } }}
              className="ub-name cut"
              title={nameOf(unit.unitId)}
            >
              {nameOf(unit.unitId)}
            </BehindLink>
            <Bar unit={unit} name={nameOf(unit.unitId)} longest={longest} />
            <span className="num ub-ratio">{words.outOf(unit.closed, unit.lead)}</span>
          </li>
        ))}
      </ul>
      {units.length > FIRST && (
        <button type="button" className="btn quiet noprint ub-more" onClick={() => setAll(!all)}>
          {all ? words.fewerUnits : words.moreUnits(units.length - FIRST)}
        </button>
      )}
    </div>
  )
}

function Bar({ unit, name, longest }: { unit: UnitFigures; name: string; longest: number }) {
  return (
    <span className="ub-track">
      <span className="ub-bar" style={{ width: `${(unit.lead / longest) * 100}%` }}>
        {barParts
          .filter((part) => unit[part] > 0)
          .map((part) => (
            <BehindLink
              key={part}
              to={{ view: behindPart(part, unit.unitId) }}
              className={`ub-part ub-${part}`}
              label={words.segment(name, words.part[part], unit[part])}
              title={words.segment(name, words.part[part], unit[part])}
              style={{ flexGrow: unit[part] }}
            >
              {part === 'overdue' && <Light light={unit.worst} shapeOnly word="" />}
              {part === 'overdue' && unit[part] === 1 ? null : unit[part]}
            </BehindLink>
          ))}
      </span>
    </span>
  )
}
