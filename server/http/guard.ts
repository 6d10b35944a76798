import type { NextFunction, Request, Response } from 'express'
import { COOKIE } from './cookie.ts'
import { refuse } from './refuse.ts'

const WITHOUT_SESSION = 64 * 1024

/**
 * Before any procedure: nothing comes from another site, what changes something is JSON (or a raw file) with a header
 * that no form can set, and who has no session sends little.
 */
export function guard(req: Request, res: Response, next: NextFunction): void {
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  if (!isRead && req.method !== 'POST' && req.method !== 'PUT') return refuse(req, res, 'badInput')
  if (isForeign(req, isRead)) return refuse(req, res, 'foreignOrigin')
  if (!isRead) {
    if (req.get('x-taizhang') !== '1') return refuse(req, res, 'foreignOrigin')
    if (!hasFittingType(req)) return refuse(req, res, 'badInput')
    if (!req.get('cookie')?.includes(`${COOKIE}=`)) {
      const length = Number(req.get('content-length') ?? Number.NaN)
      if (!(length <= WITHOUT_SESSION)) return refuse(req, res, 'tooLong')
    }
  }
  next()
}

/** Browsers send where a request comes from; what claims nothing may read, but not write. */
function isForeign(req: Request, isRead: boolean): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return !(site === 'same-origin' || (isRead && site === 'none'))
  const origin = req.get('origin')
  if (origin === undefined) return !isRead
  return !URL.canParse(origin) || new URL(origin).host !== req.host
}

function hasFittingType(req: Request): boolean {
  const type = (req.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (req.method === 'PUT') return type === 'application/octet-stream'
  // A command without input has no body, and so no type.
  return type === 'application/json' || (type === '' && req.get('content-length') === '0')
}
