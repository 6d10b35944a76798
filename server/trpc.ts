import { initTRPC, TRPCError } from '@trpc/server'
import { access, may, type Procedure } from '#shared/access.ts'
import type { Context, SignedIn } from './context.ts'
import { toErrorData } from './error-data.ts'
import { isCleanText } from './http/clean-text.ts'
import { Refused, TRPC_CODE } from './refused.ts'
import { keepAwake } from './session/asker.ts'

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error }) {
    const data = toErrorData(error)
    const { code, httpStatus } = shape.data
    // What went wrong inside stays in the server's log.
    return { code: shape.code, message: data.refusal ?? 'unexpected', data: { code, httpStatus, ...data } }
  },
  sse: {
    ping: { enabled: true, intervalMs: 5000 },
    client: { reconnectAfterInactivityMs: 15_000 },
  },
})
export const { router, createCallerFactory } = t

type PublicProcedure = { [P in Procedure]: (typeof access)[P] extends 'public' ? P : never }[Procedure]

/** Gives refusals their place in the transport, and lets nothing unprintable into the data. */
const guarded = t.procedure.use(async ({ next, getRawInput }) => {
  if (!isCleanText(await getRawInput())) throw refusedError(new Refused('badInput'))
  const result = await next()
  if (!result.ok && result.error.cause instanceof Refused) throw refusedError(result.error.cause)
  return result
})

function refusedError(cause: Refused): TRPCError {
  return new TRPCError({ code: TRPC_CODE[cause.refusal], message: cause.refusal, cause })
}

/** A procedure that needs no session: the table says which. */
export function publicProcedure(name: PublicProcedure) {
  return guarded.use(({ next, path }) => {
    checkPlace(name, path)
    return next()
  })
}

/** A procedure of the table: who may call it is looked up there, before its input is read. */
export function procedure(name: Exclude<Procedure, PublicProcedure>) {
  return guarded.use(async ({ ctx, next, path, type }) => {
    checkPlace(name, path)
    const { asker } = ctx
    if (asker === null) throw new Refused('notSignedIn')
    if (!may(asker.actor.role, access[name])) throw new Refused('notAllowed')
    if (asker.me.mustChangePassword && access[name] !== 'signedIn') throw new Refused('mustChangePassword')
    // An open event stream is no sign of a person at the desk.
    if (asker.tokenHash !== null && type !== 'subscription')
      await keepAwake(ctx.db, asker.tokenHash, ctx.clock.now)
    return next({ ctx: { ...ctx, asker } satisfies SignedIn })
  })
}

/** A procedure built under one name and mounted under another would be judged by the wrong row. */
function checkPlace(name: Procedure, path: string): void {
  if (name !== path) throw new Error(`${name} is mounted as ${path}`)
}
