import type { IsoInstant } from '../dates.ts'
import type { Handover } from '../handovers/model.ts'
import type { ItemId, ReorganisationId, UnitId, UserId } from '../ids.ts'
import { isMoved, type Move } from '../items/evolve-transfer.ts'
import { type Item, isOver } from '../items/model.ts'
import type { Refusal } from '../refusal.ts'
import { isUnitRole, type User } from '../users/model.ts'
import { decideUnit } from './decide-unit.ts'
import type { Unit } from './model.ts'

/** 合并: several become one. 拆分: one becomes several. A unit that is among `into` goes on; the others end. */
export interface ReorganisationPlan {
  kind: 'merge' | 'split'
  fromIds: UnitId[]
  into: (
    | { kind: 'known'; unitId: UnitId }
    | { kind: 'new'; unitId: UnitId; name: string; shortName: string }
  )[]
  items: { itemId: ItemId; to: UnitId }[]
  people: { userId: UserId; to: UnitId }[]
  reason: string
}

/** As the log keeps it: what was joined or parted, and why. */
export interface Reorganisation {
  id: ReorganisationId
  kind: ReorganisationPlan['kind']
  fromIds: UnitId[]
  intoIds: UnitId[]
  /** What they were called then. */
  fromNames: string[]
  intoNames: string[]
  reason: string
  itemCount: number
}

/** For the page of a unit: when it was, and whether it was taken back. */
export interface PastReorganisation extends Reorganisation {
  at: IsoInstant
  undoneAt: IsoInstant | null
}

type SavedUser = Omit<User, 'lockedUntil'>
export interface Reorganised {
  /** Those that are made by it, as they will be. */
  newUnits: Unit[]
  /** Those that end, and the groups whose members change. */
  changedUnits: Unit[]
  transfers: { item: Item; moves: Move[] }[]
  people: SavedUser[]
  /** Items that are over: they stay with the unit that did them. */
  staying: Item[]
}

interface Ground {
  units: readonly Unit[]
  items: readonly Item[]
  users: readonly User[]
  handovers: readonly Pick<Handover, 'unitId' | 'state'>[]
}

/** Decides a merger or a split, all of it: what becomes of units, groups, open items and people. */
export function decideReorganisation(
  plan: ReorganisationPlan,
  ground: Ground,
): Reorganised | { refusal: Refusal } {
  const intoIds = plan.into.map(({ unitId }) => unitId)
  const refusal = judge(plan, intoIds, ground)
  if (refusal !== null) return { refusal }
  const made = makeUnits(plan, ground.units)
  if ('refusal' in made) return made
  const ending = plan.fromIds.filter((id) => !intoIds.includes(id))
  const placed = place(plan, intoIds, ground)
  if ('refusal' in placed) return placed
  return {
    newUnits: made.newUnits,
    changedUnits: [
      ...ground.units
        .filter(({ id }) => ending.includes(id))
        .map((unit) => ({ ...unit, isActive: false, becameIds: intoIds })),
      ...regrouped(ground.units, ending, intoIds),
    ],
    ...placed,
  }
}

function judge(
  { kind, fromIds, into }: ReorganisationPlan,
  intoIds: UnitId[],
  ground: Ground,
): Refusal | null {
  const { units, handovers } = ground
  const isUnit = (id: UnitId) => units.some((unit) => unit.id === id && unit.kind === 'unit' && unit.isActive)
  if (new Set(fromIds).size < fromIds.length || new Set(intoIds).size < intoIds.length) return 'badInput'
  if (!fromIds.every(isUnit) || !into.every((one) => one.kind === 'new' || isUnit(one.unitId)))
    return 'unknownUnit'
  const isMerger =
    kind === 'merge' && intoIds.length === 1 && new Set([...fromIds, ...knownOf(into)]).size >= 2
  const isSplit = kind === 'split' && fromIds.length === 1 && intoIds.length >= 2
  if (!isMerger && !isSplit) return 'nothingToMerge'
  const isBusy = handovers.some(({ unitId, state }) => state === 'open' && fromIds.includes(unitId))
  return isBusy ? 'handoverOpen' : null
}

const knownOf = (into: ReorganisationPlan['into']): UnitId[] =>
  into.filter(({ kind }) => kind === 'known').map(({ unitId }) => unitId)

/** New units stand last; who was in charge of all that went into one stays in charge of it. */
function makeUnits(
  { into, fromIds }: ReorganisationPlan,
  units: readonly Unit[],
): { newUnits: Unit[] } | { refusal: Refusal } {
  const last = Math.max(0, ...units.map(({ ordinal }) => ordinal))
  const leaders = new Set(units.filter(({ id }) => fromIds.includes(id)).map(({ leaderId }) => leaderId))
  const [leaderId] = leaders.size === 1 ? leaders : []
  const newUnits: Unit[] = []
  for (const one of into) {
    if (one.kind === 'known') continue
    if (units.some(({ id }) => id === one.unitId)) return { refusal: 'commandReused' }
    const wanted: Unit = {
      ...{ id: one.unitId, kind: 'unit', name: one.name, shortName: one.shortName, aliases: [], members: [] },
      ...{ ordinal: last + newUnits.length + 1, isActive: true },
      ...(leaderId === undefined ? {} : { leaderId }),
    }
    const decision = decideUnit(wanted, [...units, ...newUnits], false)
    if ('refusal' in decision) return decision
    newUnits.push(decision.unit)
  }
  return { newUnits }
}

/** In a group those that took its place stand where the unit stood. */
function regrouped(units: readonly Unit[], ending: readonly UnitId[], intoIds: readonly UnitId[]): Unit[] {
  return units
    .filter(({ members }) => members.some((id) => ending.includes(id)))
    .map((group) => ({
      ...group,
      members: [...new Set(group.members.flatMap((id) => (ending.includes(id) ? intoIds : [id])))],
    }))
}

/** Where every open item and every account goes: where the plan says, else to the first. */
function place(
  { fromIds, items, people }: ReorganisationPlan,
  intoIds: readonly UnitId[],
  ground: Ground,
): Pick<Reorganised, 'transfers' | 'people' | 'staying'> | { refusal: Refusal } {
  const [first] = intoIds
  if (first === undefined) return { refusal: 'badInput' }
  const ofItem = new Map(items.map(({ itemId, to }) => [itemId, to]))
  const ofPerson = new Map(people.map(({ userId, to }) => [userId, to]))
  if (![...ofItem.values(), ...ofPerson.values()].every((id) => intoIds.includes(id)))
    return { refusal: 'badInput' }
  const movesTo = (to: UnitId): Move[] => fromIds.filter((from) => from !== to).map((from) => ({ from, to }))
  const found = ground.items.filter((item) =>
    isMoved(
      item,
      fromIds.map((from) => ({ from, to: first })),
    ),
  )
  const open = found.filter((item) => !isOver(item))
  const moving = ground.users.filter(
    (user) => isUnitRole(user.role) && user.unitId !== null && fromIds.includes(user.unitId),
  )
  return {
    transfers: open
      .map((item) => ({ item, moves: movesTo(ofItem.get(item.id) ?? first) }))
      .filter(({ item, moves }) => isMoved(item, moves)),
    people: moving.flatMap((user) => {
      const unitId = ofPerson.get(user.id) ?? first
      const { lockedUntil: _, ...kept } = user
      return unitId === user.unitId ? [] : [{ ...kept, unitId }]
    }),
    staying: found.filter(isOver),
  }
}
