import { namesOf } from '../units/decide-unit.ts'
import type { Unit } from '../units/model.ts'
import { successorOf } from '../units/successor.ts'
import { type Draft, itemsIn, type Resolution, type UnitRef } from './draft.ts'
import { LIKE, likeness } from './likeness.ts'

/** How a name was recognised; `hand` when the office said so. */
export type RecognisedBy = 'name' | 'shortName' | 'alias' | 'hand'
/** Why a resolution is offered. */
export type OfferedFor = 'likeness' | 'collective' | 'absent'

export interface ResolvedName {
  name: string
  /** How many items name it. */
  count: number
  collective: boolean
  /** The directory has it, but no longer in use: it can be neither taken nor made again. */
  inactive: boolean
  settled: { resolution: Resolution; by: RecognisedBy } | null
  /** What to do with it if nothing better is known; null once it is settled. */
  offer: { resolution: Resolution; because: OfferedFor } | null
}

/** Every name of a unit in the draft, in order of appearance, with what it is or may be. */
export function resolveNames(draft: Draft, units: readonly Unit[]): ResolvedName[] {
  const counts = new Map<string, number>()
  for (const item of itemsIn(draft))
    for (const name of [...item.leads, ...item.supports]) counts.set(name, (counts.get(name) ?? 0) + 1)
  const printed = draft.parsed.items.flatMap((item) => item.units)
  const collective = new Set(printed.filter((unit) => unit.collective).map((unit) => unit.name))
  const active = units.filter((unit) => unit.isActive)
  const names = [...counts].map(([name, count]) => ({
    ...{ name, count },
    collective: collective.has(name),
    inactive: units.some(
      (unit) => !unit.isActive && namesOf(unit).includes(name) && successorOf(unit, units) === null,
    ),
    settled: settledOf(draft, name, units),
  }))
  const unknown = names.filter((one) => !one.settled && !one.collective).map((one) => one.name)
  return names.map((one) => ({
    ...one,
    offer: one.settled || one.inactive ? null : offerFor(one, active, unknown),
  }))
}

/** A unit that was merged away still answers to its names: whoever took its place is meant. */
function settledOf(draft: Draft, name: string, all: readonly Unit[]): ResolvedName['settled'] {
  const units = all.filter((unit) => unit.isActive)
  const chosen = draft.resolutions[name]
  if (chosen !== undefined) return { resolution: chosen, by: 'hand' }
  const matched = (by: RecognisedBy, unit: Unit | undefined): ResolvedName['settled'] =>
    unit === undefined ? null : { resolution: { kind: 'unit', to: { unitId: unit.id } }, by }
  return (
    matched(
      'name',
      units.find((unit) => unit.name === name),
    ) ??
    matched(
      'shortName',
      units.find((unit) => unit.shortName === name),
    ) ??
    matched('alias', units.find((unit) => unit.aliases.includes(name)) ?? formerly(name, all))
  )
}

function formerly(name: string, all: readonly Unit[]): Unit | undefined {
  const former = all.find((unit) => !unit.isActive && namesOf(unit).includes(name))
  return (former && successorOf(former, all)) ?? undefined
}

function offerFor(
  { name, collective }: Pick<ResolvedName, 'name' | 'collective'>,
  units: readonly Unit[],
  unknown: readonly string[],
): NonNullable<ResolvedName['offer']> {
  if (collective) return { resolution: { kind: 'group', name, members: [] }, because: 'collective' }
  const known = units.flatMap((unit) =>
    namesOf(unit).map((one) => ({ to: { unitId: unit.id }, score: likeness(name, one) })),
  )
  const longer = unknown
    .filter((other) => other.length > name.length)
    .map((other) => ({ to: { name: other }, score: likeness(name, other) }))
  let best: { to: UnitRef; score: number } | null = null
  for (const one of [...known, ...longer]) if (one.score >= LIKE && one.score > (best?.score ?? 0)) best = one
  if (best === null) return { resolution: { kind: 'new', name }, because: 'absent' }
  return { resolution: { kind: 'unit', to: best.to }, because: 'likeness' }
}

/** What every offer comes to, if the office takes them all. */
export function allOffers(names: readonly ResolvedName[]): Record<string, Resolution> {
  return Object.fromEntries(names.flatMap(({ name, offer }) => (offer ? [[name, offer.resolution]] : [])))
}

/** The end of a chain of names: a unit of the directory, or the name that makes a new one; null for none. */
export function endOfChain(name: string, resolutions: ReadonlyMap<string, Resolution>): UnitRef | null {
  const passed = new Set<string>()
  for (let at = name; !passed.has(at); ) {
    passed.add(at)
    const resolution = resolutions.get(at)
    if (resolution === undefined || resolution.kind === 'none') return null
    if (resolution.kind !== 'unit') return { name: at }
    if ('unitId' in resolution.to) return resolution.to
    at = resolution.to.name
  }
  return null
}

export function resolutionsOf(names: readonly ResolvedName[]): Map<string, Resolution> {
  return new Map(names.flatMap(({ name, settled }) => (settled ? [[name, settled.resolution]] : [])))
}
