import type { Request, Response } from 'express'
import { inSnapshot } from '#db/database.ts'
import { listItems } from '#db/items.ts'
import { listPlans } from '#db/plans.ts'
import { getLightPreset } from '#db/settings.ts'
import type { FilledFile } from '#shared/api/outputs.ts'
import { fillingSheet as words } from '#shared/copy/round-trip.ts'
import type { UnitId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { MOST_DOCUMENT_BYTES } from '#shared/plan/read-refusal.ts'
import type { FilledSheet } from '#shared/round-trip/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { writeElsewhere } from '../documents/write-elsewhere.ts'
import { fileNameIn } from '../files/file-name.ts'
import { sendFile } from '../http/send-file.ts'
import { askChild } from '../readers/in-child.ts'
import { Refused, unlessRefused } from '../refused.ts'
import { readUnits } from '../units/read.ts'
import { type FillingSheet, fillingSheet } from './filling-sheet.ts'
import { fillingToXlsx } from './filling-xlsx.ts'

const CHILD = new URL('./filled-child.ts', import.meta.url)
const WORKER = new URL('./filling-worker.ts', import.meta.url)
/** More rows would hold up everybody else. */
const MANY = 300

/** GET /api/filling-sheet.xlsx: the open items of one unit; a liaison's own, whatever is asked for. */
export async function getFillingSheet(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const { actor } = ctx.asker
  const unitId = actor.role === 'office' ? req.query.unit : actor.unitId
  const { today, now } = ctx.clock
  const sheet = await inSnapshot(ctx.db, async (db) => {
    const units = await readUnits(db, today, null)
    const unit = units.find(({ id }) => id === (unitId as UnitId))
    const plans = await listPlans(db)
    const plan = plans.find(({ id }) => id === req.query.plan) ?? null
    if (unit === undefined || (plan === null && req.query.plan)) throw new Refused('notFound')
    return fillingSheet(await listItems(db, actor, plan?.id ?? null), {
      ...{ unit, plan, plans, units, now },
      calendar: await readCalendar(db),
      thresholds: thresholdsOf[await getLightPreset(db)],
    })
  })
  const bytes = await write(sheet)
  sendFile(res, 'xlsx', words.fileName(sheet.title, today), bytes)
}

const write = (sheet: FillingSheet): Promise<Uint8Array> =>
  sheet.rows.length > MANY ? writeElsewhere(WORKER, sheet) : fillingToXlsx(sheet)

/** PUT /api/filling-sheet: what stands in a sheet that came back; nothing is kept, nothing is changed. */
export async function putFillingSheet(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const name = fileNameIn(req)
  const { files } = ctx.deps
  const received = await files.receive(req, MOST_DOCUMENT_BYTES)
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  try {
    const read = await askChild<FilledSheet>(CHILD, received.place, undefined, gone.signal)
    const isOther = 'refusal' in read && read.refusal === 'notADocument'
    const sheet = unlessRefused(isOther ? { refusal: 'notAFillingSheet' as const } : read)
    res.json({ name, sheet } satisfies FilledFile)
  } finally {
    await files.discard(received)
  }
}
