import type { Kysely } from 'kysely'
import { first } from './0001-first.ts'
import { earlierSources } from './0002-earlier-sources.ts'
import { withdrawnPlans } from './0003-withdrawn-plans.ts'

/** In order; never edited once merged. */
export const migrations: readonly { name: string; up: (db: Kysely<unknown>) => Promise<void> }[] = [
  { name: '0001-first', up: first },
  { name: '0002-earlier-sources', up: earlierSources },
  { name: '0003-withdrawn-plans', up: withdrawnPlans },
]
