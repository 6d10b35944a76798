import { PostgresAdapter, type QueryExecutor } from 'kysely'

export type DialectKind = 'sqlite' | 'postgres'

export function kindOf(db: { getExecutor(): QueryExecutor }): DialectKind {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}
