import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { inTransaction } from '#db/database.ts'
import { insertFile } from '#db/files.ts'
import { getItem } from '#db/items.ts'
import type { StoredFile } from '#shared/api/outputs.ts'
import type { EvidenceId, ItemId } from '#shared/ids.ts'
import type { SignedIn } from '../context.ts'
import { announceFile } from '../http/send-file.ts'
import { Refused } from '../refused.ts'
import { fileNameIn } from './file-name.ts'
import { judgeType } from './judge.ts'

const MOST_BYTES = 20 * 1024 * 1024

/** PUT /api/evidence: kept under its content, on disk before its row; a command then makes it evidence. */
export async function putEvidence(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const name = fileNameIn(req)
  const { files } = ctx.deps
  const received = await files.receive(req, MOST_BYTES)
  try {
    const type = judgeType(await readFile(received.place))
    if (type === null) throw new Refused('fileTypeNotAllowed')
    await files.keep(received)
    const { hash, size } = received
    await inTransaction(ctx.db, (tx) =>
      insertFile(tx, { hash, size, type }, ctx.asker.actor.userId, ctx.clock.now),
    )
    res.json({ hash, size, type, name } satisfies StoredFile)
  } finally {
    await files.discard(received)
  }
}

/** GET /api/evidence/:itemId/:evidenceId: only of an item that the asker may see, and only as a download. */
export async function getEvidence(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const item = await getItem(ctx.db, ctx.asker.actor, req.params.itemId as ItemId)
  const evidence = item?.evidence.find(({ id }) => id === (req.params.evidenceId as EvidenceId))
  if (evidence?.kind !== 'file') throw new Refused('notFound')
  announceFile(res, evidence.type, evidence.name)
  res.set('content-length', String(evidence.size))
  await pipeline(ctx.deps.files.read(evidence.hash), res)
}
