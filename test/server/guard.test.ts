import { beforeEach, expect, it } from 'vitest'
import { lastSeq } from '#db/event-log.ts'
import { aServer, Browser, refusalIn, type TestServer } from '../helpers/a-server.ts'
import { aWorld, PASSWORD, type World } from '../helpers/a-world.ts'

let world: World
let server: TestServer
let browser: Browser

beforeEach(async () => {
  world = await aWorld({ database: 'SQLite' })
  server = await aServer(world)
  browser = new Browser(server.address)
  await browser.signIn('zhoumin', PASSWORD)
  return async () => {
    await server.close()
    await world.close()
  }
})

const unit = { id: 'new', name: '办公室', shortName: '', aliases: [], kind: 'unit', members: [] }
const body = JSON.stringify({ commandId: 'c1', ...unit })
const json = { 'content-type': 'application/json' }

it.each([
  ['a foreign origin', { origin: 'http://evil.example', 'x-taizhang': '1', ...json }, 'foreignOrigin'],
  ['a broken origin', { origin: 'null', 'x-taizhang': '1', ...json }, 'foreignOrigin'],
  ['no origin at all', { 'x-taizhang': '1', ...json }, 'foreignOrigin'],
  ['another site', { 'sec-fetch-site': 'cross-site', 'x-taizhang': '1', ...json }, 'foreignOrigin'],
  ['a neighbouring site', { 'sec-fetch-site': 'same-site', 'x-taizhang': '1', ...json }, 'foreignOrigin'],
  ['no header of ours', { origin: 'self', ...json }, 'foreignOrigin'],
  ['a form', { origin: 'self', 'x-taizhang': '1', 'content-type': 'text/plain' }, 'badInput'],
  [
    'form data',
    { origin: 'self', 'x-taizhang': '1', 'content-type': 'multipart/form-data; boundary=x' },
    'badInput',
  ],
])('refuses a command with %s, and writes nothing', async (_, headers, refusal) => {
  const before = await lastSeq(world.db)
  const sent = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value === 'self' ? server.address : value]),
  )
  const answer = await browser.send('POST', '/api/trpc/units.create', body, sent)
  expect(refusalIn(answer)).toBe(refusal)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(await lastSeq(world.db)).toBe(before)
})

it('takes the same command from our own page', async () => {
  const answer = await browser.send('POST', '/api/trpc/units.create', body, {
    'sec-fetch-site': 'same-origin',
    'x-taizhang': '1',
    ...json,
  })
  expect(answer.status).toBe(200)
})

it('does not let another site read', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  const answer = await browser.send('GET', '/api/trpc/plans.list', null, headers)
  expect(refusalIn(answer)).toBe('foreignOrigin')
  expect((await browser.send('GET', '/api/trpc/plans.list', null, {})).status).toBe(200)
})

it('answers every call of a refused batch', async () => {
  const path = '/api/trpc/units.create,plans.update?batch=1'
  const answer = await browser.send('POST', path, '{}', { origin: 'http://evil.example', ...json })
  expect(answer.body).toMatchObject([
    { error: { data: { refusal: 'foreignOrigin' } } },
    { error: { data: { refusal: 'foreignOrigin' } } },
  ])
})

it('reads little from somebody without a session', async () => {
  const stranger = new Browser(server.address)
  const answer = await stranger.post('session.signIn', { login: 'x', password: 'x'.repeat(100_000) })
  expect(refusalIn(answer)).toBe('tooLong')
})

it.each([
  ['a field that is missing', { ...unit }, 'badInput', ['commandId']],
  ['an overlong text', { commandId: 'c1', ...unit, name: '长'.repeat(61) }, 'tooLong', ['name']],
  ['a character that cannot be kept', { commandId: 'c1', ...unit, name: '办\0公' }, 'badInput', undefined],
  ['half a character', { commandId: 'c1', ...unit, name: '办\ud83d公' }, 'badInput', undefined],
])('names the fields of %s', async (_, input, refusal, fields) => {
  const answer = await browser.post('units.create', input)
  expect(answer.body).toMatchObject({ error: { data: { refusal } } })
  expect((answer.body as { error: { data: { fields?: string[] } } }).error.data.fields).toEqual(fields)
})

it.each([
  ['POST', 'units.create', '{"broken"', 400],
  ['POST', 'nothing.here', '{}', 404],
  ['POST', 'units.list', '{}', 405],
])('answers %s %s with a refusal, not a fault', async (method, name, sent, status) => {
  const answer = await browser.send(method, `/api/trpc/${name}`, sent, { ...browser.own(), ...json })
  expect(answer.status).toBe(status)
  expect(refusalIn(answer)).toMatch(/badInput|notFound/)
})

it('knows no other address under /api', async () => {
  expect(refusalIn(await browser.send('GET', '/api/secrets', null, {}))).toBe('notFound')
})

it('limits guesses from one machine', async () => {
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => browser.post('session.signIn', { login: '', password: '' })),
  )
  expect(answers.map(refusalIn)).toContain('tooManyRequests')
})
