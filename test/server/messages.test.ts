import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { inTransaction } from '#db/database.ts'
import { lastSeq, recordsSince } from '#db/event-log.ts'
import { allMessages, rebuildMessages } from '#db/messages.ts'
import { migrate } from '#db/migrate.ts'

import { verify } from '#db/verify.ts'
import { makeDigestsIfDue } from '#server/pressing/make-digests.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { usualLadder } from '#shared/pressing/ladder.ts'
import { drawSample } from '#shared/pressing/sample.ts'
import {
  type ApiCaller,
  aWorld,
  drafted,
  issued,
  type Person,
  people,
  planId,
  type World,
} from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

type Command = Parameters<ApiCaller['items']['command']>[0]
let counter = 0
const id = (text: string) => text as ItemId
const commandId = () => `m${++counter}` as CommandId
const envelope = (version: number, itemId = 'i1') => ({ commandId: commandId(), itemId: id(itemId), version })
const at = '2026-03-02T01:00:00.000Z'
const redSlip: Command = {
  type: 'supervise',
  level: 'red',
  text: '请说明逾期原因和办结时间',
  answerBy: '2026-09-22',
  ...envelope(3),
}

eachDatabase((database) => {
  let world: World
  const give = (person: Person, command: Command) => world.as(person).items.command(command)
  const inbox = async (person: Person) => (await world.as(person).messages.list({})).messages
  const unread = async (person: Person) => (await world.as(person).messages.unread()).count
  const heads = async (person: Person) =>
    (await inbox(person)).map((one) => (one.kind === 'event' ? one.logged.event.type : one.kind))

  beforeEach(async () => {
    const window = { kind: 'date', text: '8月底前', dueOn: '2026-08-31' } as const
    const items = [
      [
        ...issued({ itemId: id('i1'), window }),
        { type: 'received' as const, unitId: 'cy' as never, at, by: people.liaison.id },
      ],
      [drafted({ itemId: id('i2'), ordinal: 2 })],
    ]
    world = await aWorld({ database, items })
    return () => world.close()
  })

  it('tells the posts that an event concerns, and nobody else', async () => {
    await give('office', redSlip)
    expect(await heads('liaison')).toEqual(['supervised', 'issued'])
    expect(await heads('leader')).toEqual(['supervised'])
    expect(await heads('otherLiaison')).toEqual([])
    expect(await heads('office')).toEqual([])
    await give('liaison', { type: 'replySupervision', year: 2026, no: 1, text: '本周办结', ...envelope(4) })
    expect(await heads('office')).toEqual(['supervisionReplied'])
    expect((await verify(world.db)).differing).toEqual([])
  })

  it('keeps what was opened to its reader', async () => {
    await give('office', redSlip)
    const before = await lastSeq(world.db)
    const [slip] = await inbox('liaison')
    expect(await unread('liaison')).toBe(2)
    expect(await world.as('liaison').messages.mark({ seqs: [slip?.seq ?? 0] })).toEqual({ count: 1 })
    expect(await world.as('liaison').messages.mark({ seqs: [slip?.seq ?? 0] })).toEqual({ count: 1 })
    expect(await unread('leader')).toBe(1)
    expect((await inbox('leader'))[0]?.isRead).toBe(false)
    // Another person's message cannot be marked, and marking leaves no entry in the log.
    expect(await world.as('otherLiaison').messages.mark({ seqs: [slip?.seq ?? 0] })).toEqual({ count: 0 })
    expect(await world.as('liaison').messages.markAll({ upTo: before })).toEqual({ count: 0 })
    expect(await lastSeq(world.db)).toBe(before)
  })

  it('of the time before an upgrade is no news any more', async () => {
    await sql`drop table message`.execute(world.db)
    await sql`drop table message_read`.execute(world.db)
    await sql`drop table sample`.execute(world.db)
    await sql`delete from migration where name = '0011-messages'`.execute(world.db)
    await migrate(world.db)
    expect(await heads('liaison')).toEqual(['issued'])
    expect([await unread('liaison'), await unread('office')]).toEqual([0, 0])
    await give('office', redSlip)
    expect([await unread('liaison'), await unread('leader')]).toEqual([1, 1])
    // What was told and not opened stays unopened when it is told anew.
    await inTransaction(world.db, rebuildMessages)
    expect([await unread('liaison'), await unread('leader')]).toEqual([1, 1])
  })

  it('is the fold of the log', async () => {
    await give('office', redSlip)
    const kept = await allMessages(world.db)
    await inTransaction(world.db, rebuildMessages)
    const order = (rows: typeof kept) => rows.map((row) => JSON.stringify(row)).sort()
    expect(order(await allMessages(world.db))).toEqual(order(kept))
    await inTransaction(world.db, async (tx) => void (await tx.deleteFrom('message').execute()))
    expect((await verify(world.db)).differing.length).toBe(kept.length)
  })

  const morningsOf = async (...moments: string[]) => {
    for (const moment of moments) {
      world.setNow(moment)
      await makeDigestsIfDue(world.deps)
    }
    const records = await recordsSince(world.db, 0)
    return records.flatMap(({ event }) => (event.type === 'digestsMade' ? [event.day] : []))
  }

  it.each([
    // Due on Monday 31 August: overdue on Tuesday, yellow on Monday the 7th.
    ['not before half past eight', ['2026-09-01T00:29:00.000Z'], []],
    ['at half past eight', ['2026-09-01T00:30:00.000Z'], ['2026-09-01']],
    ['once a morning', ['2026-09-01T00:30:00.000Z', '2026-09-01T06:00:00.000Z'], ['2026-09-01']],
    ['not when there is nothing new', ['2026-09-02T01:00:00.000Z'], []],
    ['not on a Saturday', ['2026-09-05T01:00:00.000Z'], []],
    [
      'again on the next step',
      ['2026-09-01T01:00:00.000Z', '2026-09-07T01:00:00.000Z'],
      ['2026-09-01', '2026-09-07'],
    ],
  ])('makes digests %s', async (_what, moments, expected) => {
    expect(await morningsOf(...moments)).toEqual(expected)
    expect((await verify(world.db)).differing).toEqual([])
  })

  it('shows everybody their own digest only', async () => {
    await morningsOf('2026-09-01T01:00:00.000Z')
    const [mine] = await inbox('liaison')
    expect(mine).toMatchObject({
      kind: 'digest',
      day: '2026-09-01',
      lines: [{ itemId: 'i1', reason: 'overdue', day: '2026-08-31' }],
      items: [{ id: 'i1' }],
    })
    expect(await heads('leader')).toEqual([])
    expect(await heads('office')).toEqual(['digest'])
  })

  it('makes one digest when two processes wake at once', async () => {
    world.setNow('2026-09-01T01:00:00.000Z')
    const other = { ...world.deps }
    await Promise.all([makeDigestsIfDue(world.deps), makeDigestsIfDue(other)])
    expect(await heads('liaison')).toEqual(['digest', 'issued'])
  })

  it('rehearses a morning without sending anything', async () => {
    const before = await lastSeq(world.db)
    const rehearsal = await world.as('office').pressing.rehearse({ day: '2026-09-07' })
    expect(rehearsal.people.map(({ name, lines }) => [name, lines.map(({ reason }) => reason)])).toEqual([
      ['周敏', ['yellow']],
      ['刘洋', ['yellow']],
      ['林华', ['yellow']],
    ])
    expect(rehearsal.unheard).toEqual([])
    expect((await world.as('office').pressing.rehearse({ day: '2026-09-06' })).isWorkingDay).toBe(false)
    expect(await lastSeq(world.db)).toBe(before)
  })

  it('says in a rehearsal whom nobody hears for', async () => {
    const { id, name, role, unitId } = people.head
    await world.as('admin').users.update({ commandId: commandId(), id, name, role, unitId, isActive: false })
    const rehearsal = await world.as('office').pressing.rehearse({ day: '2026-09-07' })
    expect(rehearsal.people.map(({ name }) => name)).toEqual(['周敏', '刘洋'])
    expect(rehearsal.unheard).toMatchObject([{ role: 'head', unitName: '产业发展处' }])
  })

  it('keeps to the calendar of the office', async () => {
    const days = [{ on: '2026-09-01', mark: 'off' as const }]
    const { calendar, pressing } = world.as('office')
    await calendar.set({ commandId: commandId(), days, years: [], note: '地方调休' })
    expect(await morningsOf('2026-09-01T01:00:00.000Z')).toEqual([])
    expect((await pressing.rehearse({ day: '2026-09-01' })).isWorkingDay).toBe(false)
    // Taken back when the morning has begun: it is a working day after all.
    await calendar.takeBack({ commandId: commandId(), days: ['2026-09-01'], years: [] })
    expect(await morningsOf('2026-09-01T02:00:00.000Z')).toEqual(['2026-09-01'])
    expect((await verify(world.db)).differing).toEqual([])
  })

  it('lets the office set the ladder, in order', async () => {
    const ladder = { ...usualLadder, yellow: 2 }
    await world.as('office').pressing.setLadder({ commandId: commandId(), ladder })
    expect(await world.as('leader').pressing.ladder()).toEqual(ladder)
    const set = world
      .as('office')
      .pressing.setLadder({ commandId: commandId(), ladder: { ...ladder, red: 2 } })
    await expect(set).rejects.toMatchObject({ message: 'ladderOutOfOrder' })
    expect((await verify(world.db)).differing).toEqual([])
  })

  it('draws a sample that can be drawn again', async () => {
    const ask = { commandId: commandId(), id: 's1', planId, seed: '20260918-0942', size: 3, since: null }
    await expect(world.as('office').pressing.draw(ask)).rejects.toMatchObject({ message: 'nothingToDraw' })
    const closed = Array.from({ length: 8 }, (_, n) => [
      ...issued({ itemId: id(`k${n}`), ordinal: n + 3 }),
      { type: 'received' as const, unitId: 'cy' as never, at, by: people.liaison.id },
      { type: 'closingRequested' as const, unitId: 'cy' as never, note: '', at, by: people.liaison.id },
      { type: 'approved' as const, opinion: '', seen: [], at, by: people.office.id },
    ])
    const many = await aWorld({ database, items: closed })
    const sample = await many.as('office').pressing.draw(ask)
    expect(await many.as('office').pressing.draw(ask)).toEqual(sample)
    expect(sample.from).toEqual(closed.map(([first]) => (first as { itemId: ItemId }).itemId))
    expect(sample.picked).toEqual(drawSample(sample.seed, sample.from, sample.size))
    expect(await many.as('leader').pressing.samples()).toEqual([sample])
    expect((await verify(many.db)).differing).toEqual([])
    await many.close()
  })
})
