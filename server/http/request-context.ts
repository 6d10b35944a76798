import type { Request, Response } from 'express'
import { clockAt } from '#shared/clock.ts'
import type { Context, Deps } from '../context.ts'
import { makeDigestsIfDue } from '../pressing/make-digests.ts'
import { findAsker } from '../session/asker.ts'
import { sessionCookie, tokenIn } from './cookie.ts'

export async function contextOf(deps: Deps, req: Request, res: Response): Promise<Context> {
  await makeDigestsIfDue(deps)
  const clock = clockAt(deps.now())
  const token = tokenIn(req)
  const asker = token === null ? null : await findAsker(deps.db, token, clock.now)
  return { deps, db: deps.db, clock, asker, cookie: sessionCookie(req, res) }
}
