import { useState } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { type ItemState, reviewStates } from '#shared/items/model.ts'
import { dueClosedRate } from '#shared/ledger/rate.ts'
import type { LedgerGround, LedgerRow } from '#shared/ledger/select.ts'
import { Popover } from '../../components/popover.tsx'

/** What stands in the line of totals: states, some of them together. */
const COUNTED: readonly { label: string; states: readonly ItemState[] }[] = [
  { label: copy.itemState.closed, states: ['closed'] },
  { label: copy.itemState.active, states: ['active'] },
  { label: words.waiting, states: reviewStates },
  { label: copy.itemState.standing, states: ['standing'] },
]

interface TotalsProps {
  rows: readonly LedgerRow[]
  ground: LedgerGround
  /** Narrows the ledger to some states; the same again shows all. */
  onStates: (states: readonly ItemState[] | null) => void
  states: readonly ItemState[]
}

/** How many of everything, and the one rate that matters, with its basis. */
export function Totals({ rows, ground, onStates, states }: TotalsProps) {
  const counts = COUNTED.map((one) => ({
    ...one,
    count: rows.filter((row) => one.states.includes(row.item.state)).length,
    isChosen: states.join() === one.states.join(),
  }))
  const other = rows.length - counts.reduce((sum, one) => sum + one.count, 0)
  const rate = dueClosedRate(rows, ground.today)
  return (
    <div className="totals">
      <button type="button" className="f" onClick={() => onStates(null)}>
        <b>{rows.length}</b>
        {words.items}
      </button>
      {counts.map((one) => (
        <button
          key={one.label}
          type="button"
          className="f"
          aria-pressed={one.isChosen}
          onClick={() => onStates(one.isChosen ? null : one.states)}
        >
          {one.label}
          <b>{one.count}</b>
        </button>
      ))}
      {other > 0 && (
        <span className="f">
          {words.other}
          <b>{other}</b>
        </span>
      )}
      <span className="grow" />
      <span className="f rate">
        {words.dueClosedRate}
        <b>{rate.percent === null ? `${rate.part}/${rate.whole}` : `${rate.percent.toFixed(1)}%`}</b>
        {rate.percent !== null && (
          <span className="of">
            {rate.part}/{rate.whole}
          </span>
        )}
      </span>
      <Basis isFew={rate.percent === null} />
    </div>
  )
}

function Basis({ isFew }: { isFew: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      isOpen={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={300}
      content={
        <div className="basis">
          <h3>{words.basisTitle}</h3>
          <p>{copy.rate.dueClosedRate.basis}</p>
          {isFew && <p className="ink3">{words.tooFew}</p>}
        </div>
      }
    >
      <button
        type="button"
        className="as-link s12 noprint"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.basisWord}
      </button>
    </Popover>
  )
}
