import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Request, Response } from 'express'
import type { Refusal } from '#shared/refusal.ts'
import { TRPC_CODE } from '../refused.ts'

/** Refuses a request outside the procedures, in the shape its sender reads: tRPC's under its path, ours elsewhere. */
export function refuse(req: Request, res: Response, refusal: Refusal): void {
  const code = TRPC_CODE[refusal]
  const httpStatus = getHTTPStatusCodeFromError(new TRPCError({ code }))
  res.status(httpStatus)
  if (!req.originalUrl.startsWith('/api/trpc/')) {
    res.json({ refusal })
    return
  }
  const error = { error: { message: refusal, code: -32_600, data: { code, httpStatus, refusal } } }
  const url = new URL(req.originalUrl, 'http://localhost')
  const calls = url.pathname.split(',').length
  res.json(url.searchParams.get('batch') === '1' ? Array.from({ length: calls }, () => error) : error)
}
