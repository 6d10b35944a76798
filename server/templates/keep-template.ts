import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { uploadedFile } from '#db/files.ts'
import { deleteTemplate, getTemplate, listTemplates, saveTemplate } from '#db/templates.ts'
import type { SaveTemplate } from '#shared/api/template-inputs.ts'
import type { CommandId } from '#shared/ids.ts'
import type { Template, TemplateCell, TemplateUse } from '#shared/templates/model.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { cleanFileName } from '../files/file-name.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'
import { fillBook } from './ask-child.ts'
import { fillAsked } from './fill-asked.ts'

/** Keeps a template, after it was filled once to see that it can be. */
export async function keepTemplate(ctx: SignedIn, asked: SaveTemplate): Promise<Template> {
  const { commandId, ...wanted } = asked
  const earlier = await inTransaction(ctx.db, (tx) => saved(ctx, tx, asked))
  if (earlier !== null) return earlier
  const known = await getTemplate(ctx.db, wanted.id)
  const size = await sizeOf(ctx, wanted.hash, known)
  await fillBook(
    ctx.deps.files.placeOf(wanted.hash),
    fillAsked(wanted, { rows: trialRows(wanted), note: '-' }),
  )
  return inTransaction(ctx.db, async (tx) => {
    const done = await saved(ctx, tx, asked)
    if (done !== null) return done
    const others = (await listTemplates(tx)).filter(({ id }) => id !== wanted.id)
    if (others.some(({ name }) => name === wanted.name)) throw new Refused('templateNameTaken')
    const stamp = stampOf(ctx, commandId)
    const fileName = cleanFileName(wanted.fileName)
    const template: Template = { ...wanted, fileName, size, at: stamp.at, by: stamp.actorName }
    await saveTemplate(tx, template)
    const event = { type: 'templateSaved' as const, template }
    await append(tx, [{ stream: 'template', subjectId: template.id, ...stamp, event }])
    return template
  })
}

async function saved(ctx: SignedIn, tx: Tx, { commandId, id }: SaveTemplate): Promise<Template | null> {
  const [earlier] = await earlierEffect(ctx, tx, commandId, { stream: 'template', id })
  if (earlier === undefined) return null
  if (earlier.event.type !== 'templateSaved') throw new Refused('commandReused')
  return earlier.event.template
}

/** Only of a file that the template has already, or that this user has brought. */
async function sizeOf(ctx: SignedIn, hash: Template['hash'], known: Template | null): Promise<number> {
  if (known?.hash === hash) return known.size
  const file = await uploadedFile(ctx.db, hash, ctx.asker.actor.userId)
  if (file === null) throw new Refused('notFound')
  return file.size
}

/** Two items, so that rows have to move. */
const trialRows = ({ columns }: TemplateUse): TemplateCell[][] => [0, 1].map(() => columns.map(() => '-'))

/** Papers that were made of it stay; its file stays, for they name where they came from. */
export function removeTemplate(
  ctx: SignedIn,
  { commandId, id }: { commandId: CommandId; id: string },
): Promise<{ id: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'template', id })
    if (earlier.some(({ event }) => event.type === 'templateRemoved')) return { id }
    if (earlier.length > 0) throw new Refused('commandReused')
    const template = await getTemplate(tx, id)
    if (template === null) throw new Refused('notFound')
    await deleteTemplate(tx, id)
    const event = { type: 'templateRemoved' as const, template }
    await append(tx, [{ stream: 'template', subjectId: id, ...stampOf(ctx, commandId), event }])
    return { id }
  })
}
