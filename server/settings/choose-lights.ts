import { inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { getLightPreset, putSetting } from '#db/settings.ts'
import type { ChooseLights } from '#shared/api/inputs.ts'
import type { Settings } from '#shared/api/outputs.ts'
import { isDone } from '../ask-once.ts'
import type { SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { stampOf } from '../stamp.ts'

/** From now on every light, on every screen and in every figure, is judged by this preset. */
export function chooseLights(ctx: SignedIn, { commandId, lights }: ChooseLights): Promise<Settings> {
  return inTransaction(ctx.db, async (tx) => {
    const now = await getLightPreset(tx)
    if (await isDone(ctx, tx, commandId, ['lightsChosen'])) return { lights: now }
    if (lights === now) throw new Refused('nothingChanged')
    await putSetting(tx, 'lights', lights)
    const event = { type: 'lightsChosen', preset: lights } as const
    await append(tx, [{ stream: 'setting', subjectId: 'lights', ...stampOf(ctx, commandId), event }])
    return { lights }
  })
}
