import type { RevisePlan } from '../api/inputs.ts'
import type { ItemId, UnitId } from '../ids.ts'
import type { Ground } from '../items/decision.ts'
import type { ItemEvent } from '../items/events.ts'
import type { Item } from '../items/model.ts'
import type { Refusal } from '../refusal.ts'
import type { Unit } from '../units/model.ts'
import type { Actor } from '../users/model.ts'
import { decideDirectory } from './decide-directory.ts'
import { type Drafted, draftOf, type PrintedItem } from './decide-import.ts'
import type { Plan, Revision } from './model.ts'
import { reviseItem, revisionOf } from './revise-item.ts'
import type { LedgerRow } from './revised-fields.ts'

/** What confirming a revised plan comes to. */
export interface DecidedRevision {
  newUnits: Unit[]
  changedUnits: Unit[]
  plan: Omit<Plan, 'itemCount'>
  changed: { item: Item; events: ItemEvent[] }[]
  drafted: Drafted[]
  revision: Revision
}

/** The ledger as it stands when the revision is decided. */
export interface Revisable {
  plan: Plan
  rows: readonly LedgerRow[]
  units: readonly Unit[]
}

/** A refusal, and which item it is about. */
export interface RefusedRevision {
  refusal: Refusal
  item?: Item
}

export function decideRevision(
  input: RevisePlan,
  { plan: before, rows, units }: Revisable,
  actor: Actor,
  ground: Omit<Ground, 'units'>,
): DecidedRevision | RefusedRevision {
  const fault = faultOf(input, rows)
  if (fault !== null) return { refusal: fault }
  const directory = decideDirectory(input, units)
  if ('refusal' in directory) return directory
  const byId = new Map(directory.all.map((unit) => [unit.id, unit]))
  const printed = [...input.added, ...input.changed]
  if (!printed.every((item) => [...item.leads, ...item.supports].every((id) => byId.has(id))))
    return { refusal: 'unknownUnit' }
  const changed = decideChanged(input, rows, byId, actor, { ...ground, units: byId })
  if ('refusal' in changed) return changed
  const by = { at: ground.clock.now, by: actor.userId }
  const last = Math.max(0, ...rows.map(({ item }) => item.ordinal))
  const drafted = input.added.map((item, at) => draftOf(item, input.id, last + at + 1, byId, by))
  const { title, shortTitle, docNumber, year, kind } = input
  const { itemCount: _, ...kept } = before
  return {
    newUnits: directory.newUnits,
    changedUnits: directory.changedUnits,
    plan: { ...kept, title, shortTitle, docNumber, year, kind },
    changed: changed.changed,
    drafted,
    revision: {
      kept: [...input.kept, ...changed.asIs],
      changed: changed.changed.map(({ item }) => item.id),
      left: changed.left,
      added: drafted.map(({ itemId }) => itemId),
      gone: input.gone,
    },
  }
}

/** What was compared must be the whole plan as it stands, each item once. */
function faultOf({ added, changed, kept, gone }: RevisePlan, rows: readonly LedgerRow[]): Refusal | null {
  const there = new Set(rows.map(({ item }) => item.id))
  if (added.some(({ id }) => there.has(id))) return 'badInput'
  if (new Set(added.map(({ id }) => id)).size < added.length) return 'badInput'
  const named = [...changed.map(({ id }) => id), ...kept, ...gone]
  if (new Set(named).size < named.length) return 'badInput'
  return named.length === there.size && named.every((id) => there.has(id)) ? null : 'changedMeanwhile'
}

interface Changed {
  changed: { item: Item; events: ItemEvent[] }[]
  /** Nothing of it needed changing after all. */
  asIs: ItemId[]
  /** The paper says otherwise, but it is closed, or its leads cannot be changed in its state. */
  left: ItemId[]
}

function decideChanged(
  input: RevisePlan,
  rows: readonly LedgerRow[],
  units: ReadonlyMap<UnitId, Unit>,
  actor: Actor,
  ground: Ground,
): Changed | RefusedRevision {
  const byId = new Map(rows.map((row) => [row.item.id, row]))
  const result: Changed = { changed: [], asIs: [], left: [] }
  for (const wanted of input.changed) {
    const row = byId.get(wanted.id)
    if (row === undefined) return { refusal: 'changedMeanwhile' }
    const { item } = row
    if (item.version !== wanted.version) return { refusal: 'changedMeanwhile', item }
    const { version: _, ...printed }: PrintedItem & { version: number } = wanted
    const revision = revisionOf(row, printed, units)
    const decided = reviseItem(item, revision, input, actor, ground)
    if ('refusal' in decided) return { ...decided, item }
    if (revision.isClosed || revision.leadsStay) result.left.push(item.id)
    if (decided.events.length > 0) result.changed.push({ item, events: decided.events })
    else if (!revision.isClosed && !revision.leadsStay) result.asIs.push(item.id)
  }
  return result
}
