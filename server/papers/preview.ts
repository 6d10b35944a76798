import type { PaperContent, PaperPreview } from '#shared/papers/content.ts'
import { officeKinds, type PaperChoice, unitKinds } from '#shared/papers/kinds.ts'
import { isUnitRole } from '#shared/users/model.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { readContent } from './read-content.ts'

/** More rows than anybody reads on a screen; the file has them all. */
const MOST_ROWS = 200

/** The paper as it would be made now; a unit looks only at the forms of what it leads. */
export async function previewPaper(
  ctx: SignedIn,
  { choice }: { choice: PaperChoice },
): Promise<PaperPreview> {
  const { role, unitId } = ctx.asker.actor
  const isUnit = isUnitRole(role)
  if (isUnit && !unitKinds.some((kind) => kind === choice.kind)) throw new Refused('notAllowed')
  if (role !== 'office' && officeKinds.some((kind) => kind === choice.kind)) throw new Refused('notAllowed')
  const { content, about, ground, seen } = await readContent(ctx, choice, false)
  if (isUnit && (unitId === null || about?.item.leads.includes(unitId) !== true))
    throw new Refused('notYours')
  return { ...shortened(content), asOf: ground.asOf, seq: ground.seq, seen }
}

function shortened(content: PaperContent): Pick<PaperPreview, 'content' | 'more'> {
  if ('paper' in content) return { content, more: 0 }
  const more = content.sheets.reduce((sum, { rows }) => sum + Math.max(0, rows.length - MOST_ROWS), 0)
  const sheets = content.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, MOST_ROWS) }))
  return { content: { sheets }, more }
}
