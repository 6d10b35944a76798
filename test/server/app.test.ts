import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start.ts'
import type { Start } from '#shared/api/outputs.ts'
import { aServer, Browser, dataIn, type TestServer } from '../helpers/a-server.ts'
import { aWorld, type World } from '../helpers/a-world.ts'

let world: World
let server: TestServer
let clientDir: string
const get = (address: string) => new Browser(server.address).send('GET', address, null, {})

beforeEach(async () => {
  clientDir = mkdtempSync(path.join(tmpdir(), 'taizhang-client-'))
  mkdirSync(path.join(clientDir, 'assets'))
  writeFileSync(path.join(clientDir, 'index.html'), '<!doctype html><title>台账</title>')
  writeFileSync(path.join(clientDir, 'assets', 'app-1a2b.js'), 'export {}')
  world = await aWorld({ database: 'SQLite' })
  server = await aServer(world, clientDir)
  return async () => {
    await server.close()
    await world.close()
    rmSync(clientDir, { recursive: true, force: true })
  }
})

it('gives every address of the client the one page, and assets for good', async () => {
  for (const address of ['/', '/ledger?plan=p1', '/settings/users']) {
    const page = await get(address)
    expect(page.body).toContain('台账')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  }
  const asset = await get('/assets/app-1a2b.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/assets/gone.js')).status).toBe(404)
  expect((await get('/assets/..%2f..%2fetc%2fpasswd')).status).toBeGreaterThanOrEqual(400)
})

it('says that it lives, whether it is ready, and how it fares', async () => {
  expect((await get('/healthz')).body).toBe('ok\n')
  expect(await get('/readyz')).toMatchObject({ status: 200, body: { database: true, client: true } })
  const metrics = (await get('/metrics')).body as string
  expect(metrics).toMatch(/^taizhang_requests_total [1-9]/m)
  expect(metrics).toMatch(/^taizhang_event_seq 11$/m)
  rmSync(path.join(clientDir, 'index.html'))
  expect((await get('/readyz')).status).toBe(503)
  expect((await get('/')).body).toContain('页面还没有构建')
})

it('offers accounts on the sign-in page only where it is given some', async () => {
  const start = async () => dataIn<Start>(await new Browser(server.address).get('session.start'))
  expect((await start()).demoAccounts).toEqual([])
})

it.each([
  ['PORT', '99999'],
  ['PORT', 'http'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['TAIZHANG_CLOCK', 'yesterday'],
])('refuses to start with %s=%s', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name)
})

it('starts with the clock it is given, and stops with streams open', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'taizhang-start-'))
  const config = readConfig({
    PORT: '0',
    TAIZHANG_DATA: dataDir,
    TAIZHANG_CLOCK: '2026-09-18T23:59:00+08:00',
  })
  const demoAccounts = [{ login: 'a', password: 'b', name: '周敏', role: 'office' as const, unitName: null }]
  const running = await startServer(config, { demoAccounts })
  const browser = new Browser(running.address)
  const start = dataIn<Start>(await browser.get('session.start'))
  expect(start).toMatchObject({ today: '2026-09-18', setUpNeeded: true, demoAccounts })
  expect(running.setUpLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/set-up\?token=[\w-]{32}$/)
  await running.close()
  await expect(browser.get('session.start')).rejects.toThrow()
  rmSync(dataDir, { recursive: true, force: true })
})
