import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type ReactElement } from 'react'

/** As many rows are drawn without ado: the browser's own search finds them, and a reader reads on. */
const MANY = 600
const USUAL_HEIGHT = 46
const BEYOND = 12

/** The rows of the table; of very many only those near the sight are drawn. */
export function RowsInSight({
  lines,
  selected,
}: {
  lines: readonly ReactElement[]
  selected: string | null
}) {
  return lines.length > MANY ? <Near lines={lines} selected={selected} /> : <tbody>{lines}</tbody>
}

function Near({ lines, selected }: { lines: readonly ReactElement[]; selected: string | null }) {
  const kept = lines.findIndex((line) => line.key === selected)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => document.querySelector('.imp-items'),
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND,
    getItemKey: (at) => lines[at]?.key ?? at,
    // The selected one always: the focus may be on it, and it can be brought into view.
    rangeExtractor: (range) => withKept(range, kept),
  })
  const drawn = virtual.getVirtualItems()
  const end = drawn.at(-1)?.end ?? 0
  return (
    <>
      {drawn.map(({ index, key, start }, place) => (
        <Fragment key={key}>
          <Gap height={start - (drawn[place - 1]?.end ?? 0)} />
          <tbody data-index={index} ref={virtual.measureElement}>
            {lines[index]}
          </tbody>
        </Fragment>
      ))}
      <Gap height={virtual.getTotalSize() - end} />
    </>
  )
}

function withKept(range: Range, kept: number): number[] {
  const near = defaultRangeExtractor(range)
  return kept < 0 || near.includes(kept) ? near : [...near, kept].sort((a, b) => a - b)
}

/** Room for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height <= 0 ? null : (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={5} className="imp-gap" style={{ height }} />
      </tr>
    </tbody>
  )
}
