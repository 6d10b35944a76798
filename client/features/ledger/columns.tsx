import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { changesText } from '#shared/copy/compare-days.ts'
import { ledger as words } from '#shared/copy/ledger.ts'
import {
  ballOf,
  dueText,
  lastText,
  leftText,
  movedDue,
  progressOf,
  shortDay,
  unitsText,
} from '#shared/copy/ledger-facts.ts'
import { isOver } from '#shared/items/model.ts'
import type { LedgerGround, LedgerRow } from '#shared/ledger/select.ts'
import type { LedgerSort } from '#shared/ledger/view.ts'
import { Light, lightClass } from '../../components/light.tsx'
import { Progress } from '../../components/progress.tsx'
import { Stamp } from '../../components/stamp.tsx'
import { StateWord } from '../../components/state-word.tsx'

export const features = tableFeatures({ columnVisibilityFeature })
const column = createColumnHelper<typeof features, LedgerRow>()

export type ColumnId = keyof typeof words.column
/** Class of column and cells; `w1` and `w2` fold away while the drawer takes their room. */
export const COLUMNS: Record<ColumnId, { className: string; sort: LedgerSort | null; canHide: boolean }> = {
  no: { className: 'no', sort: 'ordinal', canHide: false },
  title: { className: 'c-title', sort: 'title', canHide: false },
  change: { className: 'c-change', sort: null, canHide: false },
  lead: { className: 'c-lead', sort: 'lead', canHide: true },
  support: { className: 'w1 c-sup', sort: null, canHide: true },
  due: { className: 'c-due', sort: 'due', canHide: true },
  progress: { className: 'c-pg', sort: null, canHide: true },
  last: { className: 'w2 c-last', sort: null, canHide: true },
  light: { className: 'c-light', sort: 'light', canHide: true },
  state: { className: 'c-st', sort: 'state', canHide: true },
  ball: { className: 'w1 c-ball', sort: 'held', canHide: true },
}
export const columnIds = Object.keys(COLUMNS) as ColumnId[]

/** Data about columns; the table draws them. */
export function columnsOf(ground: LedgerGround) {
  const cells: Record<ColumnId, (row: LedgerRow) => ReactNode> = {
    no: ({ item }) => item.ordinal,
    title: (row) => <TitleCell row={row} />,
    change: (row) => <ChangeCell row={row} ground={ground} />,
    lead: ({ item }) => unitsText(item.leads, ground),
    support: ({ item }) => <span className="ink2">{unitsText(item.supports, ground)}</span>,
    due: (row) => <DueCell row={row} ground={ground} />,
    progress: (row) => <ProgressCell row={row} ground={ground} />,
    last: ({ item }) => <span className="ink2">{lastText(item)}</span>,
    light: ({ item, light }) =>
      item.state === 'draft' ? <span className="ink3">—</span> : <Light light={light} />,
    state: (row) => <StateCell row={row} ground={ground} />,
    ball: (row) => <Ball row={row} ground={ground} />,
  }
  return column.columns(
    columnIds.map((id) =>
      column.display({ id, header: words.column[id], cell: ({ row }) => cells[id](row.original) }),
    ),
  )
}

function TitleCell({ row: { item } }: { row: LedgerRow }) {
  return (
    <span className="tt">
      <span className="cut" title={item.title}>
        {item.title}
      </span>
      {item.isKey && <span className="tag">{words.key}</span>}
    </span>
  )
}

/** What became of the row since the day it is compared with. */
function ChangeCell({ row: { item }, ground }: { row: LedgerRow; ground: LedgerGround }) {
  const changes = ground.comparison?.changes.get(item.id)
  if (changes === undefined) return <span className="ink3">—</span>
  const text = changesText(changes, ground)
  return (
    <span className="cut" title={text}>
      {text}
    </span>
  )
}

function DueCell({ row, ground }: { row: LedgerRow; ground: LedgerGround }) {
  const left = leftText(row, ground)
  const moved = movedDue(row.item)
  return (
    <span className="due">
      {moved === null ? (
        <span className="cut">{dueText(row.item)}</span>
      ) : (
        <span className="cut" title={moved.title}>
          {moved.current} <span className="was">{moved.original}</span>
        </span>
      )}
      {left && <span className={left.isLate ? `left ${lightClass[row.light]}` : 'left'}>{left.text}</span>}
    </span>
  )
}

function ProgressCell({ row: { item }, ground }: { row: LedgerRow; ground: LedgerGround }) {
  const facts = progressOf(item, ground)
  if (facts === null) return <span className="ink3">{item.lastReport === null ? lastText(item) : '—'}</span>
  return (
    <span className="pcell">
      <span className="cut num">{facts.text}</span>
      <Progress done={facts.done} expected={facts.expected} lags={facts.lags} isOver={isOver(item)} />
    </span>
  )
}

function StateCell({ row, ground }: { row: LedgerRow; ground: LedgerGround }) {
  const { item } = row
  if (item.state === 'closed')
    return (
      <>
        <Stamp />
        {item.closedOn && <span className="d">{shortDay(item.closedOn)}</span>}
      </>
    )
  const reviewOn = item.state === 'suspended' ? item.suspensions.at(-1)?.reviewOn : undefined
  return (
    <>
      <StateWord state={item.state} />
      {reviewOn !== undefined && <span className="d">{words.reviewOn(shortDay(reviewOn))}</span>}
      <span className="at">
        <Ball row={row} ground={ground} isBeside />
      </span>
    </>
  )
}

/** Beside the state only what the row does not say already: the lead at work has its column. */
function Ball({
  row,
  ground,
  isBeside = false,
}: {
  row: LedgerRow
  ground: LedgerGround
  isBeside?: boolean
}) {
  const ball = ballOf(row, ground)
  if (ball === null || (isBeside && row.item.holder === 'unit' && ball.held === null)) return null
  const name = isBeside && row.item.holder === 'unit' ? null : ball.name
  return (
    <span className="ink2">
      {name}
      {name !== null && ball.held !== null && <i className="mid" />}
      {ball.held}
    </span>
  )
}
