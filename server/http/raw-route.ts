import type { Request, RequestHandler, Response } from 'express'
import { may, routeAccess } from '#shared/access.ts'
import type { Deps, SignedIn } from '../context.ts'
import { Refused } from '../refused.ts'
import { keepAwake } from '../session/asker.ts'
import { refuse } from './refuse.ts'
import { contextOf } from './request-context.ts'

type Work = (ctx: SignedIn, req: Request, res: Response) => Promise<void>

/** A route beside the router, judged by the same table before its body is read. */
export function rawRoute(deps: Deps, name: keyof typeof routeAccess, work: Work): RequestHandler {
  return async (req, res) => {
    const { asker, ...ctx } = await contextOf(deps, req, res)
    try {
      if (asker === null) throw new Refused('notSignedIn')
      if (!may(asker.actor.role, routeAccess[name])) throw new Refused('notAllowed')
      if (asker.me.mustChangePassword) throw new Refused('mustChangePassword')
      if (asker.tokenHash !== null) await keepAwake(ctx.db, asker.tokenHash, ctx.clock.now)
      await work({ ...ctx, asker }, req, res)
    } catch (error) {
      // The browser has gone away in the middle; there is nobody to answer.
      if (req.errored || res.destroyed) return
      if (!(error instanceof Refused)) throw error
      refuse(req, res, error.refusal)
    }
  }
}
