import { evolveHandover, type HandoverEvent } from '#shared/handovers/events.ts'
import type { Handover } from '#shared/handovers/model.ts'
import type { ItemId } from '#shared/ids.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item, ItemWords } from '#shared/items/model.ts'
import { withUsual } from '#shared/plans/model.ts'
import { listActs } from './acts.ts'
import { type Db, inSnapshot } from './database.ts'
import { type LogRecord, verifyChain } from './event-log.ts'
import { listHandovers } from './handovers.ts'
import { amendWords, foldItem } from './item-folds.ts'
import { toRow, unitRows } from './item-rows.ts'
import { keptFold } from './kept-folds.ts'
import { getLadder } from './ladder.ts'
import { listMeetings } from './meetings.ts'
import { allMessages, MessageFold } from './messages.ts'
import { getOwnCalendar } from './own-calendar.ts'
import { listPapers } from './papers.ts'
import { listPlans } from './plans.ts'
import { listReadingRules } from './reading-rules.ts'
import { listSamples } from './samples.ts'
import type { ItemTallyTable, MessageTable, TallyCountTable } from './schema.ts'
import { getSetting } from './settings.ts'
import { listMappings } from './sheet-mappings.ts'
import { listSlips, slipRow } from './slips.ts'
import { allSnapshots, hashOfSnapshot } from './snapshots.ts'
import { TallyFold } from './tallies.ts'
import { listTemplates } from './templates.ts'
import { listUnits } from './units.ts'
import { listUsers } from './users.ts'

export interface Verified {
  /** Entries of the log that hold together. */
  events: number
  /** The first entry that does not; null when the chain is whole. */
  brokenAt: number | null
  items: number
  /** What the ledger says otherwise than the log, as `item:ID`, `unit:ID` …; empty when they agree. */
  differing: string[]
}

/** Walks the chain and folds the log anew beside the tables that project from it. */
export function verify(db: Db): Promise<Verified> {
  return inSnapshot(db, async (snapshot) => {
    const fold = new Fold()
    const { count, brokenAt } = await verifyChain(snapshot, (record) => fold.add(record))
    if (brokenAt !== null) return { events: count, brokenAt, items: fold.items.size, differing: [] }
    const expected = new Map([
      ...fold.expectedItems(),
      ...fold.expectedSlips(),
      ...fold.expectedTallies(),
      ...fold.tables,
    ])
    const found = new Map([...(await foundItems(snapshot)), ...(await foundTables(snapshot))])
    const ids = new Set([...expected.keys(), ...found.keys()])
    const differing = [...ids].filter((id) => expected.get(id) !== found.get(id))
    return { events: count, brokenAt, items: fold.items.size, differing }
  })
}

/** What the log makes of everything, from the beginning. */
class Fold {
  readonly items = new Map<ItemId, { item: Item; words: ItemWords; at: string }>()
  readonly tables = new Map<string, string>()
  readonly #messages = new MessageFold()
  readonly #tallies = new TallyFold()
  readonly handovers = new Map<string, Handover>()

  add(record: LogRecord): void {
    for (const message of this.#messages.add(record)) this.tables.set(messageKey(message), canonical(message))
    this.#tallies.add(record)
    if (record.stream === 'item') {
      const { itemId, event, at } = record
      const kept = this.items.get(itemId)
      const item = kept === undefined ? foldItem([event]) : evolve(kept.item, [event])
      this.items.set(itemId, { item, words: amendWords(kept?.words, event), at })
      const fold = keptFold(record, item)
      if (fold !== null) this.tables.set(foldKey(fold), canonical({ ...fold, facts: item }))
      return
    }
    const { event } = record
    switch (event.type) {
      case 'unitSaved':
        this.tables.set(`unit:${event.unit.id}`, canonical(event.unit))
        break
      case 'userSaved':
        this.tables.set(`user:${event.user.id}`, canonical(event.user))
        break
      case 'planSaved':
      case 'planRevised':
        this.tables.set(
          `plan:${event.plan.id}`,
          canonical({ ...event.plan, rules: withUsual(event.plan.rules) }),
        )
        break
      case 'mappingSaved':
        this.tables.set(`mapping:${event.mapping.heads}`, canonical(event.mapping))
        break
      case 'mappingForgotten':
        this.tables.delete(`mapping:${event.mapping.heads}`)
        break
      case 'readingRuleKept':
        this.tables.set(`readingRule:${event.kept.key}`, canonical(event.kept))
        break
      case 'readingRuleForgotten':
        this.tables.delete(`readingRule:${event.kept.key}`)
        break
      case 'actDone':
      case 'actUndone':
        this.tables.set(`act:${event.act.id}`, canonical(event.act))
        break
      case 'daySet':
        this.tables.set(`calendar:${event.day.on}`, canonical(event.day))
        break
      case 'dayTakenBack':
        this.tables.delete(`calendar:${event.day.on}`)
        break
      case 'yearEntered':
        this.tables.set(`calendar:${event.year.year}`, canonical(event.year))
        break
      case 'yearTakenBack':
        this.tables.delete(`calendar:${event.year.year}`)
        break
      case 'lightsChosen':
        this.tables.set('setting:lights', event.preset)
        break
      case 'unitWithdrawn':
        this.tables.delete(`unit:${event.unit.id}`)
        break
      case 'planWithdrawn':
        this.tables.delete(`plan:${event.plan.id}`)
        break
      case 'ladderSet':
        this.tables.set('setting:ladder', canonical(event.ladder))
        break
      case 'sampleDrawn':
        this.tables.set(`sample:${event.sample.id}`, canonical(event.sample))
        break
      case 'paperMade':
        this.tables.set(`paper:${event.paper.id}`, canonical(event.paper))
        break
      case 'templateSaved':
        this.tables.set(`template:${event.template.id}`, canonical(event.template))
        break
      case 'templateRemoved':
        this.tables.delete(`template:${event.template.id}`)
        break
      case 'handoverFiled':
      case 'handoverOpened':
      case 'handoverConfirmed':
      case 'handoverQuestioned':
      case 'handoverAnswered':
      case 'handoverDropped':
        this.handOver(record.subjectId, event)
        break
      case 'meetingOpened':
      case 'meetingFrozenAgain':
      case 'meetingBegun':
      case 'meetingDropped':
      case 'meetingDecided':
      case 'meetingNoted':
      case 'meetingClosed':
      case 'meetingCloseUndone':
        this.tables.set(`meeting:${event.meeting.id}`, canonical(event.meeting))
        this.tables.set(`snapshot:${event.meeting.hash}`, event.meeting.hash)
        break
      case 'unitsReorganised':
      case 'reorganisationUndone':
      case 'digestsMade':
      case 'passwordChanged':
        break
    }
  }

  handOver(id: string, event: HandoverEvent): void {
    const handover = evolveHandover(this.handovers.get(id) ?? null, [event])
    this.handovers.set(id, handover)
    this.tables.set(`handover:${id}`, canonical(handover))
  }

  /** Every row, its words and the units it is found by, as they must stand in the ledger. */
  *expectedItems(): Generator<[string, string]> {
    for (const [id, { item, words, at }] of this.items) {
      const units = unitRows(item).map(({ unit_id, role }) => `${role} ${unit_id}`)
      const row = { ...toRow(item, at), facts: item, ...words, units: units.sort() }
      yield [`item:${id}`, canonical(row)]
    }
  }

  /** What counts of every item from which day on, with the words it counts by. */
  *expectedTallies(): Generator<[string, string]> {
    for (const rows of this.#tallies.rows.values())
      for (const { row, tally, place } of rows)
        yield [tallyKey(row), canonical({ ...row, words: [parse(tally), parse(place)] })]
    const counts = new Map<string, number>()
    for (const rows of this.#tallies.rows.values()) {
      const row = rows.at(-1)?.row
      if (row !== undefined) counts.set(countKey(row), (counts.get(countKey(row)) ?? 0) + 1)
    }
    for (const [key, count] of counts) yield [key, String(count)]
  }

  *expectedSlips(): Generator<[string, string]> {
    for (const [id, { item }] of this.items)
      for (const slip of item.slips) yield [slipKey(slip), canonical(slipRow(id, slip))]
  }
}

async function foundItems(db: Db): Promise<Map<string, string>> {
  const units = new Map<string, string[]>()
  for (const { item_id, unit_id, role } of await db.selectFrom('item_unit').selectAll().execute())
    units.set(item_id, [...(units.get(item_id) ?? []), `${role} ${unit_id}`])
  const rows = await db
    .selectFrom('item')
    .leftJoin('item_words', 'item_words.item_id', 'item.id')
    .selectAll('item')
    .select(['item_words.text', 'item_words.source'])
    .execute()
  return new Map(
    rows.map((row) => {
      const kept = { ...row, facts: parse(row.facts), units: (units.get(row.id) ?? []).sort() }
      return [`item:${row.id}`, canonical(kept)]
    }),
  )
}

const slipKey = ({ year, no }: { year: number; no: number }): string => `slip:${year}-${no}`

const messageKey = ({ seq, role, unit_id, user_id }: MessageTable): string =>
  `message:${seq} ${role}${unit_id}${user_id}`

async function foundTables(db: Db): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const unit of await listUnits(db)) found.set(`unit:${unit.id}`, canonical(unit))
  for (const { lockedUntil: _, ...user } of await listUsers(db, ''))
    found.set(`user:${user.id}`, canonical(user))
  for (const mapping of await listMappings(db)) found.set(`mapping:${mapping.heads}`, canonical(mapping))
  for (const kept of await listReadingRules(db)) found.set(`readingRule:${kept.key}`, canonical(kept))
  for (const slip of await listSlips(db)) found.set(slipKey(slip), canonical(slip))
  for (const sample of await listSamples(db)) found.set(`sample:${sample.id}`, canonical(sample))
  for (const paper of await listPapers(db)) found.set(`paper:${paper.id}`, canonical(paper))
  for (const template of await listTemplates(db)) found.set(`template:${template.id}`, canonical(template))
  for (const message of await allMessages(db)) found.set(messageKey(message), canonical(message))
  if ((await getSetting(db, 'ladder')) !== null) found.set('setting:ladder', canonical(await getLadder(db)))
  for (const meeting of await listMeetings(db)) found.set(`meeting:${meeting.id}`, canonical(meeting))
  // Hashed anew: what a snapshot says is what the log says it was.
  for await (const { hash, ...snapshot } of allSnapshots(db))
    found.set(`snapshot:${hash}`, hashOfSnapshot(snapshot))
  for (const act of await listActs(db, Number.MAX_SAFE_INTEGER)) found.set(`act:${act.id}`, canonical(act))
  const { days, years } = await getOwnCalendar(db)
  for (const day of days) found.set(`calendar:${day.on}`, canonical(day))
  for (const year of years) found.set(`calendar:${year.year}`, canonical(year))
  const lights = await getSetting(db, 'lights')
  if (lights !== null) found.set('setting:lights', lights)
  for (const fold of await db.selectFrom('item_fold').selectAll().execute())
    found.set(foldKey(fold), canonical({ ...fold, facts: parse(fold.facts) }))
  for (const [key, row] of await foundTallies(db)) found.set(key, row)
  for (const { itemCount: _, ...plan } of await listPlans(db)) found.set(`plan:${plan.id}`, canonical(plan))
  for (const handover of await listHandovers(db)) found.set(`handover:${handover.id}`, canonical(handover))
  return found
}

async function foundTallies(db: Db): Promise<[string, string][]> {
  const facts = await db.selectFrom('tally').selectAll().execute()
  const words = new Map(facts.map((one) => [one.id, parse(one.facts)]))
  const rows = await db.selectFrom('item_tally').selectAll().execute()
  const counts = await db.selectFrom('tally_count').selectAll().where('count', '!=', 0).execute()
  return [
    ...counts.map((row): [string, string] => [countKey(row), String(row.count)]),
    ...rows.map((row): [string, string] => [
      tallyKey(row),
      canonical({ ...row, words: [words.get(row.tally), words.get(row.place)] }),
    ]),
  ]
}

const countKey = ({ plan_id, tally, place }: Omit<TallyCountTable, 'count'>): string =>
  `tallyCount:${plan_id} ${tally} ${place}`

const tallyKey = ({ item_id, from_on }: ItemTallyTable): string => `tally:${item_id}@${from_on}`

const foldKey = ({ item_id, seq }: { item_id: string; seq: number }): string => `fold:${item_id}@${seq}`

/** Facts that are no JSON any more differ from everything. */
function parse(facts: string): unknown {
  try {
    return JSON.parse(facts)
  } catch {
    return facts
  }
}

/** The same facts, the same text: keys in order, what is undefined left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
