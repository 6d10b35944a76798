import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { getPaper } from '#db/papers.ts'
import { formatOf, mayReadPaper, type PaperFormat } from '#shared/papers/kinds.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'

const TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** GET /api/papers/:paperId: the bytes that were made, for those whom the paper is addressed to. */
export async function getKeptPaper(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const paper = await getPaper(ctx.db, String(req.params.paperId))
  if (paper === null || !mayReadPaper(paper, ctx.asker.actor)) throw new Refused('notFound')
  res.set('content-type', TYPES[formatOf(paper.choice.kind)])
  res.set('content-length', String(paper.size))
  res.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(paper.fileName)}`)
  res.set('cache-control', 'private, no-store, no-transform')
  await pipeline(ctx.deps.files.read(paper.hash), res)
}
