import { type Selectable, sql } from 'kysely'
import { endOfDay, type IsoDate } from '#shared/dates.ts'
import type { FullTally } from '#shared/figures/full-tally.ts'
import type { Group } from '#shared/figures/groups.ts'
import { isOpen } from '#shared/figures/open-rows.ts'
import type { Held } from '#shared/figures/rows.ts'
import type { Place, Tally } from '#shared/figures/tally.ts'
import type { ItemId, PlanId } from '#shared/ids.ts'
import { isUnitRole } from '#shared/users/model.ts'
import type { Db } from './database.ts'
import { CHUNK } from './item-rows.ts'
import type { PlanTable } from './schema.ts'
import type { Scope } from './scope.ts'
import { hashOf, OPEN } from './tallies.ts'

/** Which items are counted: those the asker may see, of one plan or all, now or when a day before ended. */
export interface Wanted {
  scope: Scope
  planId: PlanId | null
  /** null: as things are now. */
  asOf: IsoDate | null
}

export type SeenPlan = Pick<Selectable<PlanTable>, 'id' | 'visibility'>

/** How many items count alike. `byPlace` keeps apart what stands in different places; else all stand in none. */
export async function countTallies(
  db: Db,
  wanted: Wanted,
  { byPlace }: { byPlace: boolean },
): Promise<Group[]> {
  const groups: Group[] = []
  const words = new Words(db)
  for (const plan of await seenPlans(db, wanted)) {
    const rows = isKeptCounted(plan, wanted)
      ? await keptCounts(db, plan, byPlace)
      : await within(db, plan, wanted)
          .select(['tally', (e) => e.fn.countAll<number>().as('count')])
          .$if(byPlace, (query) => query.select('place').groupBy('place'))
          .groupBy('tally')
          .execute()
    await words.learn(rows.flatMap(({ tally, place }) => (place === undefined ? [tally] : [tally, place])))
    for (const { tally, place, count } of rows)
      groups.push({
        planId: plan.id as PlanId,
        tally: words.of<FullTally>(tally),
        place: place === undefined ? NOWHERE : words.of<Place>(place),
        count,
      })
  }
  return groups.filter(({ tally }) => isSeen(tally, wanted.scope))
}
const NOWHERE: Place = { section: '', leads: [] }

/** As things are now, what everybody sees is kept counted; a past day, or one unit's part, is counted anew. */
const isKeptCounted = ({ visibility }: SeenPlan, { scope, asOf }: Wanted): boolean =>
  asOf === null &&
  (scope.role === 'office' || scope.role === 'leader' || (visibility === 'all' && isUnitRole(scope.role)))

function keptCounts(db: Db, plan: SeenPlan, byPlace: boolean) {
  return db
    .selectFrom('tally_count')
    .select(['tally', (e) => e.fn.sum<number>('count').as('count')])
    .$if(byPlace, (query) => query.select('place').groupBy('place'))
    .where('plan_id', '=', plan.id)
    .where('count', '>', 0)
    .groupBy('tally')
    .execute()
}

/** How many items of each state have been held since which day. */
export async function countHeld(db: Db, wanted: Wanted): Promise<Held[]> {
  const held: Held[] = []
  const words = new Words(db)
  for (const plan of await seenPlans(db, wanted)) {
    const rows = await within(db, plan, wanted)
      .select(['tally', 'since_on', (e) => e.fn.countAll<number>().as('count')])
      .groupBy(['tally', 'since_on'])
      .execute()
    await words.learn(rows.map(({ tally }) => tally))
    for (const { tally, since_on, count } of rows)
      held.push({ state: words.of<FullTally>(tally).state, since: since_on, count })
  }
  return held.filter(isOpen)
}

/** Items to be named: those that count as one of the groups do, those of the first of them first, and no more than `most`. */
export interface Sought {
  groups: readonly { tally: Tally; count: number }[]
  most: number
}

/** The items of each of these, in one walk: of a past day that is a walk through everything. */
export async function itemsThatCount(db: Db, wanted: Wanted, sought: readonly Sought[]): Promise<ItemId[][]> {
  const orders = sought.map(orderOf)
  const asked = [...new Set(orders.flat())]
  const found = new Map<string, ItemId[]>(asked.map((tally) => [tally, []]))
  if (asked.length > 0)
    for (const plan of await seenPlans(db, wanted)) {
      const rows = await within(db, plan, wanted)
        .select(['item_id', 'tally'])
        .where('tally', 'in', asked)
        .execute()
      for (const { item_id, tally } of rows) found.get(tally)?.push(item_id as ItemId)
    }
  return orders.map((order, at) =>
    order.flatMap((tally) => found.get(tally) ?? []).slice(0, sought[at]?.most),
  )
}

/** The first tallies that have as many items as are sought, by the hash of their words. */
function orderOf({ groups, most }: Sought): string[] {
  const order = new Set<string>()
  let enough = 0
  for (const { tally, count } of groups) {
    if (enough >= most) break
    order.add(hashOf(JSON.stringify(tally)))
    enough += count
  }
  return [...order]
}

export const isSeen = ({ state }: Tally, { role }: Scope): boolean => role === 'office' || state !== 'draft'

/** The plans of the ledger, now or when that day ended. */
export function seenPlans(db: Db, { planId, asOf }: Wanted): Promise<SeenPlan[]> {
  let query = db
    .selectFrom('plan')
    .select(['id', 'visibility'])
    .where((e) => {
      const isThere = e('withdrawn_at', 'is', null)
      return asOf === null ? isThere : e.or([isThere, e('withdrawn_at', '>', endOfDay(asOf))])
    })
  if (planId !== null) query = query.where('id', '=', planId)
  return query.orderBy('ordinal').execute()
}

/** `mayRead` over tallies; drafts are left out where they are read. Who may see an item is judged by what it is now. */
export function within(db: Db, plan: SeenPlan, { scope, asOf }: Wanted) {
  const { role, unitId } = scope
  const ofPlan = db.selectFrom('item_tally').where('item_tally.plan_id', '=', plan.id)
  const then =
    asOf === null
      ? ofPlan.where('until_on', '=', OPEN)
      : ofPlan.where('until_on', '>', asOf).where('from_on', '<=', asOf)
  if (role === 'office' || role === 'leader') return then
  if (!isUnitRole(role)) return then.where(sql.lit(false))
  if (plan.visibility === 'all') return then
  return then.where((e) =>
    e.exists(
      e
        .selectFrom('item_unit')
        .select('item_unit.item_id')
        .whereRef('item_unit.item_id', '=', 'item_tally.item_id')
        .where('item_unit.unit_id', '=', unitId ?? ''),
    ),
  )
}

/** By their hash, so what is once known holds for ever; in every database the same. */
const known = new Map<string, unknown>()
const MOST_KNOWN = 50_000

/** The words behind hashes. */
export class Words {
  readonly #db: Db
  readonly #words = new Map<string, unknown>()
  constructor(db: Db) {
    this.#db = db
  }

  async learn(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !known.has(id))
    if (known.size + missing.length > MOST_KNOWN) known.clear()
    for (let start = 0; start < missing.length; start += CHUNK) {
      const chunk = missing.slice(start, start + CHUNK)
      const rows = await this.#db.selectFrom('tally').selectAll().where('id', 'in', chunk).execute()
      for (const { id, facts } of rows) known.set(id, JSON.parse(facts))
    }
    for (const id of ids) this.#words.set(id, known.get(id))
  }

  of<Of extends FullTally | Place>(id: string): Of {
    return this.#words.get(id) as Of
  }
}
