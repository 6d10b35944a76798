import { PostgresDialect } from 'kysely'
import pg from 'pg'

// count() and sum() come as strings otherwise; ours stay far below 2^53.
pg.types.setTypeParser(20, Number)
pg.types.setTypeParser(1700, Number)

const RETRY_MS = 1000
export const CHANNEL = 'taizhang_log'

export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A connection lost while idle; the next query gets a new one.
  pool.on('error', onError)
  return new PostgresDialect({ pool })
}

/** Calls `heard` when any process has appended to the log; reconnects by itself and then calls once to catch up. */
export function listen(url: string, heard: () => void, onError: (error: Error) => void): () => Promise<void> {
  let client: pg.Client | null = null
  let stopped = false
  let retry: NodeJS.Timeout | undefined

  const again = (): void => {
    client = null
    if (!stopped) retry = setTimeout(connect, RETRY_MS)
  }
  const connect = (): void => {
    const next = new pg.Client({ connectionString: url })
    client = next
    next.on('notification', heard)
    next.on('error', onError)
    next.on('end', again)
    next
      .connect()
      .then(() => next.query(`listen ${CHANNEL}`))
      .then(heard)
      .catch((error: Error) => {
        onError(error)
        if (client === next) next.end().catch(again)
      })
  }
  connect()
  return async () => {
    stopped = true
    clearTimeout(retry)
    await client?.end().catch(onError)
  }
}
