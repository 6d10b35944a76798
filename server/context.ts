import type { Logger } from 'pino'
import type { DatabaseAddress, Db } from '#db/database.ts'
import type { Start } from '#shared/api/outputs.ts'
import type { Clock } from '#shared/clock.ts'
import type { IsoInstant } from '#shared/dates.ts'
import type { Actor } from '#shared/users/model.ts'
import type { ExportStore } from './exports/export-store.ts'
import type { FileStore } from './files/file-store.ts'
import type { Feed } from './live/feed.ts'
import type { Asker } from './session/asker.ts'

/** What one server process has; `createApp` and the tests put it together. */
export interface Deps {
  db: Db
  feed: Feed
  files: FileStore
  exports: ExportStore
  /** Where a child of this process finds the same data. */
  address: DatabaseAddress
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

/** What a read for somebody needs: in a request, or in a child that works for one. */
export interface Reader {
  db: Db
  clock: Clock
  asker: { actor: Actor }
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
