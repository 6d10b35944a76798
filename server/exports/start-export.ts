import { randomBytes } from 'node:crypto'
import { access, may } from '#shared/access.ts'
import type { ExportAsk, ExportFile, ExportJob } from '#shared/exports/job.ts'
import type { SignedIn } from '../context.ts'
import { cleanFileName } from '../files/file-name.ts'
import { makePaper } from '../papers/make-paper.ts'
import { Refused } from '../refused.ts'
import type { ExportWork } from './export-store.ts'
import { writeInChild } from './write-in-child.ts'

export const newExportId = (): string => randomBytes(13).toString('hex')

/** Begins an export in a child that sees what its asker sees at this moment. */
export function startExport(ctx: SignedIn, { id, ask }: { id: string; ask: ExportAsk }): ExportJob {
  const { actor } = ctx.asker
  if (ask.kind === 'paper' && !may(actor.role, access['papers.make'])) throw new Refused('notAllowed')
  return ctx.deps.exports.start({ id, ask, actor, at: ctx.clock.now }, workOf(ctx, id, ask))
}

function workOf(ctx: SignedIn, id: string, ask: ExportAsk): ExportWork {
  const { address, files } = ctx.deps
  const task = { address, clock: ctx.clock, actor: ctx.asker.actor }
  if (ask.kind === 'ledger')
    return async ({ place, tell, signal }): Promise<ExportFile> => {
      const { name, rows, size } = await writeInChild({ ...task, ask, place }, tell, signal)
      return { name: cleanFileName(name), address: `/api/exports/${id}`, size, rows }
    }
  return async ({ tell, signal }): Promise<ExportFile> => {
    let rows = 0
    const paper = await makePaper(ctx, ask.make, async () => {
      const place = files.newPlace()
      const written = await writeInChild({ ...task, ask, place }, tell, signal)
      const { read, hash, size } = written
      if (read === null) throw new Error('a paper came without its content')
      rows = written.rows
      return { read, received: { place, hash, size }, code: null }
    })
    return { name: paper.fileName, address: `/api/papers/${paper.id}`, size: paper.size, rows }
  }
}
