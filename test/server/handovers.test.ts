import { beforeEach, describe, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { ChangeLiaison } from '#shared/handovers/commands.ts'
import type { CommandId, HandoverId, ItemId, UserId } from '#shared/ids.ts'
import { aWorld, issued, people, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const handoverId = 'h1' as HandoverId
const [i1, i2] = ['i1' as ItemId, 'i2' as ItemId]
/** 陈静 of another unit takes the post of 刘洋. */
const change: ChangeLiaison = {
  commandId: 'change-1' as CommandId,
  handoverId,
  unitId: units.industry.id,
  fromId: people.liaison.id,
  to: { kind: 'known', userId: people.otherLiaison.id },
  accountEnd: 'atEnd',
}
const step = (id: string) => ({ commandId: id as CommandId, handoverId })
const file = { type: 'file' as const, successor: '陈静', on: '2026-10-08', note: '轮岗', ...step('f1') }

eachDatabase((database) => {
  let world: World
  const api = (person: keyof typeof people) => world.as(person)
  const confirm = (itemId: ItemId) =>
    api('otherLiaison').handovers.command({ type: 'confirm', itemId, ...step(`ok-${itemId}`) })
  const userNow = async (id: UserId) => (await api('admin').users.list()).find((user) => user.id === id)

  beforeEach(async () => {
    world = await aWorld({
      database,
      items: [
        issued({ itemId: i1 }),
        issued({ itemId: i2, ordinal: 2, leads: [units.law.id], supports: [] }),
      ],
    })
    return () => world.close()
  })

  it('puts the successor on the post, with the list of what the unit has', async () => {
    const summary = await api('office').handovers.change(change)
    expect(summary).toMatchObject({ state: 'open', count: 1, confirmed: 0, to: { name: '陈静' } })
    expect(await userNow(people.otherLiaison.id)).toMatchObject({ unitId: units.industry.id })
    const list = await api('otherLiaison').handovers.get({ handoverId })
    expect(list.entries).toMatchObject([{ itemId: i1, part: 'lead', duty: 'receive', confirmedAt: null }])
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('is one act however often it is sent', async () => {
    const once = await api('office').handovers.change(change)
    const seq = await lastSeq(world.db)
    expect(await api('office').handovers.change(change)).toEqual(once)
    expect(await lastSeq(world.db)).toBe(seq)
  })

  it('is confirmed, asked and answered line by line, and closes the account that is left', async () => {
    await api('office').handovers.change(change)
    const asks = { type: 'question' as const, itemId: i1, text: '佐证在哪里', ...step('q1') }
    expect(await api('otherLiaison').handovers.command(asks)).toMatchObject({ unanswered: 1 })
    await expect(confirm('i9' as ItemId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await api('liaison').handovers.command({ ...asks, type: 'answer', text: '在档案柜', ...step('a1') })
    const { entries } = await api('office').handovers.get({ handoverId })
    expect(entries[0]?.answer).toMatchObject({ text: '在档案柜', name: '产业 刘洋' })
    expect(await confirm(i1)).toMatchObject({ state: 'complete', count: 1, confirmed: 1 })
    expect(await userNow(people.liaison.id)).toMatchObject({ isActive: false })
    await expect(confirm(i1)).resolves.toMatchObject({ state: 'complete' })
    expect(await verify(world.db)).toMatchObject({ brokenAt: null, differing: [] })
  })

  it('keeps who held the post before, for everybody to see', async () => {
    await api('office').handovers.change({ ...change, accountEnd: 'now' })
    const posts = await api('leader').posts.list()
    const ofIndustry = posts.filter(({ unitId }) => unitId === units.industry.id)
    expect(ofIndustry.map(({ name, to }) => [name, to === null])).toEqual([
      ['刘洋', false],
      ['林华', true],
      ['陈静', true],
    ])
  })

  it('makes the account of a newcomer, who changes the password first', async () => {
    const to = { kind: 'new' as const, userId: 'n1' as UserId, login: 'xinren', name: '新人' }
    const weak = { ...change, to: { ...to, password: 'kurz' } }
    await expect(api('office').handovers.change(weak)).rejects.toMatchObject({
      cause: { refusal: 'weakPassword' },
    })
    await api('office').handovers.change({ ...change, to: { ...to, password: 'Anfang-2026x' } })
    expect(await userNow('n1' as UserId)).toMatchObject({ mustChangePassword: true, role: 'liaison' })
  })

  describe('filed beforehand', () => {
    it('waits for the office, whose change answers it', async () => {
      await api('liaison').handovers.command(file)
      expect(await api('office').handovers.list()).toMatchObject([
        {
          id: handoverId,
          state: 'filed',
          from: { name: '刘洋' },
          filing: { successor: '陈静', note: '轮岗' },
        },
      ])
      expect(await api('office').handovers.change(change)).toMatchObject({ state: 'open', count: 1 })
      expect(await api('office').handovers.list()).toHaveLength(1)
    })

    it('may be taken back by whoever filed it', async () => {
      await api('liaison').handovers.command(file)
      const drop = { type: 'drop' as const, reason: '不调动了', ...step('d1') }
      await expect(api('otherLiaison').handovers.command(drop)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await api('liaison').handovers.command(drop)).toMatchObject({ state: 'dropped' })
    })
  })

  it('shows titles to no one beyond the office and those it is between', async () => {
    await api('office').handovers.change({ ...change, to: { ...change.to, userId: people.otherLiaison.id } })
    expect(JSON.stringify(await api('admin').handovers.list())).not.toContain('直办')
    await expect(api('admin').handovers.get({ handoverId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api('leader').handovers.get({ handoverId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
