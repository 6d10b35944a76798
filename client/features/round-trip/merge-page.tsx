import { useMemo } from 'react'
import type { FilledFile } from '#shared/api/outputs.ts'
import { fillingSheet, roundTrip } from '#shared/copy/round-trip.ts'
import type { Item } from '#shared/items/model.ts'
import { type MergedRow, mergeSheet } from '#shared/round-trip/merge.ts'
import { type Counts, countCells, countTaken, writesOf } from '#shared/round-trip/write.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { Notice } from '../../components/notice.tsx'
import { ChangesTable } from './changes-table.tsx'
import { ConfirmBar } from './confirm-bar.tsx'
import { Conflicts } from './conflicts.tsx'
import { useUnitName } from './queries.ts'
import { RefusedTable } from './refused-table.tsx'
import { useRoundTrip } from './round-trip.store.ts'

const words = roundTrip.merge

interface MergePageProps {
  file: FilledFile
  items: readonly Item[]
  isKept: boolean
}

/** 合并: what the sheet would change, where it is at odds with the ledger, and what of it is not taken. */
export function MergePage({ file, items, isKept }: MergePageProps) {
  const me = useMe()
  const today = useToday()
  const nameOf = useUnitName()
  const choices = useRoundTrip((store) => store.choices)
  const { sheet, name } = file
  const unitId = me.role === 'office' ? sheet.unitId : (me.unitId ?? sheet.unitId)
  const rows = useMemo(() => {
    const { yes, no } = fillingSheet
    return mergeSheet(sheet, { unitId, items: new Map(items.map((item) => [item.id, item])), today, yes, no })
  }, [sheet, unitId, items, today])
  const counts = countCells(rows)
  const writes = writesOf(rows, choices)
  return (
    <div className="rt-merge">
      <div className="rt-page">
        <header className="rt-head">
          <h2 tabIndex={-1} ref={focusOnce}>
            {words.title(nameOf(unitId))}
          </h2>
          <p className="ink2">{words.file(name, sheet.givenAt)}</p>
          <p>
            <b>{words.counts(counts)}</b> <span className="ink3">{words.countsHint}</span>
          </p>
        </header>
        {!isKept && <Notice tone="warn">{words.notKept}</Notice>}
        {me.role === 'office' && <Notice>{words.onBehalf(nameOf(unitId))}</Notice>}
        {counts.changed + counts.conflict === 0 && <Nothing {...counts} />}
        <Conflicts sheet={sheet.name} rows={withOutcome(rows, 'conflict')} />
        <ChangesTable sheet={sheet.name} rows={withOutcome(rows, 'changed')} count={counts.changed} />
        <RefusedTable sheet={sheet.name} rows={withOutcome(rows, 'refused')} count={counts.refused} />
      </div>
      <ConfirmBar {...{ file, unitId, rows, writes }} cells={countTaken(rows, choices)} />
    </div>
  )
}

/** Once it is there, and not at every change. */
function focusOnce(head: HTMLElement | null): void {
  head?.focus()
}

/** The rows with those of their cells alone. */
function withOutcome(rows: readonly MergedRow[], outcome: 'changed' | 'conflict' | 'refused'): MergedRow[] {
  return rows.flatMap((row) => {
    const cells = row.cells.filter((cell) => cell.outcome === outcome)
    return cells.length === 0 ? [] : [{ ...row, cells }]
  })
}

function Nothing({ refused }: Counts) {
  return (
    <Notice tone={refused > 0 ? 'warn' : 'info'}>
      <b>{words.nothingTitle}</b> {refused > 0 ? words.nothingRefused : words.nothingSame}
    </Notice>
  )
}
