import type { Logger } from 'pino'
import type { Db } from '#db/database.ts'
import type { Start } from '#shared/api/outputs.ts'
import type { Clock } from '#shared/clock.ts'
import type { IsoInstant } from '#shared/dates.ts'
import type { FileStore } from './files/file-store.ts'
import type { Feed } from './live/feed.ts'
import type { Asker } from './session/asker.ts'

/** What one server process has; `createApp` and the tests put it together. */
export interface Deps {
  db: Db
  feed: Feed
  files: FileStore
  log: Logger
  now: () => IsoInstant
  /** Offered on the sign-in page; only of the demonstration. */
  demoAccounts: Start['demoAccounts']
}

/** How a procedure hands out and takes back the session cookie. */
export interface SessionCookie {
  set(token: string): void
  clear(): void
}

/** One request: what the server has, one moment, and who is asking. */
export interface Context {
  deps: Deps
  db: Db
  clock: Clock
  asker: Asker | null
  cookie: SessionCookie
}
export interface SignedIn extends Context {
  asker: Asker
}
