import type { Request, Response } from 'express'
import type { DocumentText } from '#shared/api/outputs.ts'
import { MOST_DOCUMENT_BYTES } from '#shared/plan/read-refusal.ts'
import type { SignedIn } from '../context.ts'
import { readInChild } from '../readers/in-child.ts'
import { unlessRefused } from '../refused.ts'
import { fileNameIn } from './file-name.ts'

/** PUT /api/documents: brought to text in a process of its own; nothing is kept. */
export async function putDocument(ctx: SignedIn, req: Request, res: Response): Promise<void> {
  const name = fileNameIn(req)
  const { files } = ctx.deps
  const received = await files.receive(req, MOST_DOCUMENT_BYTES)
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  try {
    const read = unlessRefused(await readInChild(received.place, undefined, gone.signal))
    res.json({ ...read, name } satisfies DocumentText)
  } finally {
    await files.discard(received)
  }
}
