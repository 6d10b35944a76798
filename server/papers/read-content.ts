import { createHash } from 'node:crypto'
import { type Db, inSnapshot } from '#db/database.ts'
import { eventsOfItem, lastSeq } from '#db/event-log.ts'
import { getItem, listItems, wordsOfItem } from '#db/items.ts'
import { listItemsAsOf } from '#db/items-as-of.ts'
import { listLedgerRows } from '#db/ledger-rows.ts'
import { lastPaper } from '#db/papers.ts'
import { getPlan, rulesByPlan } from '#db/plans.ts'
import { getLightPreset, getSetting } from '#db/settings.ts'
import { bulletin, type PeriodGround, yearReport } from '#shared/copy/papers/bulletin.ts'
import { snapshotOf } from '#shared/copy/papers/facts.ts'
import { closingForm, extensionForm } from '#shared/copy/papers/forms.ts'
import { declineNote, reminder, slipForm, slipNotice } from '#shared/copy/papers/letters.ts'
import { dossier } from '#shared/copy/papers/sealed.ts'
import { breakdown, threeLists, unitSheets } from '#shared/copy/papers/sheets.ts'
import { paperText } from '#shared/copy/papers/text.ts'
import { type IsoDate, yearOf } from '#shared/dates.ts'
import type { ItemId, PlanId, UnitId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { viewFromSearch } from '#shared/ledger/address.ts'
import type { PaperContent } from '#shared/papers/content.ts'
import type { PaperGround, PaperItem } from '#shared/papers/ground.ts'
import type { PaperChoice } from '#shared/papers/kinds.ts'
import type { Plan } from '#shared/plans/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { Reader } from '../context.ts'
import { Refused } from '../refused.ts'
import { templateContent } from '../templates/content.ts'
import { readUnits } from '../units/read.ts'

/** What a paper will say, and everything that is kept beside it. */
export interface ReadContent {
  content: PaperContent
  /** The item of a paper about one. */
  about: PaperItem | null
  ground: PaperGround & { number: string }
  year: number
  no: number
  unitIds: UnitId[]
  seen: string
}

/** The paper as it would be made now, with the next number of its kind where `isNumbered`. */
export function readContent(ctx: Reader, choice: PaperChoice, isNumbered: boolean): Promise<ReadContent> {
  return inSnapshot(ctx.db, async (db) => {
    const { today } = ctx.clock
    const asOf = asOfOf(choice, today)
    const year = yearOf(today)
    const no = (await lastPaper(db, choice.kind, year)) + 1
    const number = isNumbered
      ? paperText.number(choice.kind, year, no)
      : paperText.noNumber(choice.kind, year)
    const units = await readUnits(db, today, asOf)
    const ground = {
      number,
      today,
      asOf,
      bureau: (await getSetting(db, 'bureau')) ?? '',
      seq: await lastSeq(db),
      units: new Map(units.map((unit) => [unit.id, unit])),
    }
    const read = await contentOf(db, ctx, choice, ground)
    return { ...read, ground, year, no, seen: seenOf(read.content, ground) }
  })
}

/** Periods end where they say, but not after today. */
function asOfOf(choice: PaperChoice, today: IsoDate): IsoDate {
  const until = untilOf(choice) ?? today
  return until < today ? until : today
}

function untilOf(choice: PaperChoice): IsoDate | null {
  if (choice.kind === 'bulletin') return choice.until
  if (choice.kind === 'yearReport') return `${choice.year}-12-31`
  return choice.kind === 'template' ? viewFromSearch(choice.search).asOf : null
}

/** The content without its number and its place in the log, which move with everything else that happens. */
function seenOf(content: PaperContent, ground: ReadContent['ground']): string {
  const bare = JSON.stringify(content)
    .replaceAll(JSON.stringify(snapshotOf(ground)).slice(1, -1), '')
    .replaceAll(JSON.stringify(ground.number).slice(1, -1), '')
  return createHash('sha256').update(bare).digest('hex')
}

type Read = Pick<ReadContent, 'content' | 'about' | 'unitIds'>
type Numbered = ReadContent['ground']

function contentOf(db: Db, ctx: Reader, choice: PaperChoice, ground: Numbered): Promise<Read> {
  switch (choice.kind) {
    case 'bulletin':
    case 'yearReport':
      return periodContent(db, ctx, choice, ground)
    case 'breakdown':
    case 'threeLists':
    case 'unitSheets':
      return sheetContent(db, ctx, choice, ground)
    case 'template':
      return templateContent(db, ctx, choice, ground)
    case 'slipNotice':
    case 'slipForm':
    case 'reminder':
    case 'closingForm':
    case 'extensionForm':
    case 'declineNote':
    case 'sealed':
      return itemContent(db, ctx, choice, ground)
  }
}

async function periodContent(
  db: Db,
  ctx: Reader,
  choice: Extract<PaperChoice, { kind: 'bulletin' | 'yearReport' }>,
  ground: Numbered,
): Promise<Read> {
  const plan = choice.planId === null ? null : await planOf(db, choice.planId)
  const scope = ctx.asker.actor
  const items =
    ground.asOf < ground.today
      ? await listItemsAsOf(db, scope, choice.planId, ground.asOf)
      : await listItems(db, scope, choice.planId)
  if (items.every(({ state }) => state === 'draft')) throw new Refused('nothingToWrite')
  const calendar = await readCalendar(db)
  const full: PeriodGround = {
    ...ground,
    plan,
    calendar,
    figures: {
      calendar,
      thresholds: thresholdsOf[await getLightPreset(db)],
      rules: await rulesByPlan(db),
      units: [...ground.units.values()],
    },
  }
  const paper =
    choice.kind === 'bulletin' ? bulletin(items, choice, full) : yearReport(items, choice.year, full)
  return { content: { paper }, about: null, unitIds: [] }
}

const SHEETS = { breakdown, threeLists, unitSheets }

async function sheetContent(
  db: Db,
  ctx: Reader,
  choice: Extract<PaperChoice, { planId: PlanId; kind: keyof typeof SHEETS }>,
  ground: Numbered,
): Promise<Read> {
  const plan = await planOf(db, choice.planId)
  if (choice.kind === 'threeLists' && plan.kind !== 'rectification') throw new Refused('nothingToWrite')
  const rows = (await listLedgerRows(db, ctx.asker.actor, choice.planId)).filter(
    ({ item }) => choice.kind === 'breakdown' || (item.state !== 'draft' && item.state !== 'cancelled'),
  )
  const sheets = SHEETS[choice.kind](rows, { ...ground, plan })
  if (sheets.length === 0) throw new Refused('nothingToWrite')
  return { content: { sheets }, about: null, unitIds: [] }
}

async function planOf(db: Db, planId: PlanId): Promise<Plan> {
  const plan = await getPlan(db, planId)
  if (plan === null) throw new Refused('notFound')
  return plan
}

async function itemContent(
  db: Db,
  ctx: Reader,
  choice: Extract<PaperChoice, { itemId: ItemId }>,
  ground: Numbered,
): Promise<Read> {
  const about = await readAbout(db, ctx, choice.itemId)
  const paper = itemPaper(about, choice, { ...ground, calendar: await readCalendar(db) })
  if (paper === null) throw new Refused('nothingToWrite')
  const { item } = about
  const asker = choice.kind === 'extensionForm' ? item.extensions.at(-1)?.unitId : undefined
  return {
    content: { paper },
    about,
    unitIds: choice.kind === 'sealed' ? [] : [...new Set([...item.leads, ...(asker ? [asker] : [])])],
  }
}

async function readAbout(db: Db, ctx: Reader, itemId: ItemId): Promise<PaperItem> {
  const item = await getItem(db, ctx.asker.actor, itemId)
  const words = item && (await wordsOfItem(db, itemId))
  if (item === null || words === null) throw new Refused('notFound')
  return { item, words, plan: await planOf(db, item.planId), history: await eventsOfItem(db, itemId) }
}

type ItemGround = Parameters<typeof slipNotice>[2]

/** null where the item has nothing of the kind. */
function itemPaper(about: PaperItem, choice: Extract<PaperChoice, { itemId: ItemId }>, ground: ItemGround) {
  const { item } = about
  switch (choice.kind) {
    case 'slipNotice':
    case 'slipForm': {
      const slip = item.slips.find(({ year, no }) => year === choice.year && no === choice.no)
      if (slip === undefined) return null
      return (choice.kind === 'slipNotice' ? slipNotice : slipForm)(about, slip, ground)
    }
    case 'reminder': {
      const asked = item.reminders.find(({ at }) => at === choice.at)
      return asked === undefined ? null : reminder(about, asked, ground)
    }
    case 'closingForm':
      return item.state === 'draft' ? null : closingForm(about, ground)
    case 'extensionForm':
      return extensionForm(about, ground)
    case 'declineNote':
      return declineNote(about, ground)
    case 'sealed':
      return item.state === 'closed' ? dossier(about, ground) : null
  }
}
