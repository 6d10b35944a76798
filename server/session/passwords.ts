import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Refused } from '../refused.ts'

const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 << 20 }
const LENGTH = 32
const AT_ONCE = 2
const MOST_WAITING = 100

let running = 0
const waiting: (() => void)[] = []

/** Two at once: each takes a core for some tenths of a second, and the house must stay open meanwhile. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new Refused('tooManyRequests')
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, COST, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await inTurn(() => derive(password, salt))
  return `scrypt$${salt.toString('base64')}$${key.toString('base64')}`
}

/** Whether it is the password behind `hash`; takes as long when there is none, so that time tells nothing. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, salt = '', expected = ''] = (hash ?? '').split('$')
  const key = await inTurn(() => derive(password, Buffer.from(salt, 'base64')))
  const wanted = Buffer.from(expected, 'base64')
  return wanted.length === key.length && timingSafeEqual(wanted, key)
}
