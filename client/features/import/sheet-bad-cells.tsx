import { type FormEvent, type Ref, useState } from 'react'
import { sheets as words } from '#shared/copy/sheets.ts'
import { type Change, leftRows, type SheetDesk } from '#shared/sheets/desk.ts'
import type { ReadLedger } from '#shared/sheets/read-ledger.ts'
import type { BadCell } from '#shared/sheets/read-row.ts'

interface SheetBadCellsProps {
  ref: Ref<HTMLElement>
  desk: SheetDesk
  read: ReadLedger
  act: (change: Change) => void
}

/** So many are drawn at once. */
const MOST = 50

/** Each cell that cannot come in, by sheet and address: mended here, or its row left out. */
export function SheetBadCells({ ref, desk, read, act }: SheetBadCellsProps) {
  const { bad } = read
  const left = leftRows(desk)
  return (
    <section ref={ref} tabIndex={-1} className="imp-map-bad" aria-label={words.badTitle(bad.length)}>
      <h3>{words.badTitle(bad.length)}</h3>
      {bad.length === 0 && <p className="ink2">{words.badNone}</p>}
      <ul>
        {bad.slice(0, MOST).map((cell) => (
          <li key={`${cell.sheet}!${cell.address} ${cell.code}`}>
            <BadCellForm cell={cell} act={act} />
          </li>
        ))}
      </ul>
      {bad.length > MOST && <p className="ink3">{words.badMore(bad.length - MOST)}</p>}
      {left.length > 0 && <h4>{words.leftOut(left.length)}</h4>}
      <ul>
        {left.map(({ sheet, row }) => (
          <li key={`${sheet}!${row}`} className="imp-map-left">
            <span className="grow">{words.leftRow(desk.workbook.sheets[sheet]?.name ?? '', row)}</span>
            <button type="button" className="btn" onClick={() => act({ type: 'takeBack', sheet, row })}>
              {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function BadCellForm({ cell, act }: { cell: BadCell; act: (change: Change) => void }) {
  const { sheet, sheetName, address, row } = cell
  const [text, setText] = useState(cell.text)
  const send = (event: FormEvent) => {
    event.preventDefault()
    act({ type: 'mend', sheet, address, text: text.trim() })
  }
  return (
    <form className="imp-map-cell" onSubmit={send}>
      <b>{words.at(sheetName, address)}</b>
      <p className="ink2">{words.bad(cell)}</p>
      <span className="imp-actions">
        <input
          className="input"
          aria-label={words.mendAt(sheetName, address)}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="btn">
          {words.mendDo}
        </button>
        <button
          type="button"
          className="btn quiet"
          aria-label={`${words.leaveOut}：${words.leftRow(sheetName, row)}`}
          onClick={() => act({ type: 'leaveOut', sheet, row })}
        >
          {words.leaveOut}
        </button>
      </span>
    </form>
  )
}
