import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { type DatabaseAddress, type Db, inTransaction } from '#db/database.ts'
import { append, type NewRecord } from '#db/event-log.ts'
import { foldItem, foldWords } from '#db/item-folds.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { insertPlan } from '#db/plans.ts'
import { insertItems } from '#db/save-items.ts'
import { putSetting } from '#db/settings.ts'
import { insertUnits } from '#db/units.ts'
import { addPassword, insertUser } from '#db/users.ts'
import type { Context, Deps } from '#server/context.ts'
import { ExportStore } from '#server/exports/export-store.ts'
import { FileStore } from '#server/files/file-store.ts'
import { Feed } from '#server/live/feed.ts'
import { appRouter } from '#server/router.ts'
import { askerOf } from '#server/session/asker.ts'
import { hashPassword } from '#server/session/passwords.ts'
import { createCallerFactory } from '#server/trpc.ts'
import { clockAt } from '#shared/clock.ts'
import type { IsoInstant } from '#shared/dates.ts'
import type { CommandId, ItemId, PlanId, UnitId, UserId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { type Plan, type PlanRules, usualRules } from '#shared/plans/model.ts'
import type { Unit } from '#shared/units/model.ts'
import type { User } from '#shared/users/model.ts'
import { type DatabaseName, openTestDatabase } from './each-database.ts'

type Drafted = Extract<ItemEvent, { type: 'drafted' }>
const createCaller = createCallerFactory(appRouter)
export type ApiCaller = ReturnType<typeof createCaller>

export const NOW: IsoInstant = '2026-09-18T01:42:00.000Z'
const ISSUED: IsoInstant = '2026-03-02T01:00:00.000Z'
export const PASSWORD = 'Yunchuan-2026'
export const planId = 'plan-1' as PlanId

const unit = (id: string, name: string, ordinal: number, members: string[] = []): Unit => ({
  id: id as UnitId,
  kind: members.length > 0 ? 'group' : 'unit',
  name,
  shortName: name.slice(0, 2),
  aliases: [],
  members: members as UnitId[],
  ordinal,
  isActive: true,
})
export const units = {
  industry: unit('cy', '产业发展处', 1),
  law: unit('fg', '法规处', 2),
  finance: unit('jr', '金融服务处', 3),
  all: unit('gcs', '各处室', 4, ['cy', 'fg', 'jr']),
}

const user = (id: string, name: string, role: User['role'], unitId: Unit | null): User => ({
  id: id as UserId,
  login: id,
  name,
  role,
  unitId: unitId?.id ?? null,
  isActive: true,
  mustChangePassword: false,
  lockedUntil: null,
})
/** One of each role, and a second liaison of another unit; the head is of the first liaison's. */
export const people = {
  office: user('zhoumin', '周敏', 'office', null),
  liaison: user('liuyang', '刘洋', 'liaison', units.industry),
  otherLiaison: user('chenjing', '陈静', 'liaison', units.law),
  head: user('linhua', '林华', 'head', units.industry),
  leader: user('hejianguo', '何建国', 'leader', null),
  admin: user('xutao', '徐涛', 'admin', null),
}
export type Person = keyof typeof people

/** A first event with what the test is about; the rest is usual. */
export function drafted(facts: Partial<Drafted> & { itemId: ItemId }): Drafted {
  return {
    type: 'drafted',
    planId,
    ordinal: 1,
    no: '1.',
    path: ['一', '1'],
    headings: ['优化营商环境'],
    title: '建立民营企业诉求直办机制',
    isKey: false,
    leads: [units.industry.id],
    supports: [units.law.id],
    window: { kind: 'date', text: '年底前', dueOn: '2026-12-31' },
    indicators: [],
    words: {
      text: '建立民营企业诉求直办机制，年底前建成。',
      source: '1.建立民营企业诉求直办机制，年底前建成。',
    },
    at: ISSUED,
    by: people.office.id,
    ...facts,
  }
}

/** Drafted and given out. */
export function issued(facts: Partial<Drafted> & { itemId: ItemId }): ItemEvent[] {
  return [drafted(facts), { type: 'issued', at: ISSUED, by: people.office.id }]
}

interface Wanted {
  database: DatabaseName
  /** Each item by what has happened to it. */
  items?: readonly (readonly ItemEvent[])[]
  now?: IsoInstant
  rules?: Partial<PlanRules>
  demoAccounts?: Deps['demoAccounts']
  /** Nothing at all, as on a first start. */
  isEmpty?: boolean
  /** SQLite in a file, where a child of the server finds it. */
  onDisk?: boolean
}

export interface World {
  db: Db
  /** Where another process of the house would find the same data. */
  address: DatabaseAddress
  deps: Deps
  /** The API as this person's browser would call it. */
  as(person: Person | null): ApiCaller
  setNow(now: IsoInstant): void
  close: () => Promise<void>
}

/** A bureau with its units, people, one plan and the items of the test, in a database of its own. */
export async function aWorld(wanted: Wanted): Promise<World> {
  const { db, address, close } = await openTestDatabase(wanted.database, wanted.onDisk)
  if (!wanted.isEmpty) await seed(db, wanted)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'taizhang-test-'))
  const files = new FileStore(dataDir)
  await files.prepare()
  const fail = (error: unknown): void => {
    throw error
  }
  const feed = new Feed(db, fail)
  await feed.start()
  let now = wanted.now ?? NOW
  const log = pino({ level: 'silent' })
  const exports = new ExportStore(files, fail)
  const deps: Deps = {
    ...{ db, address, feed, files, exports, log },
    now: () => now,
    demoAccounts: wanted.demoAccounts ?? [],
  }
  return {
    db,
    address,
    deps,
    as: (person) => createCaller(() => contextFor(deps, person)),
    setNow(moment) {
      now = moment
    },
    async close() {
      await exports.close()
      await feed.stop()
      await close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function contextFor(deps: Deps, person: Person | null): Promise<Context> {
  return {
    deps,
    db: deps.db,
    clock: clockAt(deps.now()),
    asker: person === null ? null : await askerOf(deps.db, people[person], null),
    cookie: { set() {}, clear() {} },
  }
}

let passwordHash: Promise<string> | null = null

async function seed(db: Db, wanted: Wanted): Promise<void> {
  passwordHash ??= hashPassword(PASSWORD)
  const hash = await passwordHash
  await inTransaction(db, async (tx) => {
    await putSetting(tx, 'bureau', '云川市民营经济促进局')
    await insertUnits(tx, Object.values(units))
    for (const person of Object.values(people)) {
      await insertUser(tx, person)
      await addPassword(tx, person.id, hash)
    }
    const plan = aPlan(wanted.rules)
    await insertPlan(tx, plan, { text: '', hash: '' })
    await append(tx, tableRecords(plan))
    const items = wanted.items ?? []
    await insertItems(
      tx,
      items.map((events) => ({
        item: foldItem(events),
        words: foldWords(events),
        at: events.at(-1)?.at ?? ISSUED,
      })),
    )
    await appendToItems(tx, [], items.flatMap(itemRecords))
  })
}

function aPlan(rules: Partial<PlanRules> = {}): Omit<Plan, 'itemCount'> {
  return {
    id: planId,
    title: '云川市促进民营经济发展2026年工作要点',
    shortTitle: '2026年工作要点',
    docNumber: '云民促〔2026〕3号',
    year: 2026,
    kind: 'plan',
    rules: { ...usualRules, ...rules },
    importedAt: ISSUED,
  }
}

const byOffice = (commandId: string, at: IsoInstant) => ({
  commandId: commandId as CommandId,
  actorId: people.office.id,
  actorName: '办公室 周敏',
  at,
})

function tableRecords(plan: Omit<Plan, 'itemCount'>): NewRecord[] {
  const head = byOffice('seed', ISSUED)
  return [
    ...Object.values(units).map(
      (one): NewRecord => ({
        ...head,
        stream: 'unit',
        subjectId: one.id,
        event: { type: 'unitSaved', unit: one },
      }),
    ),
    ...Object.values(people).map((person): NewRecord => {
      const { lockedUntil: _lockedUntil, ...one } = person
      return { ...head, stream: 'user', subjectId: one.id, event: { type: 'userSaved', user: one } }
    }),
    { ...head, stream: 'plan', subjectId: plan.id, event: { type: 'planSaved', plan } },
  ]
}

function itemRecords(events: readonly ItemEvent[]): NewRecord[] {
  const [first] = events
  if (first?.type !== 'drafted') throw new Error('an item begins as a draft')
  const { itemId } = first
  return events.map((event, index) => ({
    ...byOffice(`seed-${itemId}-${index}`, event.at),
    stream: 'item',
    itemId,
    planId: first.planId,
    version: index + 1,
    event,
  }))
}
