import type { ImportPlan } from '../api/inputs.ts'
import type { Clock } from '../clock.ts'
import type { PlanId, UnitId } from '../ids.ts'
import type { ItemEvent } from '../items/events.ts'
import type { Refusal } from '../refusal.ts'
import { expandGroups } from '../units/expand-groups.ts'
import type { Unit } from '../units/model.ts'
import type { Actor } from '../users/model.ts'
import { bringIn } from './bring-in.ts'
import { decideDirectory } from './decide-directory.ts'
import type { Plan } from './model.ts'

export type Drafted = Extract<ItemEvent, { type: 'drafted' }>
/** An item as the paper prints it, units by their ids. */
export type PrintedItem = Omit<ImportPlan['items'][number], 'brought'>
/** The first events of an item. */
export type Begun = [Drafted, ...ItemEvent[]]

/** What 确认入账 comes to: units made or given an alias, the plan, and the first events of each of its items. */
export interface DecidedImport {
  newUnits: Unit[]
  changedUnits: Unit[]
  plan: Omit<Plan, 'itemCount'>
  begun: Begun[]
}

export function decideImport(
  input: ImportPlan,
  units: readonly Unit[],
  actor: Actor,
  clock: Clock,
): DecidedImport | { refusal: Refusal } {
  if (input.items.length === 0) return { refusal: 'planWithoutItems' }
  if (new Set(input.items.map((item) => item.id)).size < input.items.length) return { refusal: 'badInput' }
  const directory = decideDirectory(input, units)
  if ('refusal' in directory) return directory
  const byId = new Map(directory.all.map((unit) => [unit.id, unit]))
  const named = input.items.flatMap((item) => [...item.leads, ...item.supports])
  if (!named.every((id) => byId.has(id))) return { refusal: 'unknownUnit' }
  const by = { at: clock.now, by: actor.userId }
  const begun: Begun[] = []
  for (const { brought, ...item } of input.items) {
    const drafted = draftOf(item, input.id, begun.length + 1, byId, by)
    const came = brought === undefined ? [] : bringIn(brought, drafted, input.rules, clock)
    if ('refusal' in came) return came
    begun.push([drafted, ...came])
  }
  const { id, title, shortTitle, docNumber, year, kind, rules } = input
  const plan = { id, title, shortTitle, docNumber, year, kind, rules, importedAt: clock.now }
  return { newUnits: directory.newUnits, changedUnits: directory.changedUnits, plan, begun }
}

/** The first event of an item as the paper has it, with groups resolved. */
export function draftOf(
  item: PrintedItem,
  planId: PlanId,
  ordinal: number,
  byId: ReadonlyMap<UnitId, Unit>,
  by: Pick<Drafted, 'at' | 'by'>,
): Drafted {
  const { id: itemId, text, source, ...printed } = item
  const leads = expandGroups(item.leads, byId)
  const supports = expandGroups(item.supports, byId).filter((unit) => !leads.includes(unit))
  return {
    ...printed,
    type: 'drafted',
    itemId,
    planId,
    ordinal,
    leads,
    supports,
    words: { text, source },
    ...by,
  }
}
