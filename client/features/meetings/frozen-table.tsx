import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { days } from '#shared/copy/days.ts'
import { windowText } from '#shared/copy/describe-event.ts'
import { unitWords } from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import type { PlanId } from '#shared/ids.ts'
import type { Deck } from '#shared/meetings/deck.ts'
import type { FrozenRow } from '#shared/meetings/frozen-row.ts'
import { Light } from '../../components/light.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { StateWord } from '../../components/state-word.tsx'
import { useIsPrinting } from '../../components/use-is-printing.ts'
import { useMediaQuery } from '../../components/use-media-query.ts'

const words = meetings.rows
const { columns } = words
/** Two lines of text, in the type of the screen; rows.css says the same. */
const HEIGHT = { usual: 58, wide: 66 } as const
const BEYOND = 12

interface FrozenTableProps {
  rows: readonly FrozenRow[]
  deck: Deck
  planId: PlanId
  label: string
}

/** A real table of which only what is in sight is drawn; on paper, all of it. */
export function FrozenTable({ rows, deck, planId, label }: FrozenTableProps) {
  const scroller = useRef<HTMLElement>(null)
  const isPrinting = useIsPrinting()
  const height = useMediaQuery('(min-width: 1600px)') ? HEIGHT.wide : HEIGHT.usual
  // Its answers change with every scroll, and are meant to: nothing here is memoised by them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: BEYOND,
    getItemKey: (at) => rows[at]?.item.id ?? at,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const seen = virtual.getVirtualItems()
  const first = isPrinting ? 0 : (seen[0]?.index ?? 0)
  const end = isPrinting ? rows.length : (seen.at(-1)?.index ?? -1) + 1
  return (
    <ScrollBox className="frozen-scroll" label={label} boxRef={scroller}>
      <table className="t frozen-t" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="c-no r">
              {columns.no}
            </th>
            <th scope="col">{columns.item}</th>
            <th scope="col" className="c-lead">
              {columns.lead}
            </th>
            <th scope="col" className="c-due">
              {columns.due}
            </th>
            <th scope="col" className="c-light">
              {columns.light}
            </th>
            <th scope="col" className="c-state">
              {columns.state}
            </th>
            <th scope="col" className="c-said">
              {columns.said}
            </th>
          </tr>
        </thead>
        <tbody>
          {!isPrinting && first > 0 && <Gap height={first * height} />}
          {rows.slice(first, end).map((row, at) => (
            <Row key={row.item.id} row={row} deck={deck} planId={planId} index={first + at + 2} />
          ))}
          {!isPrinting && end < rows.length && <Gap height={(rows.length - end) * height} />}
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface RowProps {
  row: FrozenRow
  deck: Deck
  planId: PlanId
  index: number
}

function Row({ row, deck, planId, index }: RowProps) {
  const { item, section, leads, window, dueOn, light, state, said, saidOn } = row
  const leading = unitWords(leads, deck)
  return (
    <tr aria-rowindex={index}>
      <td className="num r">{item.ordinal}</td>
      <td>
        <Link
          to="/ledger"
          search={{ plan: planId, item: item.id }}
          className="frozen-two"
          aria-label={words.open(item.ordinal, item.title)}
          title={section}
        >
          {item.title}
        </Link>
      </td>
      <td>
        <span className="frozen-two" title={leading}>
          {leading}
        </span>
      </td>
      <td className="num">
        <span className="frozen-two">
          {windowText(window)}
          {dueOn !== null && <small>{dueOn}</small>}
        </span>
      </td>
      <td>
        <Light light={light} />
      </td>
      <td>
        <StateWord state={state} />
      </td>
      <td>
        <span className="frozen-two" title={said}>
          {saidOn !== null && <span className="num ink3">{days.table(saidOn)} </span>}
          {said}
        </span>
      </td>
    </tr>
  )
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true" className="gap-row">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- holds no control, only room */}
      <td style={{ height }} />
    </tr>
  )
}
