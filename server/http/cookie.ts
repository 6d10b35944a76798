import type { Request, Response } from 'express'
import type { SessionCookie } from '../context.ts'

export const COOKIE = 'taizhang'

export function tokenIn(req: Request): string | null {
  for (const part of (req.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === COOKIE && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value
  }
  return null
}

/** HttpOnly and SameSite; Secure where the browser came by https. It lasts as long as the browser is open. */
export function sessionCookie(req: Request, res: Response): SessionCookie {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: req.secure } as const
  return {
    set: (token) => void res.cookie(COOKIE, token, options),
    clear: () => void res.clearCookie(COOKIE, options),
  }
}
