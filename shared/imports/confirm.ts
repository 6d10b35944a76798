import type { ImportPlan } from '../api/inputs.ts'
import type { IsoDate } from '../dates.ts'
import type { CommandId, IndicatorId, ItemId, PlanId, UnitId } from '../ids.ts'
import { limits } from '../items/limits.ts'
import type { Window } from '../items/model.ts'
import { windowOf } from '../items/window.ts'
import type { Plan, PlanRules } from '../plans/model.ts'
import { namesOf } from '../units/decide-unit.ts'
import type { Unit } from '../units/model.ts'
import type { UnitRef } from './draft.ts'
import { type Draft, type DraftItem, itemsIn, sourceOf } from './draft.ts'
import { endOfChain, type ResolvedName, resolutionsOf } from './resolve.ts'

export type PlanFields = Pick<Plan, 'title' | 'shortTitle' | 'docNumber' | 'year' | 'kind' | 'rules'>
type NewUnit = ImportPlan['newUnits'][number]
export type NewId = <Id extends PlanId | ItemId | UnitId | IndicatorId | CommandId>() => Id

/** What 确认入账 sends. Ids are made here, once per intent: a retry must send the same value again. */
export function toImport(
  draft: Draft,
  names: readonly ResolvedName[],
  units: readonly Unit[],
  plan: PlanFields,
  newId: NewId,
): ImportPlan {
  return {
    commandId: newId<CommandId>(),
    id: newId<PlanId>(),
    ...plan,
    sourceText: draft.text,
    ...toPrinted(draft, itemsIn(draft), names, units, plan.rules, newId),
  }
}

/** These items as the server takes them, and what they make new in the directory. */
export function toPrinted(
  draft: Draft,
  items: readonly DraftItem[],
  names: readonly ResolvedName[],
  units: readonly Unit[],
  rules: Pick<PlanRules, 'defaultDueOn' | 'graceDays'>,
  newId: NewId,
): Pick<ImportPlan, 'newUnits' | 'newAliases' | 'items'> {
  const directory = new Directory(names, units, newId)
  return {
    newUnits: directory.newUnits(),
    newAliases: directory.newAliases(),
    items: items.map((item) => toItem(draft, item, directory, rules, newId)),
  }
}

function toItem(
  draft: Draft,
  item: DraftItem,
  directory: Directory,
  rules: Pick<PlanRules, 'defaultDueOn' | 'graceDays'>,
  newId: NewId,
): ImportPlan['items'][number] {
  const leads = directory.idsOf(item.leads)
  return {
    id: newId<ItemId>(),
    no: item.no.slice(0, 20),
    path: item.path.slice(0, 12).map((one) => one.slice(0, 40)),
    headings: item.headings.slice(0, 12).map((one) => one.slice(0, limits.title)),
    title: item.title.trim(),
    text: item.text.trim(),
    source: sourceOf(draft, item).slice(0, 20_000),
    isKey: item.isKey,
    leads,
    supports: directory.idsOf(item.supports).filter((id) => !leads.includes(id)),
    window: shortened(windowOf(item.window, rules)),
    ...(item.brought ? { brought: item.brought } : {}),
    indicators: item.indicators.slice(0, 50).map(({ text, op, value, unit }) => ({
      id: newId<IndicatorId>(),
      text: text.slice(0, limits.title),
      op,
      target: value,
      unit: unit.slice(0, 20),
      // One number of a ledger can only be meant for one indicator.
      current: item.indicators.length === 1 ? (item.current ?? null) : null,
      measuredOn: item.indicators.length === 1 ? measuredOn(item) : null,
    })),
  }
}

const measuredOn = ({ current, brought }: DraftItem): IsoDate | null =>
  current === undefined ? null : (brought?.asOf ?? brought?.closedOn ?? null)

const shortened = (window: Window): Window => ({
  ...window,
  text: window.text?.slice(0, limits.title) ?? null,
})

/** The directory with the units to be made: which id each printed name comes to. */
class Directory {
  readonly #names: readonly ResolvedName[]
  readonly #resolutions: ReturnType<typeof resolutionsOf>
  readonly #units: readonly Unit[]
  /** New units by their name in the directory: two printed names may make the same one. */
  readonly #made = new Map<string, NewUnit>()

  constructor(names: readonly ResolvedName[], units: readonly Unit[], newId: NewId) {
    this.#names = names
    this.#units = units
    this.#resolutions = resolutionsOf(names)
    for (const resolution of this.#resolutions.values()) {
      if (resolution.kind !== 'new' && resolution.kind !== 'group') continue
      if (this.#made.has(resolution.name)) continue
      const kind = resolution.kind === 'new' ? 'unit' : 'group'
      const id = newId<UnitId>()
      this.#made.set(resolution.name, {
        id,
        name: resolution.name,
        shortName: '',
        aliases: [],
        kind,
        members: [],
      })
    }
    this.#nameThem()
  }

  /** Members of new groups, and the printed names of new units, once all are made. */
  #nameThem(): void {
    for (const [printed, resolution] of this.#resolutions) {
      if (resolution.kind === 'group') {
        const group = this.#made.get(resolution.name)
        const members = resolution.members.flatMap((ref) => this.#idOfRef(ref) ?? [])
        if (group) group.members = [...new Set([...group.members, ...members])]
      }
      const to = endOfChain(printed, this.#resolutions)
      const unit = to && 'name' in to ? this.#madeBy(to.name) : undefined
      if (unit && unit.name !== printed && !unit.aliases.includes(printed)) unit.aliases.push(printed)
    }
  }

  #madeBy(printed: string): NewUnit | undefined {
    const resolution = this.#resolutions.get(printed)
    return resolution?.kind === 'new' || resolution?.kind === 'group'
      ? this.#made.get(resolution.name)
      : undefined
  }

  #idOfRef(ref: UnitRef): UnitId | undefined {
    if ('unitId' in ref) return ref.unitId
    const end = endOfChain(ref.name, this.#resolutions)
    if (end === null) return undefined
    return 'unitId' in end ? end.unitId : this.#madeBy(end.name)?.id
  }

  idsOf(printed: readonly string[]): UnitId[] {
    return [...new Set(printed.flatMap((name) => this.#idOfRef({ name }) ?? []))]
  }

  newUnits(): NewUnit[] {
    return [...this.#made.values()]
  }

  newAliases(): ImportPlan['newAliases'] {
    return this.#names.flatMap(({ name }) => {
      const to = endOfChain(name, this.#resolutions)
      if (to === null || 'name' in to) return []
      const unit = this.#units.find((one) => one.id === to.unitId)
      return unit === undefined || namesOf(unit).includes(name) ? [] : { unitId: unit.id, alias: name }
    })
  }
}
