import { Fragment, type ReactElement } from 'react'
import { useNear } from './use-near.ts'

/** As many rows are drawn without ado: the browser's own search finds them, and a reader reads on. */
const MANY = 600

interface RowsInSightProps {
  lines: readonly ReactElement[]
  selected: string | null
}

/** The rows of the table; of very many only those near the sight are drawn, and the selected one. */
export function RowsInSight({ lines, selected }: RowsInSightProps) {
  return lines.length > MANY ? <Near lines={lines} selected={selected} /> : <tbody>{lines}</tbody>
}

function Near({ lines, selected }: RowsInSightProps) {
  const chosen = lines.findIndex((line) => line.key === selected)
  const { drawn, roomAfter, measure } = useNear({
    count: lines.length,
    keyOf: (at) => lines[at]?.key ?? at,
    scroller: '.imp-items',
    usualHeight: 46,
    beyond: 12,
    kept: chosen < 0 ? [] : [chosen],
  })
  return (
    <>
      {drawn.map(({ index, key, room }) => (
        <Fragment key={key}>
          <Room height={room} />
          <tbody data-index={index} ref={measure}>
            {lines[index]}
          </tbody>
        </Fragment>
      ))}
      <Room height={roomAfter} />
    </>
  )
}

/** Room for the rows that are not drawn. */
function Room({ height }: { height: number }) {
  return height === 0 ? null : (
    <tbody aria-hidden="true">
      <tr>
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- holds no control, only room */}
        <td colSpan={5} className="imp-gap" style={{ height }} />
      </tr>
    </tbody>
  )
}
