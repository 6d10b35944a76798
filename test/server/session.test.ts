import { beforeEach, describe, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { renewSetUpToken } from '#server/session/set-up.ts'
import type { Me, Start } from '#shared/api/outputs.ts'
import type { IsoInstant } from '#shared/dates.ts'
import { aServer, Browser, dataIn, refusalIn, type TestServer } from '../helpers/a-server.ts'
import { aWorld, NOW, PASSWORD, people, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const WRONG = 'Falsch-20260918'
const later = (minutes: number): IsoInstant => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

eachDatabase((database) => {
  let world: World
  let server: TestServer
  const aBrowser = () => new Browser(server.address)
  const start = async (browser: Browser) => dataIn<Start>(await browser.get('session.start'))

  beforeEach(async () => {
    world = await aWorld({ database })
    server = await aServer(world)
    return async () => {
      await server.close()
      await world.close()
    }
  })

  it('signs in, says who it is, and signs out', async () => {
    const browser = aBrowser()
    expect((await start(browser)).me).toBeNull()
    const answer = await browser.signIn('Zhoumin', PASSWORD)
    const me: Me = {
      userId: people.office.id,
      login: 'zhoumin',
      name: '周敏',
      role: 'office',
      unitId: null,
      post: '办公室',
      mustChangePassword: false,
    }
    expect(dataIn<Me>(answer)).toEqual(me)
    expect(answer.headers.get('set-cookie')).toMatch(/^taizhang=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await start(browser)).toMatchObject({ me, setUpNeeded: false, bureau: '云川市民营经济促进局' })
    const { cookie } = browser
    await browser.post('session.signOut')
    browser.cookie = cookie
    expect((await start(browser)).me).toBeNull()
  })

  it('refuses a wrong password and an unknown name alike', async () => {
    const wrong = await aBrowser().signIn('zhoumin', WRONG)
    const unknown = await aBrowser().signIn('nobody', WRONG)
    expect(refusalIn(wrong)).toBe('wrongPassword')
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
    expect(wrong.headers.get('set-cookie')).toBeNull()
  })

  it.each(['zhoumin', 'nobody'])('locks %s after five failures, for half an hour', async (login) => {
    const browser = aBrowser()
    const answers: (string | null | undefined)[] = []
    for (let i = 0; i < 6; i++) answers.push(refusalIn(await browser.signIn(login, WRONG)))
    expect(answers).toEqual([...Array(4).fill('wrongPassword'), 'accountLocked', 'accountLocked'])
    world.setNow(later(29))
    expect(refusalIn(await browser.signIn(login, PASSWORD))).toBe('accountLocked')
    world.setNow(later(31))
    const after = await browser.signIn(login, PASSWORD)
    expect(refusalIn(after)).toBe(login === 'zhoumin' ? undefined : 'wrongPassword')
  })

  it('counts failures that come all at once', async () => {
    const tries = Array.from({ length: 12 }, () => aBrowser().signIn('zhoumin', WRONG))
    const refusals = (await Promise.all(tries)).map(refusalIn)
    expect(refusals.filter((refusal) => refusal === 'wrongPassword')).toHaveLength(4)
    expect(refusals.filter((refusal) => refusal === 'accountLocked')).toHaveLength(8)
  })

  it('begins to count anew after a success', async () => {
    const browser = aBrowser()
    for (let i = 0; i < 4; i++) await browser.signIn('zhoumin', WRONG)
    await browser.signIn('zhoumin', PASSWORD)
    expect(refusalIn(await browser.signIn('zhoumin', WRONG))).toBe('wrongPassword')
    expect((await browser.signIn('zhoumin', PASSWORD)).status).toBe(200)
  })

  it('ends a session after thirty idle minutes, and not before', async () => {
    const browser = aBrowser()
    await browser.signIn('zhoumin', PASSWORD)
    world.setNow(later(29))
    expect((await browser.get('plans.list')).status).toBe(200)
    world.setNow(later(58))
    expect((await browser.get('plans.list')).status).toBe(200)
    world.setNow(later(89))
    expect(refusalIn(await browser.get('plans.list'))).toBe('notSignedIn')
    expect((await start(browser)).me).toBeNull()
  })

  it('does not let a closed account in', async () => {
    const browser = aBrowser()
    await browser.signIn('zhoumin', PASSWORD)
    const { id, name, role, unitId } = people.office
    await world.as('admin').users.update({ commandId: 'c1', id, name, role, unitId, isActive: false })
    expect(refusalIn(await browser.get('plans.list'))).toBe('notSignedIn')
    expect(refusalIn(await browser.signIn('zhoumin', PASSWORD))).toBe('accountDisabled')
    expect(refusalIn(await browser.signIn('zhoumin', WRONG))).toBe('wrongPassword')
  })

  describe('a change of password', () => {
    const next = 'Naechstes-2026'

    it('ends the other sessions and keeps this one', async () => {
      const [here, elsewhere] = [aBrowser(), aBrowser()]
      await here.signIn('zhoumin', PASSWORD)
      await elsewhere.signIn('zhoumin', PASSWORD)
      expect((await here.post('session.changePassword', { current: PASSWORD, next })).status).toBe(200)
      expect((await here.get('plans.list')).status).toBe(200)
      expect(refusalIn(await elsewhere.get('plans.list'))).toBe('notSignedIn')
      expect(refusalIn(await elsewhere.signIn('zhoumin', PASSWORD))).toBe('wrongPassword')
      expect((await elsewhere.signIn('zhoumin', next)).status).toBe(200)
    })

    it.each([
      ['a wrong current one', WRONG, next, 'wrongPassword'],
      ['one too short', PASSWORD, 'Kurz-2026', 'weakPassword'],
      ['one of two kinds', PASSWORD, 'nurkleine2026', 'weakPassword'],
      ['the same again', PASSWORD, PASSWORD, 'passwordUsedBefore'],
    ])('is refused with %s', async (_, current, wanted, refusal) => {
      const browser = aBrowser()
      await browser.signIn('zhoumin', PASSWORD)
      const before = await lastSeq(world.db)
      const answer = await browser.post('session.changePassword', { current, next: wanted })
      expect(refusalIn(answer)).toBe(refusal)
      expect(await lastSeq(world.db)).toBe(before)
      expect((await aBrowser().signIn('zhoumin', PASSWORD)).status).toBe(200)
    })
  })
})

eachDatabase((database) => {
  it('bars the last five passwords and allows the sixth', { timeout: 60_000 }, async () => {
    const world = await aWorld({ database })
    const caller = world.as('office')
    const nth = (n: number) => (n === 0 ? PASSWORD : `Kennwort-Nr-${n}`)
    for (let n = 0; n < 5; n++) await caller.session.changePassword({ current: nth(n), next: nth(n + 1) })
    const barred = caller.session.changePassword({ current: nth(5), next: nth(1) })
    await expect(barred).rejects.toThrow('passwordUsedBefore')
    await caller.session.changePassword({ current: nth(5), next: nth(0) })
    await world.close()
  })
})

const firstStart = {
  bureau: '云川市民营经济促进局',
  admin: { login: 'admin1', name: '徐涛', password: 'Verwalter-26' },
  office: { login: 'office1', name: '周敏', password: 'Bueroarbeit-26' },
}

eachDatabase((database) => {
  it('sets up once, with the newest link, and leads the office in', async () => {
    const world = await aWorld({ database, isEmpty: true })
    const server = await aServer(world)
    const [browser, another] = [new Browser(server.address), new Browser(server.address)]
    const old = await renewSetUpToken(world.db)
    const token = await renewSetUpToken(world.db)
    expect(dataIn<Start>(await browser.get('session.start')).setUpNeeded).toBe(true)
    for (const wrong of [old, 'made-up'])
      expect(refusalIn(await another.post('session.setUp', { ...firstStart, token: wrong }))).toBe(
        'wrongSetUpLink',
      )
    const weak = { ...firstStart, token, admin: { ...firstStart.admin, password: 'einfach' } }
    expect(refusalIn(await browser.post('session.setUp', weak))).toBe('weakPassword')
    const twice = await Promise.all([
      browser.post('session.setUp', { ...firstStart, token }),
      another.post('session.setUp', { ...firstStart, token }),
    ])
    expect(twice.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 403])
    const winner = twice[0].status === 200 ? browser : another
    const start = dataIn<Start>(await winner.get('session.start'))
    expect(start).toMatchObject({ setUpNeeded: false, bureau: firstStart.bureau, me: { role: 'office' } })
    expect((await winner.get('plans.list')).status).toBe(200)
    expect((await new Browser(server.address).signIn('admin1', 'Verwalter-26')).status).toBe(200)
    expect(await renewSetUpToken(world.db)).toBeNull()
    await server.close()
    await world.close()
  })
})
