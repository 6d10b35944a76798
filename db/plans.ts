import type { Selectable } from 'kysely'
import type { PlanId } from '#shared/ids.ts'
import { type Plan, type PlanKind, type PlanRules, withUsual } from '#shared/plans/model.ts'
import type { Db, Tx } from './database.ts'
import type { PlanTable } from './schema.ts'
import type { LoggedPlan } from './table-events.ts'

/** All plans of the ledger in the order they came, with the number of their items. */
export async function listPlans(db: Db): Promise<Plan[]> {
  const rows = await withCounts(db).orderBy('plan.ordinal').execute()
  return rows.map(toPlan)
}

export async function getPlan(db: Db, id: PlanId): Promise<Plan | null> {
  const row = await withCounts(db).where('plan.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toPlan(row)
}

/** Whether the import of this plan was undone. */
export async function isWithdrawn(db: Db, id: PlanId): Promise<boolean> {
  const row = await db.selectFrom('plan').select('withdrawn_at').where('id', '=', id).executeTakeFirst()
  return (row?.withdrawn_at ?? null) !== null
}

/** The plan that came from these words, now or before it was revised; `isNow` says which. */
export async function planWithSource(
  db: Db,
  sourceHash: string,
): Promise<{ id: PlanId; isNow: boolean } | null> {
  const now = await db
    .selectFrom('plan')
    .select('id')
    .where('source_hash', '=', sourceHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (now !== undefined) return { id: now.id as PlanId, isNow: true }
  const earlier = await db
    .selectFrom('plan_earlier_source')
    .select('plan_id')
    .where('hash', '=', sourceHash)
    .executeTakeFirst()
  return earlier === undefined ? null : { id: earlier.plan_id as PlanId, isNow: false }
}

export async function rulesOfPlan(db: Db, id: PlanId): Promise<PlanRules | null> {
  const row = await db.selectFrom('plan').select('rules').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : withUsual(JSON.parse(row.rules) as Partial<PlanRules>)
}

/** Rules of every plan, to judge items of several plans at once. */
export async function rulesByPlan(db: Db): Promise<Map<PlanId, PlanRules>> {
  const rows = await db.selectFrom('plan').select(['id', 'rules']).execute()
  return new Map(
    rows.map((row) => [row.id as PlanId, withUsual(JSON.parse(row.rules) as Partial<PlanRules>)]),
  )
}

export async function insertPlan(
  tx: Tx,
  plan: LoggedPlan,
  source: { text: string; hash: string },
): Promise<void> {
  const last = await tx
    .selectFrom('plan')
    .select((e) => e.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst()
  await tx
    .insertInto('plan')
    .values({
      ...toRow(plan),
      ordinal: (last?.ordinal ?? 0) + 1,
      source_hash: source.hash,
      withdrawn_at: null,
    })
    .execute()
  await tx.insertInto('plan_source').values({ plan_id: plan.id, text: source.text }).execute()
}

export async function savePlan(tx: Tx, plan: LoggedPlan): Promise<void> {
  await tx.updateTable('plan').set(toRow(plan)).where('id', '=', plan.id).execute()
}

/** The words the plan comes from now; those it came from before are kept. */
export async function replaceSource(
  tx: Tx,
  id: PlanId,
  source: { text: string; hash: string },
): Promise<void> {
  const before = await tx
    .selectFrom('plan')
    .innerJoin('plan_source', 'plan_source.plan_id', 'plan.id')
    .select(['plan.source_hash as hash', 'plan_source.text'])
    .where('plan.id', '=', id)
    .executeTakeFirstOrThrow()
  const { count } = await tx
    .selectFrom('plan_earlier_source')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('plan_id', '=', id)
    .executeTakeFirstOrThrow()
  const ordinal = Number(count) + 1
  await tx
    .insertInto('plan_earlier_source')
    .values({ plan_id: id, ordinal, ...before })
    .execute()
  await tx.updateTable('plan').set({ source_hash: source.hash }).where('id', '=', id).execute()
  await tx.updateTable('plan_source').set({ text: source.text }).where('plan_id', '=', id).execute()
}

const withCounts = (db: Db) =>
  db
    .selectFrom('plan')
    .selectAll('plan')
    .where('plan.withdrawn_at', 'is', null)
    .select((e) =>
      e
        .selectFrom('item')
        .whereRef('item.plan_id', '=', 'plan.id')
        .select((i) => i.fn.countAll<number>().as('n'))
        .as('item_count'),
    )

function toRow(plan: LoggedPlan) {
  return {
    id: plan.id,
    title: plan.title,
    short_title: plan.shortTitle,
    doc_number: plan.docNumber,
    year: plan.year,
    kind: plan.kind,
    rules: JSON.stringify(plan.rules),
    visibility: plan.rules.visibility,
    imported_at: plan.importedAt,
  }
}

function toPlan(row: Selectable<PlanTable> & { item_count: number | null }): Plan {
  return {
    id: row.id as PlanId,
    title: row.title,
    shortTitle: row.short_title,
    docNumber: row.doc_number,
    year: row.year,
    kind: row.kind as PlanKind,
    rules: withUsual(JSON.parse(row.rules) as Partial<PlanRules>),
    importedAt: row.imported_at,
    itemCount: row.item_count ?? 0,
  }
}
