import type { IsoInstant } from '#shared/dates.ts'
import type { CommandId, UserId } from '#shared/ids.ts'
import type { SignedIn } from './context.ts'

export interface Stamp {
  commandId: CommandId
  actorId: UserId
  actorName: string
  at: IsoInstant
}

/** Who did it and when, as every entry of the log carries it. */
export function stampOf(ctx: SignedIn, commandId: CommandId): Stamp {
  const { actor, actorName } = ctx.asker
  return { commandId, actorId: actor.userId, actorName, at: ctx.clock.now }
}
