import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { ExportAsk } from '#shared/exports/job.ts'
import type { SignedIn } from '../context.ts'
import { announceFile, fileTypes } from '../http/send-file.ts'
import { Refused } from '../refused.ts'
import { newExportId, startExport } from './start-export.ts'

/** GET /api/exports/:id: the file of an export, for the person who asked for it. */
export function getExport(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  return send(ctx, String(req.params.id), res)
}

/** An export that a request waits for; when its browser goes away it ends. */
export async function writeForRequest(ctx: SignedIn, ask: ExportAsk, res: Response): Promise<void> {
  const { exports } = ctx.deps
  const { actor } = ctx.asker
  const { id } = startExport(ctx, { id: newExportId(), ask })
  const giveUp = (): void => void exports.drop(actor, id).catch(() => {})
  res.once('close', giveUp)
  const state = await exports.ended(actor, id)
  res.off('close', giveUp)
  if (res.destroyed) return
  if (state.phase === 'failed' && state.refusal === null) throw new Error('an export failed')
  if (state.phase === 'failed' && state.refusal !== null) throw new Refused(state.refusal)
  await send(ctx, id, res)
  await exports.drop(actor, id)
}

async function send(ctx: SignedIn, id: string, res: Response): Promise<void> {
  const { exports } = ctx.deps
  const { actor } = ctx.asker
  const { name, size, place } = exports.file(actor, id)
  announceFile(res, fileTypes.xlsx, name)
  res.set('content-length', String(size))
  res.set('cache-control', 'private, no-store, no-transform')
  await pipeline(createReadStream(place), res)
  exports.taken(actor, id)
}
