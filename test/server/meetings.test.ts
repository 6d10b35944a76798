import { beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#db/database.ts'
import { lastSeq, recordsSince } from '#db/event-log.ts'
import { getItem } from '#db/items.ts'
import { verify } from '#db/verify.ts'
import type { CommandId, ItemId, MeetingId, UnitId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import type { MeetingCommand } from '#shared/meetings/commands.ts'
import { aWorld, issued, people, planId, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const id = 'm1' as MeetingId
const late = issued({
  itemId: 'i1' as ItemId,
  window: { kind: 'date', text: '8月底前', dueOn: '2026-08-31' },
})
const other = issued({ itemId: 'i2' as ItemId, ordinal: 2, leads: [units.law.id], supports: [] })
const window = { kind: 'date' as const, text: '9月30日前', dueOn: '2026-09-30' }

let commands = 0
type Bare = MeetingCommand extends infer One
  ? One extends MeetingCommand
    ? Omit<One, 'commandId' | 'meetingId'>
    : never
  : never
const command = (said: Bare): MeetingCommand => {
  commands += 1
  return { ...said, commandId: `mc${commands}` as CommandId, meetingId: id } as MeetingCommand
}
const decision = (facts: { unitId?: UnitId | null; window?: typeof window | null } = {}) =>
  command({
    ...{ type: 'decide', decisionId: 'd1' as ItemId, page: 'overall' },
    ...{ text: '操作办法9月30日前印发。法规处把关。', unitId: units.law.id, window, ...facts },
  })
const asked = { id, planId, name: '9月调度会', on: '2026-09-18' }

eachDatabase((database) => {
  let world: World
  const start = async (items: readonly (readonly ItemEvent[])[] = [late, other], rules = {}) => {
    world = await aWorld({ database, items, rules })
    return world.as('office').meetings
  }
  beforeEach(() => () => world.close())
  const isWhole = async () => {
    const { brokenAt, differing } = await verify(world.db)
    return { brokenAt, differing }
  }

  describe('the snapshot', () => {
    it('stays as it was, whatever becomes of the ledger', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      const before = await office.get({ id })
      expect(before.deck.pages.map(({ key }) => key)).toEqual(['overall', 'unit-cy', 'next'])
      const cancel = { type: 'cancel', commandId: 'x1', itemId: 'i1', version: 2, reason: '不再办' } as const
      await world.as('office').items.command(cancel)
      expect((await office.get({ id })).deck).toEqual(before.deck)
      expect(await isWhole()).toEqual({ brokenAt: null, differing: [] })
    })

    it('is frozen again only before the meeting begins', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      await world
        .as('office')
        .items.command({ type: 'cancel', commandId: 'x1', itemId: 'i1', version: 2, reason: '不再办' })
      await office.command(command({ type: 'freezeAgain' }))
      expect((await office.get({ id })).deck.pages[0]).toMatchObject({ total: 2, late: 0 })
      expect(await isWhole()).toEqual({ brokenAt: null, differing: [] })
      await office.command(command({ type: 'begin' }))
      await expect(office.command(command({ type: 'freezeAgain' }))).rejects.toThrow('meetingState')
    })

    it('is found out when somebody changes what it says', async () => {
      const office = await start()
      const { hash } = await office.open({ commandId: 'o1', ...asked })
      await inTransaction(world.db, (tx) =>
        tx.updateTable('meeting_snapshot').set({ deck: '{"pages":[]}' }).execute(),
      )
      expect((await isWhole()).differing).toEqual([`snapshot:${hash}`])
    })

    it('is not taken of a plan of which nothing was given out', async () => {
      const office = await start([])
      await expect(office.open({ commandId: 'o1', ...asked })).rejects.toThrow('nothingIssued')
      expect(await office.list()).toEqual([])
    })
  })

  describe('散会', () => {
    it('makes every decision an item that its unit has, with its source; once, however often it is asked', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      await office.command(command({ type: 'begin' }))
      await office.command(decision())
      const close = command({ type: 'close' })
      const closed = await office.command(close)
      expect(closed).toMatchObject({ state: 'closed', decisions: [{ ordinal: 3 }] })
      const seq = await lastSeq(world.db)
      expect(await office.command(close)).toEqual(closed)
      expect(await lastSeq(world.db)).toBe(seq)
      const { item, words } = await world.as('otherLiaison').items.get({ itemId: 'd1', asOf: null })
      expect(item).toMatchObject({
        ...{ ordinal: 3, state: 'assigned', leads: ['fg'], title: '操作办法9月30日前印发', window },
        decided: { meetingId: 'm1', name: '9月调度会', on: '2026-09-18' },
      })
      expect(words.source).toBe('操作办法9月30日前印发。法规处把关。')
      expect(await isWhole()).toEqual({ brokenAt: null, differing: [] })
    })

    it.each([
      ['decisionWithoutUnit', { unitId: null }],
      ['decisionWithoutDay', { window: null }],
    ] as const)('is refused with %s, and nothing is written', async (refusal, facts) => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      await office.command(command({ type: 'begin' }))
      await office.command(decision(facts))
      const seq = await lastSeq(world.db)
      await expect(office.command(command({ type: 'close' }))).rejects.toThrow(refusal)
      expect(await lastSeq(world.db)).toBe(seq)
      expect(await getItem(world.db, people.office, 'd1' as ItemId)).toBeNull()
    })

    it('is whole or not at all: a decision whose unit has gone meanwhile holds up the others', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      await office.command(command({ type: 'begin' }))
      await office.command(decision())
      await office.command({ ...decision({ unitId: units.finance.id }), decisionId: 'd2' } as MeetingCommand)
      const { id: unitId, name, shortName, aliases, kind, members } = units.finance
      const gone = { id: unitId, name, shortName, aliases, kind, members, isActive: false }
      await world.as('office').units.update({ commandId: 'u0', ...units.all, members: ['cy', 'fg'] })
      await world.as('office').units.update({ commandId: 'u1', ...gone })
      await expect(office.command(command({ type: 'close' }))).rejects.toThrow('unknownUnit')
      expect(await getItem(world.db, people.office, 'd1' as ItemId)).toBeNull()
    })

    it('is what the next meeting begins with', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      await office.command(command({ type: 'begin' }))
      await office.command(decision())
      await office.command(command({ type: 'close' }))
      world.setNow('2026-10-16T01:42:00.000Z')
      await office.open({ commandId: 'o2', ...asked, id: 'm2', name: '10月调度会', on: '2026-10-16' })
      const { deck } = await office.get({ id: 'm2' as MeetingId })
      expect(deck.pages[1]).toMatchObject({
        ...{ kind: 'last', done: 0, total: 1, meeting: { name: '9月调度会' } },
        entries: [{ outcome: 'late', item: { ordinal: 3 } }],
      })
    })
  })

  describe('撤销散会', () => {
    const closedOne = async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      await office.command(command({ type: 'begin' }))
      await office.command(decision())
      await office.command(command({ type: 'close' }))
      return office
    }

    it('ends the items and lets the meeting go on, once; closing again makes others', async () => {
      const office = await closedOne()
      expect(await office.undoPreview({ id })).toMatchObject({ items: [{ ordinal: 3 }], blockedBy: null })
      const undo = command({ type: 'undoClose' })
      const before = await lastSeq(world.db)
      expect(await office.command(undo)).toMatchObject({ state: 'running', decisions: [{ ordinal: null }] })
      expect((await recordsSince(world.db, before)).map(({ event }) => event.type)).toEqual([
        'cancelled',
        'meetingCloseUndone',
      ])
      await office.command(undo)
      expect(await lastSeq(world.db)).toBe(before + 2)
      const { items } = await world.as('otherLiaison').items.list({ planId: null, asOf: null })
      expect(items.find(({ ordinal }) => ordinal === 3)?.state).toBe('cancelled')
      const again = await office.command(command({ type: 'close' }))
      expect(again).toMatchObject({ state: 'closed', decisions: [{ ordinal: 4 }] })
      expect(await isWhole()).toEqual({ brokenAt: null, differing: [] })
      // What was taken back is no decision of the last meeting.
      await office.open({ commandId: 'o2', ...asked, id: 'm2', name: '10月调度会' })
      expect((await office.get({ id: 'm2' as MeetingId })).deck.pages[1]).toMatchObject({ total: 1, done: 0 })
    })

    it('is refused once its unit has signed, and says what was done', async () => {
      const office = await closedOne()
      const receive = { type: 'receive', commandId: 'r1', itemId: 'd1', version: 2 } as const
      await world.as('otherLiaison').items.command(receive)
      expect((await office.undoPreview({ id })).blockedBy).toMatchObject({ kind: 'item', type: 'received' })
      const seq = await lastSeq(world.db)
      await expect(office.command(command({ type: 'undoClose' }))).rejects.toThrow('meetingBuiltUpon')
      expect(await lastSeq(world.db)).toBe(seq)
    })

    it('is refused once another meeting was opened over its items', async () => {
      const office = await closedOne()
      await office.open({ commandId: 'o2', ...asked, id: 'm2', name: '10月调度会' })
      await expect(office.command(command({ type: 'undoClose' }))).rejects.toThrow('meetingBuiltUpon')
    })
  })

  describe('the rows of the snapshot', () => {
    it('stay as they were judged', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      const before = await office.rows({ id })
      expect(before?.map(({ item, light }) => [item.ordinal, light])).toEqual([
        [1, 'deepRed'],
        [2, 'green'],
      ])
      const cancel = { type: 'cancel', commandId: 'x1', itemId: 'i1', version: 2, reason: '不再办' } as const
      await world.as('office').items.command(cancel)
      world.setNow('2027-09-18T01:42:00.000Z')
      expect(await office.rows({ id })).toEqual(before)
      await expect(world.as('leader').meetings.rows({ id })).rejects.toThrow('notFound')
    })

    it('of many are judged elsewhere, with what happened while they were read', async () => {
      const many = Array.from({ length: 600 }, (_, at) =>
        issued({ itemId: `n${at}` as ItemId, ordinal: at + 1 }),
      )
      const office = await start(many)
      const cancel = { type: 'cancel', commandId: 'x1', itemId: 'n0', version: 2, reason: '不再办' } as const
      const [meeting] = await Promise.all([
        office.open({ commandId: 'o1', ...asked }),
        world.as('office').items.command(cancel),
      ])
      const rows = (await office.rows({ id })) ?? []
      expect(rows).toHaveLength(600)
      const isAfter = meeting.seq >= (await lastSeq(world.db)) - 1
      expect(rows[0]?.state).toBe(isAfter ? 'cancelled' : 'assigned')
      expect(await isWhole()).toEqual({ brokenAt: null, differing: [] })
    })
  })

  describe('who may read', () => {
    const list = (person: 'office' | 'leader' | 'liaison') => world.as(person).meetings.list()

    it('shows what has begun to leaders and units, and what is prepared to the office alone', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      expect([(await list('office')).length, (await list('leader')).length]).toEqual([1, 0])
      await expect(world.as('leader').meetings.get({ id })).rejects.toThrow('notFound')
      await office.command(command({ type: 'begin' }))
      expect([(await list('leader')).length, (await list('liaison')).length]).toEqual([1, 1])
      await expect(world.as('admin').meetings.get({ id })).rejects.toThrow('notAllowed')
    })

    it('shows a unit its own pages where the plan shows it its own part', async () => {
      const office = await start([late, other], { visibility: 'own' })
      await office.open({ commandId: 'o1', ...asked })
      await office.command(command({ type: 'note', page: 'unit-cy', text: '先问原因' }))
      await office.command(command({ type: 'begin' }))
      await office.command(decision())
      const keys = async (person: 'liaison' | 'otherLiaison' | 'leader') => {
        const { deck, meeting } = await world.as(person).meetings.get({ id })
        return [deck.pages.map(({ key }) => key).join(' '), meeting.decisions.length, meeting.notes]
      }
      expect(await keys('liaison')).toEqual(['unit-cy', 0, {}])
      expect(await keys('otherLiaison')).toEqual(['', 1, {}])
      expect(await keys('leader')).toEqual(['overall unit-cy next', 1, {}])
      expect((await list('liaison'))[0]?.decided).toBe(0)
    })

    it('takes a meeting that was dropped out of every list', async () => {
      const office = await start()
      await office.open({ commandId: 'o1', ...asked })
      await office.command(command({ type: 'drop' }))
      expect(await office.list()).toEqual([])
      await expect(office.get({ id })).rejects.toThrow('notFound')
      expect(await isWhole()).toEqual({ brokenAt: null, differing: [] })
    })
  })
})
