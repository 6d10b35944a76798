import { type Audience, audienceOf } from '#db/audience.ts'
import type { Db } from '#db/database.ts'
import { type ItemRecord, type LogRecord, toLogged } from '#db/event-log.ts'
import type { Scope } from '#db/scope.ts'
import type { Change } from '#shared/api/outputs.ts'
import { isUnitRole } from '#shared/users/model.ts'

/** A change and who may hear of it. */
export interface Told {
  change: Change
  /** null: everybody. */
  audience: Audience | null
  /** It may have left the sight of units that had it: they are told that, and no more. */
  mayHide: boolean
}

/** What may take an item out of the sight of a unit. */
const HIDING: readonly ItemRecord['event']['type'][] = [
  'reassigned',
  'amended',
  'transferred',
  'transferUndone',
]
const NOBODY: Audience = { isDraft: true, units: null }

const comesWithPlan = ({ event }: ItemRecord): boolean =>
  event.type === 'drafted' || event.type === 'broughtIn' || event.type === 'withdrawn'

/**
 * Entries of the log as changes of items and tables. What was drafted is not told row by row: it comes with its plan,
 * and the table of plans is told.
 */
export async function toChanges(db: Db, records: readonly LogRecord[]): Promise<Told[]> {
  const items = records.filter((record) => record.stream === 'item' && !comesWithPlan(record))
  const ids = new Set((items as ItemRecord[]).map((record) => record.itemId))
  const audiences = await audienceOf(db, [...ids])
  const told: Told[] = []
  for (const record of records) {
    if (record.stream !== 'item') {
      const change = { seq: record.seq, kind: 'table', table: record.stream } as const
      told.push({ change, audience: null, mayHide: false })
    } else if (!comesWithPlan(record)) {
      add(told, record, audiences.get(record.itemId) ?? NOBODY)
    }
  }
  return told
}

/** Events of one command on one item make one change. */
function add(told: Told[], record: ItemRecord, audience: Audience): void {
  const { seq, itemId, planId, commandId } = record
  const mayHide = HIDING.includes(record.event.type)
  const last = told.at(-1)
  if (last?.change.kind === 'item' && last.change.itemId === itemId) {
    if (last.change.events[0]?.commandId === commandId) {
      last.change = { ...last.change, seq, events: [...last.change.events, ...toLogged(record)] }
      last.mayHide ||= mayHide
      return
    }
  }
  const change = { seq, kind: 'item', itemId, planId, events: toLogged(record) } as const
  told.push({ change, audience, mayHide })
}

/** What a reader learns of it; null: nothing. */
export function within({ change, audience, mayHide }: Told, { role, unitId }: Scope): Change | null {
  if (role === 'office' || audience === null) return change
  if (audience.isDraft) return null
  if (!isUnitRole(role) || audience.units === null) return change
  if (unitId !== null && audience.units.has(unitId)) return change
  return mayHide ? { seq: change.seq, kind: 'table', table: 'plan' } : null
}
