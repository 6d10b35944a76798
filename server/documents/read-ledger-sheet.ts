import { inSnapshot } from '#db/database.ts'
import { savedUsers } from '#db/past-tables.ts'
import { listPlans } from '#db/plans.ts'
import { getLightPreset } from '#db/settings.ts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { initialsBy, initialsOptions } from '#shared/ledger/initials.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { leaderNames, tenuresOf } from '#shared/posts/tenures.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { Reader } from '../context.ts'
import { readList } from '../items/read.ts'
import { readUnits } from '../units/read.ts'
import { type LedgerSheet, ledgerSheet } from './ledger-sheet.ts'

/** The rows that the same view shows this asker on the screen, and what their file is called. */
export async function readLedgerSheet(
  ctx: Reader,
  view: LedgerView,
  read: (rows: number) => void = () => {},
): Promise<{ sheet: LedgerSheet; fileName: string }> {
  const { items, asOf } = await readList(ctx, view)
  const before =
    view.compare !== null && view.compare < asOf
      ? { day: view.compare, items: (await readList(ctx, { ...view, asOf: view.compare })).items }
      : undefined
  read(items.length)
  const from = await inSnapshot(ctx.db, async (db) => ({
    plans: await listPlans(db),
    units: await readUnits(db, ctx.clock.today, view.asOf),
    leaders: leaderNames(tenuresOf(await savedUsers(db))),
    calendar: await readCalendar(db),
    thresholds: thresholdsOf[await getLightPreset(db)],
  }))
  const initials = view.q.trim() === '' ? {} : { initials: await loadInitials() }
  const sheet = ledgerSheet(items, view, {
    ...{ asOf, ...from },
    ...(before === undefined ? {} : { before }),
    ...initials,
  })
  return { sheet, fileName: words.fileName(sheet.title, asOf) }
}

/** The dictionary is large: it is loaded when a search first asks for it. */
export async function loadInitials(): Promise<(text: string) => string> {
  const { pinyin } = await import('pinyin-pro')
  return initialsBy((text) => pinyin(text, initialsOptions))
}
