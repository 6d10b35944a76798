import type { ImportPlan } from '../api/inputs.ts'
import type { Clock } from '../clock.ts'
import type { UnitId } from '../ids.ts'
import type { ItemEvent } from '../items/events.ts'
import type { Refusal } from '../refusal.ts'
import { decideUnit } from '../units/decide-unit.ts'
import type { Unit } from '../units/model.ts'
import type { Actor } from '../users/model.ts'
import type { Plan } from './model.ts'

export type Drafted = Extract<ItemEvent, { type: 'drafted' }>

/** What 确认入账 comes to: units made or given an alias, the plan, and the first event of each of its items. */
export interface DecidedImport {
  newUnits: Unit[]
  changedUnits: Unit[]
  plan: Omit<Plan, 'itemCount'>
  drafted: Drafted[]
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
  const drafted = input.items.map((item, index): Drafted => {
    const leads = expand(item.leads, byId)
    const supports = expand(item.supports, byId).filter((unit) => !leads.includes(unit))
    const { id: itemId, text, source, ...printed } = item
    return {
      ...printed,
      type: 'drafted',
      itemId,
      planId: input.id,
      ordinal: index + 1,
      leads,
      supports,
      words: { text, source },
      at: clock.now,
      by: actor.userId,
    }
  })
  const { id, title, shortTitle, docNumber, year, kind, rules } = input
  const plan = { id, title, shortTitle, docNumber, year, kind, rules, importedAt: clock.now }
  return { newUnits: directory.newUnits, changedUnits: directory.changedUnits, plan, drafted }
}

/** Members take the place of their group, first-named stays first; a group without members waits as it is. */
function expand(ids: readonly UnitId[], byId: ReadonlyMap<UnitId, Unit>): UnitId[] {
  const expanded = ids.flatMap((id) => {
    const members = byId.get(id)?.members ?? []
    return members.length === 0 ? [id] : members.filter((member) => byId.get(member)?.isActive)
  })
  return [...new Set(expanded)]
}

/** The directory as it will be: new units first, so that groups and aliases among them can name each other. */
function decideDirectory(
  input: ImportPlan,
  units: readonly Unit[],
): { all: Unit[]; newUnits: Unit[]; changedUnits: Unit[] } | { refusal: Refusal } {
  const known = new Set(units.map((unit) => unit.id))
  const newIds = new Set(input.newUnits.map((unit) => unit.id))
  if (newIds.size < input.newUnits.length || input.newUnits.some((unit) => known.has(unit.id)))
    return { refusal: 'badInput' }
  const last = Math.max(0, ...units.map((unit) => unit.ordinal))
  const wanted = new Map<UnitId, Unit>(units.map((unit) => [unit.id, unit]))
  input.newUnits.forEach((unit, index) => {
    wanted.set(unit.id, { ...unit, ordinal: last + index + 1, isActive: true })
  })
  const touched = new Set<UnitId>(newIds)
  for (const { unitId, alias } of input.newAliases) {
    const unit = wanted.get(unitId)
    if (unit === undefined) return { refusal: 'unknownUnit' }
    if ([unit.name, unit.shortName, ...unit.aliases].includes(alias)) continue
    wanted.set(unitId, { ...unit, aliases: [...unit.aliases, alias] })
    touched.add(unitId)
  }
  for (const id of touched) {
    const unit = wanted.get(id)
    if (unit === undefined) continue
    const decision = decideUnit(unit, [...wanted.values()], false)
    if ('refusal' in decision) return decision
    wanted.set(id, decision.unit)
  }
  const all = [...wanted.values()]
  return {
    all,
    newUnits: all.filter((unit) => newIds.has(unit.id)),
    changedUnits: all.filter((unit) => touched.has(unit.id) && !newIds.has(unit.id)),
  }
}
