import { useRef } from 'react'
import { roundTrip } from '#shared/copy/round-trip.ts'
import type { MergedCell, MergedRow } from '#shared/round-trip/merge.ts'
import { openConflicts, type Side } from '#shared/round-trip/write.ts'
import { usePageKeys } from '../../components/key-hints.store.ts'
import { Diff } from './diff.tsx'
import { useRoundTrip } from './round-trip.store.ts'
import { useConflictKeys } from './use-conflict-keys.ts'

const words = roundTrip.merge
const keyHints = [
  { keys: ['J', 'K'], does: words.keys.move },
  { keys: ['1'], does: words.keys.sheet },
  { keys: ['2'], does: words.keys.ledger },
] as const

/** 冲突: both sides moved since the sheet was given out; somebody must say which holds, field by field. */
export function Conflicts({ sheet, rows }: { sheet: string; rows: readonly MergedRow[] }) {
  const { choices, choose } = useRoundTrip()
  const list = useRef<HTMLDivElement>(null)
  useConflictKeys(list)
  usePageKeys(keyHints)
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })))
  if (cells.length === 0) return null
  const open = openConflicts(rows, choices).map(({ address }) => address)
  return (
    <section aria-labelledby="rt-conflicts">
      <header className="rt-part">
        <h3 id="rt-conflicts">{words.conflicts(cells.length)}</h3>
        <span className="grow" />
        {open.length > 1 && (
          <span className="rt-do">
            <button type="button" className="btn quiet" onClick={() => choose(open, 'sheet')}>
              {words.restSheet(open.length)}
            </button>
            <button type="button" className="btn quiet" onClick={() => choose(open, 'ledger')}>
              {words.restLedger(open.length)}
            </button>
          </span>
        )}
      </header>
      <div ref={list} className="rt-conflicts">
        {cells.map(({ row, cell }) => (
          <Conflict
            key={cell.address}
            {...{ sheet, row, cell }}
            side={choices[cell.address] ?? null}
            onChoose={(side) => choose([cell.address], side)}
          />
        ))}
      </div>
    </section>
  )
}

interface ConflictProps {
  sheet: string
  row: MergedRow
  cell: MergedCell
  side: Side | null
  onChoose: (side: Side) => void
}

function Conflict({ sheet, row, cell, side, onChoose }: ConflictProps) {
  const field = roundTrip.fieldOf(cell)
  const sides = roundTrip.sides(cell)
  return (
    <fieldset className={side === null ? 'rt-conflict is-open' : 'rt-conflict'} data-conflict={cell.address}>
      <legend>
        <b>{words.row(row.number)}</b> {row.item && words.item(row.item.ordinal, row.item.title)}
        <i className="mid" />
        {field} <span className="ink3 num">{roundTrip.address(sheet, cell.address)}</span>
      </legend>
      {(['sheet', 'ledger'] as const).map((one) => (
        <label key={one} className={side === one ? 'rt-side is-on' : 'rt-side'}>
          <input
            type="radio"
            name={`side ${cell.address}`}
            checked={side === one}
            onChange={() => onChoose(one)}
          />
          <span>
            <b>{words[one]}</b> <span className="kbd">{one === 'sheet' ? 1 : 2}</span>
            <br />
            {one === 'sheet' ? (
              <Diff before={sides.ledger} after={sides.sheet} />
            ) : (
              sides.ledger || <span className="ink3">{words.empty}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
