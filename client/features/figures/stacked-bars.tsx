import { useState } from 'react'
import { barParts, figuresCopy as words } from '#shared/copy/figures.ts'
import type { Stack } from '#shared/figures/model.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { Light } from '../../components/light.tsx'
import { BehindLink } from './links.tsx'
import { behindPart } from './views.ts'

/** As many as stand beside the other chart. */
const FIRST = 9

export interface StackedBar extends Stack {
  key: string
  name: string
  total: number
  /** The filter of the ledger behind it; null where no filter names exactly those. */
  view: Partial<LedgerView> | null
}

interface StackedBarsProps {
  bars: readonly StackedBar[]
  /** What stands at the right of each bar. */
  ratio: string
  more: (count: number) => string
  /** Names are sentences rather than short names. */
  isWordy?: boolean
}

/** What each has come to, in its parts; all bars on one scale. */
export function StackedBars({ bars, ratio, more, isWordy = false }: StackedBarsProps) {
  const [all, setAll] = useState(false)
  const largest = [...bars].sort((a, b) => b.total - a.total)
  const shown = all ? largest : largest.slice(0, FIRST)
  const longest = Math.max(1, ...bars.map((bar) => bar.total))
  return (
    <div className={isWordy ? 'ub wordy' : 'ub'}>
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
        <span>{ratio}</span>
      </p>
      <ul>
        {shown.map((bar) => (
          <li key={bar.key}>
            {bar.view === null ? (
              <span className="ub-name cut" title={bar.name}>
                {bar.name}
              </span>
            ) : (
              <BehindLink to={{ view: bar.view }} className="ub-name cut" title={bar.name}>
                {bar.name}
              </BehindLink>
            )}
            <Bar bar={bar} longest={longest} />
            <span className="num ub-ratio">{words.outOf(bar.closed, bar.total)}</span>
          </li>
        ))}
      </ul>
      {bars.length > FIRST && (
        <button type="button" className="btn quiet noprint ub-more" onClick={() => setAll(!all)}>
          {all ? words.fewerUnits : more(bars.length - FIRST)}
        </button>
      )}
    </div>
  )
}

function Bar({ bar, longest }: { bar: StackedBar; longest: number }) {
  const { name, view } = bar
  return (
    <span className="ub-track">
      <span className="ub-bar" style={{ width: `${(bar.total / longest) * 100}%` }}>
        {barParts
          .filter((part) => bar[part] > 0)
          .map((part) => {
            const className = `ub-part ub-${part}`
            const label = words.segment(name, words.part[part], bar[part])
            const style = { flexGrow: bar[part] }
            const inside = (
              <>
                {part === 'overdue' && <Light light={bar.worst} shapeOnly word="" />}
                {part === 'overdue' && bar[part] === 1 ? null : bar[part]}
              </>
            )
            return view === null ? (
              <span key={part} className={className} title={label} style={style}>
                {inside}
              </span>
            ) : (
              <BehindLink
                key={part}
                to={{ view: behindPart(part, view) }}
                {...{ className, label, style }}
                title={label}
              >
                {inside}
              </BehindLink>
            )
          })}
      </span>
    </span>
  )
}
