import type { Request, Response } from 'express'
import { inSnapshot } from '#db/database.ts'
import { listPlans } from '#db/plans.ts'
import { briefFileName, briefOf, briefPaper } from '#shared/copy/brief.ts'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { viewFromSearch } from '#shared/ledger/address.ts'
import { planName } from '#shared/plans/model.ts'
import type { SignedIn } from '../context.ts'
import { sendFile } from '../http/send-file.ts'
import { writeInTurn } from '../papers/write-in-turn.ts'
import { Refused } from '../refused.ts'
import { readUnits } from '../units/read.ts'
import { readFigures, readRates } from './read-figures.ts'
import { readForecast } from './read-forecast.ts'

/** GET /api/brief.docx: the sentences that the same address shows this asker on the screen. */
export async function getBrief(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const { planId, asOf, compare, milestoneCounts, byOriginal } = viewFromSearch(req.query)
  const asked = { planId, milestoneCounts, byOriginal }
  const figures = await readFigures(ctx, { ...asked, asOf })
  if (figures.total === 0) throw new Refused('nothingToWrite')
  const forecast = await readForecast(ctx, { ...asked, asOf })
  const before =
    compare !== null && compare < figures.asOf ? await readRates(ctx, { ...asked, asOf: compare }) : null
  const { plans, units } = await inSnapshot(ctx.db, async (db) => ({
    plans: await listPlans(db),
    units: await readUnits(db, ctx.clock.today, asOf),
  }))
  const plan = plans.find(({ id }) => id === planId) ?? (plans.length === 1 ? plans[0] : undefined)
  const names = new Map(units.map((unit) => [unit.id, unit.shortName || unit.name]))
  const nameOf = (id: (typeof units)[number]['id']) => names.get(id) ?? ''
  const brief = briefOf({ figures, forecast, before }, nameOf, plan ? planName(plan) : words.everyPlan)
  const bytes = await writeInTurn({ write: 'docx', paper: briefPaper(brief, figures.asOf) })
  sendFile(res, 'docx', briefFileName(brief.title, figures.asOf), bytes)
}
