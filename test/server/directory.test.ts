import { beforeEach, describe, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { verify } from '#db/verify.ts'
import type { ItemId } from '#shared/ids.ts'
import { aServer, Browser, refusalIn } from '../helpers/a-server.ts'
import { aWorld, issued, PASSWORD, people, units, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

eachDatabase((database) => {
  let world: World
  beforeEach(async () => {
    world = await aWorld({ database, items: [issued({ itemId: 'i1' as ItemId })] })
    return () => world.close()
  })
  const unit = {
    commandId: 'c1',
    id: 'sw',
    name: '商务处',
    shortName: '商务',
    aliases: ['外贸处'],
    kind: 'unit' as const,
    members: [] as string[],
  }
  const law = { ...units.law, commandId: 'c2' }

  describe('units', () => {
    it('are made once, listed last, and logged', async () => {
      const made = await world.as('office').units.create(unit)
      expect(await world.as('office').units.create(unit)).toEqual(made)
      expect((await world.as('admin').units.list()).at(-1)).toEqual({
        id: 'sw',
        kind: 'unit',
        name: '商务处',
        shortName: '商务',
        aliases: ['外贸处'],
        members: [],
        ordinal: 5,
        isActive: true,
      })
      expect((await verify(world.db)).differing).toEqual([])
    })

    it.each([
      ['a name that is an alias elsewhere', { ...law, name: '外贸处' }, 'nameTaken'],
      ['a short name that is taken', { ...law, shortName: '商务' }, 'nameTaken'],
      ['a unit that items name, closed', { ...law, isActive: false }, 'unitInUse'],
      ['a unit that items name, made a group', { ...law, kind: 'group' as const }, 'unitInUse'],
      [
        'a group in a group',
        { ...law, id: 'gcs', name: '全体', shortName: '', kind: 'group' as const, members: ['gcs'] },
        'unknownUnit',
      ],
      [
        'a unit of a group, closed',
        { ...law, id: 'jr', name: '金融', shortName: '', isActive: false },
        'unitInUse',
      ],
      ['one that is not there', { ...law, id: 'zz', name: '某处', shortName: '' }, 'notFound'],
    ])('are refused: %s', async (_, input, refusal) => {
      await world.as('office').units.create(unit)
      const before = await lastSeq(world.db)
      await expect(world.as('office').units.update(input)).rejects.toThrow(refusal)
      expect(await lastSeq(world.db)).toBe(before)
    })

    it('keep what is changed', async () => {
      const changed = await world.as('admin').units.update({ ...law, aliases: ['政策法规处'] })
      expect((await world.as('office').units.list())[1]).toEqual(changed)
      expect((await verify(world.db)).differing).toEqual([])
    })
  })

  describe('through time', () => {
    const rename = { ...units.industry, commandId: 'r1', name: '产业促进处' }
    const nameOn = async (asOf: string | null) => (await world.as('leader').units.list({ asOf }))[0]?.name

    it('are called on any past day as they were called then, and known by both names', async () => {
      world.setNow('2026-09-20T02:00:00.000Z')
      expect(await world.as('office').units.update(rename)).toMatchObject({ aliases: ['产业发展处'] })
      world.setNow('2026-09-25T02:00:00.000Z')
      expect([await nameOn('2026-09-19'), await nameOn('2026-09-20'), await nameOn(null)]).toEqual([
        '产业发展处',
        '产业促进处',
        '产业促进处',
      ])
      expect((await verify(world.db)).differing).toEqual([])
    })

    it('have one leader in charge, whose change the history tells', async () => {
      const set = { commandId: 'l1', id: units.industry.id, leaderId: people.leader.id }
      const once = await world.as('office').units.setLeader(set)
      expect(await world.as('office').units.setLeader(set)).toEqual(once)
      const liaison = { ...set, commandId: 'l2', leaderId: people.liaison.id }
      await expect(world.as('office').units.setLeader(liaison)).rejects.toThrow('notALeader')
      // Saved otherwise, it keeps who is in charge of it.
      await world.as('office').units.update(rename)
      const history = await world.as('liaison').units.history({ id: units.industry.id })
      expect(history.map(({ type }) => type)).toEqual(['made', 'leader', 'renamed'])
      expect((await world.as('office').units.list())[0]).toMatchObject({ leaderId: people.leader.id })
      expect((await verify(world.db)).differing).toEqual([])
    })
  })

  describe('accounts', () => {
    const account = {
      commandId: 'c3',
      id: 'newcomer',
      login: 'WangLin',
      name: '王琳',
      role: 'liaison' as const,
      unitId: 'jr',
      password: 'Anfang-2026x',
    }

    it('are made once, and must change the first password', async () => {
      const made = await world.as('admin').users.create(account)
      expect(await world.as('admin').users.create(account)).toEqual(made)
      expect(made).toMatchObject({ login: 'wanglin', unitId: 'jr', mustChangePassword: true })
      expect(JSON.stringify(await world.as('admin').users.list())).not.toContain('scrypt')
      expect((await verify(world.db)).differing).toEqual([])
    })

    it.each([
      ['a login that is taken, in other letters', { login: 'ZHOUMIN' }, 'loginTaken'],
      ['a liaison without a unit', { unitId: null }, 'unitNeeded'],
      ['a liaison of a group', { unitId: 'gcs' }, 'unknownUnit'],
      ['a unit nobody knows', { unitId: 'zz' }, 'unknownUnit'],
      ['a weak password', { password: 'wanglin2026' }, 'weakPassword'],
      ['an id that is taken', { id: 'zhoumin' }, 'commandReused'],
    ])('are refused: %s', async (_, changes, refusal) => {
      const before = await lastSeq(world.db)
      await expect(world.as('admin').users.create({ ...account, ...changes })).rejects.toThrow(refusal)
      expect(await lastSeq(world.db)).toBe(before)
    })

    const me = { commandId: 'c4', id: people.admin.id, name: '徐涛', unitId: null }

    it('cannot lose the last administrator', async () => {
      const step = { ...me, role: 'office' as const, isActive: true }
      await expect(world.as('admin').users.update(step)).rejects.toThrow('lastAdmin')
      const closed = { ...me, role: 'admin' as const, isActive: false }
      await expect(world.as('admin').users.update(closed)).rejects.toThrow('lastAdmin')
    })

    it('cannot be closed by their owner', async () => {
      await world.as('admin').users.create({ ...account, role: 'admin', unitId: null })
      const closed = { ...me, role: 'admin' as const, isActive: false }
      await expect(world.as('admin').users.update(closed)).rejects.toThrow('yourself')
    })

    it('are unlocked by a new first password, which ends their sessions', async () => {
      const server = await aServer(world)
      const [inside, outside] = [new Browser(server.address), new Browser(server.address)]
      await inside.signIn('zhoumin', PASSWORD)
      for (let i = 0; i < 5; i++) await outside.signIn('zhoumin', 'falsch')
      const locked = (await world.as('admin').users.list()).find(({ login }) => login === 'zhoumin')
      expect(locked?.lockedUntil).toBe('2026-09-18T02:12:00.000Z')
      const reset = { commandId: 'c5', id: people.office.id, password: 'Neuanfang-26' }
      await world.as('admin').users.resetPassword(reset)
      const seq = await lastSeq(world.db)
      await world.as('admin').users.resetPassword(reset)
      expect(await lastSeq(world.db)).toBe(seq)
      expect(refusalIn(await inside.get('plans.list'))).toBe('notSignedIn')
      expect((await outside.signIn('zhoumin', 'Neuanfang-26')).body).toMatchObject({
        result: { data: { mustChangePassword: true } },
      })
      await server.close()
    })
  })
})
