import { beforeEach, expect, it } from 'vitest'
import { inTransaction, openDatabase } from '#db/database.ts'
import { append, lastSeq } from '#db/event-log.ts'
import { Feed } from '#server/live/feed.ts'
import type { Change } from '#shared/api/outputs.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { aServer, Browser, type TestServer } from '../helpers/a-server.ts'
import {
  type ApiCaller,
  aWorld,
  issued,
  NOW,
  PASSWORD,
  type Person,
  people,
  units,
  type World,
} from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

type Command = Parameters<ApiCaller['items']['command']>[0]
let counter = 0
const i1 = 'i1' as ItemId
const envelope = (version: number, itemId = i1) => ({
  commandId: `change-${++counter}` as CommandId,
  itemId,
  version,
})

/** Reads an event stream as a browser does. */
class Stream {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #stop: AbortController
  #text = ''
  private constructor(reader: ReadableStreamDefaultReader<Uint8Array>, stop: AbortController) {
    this.#reader = reader
    this.#stop = stop
  }

  static async open(browser: Browser, lastEventId?: string): Promise<Stream> {
    const stop = new AbortController()
    const input = encodeURIComponent(JSON.stringify(lastEventId === undefined ? {} : { lastEventId }))
    const response = await fetch(`${browser.address}/api/trpc/items.changes?input=${input}`, {
      headers: { cookie: browser.cookie, accept: 'text/event-stream' },
      signal: stop.signal,
    })
    if (response.body === null) throw new Error('no stream')
    const stream = new Stream(response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>, stop)
    await stream.#message((event) => event.startsWith('event: connected'))
    return stream
  }

  /** The next change, with the id to resume from. */
  async next(): Promise<{ id: string; change: Change }> {
    const event = await this.#message((text) => /^id:/m.test(text))
    const id = /^id: ?(.*)$/m.exec(event)?.[1] ?? ''
    const data = /^data: ?(.*)$/m.exec(event)?.[1] ?? ''
    return { id, change: JSON.parse(data) as Change }
  }

  /** The event the server closes with. */
  ended(): Promise<string> {
    return this.#message((text) => /^event: (serialized-error|return)/m.test(text))
  }

  close(): void {
    this.#stop.abort()
  }

  async #message(wanted: (event: string) => boolean): Promise<string> {
    for (;;) {
      const end = this.#text.indexOf('\n\n')
      if (end >= 0) {
        const event = this.#text.slice(0, end).trim()
        this.#text = this.#text.slice(end + 2)
        if (wanted(event)) return event
        continue
      }
      const { value, done } = await this.#reader.read()
      if (done) throw new Error('the stream has ended')
      this.#text += Buffer.from(value).toString('utf8')
    }
  }
}

eachDatabase((database) => {
  let world: World
  let server: TestServer
  const give = (person: Person, command: Command) => world.as(person).items.command(command)

  beforeEach(async () => {
    const foreign = issued({ itemId: 'i2' as ItemId, ordinal: 2, leads: [units.finance.id], supports: [] })
    const rules = { visibility: 'own' as const }
    world = await aWorld({ database, items: [issued({ itemId: i1 }), foreign], rules })
    server = await aServer(world)
    return async () => {
      await server.close()
      await world.close()
    }
  })
  async function as(person: Person): Promise<Browser> {
    const browser = new Browser(server.address)
    await browser.signIn(people[person].login, PASSWORD)
    return browser
  }

  it('tells what happens as it happens, and after a break what was missed', async () => {
    const leader = await as('leader')
    const stream = await Stream.open(leader)
    await give('liaison', { type: 'receive', ...envelope(2) })
    const first = await stream.next()
    expect(first.change).toMatchObject({
      kind: 'item',
      itemId: 'i1',
      planId: 'plan-1',
      events: [{ version: 3, actorName: '产业 刘洋', event: { type: 'received' } }],
    })
    expect(first.id).toBe(String(await lastSeq(world.db)))
    stream.close()
    await give('office', { type: 'remind', text: '请抓紧', answerBy: null, ...envelope(3) })
    await give('leader', { type: 'instruct', text: '年底前务必建成', ...envelope(4) })
    const resumed = await Stream.open(leader, first.id)
    expect((await resumed.next()).change).toMatchObject({ events: [{ event: { type: 'reminded' } }] })
    expect((await resumed.next()).change).toMatchObject({ events: [{ event: { type: 'instructed' } }] })
    await give('office', { type: 'remind', text: '再催', answerBy: null, ...envelope(5) })
    expect((await resumed.next()).change).toMatchObject({ events: [{ event: { text: '再催' } }] })
    resumed.close()
  })

  it('resumes from before this process began', async () => {
    await give('liaison', { type: 'receive', ...envelope(2) })
    const feed = new Feed(world.db, (error) => {
      throw error
    })
    await feed.start()
    const { told, position } = await feed.after((await lastSeq(world.db)) - 1)
    expect(told.map(({ change }) => change.kind)).toEqual(['item'])
    expect(position).toBe(await lastSeq(world.db))
    await feed.stop()
  })

  it('tells a liaison their part only, and that something went out of sight', async () => {
    const stream = await Stream.open(await as('otherLiaison'))
    await give('office', { type: 'remind', text: '不可见', answerBy: null, ...envelope(2, 'i2' as ItemId) })
    await give('office', { type: 'remind', text: '可见', answerBy: null, ...envelope(2) })
    expect((await stream.next()).change).toMatchObject({
      itemId: 'i1',
      events: [{ event: { text: '可见' } }],
    })
    const leads = [units.finance.id]
    await give('office', { type: 'reassign', leads, supports: [], reason: '职责调整', ...envelope(3) })
    expect((await stream.next()).change).toMatchObject({ kind: 'table', table: 'plan' })
    stream.close()
  })

  it('tells of changes to plain tables', async () => {
    const stream = await Stream.open(await as('leader'))
    const { industry } = units
    await world.as('office').units.update({ ...industry, commandId: 'u1', aliases: ['产业处'] })
    expect((await stream.next()).change).toMatchObject({ kind: 'table', table: 'unit' })
    stream.close()
  })

  const onPostgres = database === 'PostgreSQL' ? it : () => {}
  onPostgres('hears another process of the same house', async () => {
    const stream = await Stream.open(await as('leader'))
    const another = openDatabase(world.address, () => {})
    const unit = { ...units.law, aliases: ['政策法规处'] }
    const head = { commandId: 'elsewhere' as CommandId, actorId: people.office.id, actorName: '办公室 周敏' }
    await inTransaction(another.db, (tx) =>
      append(tx, [
        { stream: 'unit', subjectId: unit.id, ...head, at: NOW, event: { type: 'unitSaved', unit } },
      ]),
    )
    expect((await stream.next()).change).toMatchObject({ kind: 'table', table: 'unit' })
    stream.close()
    await another.close()
  })

  it('frees who has gone', async () => {
    const stream = await Stream.open(await as('leader'))
    await expect.poll(() => world.deps.feed.listeners).toBe(1)
    stream.close()
    await expect.poll(() => world.deps.feed.listeners).toBe(0)
  })

  it('ends with the session', async () => {
    const stream = await Stream.open(await as('leader'))
    const password = 'Neuanfang-26'
    await world.as('admin').users.resetPassword({ commandId: 'r1', id: people.leader.id, password })
    expect(await stream.ended()).toContain('notSignedIn')
    stream.close()
  })

  it('reaches 200 listeners', async () => {
    const leader = await as('leader')
    const streams = await Promise.all(Array.from({ length: 200 }, () => Stream.open(leader)))
    await give('liaison', { type: 'receive', ...envelope(2) })
    const heard = await Promise.all(streams.map((stream) => stream.next()))
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
    for (const stream of streams) stream.close()
  })
})
