import { useState } from 'react'
import { moreCharts } from '#shared/copy/figures-more.ts'
import { flowEnd } from '#shared/copy/flow-words.ts'
import type { FlowEnd, FlowFigures } from '#shared/figures/flow.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { type FlowBand, type FlowNode, layOut } from './flow-layout.ts'
import { BehindLink } from './links.tsx'
import { useWidth } from './use-width.ts'

const words = moreCharts.flow
/** As many ways as stand beside the drawing. */
const FIRST = 9
/** px for the days above, and for the words at the sides. */
const TOP = 24
const SIDE = 132
const BAR = 10

/** The rows that went from where to where between the two days. */
export const behindFlow = (flow: FlowFigures, from: FlowEnd, to: FlowEnd): Partial<LedgerView> => ({
  compare: flow.before,
  moved: `${from}.${to}`,
})

/** What became of everything from one day to the other: drawn at the left, named and counted at the right. */
export function FlowChart({ flow }: { flow: FlowFigures }) {
  const [all, setAll] = useState(false)
  const moved = flow.cells.filter(({ from, to }) => from !== to).sort((a, b) => b.count - a.count)
  const kept = flow.cells.filter(({ from, to }) => from === to)
  const shown = all ? moved : moved.slice(0, FIRST)
  return (
    <div className="fl">
      <Drawing flow={flow} />
      <div>
        <h3>{words.changes}</h3>
        <ul className="fl-list">
          {shown.map(({ from, to, count }) => (
            <li key={`${from}.${to}`}>
              <BehindLink to={{ view: behindFlow(flow, from, to) }} label={words.band(from, to, count)}>
                <span>{flowEnd[from]}</span>
                <span className="ink3" aria-hidden="true">
                  →
                </span>
                <span>{flowEnd[to]}</span>
                <span className="num">{count}</span>
              </BehindLink>
            </li>
          ))}
          {moved.length === 0 && <li className="ink3">{words.none}</li>}
        </ul>
        {moved.length > FIRST && (
          <button type="button" className="btn quiet noprint fl-more" onClick={() => setAll(!all)}>
            {all ? moreCharts.fewer : words.more(moved.length - FIRST)}
          </button>
        )}
        {kept.length > 0 && (
          <>
            <h3>{words.kept}</h3>
            <p className="fl-kept">
              {kept.map(({ from, to, count }) => (
                <BehindLink
                  key={from}
                  to={{ view: behindFlow(flow, from, to) }}
                  label={words.band(from, to, count)}
                >
                  {words.end(from, count)}
                </BehindLink>
              ))}
            </p>
          </>
        )}
      </div>
    </div>
  )
}

/** For the eye and the mouse: the same ways are links beside it. */
function Drawing({ flow }: { flow: FlowFigures }) {
  const { box, width } = useWidth()
  const { left, right, bands, height } = layOut(flow)
  const side = Math.min(SIDE, width * 0.32)
  const [x0, x1] = [side + BAR, width - side - BAR]
  // What changed lies upon what did not.
  const drawn = [...bands].sort((a, b) => Number(a.from !== a.to) - Number(b.from !== b.to))
  return (
    <div ref={box} className="fl-box" aria-hidden="true">
      <svg width={width} height={height + TOP + 2} role="presentation">
        <text x={0} y={14} className="fl-day">
          {words.from(flow.before)}
        </text>
        <text x={width} y={14} textAnchor="end" className="fl-day">
          {words.from(flow.asOf)}
        </text>
        <g transform={`translate(0 ${TOP})`}>
          {drawn.map((band) => (
            <BehindLink
              key={`${band.from}.${band.to}`}
              to={{ view: behindFlow(flow, band.from, band.to) }}
              className={`fl-band ${band.from === band.to ? 'kept' : `to-${band.to}`}`}
              tabIndex={-1}
            >
              <path d={bandPath(band, x0, x1)}>
                <title>{words.band(band.from, band.to, band.count)}</title>
              </path>
            </BehindLink>
          ))}
          {left.map((node) => (
            <Node key={node.end} node={node} x={side} label={side - 6} anchor="end" />
          ))}
          {right.map((node) => (
            <Node key={node.end} node={node} x={x1} label={x1 + BAR + 6} anchor="start" />
          ))}
        </g>
      </svg>
    </div>
  )
}

function bandPath({ left, right, thickness }: FlowBand, x0: number, x1: number): string {
  const half = (x0 + x1) / 2
  return [
    `M${x0} ${left}C${half} ${left} ${half} ${right} ${x1} ${right}`,
    `V${right + thickness}`,
    `C${half} ${right + thickness} ${half} ${left + thickness} ${x0} ${left + thickness}Z`,
  ].join('')
}

interface NodeProps {
  node: FlowNode
  x: number
  label: number
  anchor: 'start' | 'end'
}

function Node({ node, x, label, anchor }: NodeProps) {
  return (
    <>
      <rect x={x} y={node.y} width={BAR} height={node.height} className={`fl-node is-${node.end}`} />
      <text x={label} y={node.y + node.height / 2 + 4} textAnchor={anchor} className="fl-label">
        {words.end(node.end, node.count)}
      </text>
    </>
  )
}
