import type { Request, Response } from 'express'
import { inTransaction } from '#db/database.ts'
import { insertFile } from '#db/files.ts'
import { MOST_DOCUMENT_BYTES } from '#shared/plan/read-refusal.ts'
import type { TemplateFile } from '#shared/templates/model.ts'
import type { SignedIn } from '../context.ts'
import { fileNameIn } from '../files/file-name.ts'
import { fileTypes } from '../http/send-file.ts'
import { readBook } from './ask-child.ts'

/** PUT /api/templates: read in a process of its own and kept under its content; a command then makes it a template. */
export async function putTemplate(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const name = fileNameIn(req)
  const { files } = ctx.deps
  const received = await files.receive(req, MOST_DOCUMENT_BYTES)
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  try {
    const book = await readBook(received.place, gone.signal)
    await files.keep(received)
    const { hash, size } = received
    await inTransaction(ctx.db, (tx) =>
      insertFile(tx, { hash, size, type: fileTypes.xlsx }, ctx.asker.actor.userId, ctx.clock.now),
    )
    res.json({ hash, size, name, book } satisfies TemplateFile)
  } finally {
    await files.discard(received)
  }
}
