import { Agent, request } from 'node:http'
import { inTransaction } from '#db/database.ts'
import { append, eventsOfItem } from '#db/event-log.ts'
import { foldItem, foldWords } from '#db/item-folds.ts'
import { getItem } from '#db/items.ts'
import { appendToItems } from '#db/kept-folds.ts'
import { insertPlan } from '#db/plans.ts'
import { insertItems } from '#db/save-items.ts'
import { touchSession } from '#db/sessions.ts'
import { addPassword, insertUser } from '#db/users.ts'
import { hashOfToken } from '#server/session/asker.ts'
import { hashPassword } from '#server/session/passwords.ts'
import type { Executed } from '#shared/api/outputs.ts'
import type { CommandId, ItemId, PlanId, UnitId, UserId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { User } from '#shared/users/model.ts'
import { aServer, Browser } from '../../helpers/a-server.ts'
import { aWorld, people as known, NOW, PASSWORD } from '../../helpers/a-world.ts'
import type { Person, Rules } from './plain-item.ts'

const account = (id: string, name: string, role: User['role'], unitId: string): User => ({
  ...known.liaison,
  id: id as UserId,
  login: id,
  name,
  role,
  unitId: unitId as UnitId,
})
/** Beside the usual people: a third liaison, and the heads of two units; the third has none. */
const others = [
  account('wangjr', '王融', 'liaison', 'jr'),
  account('headcy', '高远', 'head', 'cy'),
  account('headfg', '沈法', 'head', 'fg'),
]
const accounts = [known.office, known.liaison, known.otherLiaison, known.leader, known.admin, ...others]
export const people: readonly Person[] = accounts.map(({ id, role, unitId }) => ({ id, role, unit: unitId }))

/** The plans of the run, each with other rules. */
export const plans: readonly Rules[] = [
  { visibility: 'all', evidenceRequired: false, declineWithin: 3, endorsement: 'none', confirmation: 'none' },
  { visibility: 'own', evidenceRequired: true, declineWithin: 5, endorsement: 'all', confirmation: 'key' },
  { visibility: 'all', evidenceRequired: false, declineWithin: 1, endorsement: 'key', confirmation: 'all' },
  { visibility: 'own', evidenceRequired: false, declineWithin: 3, endorsement: 'all', confirmation: 'all' },
]
const planIdOf = (index: number) => `model-${index}` as PlanId

export type Said = { done: Executed } | { refusal: string }

/** The house over HTTP: everybody signed in, and a clock that the run sets. */
export interface Bureau {
  say(person: Person, command: object): Promise<Said>
  setNow(now: string): void
  draft(itemId: string, plan: number, facts: object): Promise<void>
  /** Over the administrator's screen: a liaison of cy becomes its head, or the other way round. */
  post(id: string, role: 'liaison' | 'head'): Promise<void>
  /** The ledger row, and what the log makes of the item. */
  kept(itemId: string): Promise<{ row: Item | null; folded: Item }>
  world: Awaited<ReturnType<typeof aWorld>>
  close(): Promise<void>
}

export async function aBureau(): Promise<Bureau> {
  const world = await aWorld({ database: 'SQLite' })
  const { db } = world
  await seed(db)
  const server = await aServer(world)
  const agent = new Agent({ keepAlive: true })
  const cookies = new Map<string, string>()
  for (const { id } of people) cookies.set(id, await signIn(server.address, id))
  await inTransaction(db, async (tx) => {
    // The run moves by months: nobody is at the desk all that time, and nobody signs in sixty thousand times.
    for (const cookie of cookies.values())
      await touchSession(tx, hashOfToken(cookie.split('=')[1] ?? ''), '2099-01-01T00:00:00.000Z')
  })
  const post = (path: string, personId: string, body: object) =>
    send(agent, server.address, path, cookies.get(personId) ?? '', body)
  let posts = 0
  return {
    world,
    setNow: (now) => world.setNow(now),
    async say(person, command) {
      const { result, error } = await post('items.command', person.id, command)
      if (result !== undefined) return { done: result.data as Executed }
      return { refusal: error?.data?.refusal ?? 'nothing that was foreseen' }
    },
    async post(id, role) {
      const { name, unitId } = accounts.find((one) => one.id === id) ?? known.liaison
      const user = { id, name, role, unitId, isActive: true, commandId: `post-${posts++}` }
      const { error } = await post('users.update', known.admin.id, user)
      if (error) throw new Error('the post was not changed')
    },
    async draft(itemId, plan, facts) {
      const event = { ...drafted, itemId, planId: planIdOf(plan), ...facts } as unknown as ItemEvent
      await inTransaction(db, async (tx) => {
        await insertItems(tx, [{ item: foldItem([event]), words: foldWords([event]), at: event.at }])
        await appendToItems(
          tx,
          [],
          [
            {
              ...stamp(`draft-${itemId}`),
              stream: 'item',
              itemId: itemId as ItemId,
              planId: planIdOf(plan),
              version: 1,
              event,
            },
          ],
        )
      })
    },
    async kept(itemId) {
      const row = await getItem(db, { role: 'office', unitId: null }, itemId as ItemId)
      const events = await eventsOfItem(db, itemId as ItemId)
      return { row, folded: foldItem(events.map(({ event }) => event)) }
    },
    async close() {
      agent.destroy()
      await server.close()
      await world.close()
    },
  }
}

const stamp = (id: string) => ({
  commandId: id as CommandId,
  actorId: known.office.id,
  actorName: '办公室 周敏',
  at: NOW,
})

const drafted = {
  type: 'drafted',
  ordinal: 1,
  no: '1.',
  path: ['一', '1'],
  headings: ['优化营商环境'],
  title: '建立民营企业诉求直办机制',
  words: { text: '建立机制。', source: '1.建立机制。' },
  at: NOW,
  by: known.office.id,
}

async function seed(db: Bureau['world']['db']): Promise<void> {
  const hash = await hashPassword(PASSWORD)
  await inTransaction(db, async (tx) => {
    for (const user of others) {
      const { lockedUntil: _lockedUntil, ...kept } = user
      await insertUser(tx, kept)
      await addPassword(tx, user.id, hash)
      await append(tx, [
        {
          ...stamp(`user-${user.id}`),
          stream: 'user',
          subjectId: user.id,
          event: { type: 'userSaved', user: kept },
        },
      ])
    }
    for (const [index, rules] of plans.entries()) {
      const plan = {
        id: planIdOf(index),
        title: `方案${index}`,
        shortTitle: '',
        docNumber: null,
        year: 2026,
        kind: 'plan' as const,
        rules: { ...usualRules, ...rules },
        importedAt: NOW,
      }
      await insertPlan(tx, plan, { text: '', hash: String(index) })
      await append(tx, [
        { ...stamp(`plan-${index}`), stream: 'plan', subjectId: plan.id, event: { type: 'planSaved', plan } },
      ])
    }
  })
}

async function signIn(address: string, login: string): Promise<string> {
  const browser = new Browser(address)
  await browser.signIn(login, PASSWORD)
  if (browser.cookie === '') throw new Error(`${login} could not sign in`)
  return browser.cookie
}

interface Answer {
  result?: { data: unknown }
  error?: { data?: { refusal?: string | null } }
}

/** As a browser sends it; on one connection that stays open, for sixty thousand are opened slowly. */
function send(
  agent: Agent,
  address: string,
  procedure: string,
  cookie: string,
  input: object,
): Promise<Answer> {
  const body = JSON.stringify(input)
  const headers = {
    origin: address,
    cookie,
    'x-taizhang': '1',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}/api/trpc/${procedure}`,
      { method: 'POST', agent, headers },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as Answer))
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
