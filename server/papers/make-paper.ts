import { Readable } from 'node:stream'
import { inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { getPaper, insertPaper, lastPaper } from '#db/papers.ts'
import type { MakePaper } from '#shared/api/paper-inputs.ts'
import { formatOf, type KeptPaper } from '#shared/papers/kinds.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { cleanFileName } from '../files/file-name.ts'
import type { Received } from '../files/file-store.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { fillBook } from '../templates/ask-child.ts'
import { fillAsked } from '../templates/fill-asked.ts'
import { type ReadContent, readContent } from './read-content.ts'
import { writeInTurn } from './write-in-turn.ts'
import { writeSealed } from './write-sealed.ts'

/** Somebody else may take the number while the file is written: then it is written anew, with the next one. */
const MOST_TRIES = 5
const MOST_BYTES = 256 * 1024 * 1024

/** What a paper says and its file, received but not yet kept. */
interface PaperFile {
  read: ReadContent
  received: Received
  code: string | null
}

/**
 * 出文: exactly what was seen, numbered, its file on disk before its row; asked again it answers the same. `writeFile`
 * refuses what has changed since it was seen.
 */
export async function makePaper(
  ctx: SignedIn,
  input: MakePaper,
  writeFile: () => Promise<PaperFile> = () => readAndWrite(ctx, input),
): Promise<KeptPaper> {
  const earlier = await inTransaction(ctx.db, (tx) => made(ctx, tx, input))
  if (earlier !== null) return earlier
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const { read, received, code } = await writeFile()
    try {
      await ctx.deps.files.keep(received)
      const kept = await keep(ctx, input, keptPaper(ctx, input, read, received, code))
      if (kept !== null) return kept
    } finally {
      await ctx.deps.files.discard(received)
    }
  }
  throw new Refused('changedMeanwhile')
}

type Tx = Parameters<typeof earlierEffect>[1]

async function made(ctx: SignedIn, tx: Tx, { commandId, id }: MakePaper): Promise<KeptPaper | null> {
  const [earlier] = await earlierEffect(ctx, tx, commandId, { stream: 'paper', id })
  return earlier?.event.type === 'paperMade' ? earlier.event.paper : null
}

/** null: the number is taken by now. */
function keep(ctx: SignedIn, input: MakePaper, paper: KeptPaper): Promise<KeptPaper | null> {
  return inTransaction(ctx.db, async (tx) => {
    const earlier = await made(ctx, tx, input)
    if (earlier !== null) return earlier
    if ((await getPaper(tx, paper.id)) !== null) throw new Refused('commandReused')
    if ((await lastPaper(tx, paper.choice.kind, paper.year)) + 1 !== paper.no) return null
    await insertPaper(tx, paper)
    const stamp = stampOf(ctx, input.commandId)
    await append(tx, [
      { stream: 'paper', subjectId: paper.id, ...stamp, event: { type: 'paperMade', paper } },
    ])
    return paper
  })
}

async function readAndWrite(ctx: SignedIn, { choice, seen }: MakePaper): Promise<PaperFile> {
  const read = await readContent(ctx, choice, true)
  if (read.seen !== seen) throw new Refused('changedMeanwhile')
  return { read, ...(await write(ctx, read, choice.kind === 'sealed')) }
}

async function write(
  ctx: SignedIn,
  { content, about, ground }: ReadContent,
  isSealed: boolean,
): Promise<{ received: Received; code: string | null }> {
  const { files } = ctx.deps
  if ('sheets' in content) {
    const { sheets, fill } = content
    const bytes =
      fill === undefined
        ? await writeInTurn({ write: 'xlsx', sheets })
        : await fillBook(files.placeOf(fill.hash), fillAsked(fill, fill))
    return { received: await files.receive(Readable.from([bytes]), MOST_BYTES), code: null }
  }
  if (about !== null && isSealed) return writeSealed(files, content.paper, about, ground)
  const bytes = await writeInTurn({ write: 'docx', paper: content.paper })
  return { received: await files.receive(Readable.from([bytes]), MOST_BYTES), code: null }
}

function keptPaper(
  ctx: SignedIn,
  { id, choice }: MakePaper,
  { content, ground, year, no, unitIds }: ReadContent,
  { hash, size }: Received,
  code: string | null,
): KeptPaper {
  const title = ('paper' in content ? content.paper.title : (content.sheets[0]?.title ?? '')).replaceAll(
    '\n',
    '',
  )
  const number = ('paper' in content ? content.paper.number : null) ?? ground.number
  return {
    id,
    choice,
    year,
    no,
    title,
    asOf: ground.asOf,
    seq: ground.seq,
    unitIds,
    fileName: cleanFileName(`${number} ${title}.${formatOf(choice.kind)}`),
    hash,
    size,
    code,
    at: ctx.clock.now,
    by: ctx.asker.actorName,
  }
}
