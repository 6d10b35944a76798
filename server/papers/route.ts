import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { getPaper } from '#db/papers.ts'
import { formatOf, mayReadPaper } from '#shared/papers/kinds.ts'
import type { SignedIn } from '../context.ts'
import { announceFile, fileTypes } from '../http/send-file.ts'
import { Refused } from '../refused.ts'

/** GET /api/papers/:paperId: the bytes that were made, for those whom the paper is addressed to. */
export async function getKeptPaper(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const paper = await getPaper(ctx.db, String(req.params.paperId))
  if (paper === null || !mayReadPaper(paper, ctx.asker.actor)) throw new Refused('notFound')
  announceFile(res, fileTypes[formatOf(paper.choice.kind)], paper.fileName)
  res.set('content-length', String(paper.size))
  res.set('cache-control', 'private, no-store, no-transform')
  await pipeline(ctx.deps.files.read(paper.hash), res)
}
