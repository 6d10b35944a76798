import type { Db } from '#db/database.ts'
import type { ItemRecord, LogRecord } from '#db/event-log.ts'
import { toLogged } from '#db/event-log.ts'
import { unitsOfItems } from '#db/items.ts'
import { rulesByPlan } from '#db/plans.ts'
import type { Scope } from '#db/scope.ts'
import type { Change } from '#shared/api/outputs.ts'
import type { UnitId } from '#shared/ids.ts'

/** A change and who may hear of it. */
export interface Told {
  change: Change
  /** Units that may see the item; null: everybody. */
  units: ReadonlySet<UnitId> | null
  /** It may have left the sight of units that had it: they are told that, and no more. */
  mayHide: boolean
}

/**
 * Entries of the log as changes of items and tables. What was drafted is not told row by row: it comes with its plan,
 * and the table of plans is told.
 */
export async function toChanges(db: Db, records: readonly LogRecord[]): Promise<Told[]> {
  const items = records.filter((record): record is ItemRecord => record.stream === 'item')
  const rules = items.length > 0 ? await rulesByPlan(db) : new Map()
  const own = items.filter((record) => rules.get(record.planId)?.visibility === 'own')
  const units = await unitsOfItems(db, [...new Set(own.map((record) => record.itemId))])
  const told: Told[] = []
  for (const record of records) {
    if (record.stream !== 'item') {
      const change = { seq: record.seq, kind: 'table', table: record.stream } as const
      told.push({ change, units: null, mayHide: false })
    } else if (record.event.type !== 'drafted') {
      const isOwn = rules.get(record.planId)?.visibility === 'own'
      const seers = isOwn ? (units.get(record.itemId) ?? new Set<UnitId>()) : null
      add(told, record, seers)
    }
  }
  return told
}

/** Events of one command on one item make one change. */
function add(told: Told[], record: ItemRecord, units: ReadonlySet<UnitId> | null): void {
  const { seq, itemId, planId, commandId } = record
  const mayHide = record.event.type === 'reassigned' || record.event.type === 'amended'
  const last = told.at(-1)
  if (last?.change.kind === 'item' && last.change.itemId === itemId) {
    if (last.change.events[0]?.commandId === commandId) {
      const events = [...last.change.events, ...toLogged(record)]
      last.change = { ...last.change, seq, events }
      last.mayHide ||= mayHide
      return
    }
  }
  told.push({ change: { seq, kind: 'item', itemId, planId, events: toLogged(record) }, units, mayHide })
}

/** What a reader of this scope learns of it; null: nothing. */
export function within(told: Told, scope: Scope): Change | null {
  if (scope.kind === 'all' || told.units === null || told.units.has(scope.unitId)) return told.change
  return told.mayHide ? { seq: told.change.seq, kind: 'table', table: 'plan' } : null
}
