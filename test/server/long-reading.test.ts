import { afterAll, beforeEach, expect, it } from 'vitest'
import { readPlanText } from '#server/imports/read-plan-text.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aServer, Browser, dataIn } from '../helpers/a-server.ts'
import { aWorld, PASSWORD, people } from '../helpers/a-world.ts'

const LINE = '建立诉求直办机制，年底前建成。（责任处室：产业发展处牵头，法规处配合）'
/** A paper of so many items. */
const aPaper = (items: number) =>
  `云川市工作方案\n一、任务\n${Array.from({ length: items }, (_, at) => `${at + 1}.${LINE}\n`).join('')}`
const long = { text: aPaper(6000), year: 2026, bareList: 'allLead' } as const
const expected = readPlan(long.text, { year: long.year, bareList: long.bareList })

/** Workers of this process: how many live, and how many lived at once. */
const workers = { begun: 0, alive: 0, most: 0 }
const count = (worker: { once: (event: 'exit', then: () => void) => unknown }) => {
  workers.begun += 1
  workers.alive += 1
  workers.most = Math.max(workers.most, workers.alive)
  worker.once('exit', () => {
    workers.alive -= 1
  })
}
process.on('worker', count)
afterAll(() => void process.off('worker', count))
beforeEach(() => {
  expect(workers.alive).toBe(0)
  Object.assign(workers, { begun: 0, most: 0 })
})

it('reads a long text beside the main thread, and gives what the reader gives', {
  timeout: 60_000,
}, async () => {
  expect(await readPlanText(long)).toEqual(expected)
  expect(workers).toEqual({ begun: 1, alive: 0, most: 1 })
})

it('ends the reading of somebody who has gone, also of one that waits', { timeout: 60_000 }, async () => {
  const gone = new AbortController()
  const readings = [1, 2, 3].map(async () => readPlanText(long, gone.signal))
  const ended = Promise.allSettled(readings)
  await expect.poll(() => workers.alive).toBe(2)
  gone.abort()
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  // The third never began.
  expect(workers).toEqual({ begun: 2, alive: 0, most: 2 })
})

it('refuses a text that takes too much time or memory, and reads the next', { timeout: 60_000 }, async () => {
  const refused = { refusal: 'textTakesTooMuch' }
  await expect(readPlanText(long, undefined, { milliseconds: 1, memory: 512 })).rejects.toMatchObject(refused)
  const small = { milliseconds: 60_000, memory: 8 }
  await expect(readPlanText(long, undefined, small)).rejects.toMatchObject(refused)
  expect(await readPlanText(long)).toEqual(expected)
})

it('ends the work when the browser stops waiting', { timeout: 60_000 }, async () => {
  const world = await aWorld({ database: 'SQLite' })
  const server = await aServer(world)
  const office = new Browser(server.address)
  await office.signIn(people.office.login, PASSWORD)
  const gone = new AbortController()
  const asked = fetch(`${server.address}/api/trpc/imports.read`, {
    method: 'POST',
    signal: gone.signal,
    headers: { ...office.own(), cookie: office.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ ...long, text: aPaper(40_000) }),
  })
  const stopped = expect(asked).rejects.toThrow()
  await expect.poll(() => workers.alive, { timeout: 20_000 }).toBe(1)
  gone.abort()
  await stopped
  await expect.poll(() => workers.alive, { timeout: 2000 }).toBe(0)
  const read = await office.post('imports.read', long)
  expect(dataIn<{ items: unknown[] }>(read).items).toHaveLength(expected.items.length)
  await server.close()
  await world.close()
})
