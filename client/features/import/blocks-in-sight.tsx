import { Fragment, type ReactElement } from 'react'
import { useNear } from './use-near.ts'

/** As many lines of the source are drawn without ado. */
const MANY = 1500
/** Lines that come and go together. */
const TOGETHER = 40
const USUAL_HEIGHT = 56

interface BlocksInSightProps {
  lines: readonly ReactElement[]
  /** Places among the lines that are drawn wherever they are. */
  kept: readonly number[]
}

/** The lines of the source; of very many only those near the sight are drawn, and those that are pointed at. */
export function BlocksInSight({ lines, kept }: BlocksInSightProps) {
  return lines.length > MANY ? <Near lines={lines} kept={kept} /> : <div className="doc">{lines}</div>
}

function Near({ lines, kept }: BlocksInSightProps) {
  const { drawn, roomAfter, measure } = useNear({
    count: Math.ceil(lines.length / TOGETHER),
    keyOf: (at) => at,
    scroller: '.imp-sheet',
    usualHeight: TOGETHER * USUAL_HEIGHT,
    beyond: 1,
    kept: kept.map((at) => Math.floor(at / TOGETHER)),
  })
  return (
    <div className="doc">
      {drawn.map(({ index, key, room }) => (
        <Fragment key={key}>
          <div style={{ height: room }} />
          <div data-index={index} ref={measure}>
            {lines.slice(index * TOGETHER, (index + 1) * TOGETHER)}
          </div>
        </Fragment>
      ))}
      <div style={{ height: roomAfter }} />
    </div>
  )
}
