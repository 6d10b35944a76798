import type { Request, Response } from 'express'
import { inSnapshot } from '#db/database.ts'
import { savedUsers } from '#db/past-tables.ts'
import { listPlans } from '#db/plans.ts'
import { getLightPreset } from '#db/settings.ts'
import { ledgerSheet as words } from '#shared/copy/ledger.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { viewFromSearch } from '#shared/ledger/address.ts'
import { initialsBy, initialsOptions } from '#shared/ledger/initials.ts'
import { leaderNames, tenuresOf } from '#shared/posts/tenures.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { sendFile } from '../http/send-file.ts'
import { readList } from '../items/read.ts'
import { readUnits } from '../units/read.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { writeLedger } from './write-ledger.ts'

/** GET /api/ledger.xlsx: the rows that the same view shows this asker on the screen. */
export async function getLedger(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const view = viewFromSearch(req.query)
  const { items, asOf } = await readList(ctx, view)
  const before =
    view.compare !== null && view.compare < asOf
      ? { day: view.compare, items: (await readList(ctx, { ...view, asOf: view.compare })).items }
      : undefined
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
  const bytes = await writeLedger(sheet)
  sendFile(res, 'xlsx', words.fileName(sheet.title, asOf), bytes)
}

/** The dictionary is large: it is loaded when a search first asks for it. */
export async function loadInitials(): Promise<(text: string) => string> {
  const { pinyin } = await import('pinyin-pro')
  return initialsBy((text) => pinyin(text, initialsOptions))
}
