import { setImmediate as breathe } from 'node:timers/promises'
import { type Db, inSnapshot, type Tx } from '#db/database.ts'
import { lastSeq } from '#db/event-log.ts'
import { anyIssued, keptRows, keptRowsSince } from '#db/items.ts'
import { meetingBefore } from '#db/meetings.ts'
import { getPlan, rulesByPlan } from '#db/plans.ts'
import { getLightPreset, getSetting } from '#db/settings.ts'
import { keepSnapshot, type Snapshot } from '#db/snapshots.ts'
import { listUnits } from '#db/units.ts'
import type { Freezing } from '#shared/api/outputs.ts'
import type { FileHash, MeetingId, PlanId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import type { DeckGround } from '#shared/meetings/deck-ground.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { SignedIn } from '../context.ts'
import { writeElsewhere } from '../documents/write-elsewhere.ts'
import { Turns } from '../readers/turns.ts'
import { Refused } from '../refused.ts'
import { makeSnapshot, pageOf, type ToFreeze } from './make-snapshot.ts'

/** A snapshot that is made and not yet kept: the place in the log, and what the meeting before was then. */
export interface Prepared {
  snapshot: Snapshot
  seq: number
  before: string
}
type Asked = Pick<Meeting, 'id' | 'planId'>

const PAGE = 250
/** More rows would hold up everybody else. */
const MANY = 500
const WORKER = new URL('./snapshot-worker.ts', import.meta.url)
const turns = new Turns(1)
const underWay = new Map<MeetingId, Freezing>()

/** How far the freezing of a meeting is, in this process. */
export const freezingOf = (id: MeetingId): Freezing | null => underWay.get(id) ?? null

/**
 * 数据冻结: the ledger at one place in the log and the agenda made of it. Nothing of it needs a transaction that writes,
 * so others are answered and write meanwhile.
 */
export async function prepareFreeze(ctx: SignedIn, asked: Asked): Promise<Prepared> {
  const tell = (freezing: Freezing) => underWay.set(asked.id, freezing)
  try {
    return await turns.take(async () => {
      const { toFreeze, count, ...place } = await read(ctx, asked, tell)
      const snapshot =
        count > MANY
          ? await writeElsewhere<Snapshot, Freezing>(WORKER, toFreeze, {
              hear: tell,
              give: toFreeze.pages.map(({ buffer }) => buffer),
            })
          : makeSnapshot(toFreeze)
      return { ...place, snapshot }
    })
  } finally {
    underWay.delete(asked.id)
  }
}

/** Page by page, others in between; what happened to the rows meanwhile is read once more at the end, all of one moment. */
async function read(ctx: SignedIn, { id, planId }: Asked, tell: (freezing: Freezing) => void) {
  const begun = await lastSeq(ctx.db)
  const pages: Uint8Array<ArrayBuffer>[] = []
  let count = 0
  for (let after = 0; ; await breathe()) {
    tell({ step: 'reading', done: count, total: 0 })
    const rows = await keptRows(ctx.db, planId, after, PAGE)
    pages.push(pageOf(rows))
    count += rows.length
    after = rows.at(-1)?.ordinal ?? after
    if (rows.length < PAGE) break
  }
  return inSnapshot(ctx.db, async (db) => {
    const { ground, before } = await groundOf(ctx, db, id, planId)
    pages.push(pageOf(await keptRowsSince(db, planId, begun)))
    const toFreeze: ToFreeze = { pages, ground }
    return { toFreeze, count, seq: await lastSeq(db), before }
  })
}

async function groundOf(
  ctx: SignedIn,
  db: Db,
  id: MeetingId,
  planId: PlanId,
): Promise<{ ground: DeckGround; before: string }> {
  const plan = await getPlan(db, planId)
  if (plan === null) throw new Refused('notFound')
  if (!(await anyIssued(db, planId))) throw new Refused('nothingIssued')
  const directory = await listUnits(db)
  const before = await meetingBefore(db, planId, id)
  const ground: DeckGround = {
    today: ctx.clock.today,
    frozenAt: ctx.clock.now,
    plan,
    directory,
    bureau: (await getSetting(db, 'bureau')) ?? '',
    last: before === null ? null : { id: before.id, name: before.name, on: before.on },
    lastIds: new Set(before?.decisions.map((one) => one.id)),
    units: new Map(directory.map((unit) => [unit.id, unit])),
    rules: await rulesByPlan(db),
    calendar: await readCalendar(db),
    thresholds: thresholdsOf[await getLightPreset(db)],
  }
  return { ground, before: markOf(before) }
}

/** Closing it, or taking that back, changes what the next one begins with. */
const markOf = (before: Meeting | null): string => `${before?.id} ${before?.closedAt}`

/** Keeps what was prepared, in the transaction that names it; not when the meeting before has changed meanwhile. */
export async function keepFrozen(
  ctx: SignedIn,
  tx: Tx,
  { id, planId }: Asked,
  { snapshot, seq, before }: Prepared,
): Promise<Pick<Meeting, 'frozenAt' | 'seq' | 'hash'>> {
  if ((await getPlan(tx, planId)) === null) throw new Refused('notFound')
  if (markOf(await meetingBefore(tx, planId, id)) !== before) throw new Refused('meetingState')
  await keepSnapshot(tx, snapshot)
  return { frozenAt: ctx.clock.now, seq, hash: snapshot.hash as FileHash }
}
