import { expect, type Page, type Request } from '@playwright/test'
import { ledger } from '#shared/copy/ledger.ts'
import { setUpBureau } from './helpers/api.ts'
import { test } from './helpers/app.ts'
import { addManyItems } from './helpers/many-items.ts'
import { signIn } from './helpers/screens.ts'

const COUNT = 10_000
/** What a person calls a stall; the figures themselves are printed. */
const STALL_MS = 500
const MOST_KB = 250

/** The longest time between two frames while something is done. */
async function longestFrame(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const kept = { gaps: [] as number[], isOn: true }
    Object.assign(window, { kept })
    let last = performance.now()
    const frame = (now: number) => {
      kept.gaps.push(now - last)
      last = now
      if (kept.isOn) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  await work()
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const { kept } = window as unknown as { kept: { gaps: number[]; isOn: boolean } }
    kept.isOn = false
    return Math.round(Math.max(...kept.gaps))
  })
}

test('ten thousand items scroll and filter without a stall', async ({ app, page }) => {
  test.setTimeout(180_000)
  await setUpBureau(app)
  await addManyItems(app, COUNT)
  await signIn(page, app, 'office')
  const started = Date.now()
  await page.goto(`${app.address}/ledger`)
  await page.locator('tr.row').first().waitFor()
  const visible = Date.now() - started
  await page.waitForTimeout(1000)

  const scroll = await longestFrame(page, async () => {
    await page.mouse.move(600, 400)
    for (let at = 0; at < 30; at++) await page.mouse.wheel(0, 1200)
  })
  const jump = await longestFrame(page, () =>
    page.locator('.scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight)),
  )
  await expect(page.locator(`tr.row[aria-rowindex]`).last()).toContainText(/\d/)
  const typing = await longestFrame(page, () =>
    page.getByRole('textbox', { name: ledger.searchLabel }).pressSequentially('9999', { delay: 60 }),
  )
  await expect(page.getByText(ledger.foot.count(1, COUNT))).toBeVisible()
  const clearing = await longestFrame(page, () =>
    page.getByRole('textbox', { name: ledger.searchLabel }).fill(''),
  )
  const sorting = await longestFrame(page, () =>
    page.getByRole('button', { name: ledger.column.due }).click(),
  )
  const frames = { visible, scroll, jump, typing, clearing, sorting }
  console.log(`10,000 items, longest frame in ms: ${JSON.stringify(frames)}`)
  for (const [what, ms] of Object.entries({ scroll, jump, typing, clearing, sorting }))
    expect(ms, what).toBeLessThan(STALL_MS)
})

test('the first load of the ledger needs little script', async ({ demo, browser, page }) => {
  await signIn(page, demo, 'office')
  // A visitor who has signed in and comes back with an empty cache.
  const { cookies } = await page.context().storageState()
  const fresh = await browser.newContext()
  await fresh.addCookies(cookies)
  const first = await fresh.newPage()
  const scripts: Request[] = []
  first.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request)
  })
  await first.goto(`${demo.address}/ledger`)
  await first.locator('tr.row').first().waitFor()
  const sizes = await Promise.all(scripts.map((request) => request.sizes()))
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  await fresh.close()
  const kilobytes = Math.round(bytes / 1024)
  console.log(`first load of the ledger: ${kilobytes} KB of script in ${scripts.length} files`)
  expect(kilobytes).toBeGreaterThan(50)
  expect(kilobytes).toBeLessThanOrEqual(MOST_KB)
})
