import { zipSync } from 'fflate'
import { ledgerSheet } from '#server/documents/ledger-sheet.ts'
import { ledgerToXlsx } from '#server/documents/ledger-xlsx.ts'
import { readList } from '#server/items/read.ts'
import { calendar } from '#shared/calendar/calendar.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { usualView } from '#shared/ledger/view.ts'
import { type Figure, timedInTurn } from './measure.ts'
import { addPlan, type BenchWorld } from './world.ts'

const ROWS = 1000

/** 1,000 rows to a formatted workbook, beside zipping the same text as bare XML. */
export async function documents(world: BenchWorld): Promise<Figure[]> {
  const planId = await addPlan(world, ROWS)
  const { items, asOf } = await readList(world.office, { planId, asOf: null })
  const sheet = ledgerSheet(items, usualView, {
    asOf,
    plans: [],
    units: world.bureau.units,
    calendar,
    thresholds: usualThresholds,
  })
  const bare = new TextEncoder().encode(JSON.stringify(sheet.lines))
  const { ours, floor } = await timedInTurn(
    5,
    () => ledgerToXlsx(sheet),
    () => zipSync({ 'sheet.xml': bare }),
  )
  return [
    {
      name: '1,000 rows to a formatted xlsx',
      value: ours,
      unit: 'ms',
      floor: { what: 'the same text zipped', value: floor },
      bar: '≤1000 ms',
      met: ours <= 1000,
    },
  ]
}
