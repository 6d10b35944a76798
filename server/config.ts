import path from 'node:path'
import type { DatabaseAddress } from '#db/database.ts'

export interface Config {
  host: string
  port: number
  /** Where the ledger and the files live. */
  dataDir: string
  database: DatabaseAddress
  /** The moment at which the clock starts, for a bureau that lives at another time; null: now. */
  clockFrom: string | null
  /** The built client. */
  clientDir: string
}

/** Reads the environment; says which value is wrong instead of running with another. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const dataDir = path.resolve(env.TAIZHANG_DATA ?? 'data')
  const url = env.DATABASE_URL
  if (url !== undefined && url !== '' && !/^postgres(ql)?:\/\//.test(url))
    throw new Error('DATABASE_URL must begin with postgres://')
  return {
    host: env.TAIZHANG_HOST ?? '127.0.0.1',
    port: readPort(env.PORT),
    dataDir,
    database: url ? { url } : { file: path.join(dataDir, 'taizhang.db') },
    clockFrom: readMoment(env.TAIZHANG_CLOCK),
    clientDir: path.resolve(import.meta.dirname, '../dist/client'),
  }
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${text}`)
  return port
}

function readMoment(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (Number.isNaN(Date.parse(text))) throw new Error(`TAIZHANG_CLOCK is not a moment: ${text}`)
  return text
}
