import { createHash } from 'node:crypto'
import { inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { listItems } from '#db/items.ts'
import { getPlan } from '#db/plans.ts'
import { insertSample } from '#db/samples.ts'
import type { DrawSample } from '#shared/api/inputs.ts'
import { drawable, drawSample, type Sample } from '#shared/pressing/sample.ts'
import { earlierEffect } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'

/** Draws a sample of closed items; seed, list and outcome go into the log, so that anybody can draw it again. */
export function draw(
  ctx: SignedIn,
  { commandId, id, planId, seed, size, since }: DrawSample,
): Promise<Sample> {
  return inTransaction(ctx.db, async (tx) => {
    const [earlier] = await earlierEffect(ctx, tx, commandId, { stream: 'sample', id })
    if (earlier?.event.type === 'sampleDrawn') return earlier.event.sample
    if ((await getPlan(tx, planId)) === null) throw new Refused('notFound')
    const from = drawable(await listItems(tx, ctx.asker.actor, planId), planId, since)
    if (from.length === 0) throw new Refused('nothingToDraw')
    const stamp = stampOf(ctx, commandId)
    const sample: Sample = {
      id,
      planId,
      seed,
      size,
      from,
      hash: createHash('sha256').update(from.join('\n')).digest('hex'),
      picked: drawSample(seed, from, size),
      at: stamp.at,
      by: stamp.actorName,
    }
    await insertSample(tx, sample)
    await append(tx, [{ stream: 'sample', subjectId: id, ...stamp, event: { type: 'sampleDrawn', sample } }])
    return sample
  })
}
