import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import config from '../../playwright.config.ts'
import { PASSWORD } from './helpers/api.ts'
import { type App, startApp } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

// `npm run screenshots`: the pictures in docs/, taken of the product with the fictional bureau in it.
const folder = path.resolve(import.meta.dirname, '../../docs/screenshots')
const paper = path.resolve(import.meta.dirname, '../../server/demo/papers/2026-priorities.txt')

interface Shot {
  name: string
  as: string | null
  at: string
  phone?: true
  before?: (page: Page) => Promise<void>
}

const shots: Shot[] = [
  { name: 'sign-in', as: null, at: '/sign-in' },
  {
    name: 'ledger',
    as: 'office',
    at: '/ledger?plan=demo-plan-pri',
    before: async (page) => {
      await page.locator('tr.row').nth(7).click()
      await page.mouse.move(0, 0)
    },
  },
  {
    name: 'import',
    as: 'office',
    at: '/import',
    before: async (page) => {
      await page.locator('input[type=file]').setInputFiles(paper)
      await page.locator('.imp-table tr.row').nth(1).click()
      await page.getByRole('heading', { name: importCopy.units.title }).waitFor()
      await page.mouse.move(0, 0)
    },
  },
  { name: 'workbench', as: 'rongzi', at: '/workbench' },
  { name: 'workbench-phone', as: 'rongzi', at: '/workbench', phone: true },
  { name: 'review', as: 'office', at: '/review' },
  { name: 'figures', as: 'lingdao', at: '/figures' },
]

async function take(browser: Browser, app: App, shot: Shot): Promise<void> {
  const viewport = shot.phone ? { width: 390, height: 844 } : { width: 1366, height: 768 }
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (shot.as !== null) await signIn(page, app, shot.as, PASSWORD)
  await page.goto(app.address + shot.at)
  await page.waitForLoadState('networkidle')
  await shot.before?.(page)
  await page.waitForTimeout(800)
  await page.screenshot({ path: path.join(folder, `${shot.name}.png`) })
  await context.close()
}

mkdirSync(folder, { recursive: true })
const app = await startApp({ script: 'server/demo/main.ts' })
const browser = await chromium.launch(config.use?.launchOptions)
for (const shot of shots) await take(browser, app, shot)
await browser.close()
await app.stop()
