import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { deleteMapping, listMappings, saveMapping } from '#db/sheet-mappings.ts'
import type { CommandId } from '#shared/ids.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'

/** Remembers how the sheets of an import were read; what is known already is not said again. */
export async function rememberMappings(
  tx: Tx,
  stamp: Stamp,
  wanted: readonly RememberedMapping[],
): Promise<void> {
  const known = await listMappings(tx)
  for (const mapping of wanted) {
    const before = known.find(({ heads }) => heads === mapping.heads)
    if (before?.fields.join() === mapping.fields.join()) continue
    await saveMapping(tx, mapping)
    const event = { type: 'mappingSaved' as const, mapping }
    await append(tx, [{ stream: 'mapping', subjectId: mapping.heads, ...stamp, event }])
  }
}

/** From now on sheets with these heads are read by their heads alone. */
export function forgetMapping(
  ctx: SignedIn,
  { commandId, heads }: { commandId: CommandId; heads: string },
): Promise<{ heads: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'mapping', id: heads })
    if (earlier.length > 0) return { heads }
    const mapping = (await listMappings(tx)).find((one) => one.heads === heads)
    if (mapping === undefined) throw new Refused('notFound')
    await deleteMapping(tx, heads)
    const event = { type: 'mappingForgotten' as const, mapping }
    await append(tx, [{ stream: 'mapping', subjectId: heads, ...stampOf(ctx, commandId), event }])
    return { heads }
  })
}
