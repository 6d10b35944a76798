import { inTransaction, type Tx } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { deleteReadingRule, listReadingRules, saveReadingRule } from '#db/reading-rules.ts'
import type { CommandId } from '#shared/ids.ts'
import { keyOf, type OfficeRule, sayingOf } from '#shared/imports/office-rules.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { type Stamp, stampOf } from '../stamp.ts'

/** Keeps rules that the office asked to be kept; of two answers to one question the last; what is known is not said again. */
export async function keepRules(tx: Tx, stamp: Stamp, wanted: readonly OfficeRule[]): Promise<void> {
  if (wanted.length === 0) return
  const known = new Map((await listReadingRules(tx)).map(({ key, rule }) => [key, sayingOf(rule)]))
  for (const [key, rule] of new Map(wanted.map((one) => [keyOf(one), one]))) {
    if (known.get(key) === sayingOf(rule)) continue
    const kept = { key, rule, by: stamp.actorName, at: stamp.at }
    await saveReadingRule(tx, kept)
    const event = { type: 'readingRuleKept' as const, kept }
    await append(tx, [{ stream: 'readingRule', subjectId: key, ...stamp, event }])
  }
}

/** From now on papers are asked about again. */
export function forgetRule(
  ctx: SignedIn,
  { commandId, key }: { commandId: CommandId; key: string },
): Promise<{ key: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const earlier = await earlierEffect(ctx, tx, commandId, { stream: 'readingRule', id: key })
    if (earlier.some(({ event }) => event.type === 'readingRuleForgotten')) return { key }
    if (earlier.length > 0) throw new Refused('commandReused')
    const kept = (await listReadingRules(tx)).find((one) => one.key === key)
    if (kept === undefined) throw new Refused('notFound')
    await deleteReadingRule(tx, key)
    const event = { type: 'readingRuleForgotten' as const, kept }
    await append(tx, [{ stream: 'readingRule', subjectId: key, ...stampOf(ctx, commandId), event }])
    return { key }
  })
}
