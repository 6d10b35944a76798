import { beforeEach, describe, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { Refused } from '#server/refused.ts'
import { appRouter } from '#server/router.ts'
import { access, may, type Procedure, routeAccess } from '#shared/access.ts'
import { aServer, Browser, refusalIn } from '../helpers/a-server.ts'
import { type ApiCaller, aWorld, PASSWORD, type Person, people, type World } from '../helpers/a-world.ts'
import { eachDatabase } from '../helpers/each-database.ts'

const procedures = Object.keys(access) as Procedure[]
const askers = [null, ...(Object.keys(people) as Person[])] as const

it('mounts exactly the procedures of the table', () => {
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual([...procedures].sort())
})

/** Calls by name, with no input at all: who may not ask is refused before the input is looked at. */
async function refusalOf(caller: ApiCaller, name: Procedure): Promise<string | null> {
  const [group = '', member = ''] = name.split('.')
  const procedure = (
    caller as unknown as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>
  )[group]?.[member]
  if (procedure === undefined) throw new Error(`no ${name}`)
  try {
    await procedure()
    return null
  } catch (error) {
    const { cause } = error as Error
    return cause instanceof Refused ? cause.refusal : 'input'
  }
}

eachDatabase((database) => {
  let world: World
  beforeEach(async () => {
    world = await aWorld({ database })
    return () => world.close()
  })

  it.each(askers)('lets %s call what the table says and nothing else', async (person) => {
    const before = await lastSeq(world.db)
    for (const name of procedures) {
      const role = person === null ? null : people[person].role
      const refusal = await refusalOf(world.as(person), name)
      const isBarred = refusal === 'notSignedIn' || refusal === 'notAllowed'
      expect({ name, isBarred }).toEqual({ name, isBarred: !may(role, access[name]) })
      if (isBarred) expect(refusal).toBe(role === null ? 'notSignedIn' : 'notAllowed')
    }
    expect(await lastSeq(world.db)).toBe(before)
  })

  it.each(askers)('judges the raw routes for %s by the same table', async (person) => {
    const server = await aServer(world)
    const browser = new Browser(server.address)
    if (person !== null) expect((await browser.signIn(people[person].login, PASSWORD)).status).toBe(200)
    for (const [route, needed] of Object.entries(routeAccess)) {
      const [method = '', path = ''] = route.split(' ')
      const address = path.replace(/:\w+/g, 'nothing')
      const answer = await (method === 'PUT'
        ? browser.put(address, '报告.txt', '内容')
        : browser.send('GET', address, null, browser.own()))
      const isBarred = ['notSignedIn', 'notAllowed'].includes(refusalIn(answer) ?? '')
      const role = person === null ? null : people[person].role
      expect({ route, isBarred }).toEqual({ route, isBarred: !may(role, needed) })
    }
    await server.close()
  })

  describe('before the first password is changed', () => {
    it('opens nothing but the change of password', async () => {
      const password = 'Erstes-Mal-26'
      await world.as('admin').users.resetPassword({ commandId: 'c1', id: people.office.id, password })
      const server = await aServer(world)
      const browser = new Browser(server.address)
      await browser.signIn('zhoumin', password)
      expect(refusalIn(await browser.get('plans.list'))).toBe('mustChangePassword')
      expect(refusalIn(await browser.put('/api/evidence', '报告.txt', '内容'))).toBe('mustChangePassword')
      await browser.post('session.changePassword', { current: password, next: 'Zweites-Mal-26' })
      expect((await browser.get('plans.list')).status).toBe(200)
      await server.close()
    })
  })
})
