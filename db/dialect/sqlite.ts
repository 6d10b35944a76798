import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely'

/** Takes the write lock at once: a transaction that begins by reading could find itself unable to write. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ImmediateDriver(this.#config)
  }
}

const FULL = 2

/** Opens the file so that what is acknowledged is on disk, and reads the settings back: a pragma can fail in silence. */
export function sqliteDialect(file: string): SqliteDialect {
  const raw = new SqliteDatabase(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('busy_timeout = 5000')
  const kept = {
    journal: raw.pragma('journal_mode', { simple: true }),
    synchronous: raw.pragma('synchronous', { simple: true }),
    foreignKeys: raw.pragma('foreign_keys', { simple: true }),
  }
  const journal = raw.memory ? 'memory' : 'wal'
  if (kept.journal !== journal || kept.synchronous !== FULL || kept.foreignKeys !== 1) {
    raw.close()
    throw new Error(`SQLite refused its settings: ${JSON.stringify(kept)}`)
  }
  return new ImmediateDialect({ database: raw })
}

/** Opens a file that is there, beside the process that writes it. */
export function readingDialect(file: string): SqliteDialect {
  const raw = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  raw.pragma('busy_timeout = 5000')
  return new ImmediateDialect({ database: raw })
}
