import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { addUnits, setUpBureau } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { KNOWN_UNITS, longPlan } from './helpers/long-plan.ts'
import { signIn } from './helpers/screens.ts'

// A picture of so many rows with every key would take longer than the keys.
test.use({ trace: 'off' })

const { source, items } = importCopy
/** 3,000 items of some 500 characters. */
const BIG = longPlan({ sections: 100, more: 15 })

async function opened(page: Page, app: App): Promise<void> {
  await setUpBureau(app)
  await addUnits(app, KNOWN_UNITS)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/import`)
  await page.getByRole('textbox', { name: source.paste }).waitFor()
}

/** The longest time between two frames while something is done, and how long it took in all. */
async function measure(page: Page, work: () => Promise<void>): Promise<{ ms: number; frame: number }> {
  await page.evaluate(() => {
    const kept = { most: 0, isOn: true }
    Object.assign(window, { kept })
    let last = performance.now()
    const frame = (now: number) => {
      kept.most = Math.max(kept.most, now - last)
      last = now
      if (kept.isOn) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  const started = Date.now()
  await work()
  const ms = Date.now() - started
  const frame = await page.evaluate(() => {
    const { kept } = window as unknown as { kept: { most: number; isOn: boolean } }
    kept.isOn = false
    return Math.round(kept.most)
  })
  return { ms, frame }
}

test('a paper of 3,000 items and 1.5 million characters stays usable', async ({ app, page }) => {
  test.setTimeout(300_000)
  await opened(page, app)
  let answered = 0
  page.on('response', (response) => {
    if (response.url().includes('imports.read')) void response.finished().then(() => (answered = Date.now()))
  })
  const reading = await measure(page, async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles(
        { name: '大方案.txt', mimeType: 'text/plain', buffer: Buffer.from(BIG) },
        { timeout: 60_000 },
      )
    await page.getByRole('heading', { name: items.title(3000) }).waitFor({ timeout: 120_000 })
    await page.locator('.imp-table tr.row').first().waitFor({ timeout: 60_000 })
  })
  const shown = Date.now() - answered
  const press = async (key: string, then: () => Promise<void>) => ({
    [key]: await measure(page, async () => {
      await page.keyboard.press(key)
      await then()
    }),
  })
  const name = (at: number) => page.locator('.imp-table tr.row').nth(at).locator('.imp-name')
  const keys = {
    ...(await press('j', () => expect(name(0)).toBeFocused())),
    ...(await press('k', () => expect(name(0)).toBeFocused())),
    ...(await press('x', () => expect(page.getByRole('heading', { name: items.title(2999) })).toBeVisible())),
    ...(await press('Control+z', () =>
      expect(page.getByRole('heading', { name: items.title(3000) })).toBeVisible(),
    )),
    ...(await press('n', () => expect(name(0)).not.toBeFocused())),
  }
  const drawn = await page.locator('.imp-table tr.row').count()
  console.log(`${BIG.length} characters: ${JSON.stringify({ reading, shown, keys })}, rows drawn: ${drawn}`)
  expect(drawn).toBeLessThan(200)
  expect(await page.locator('.imp-sheet [data-from]').count()).toBeLessThan(600)
})

const LONG = longPlan({ sections: 100, perPart: 44 })

test('a long reading shows that it goes on, and Esc ends it', async ({ app, page }) => {
  test.setTimeout(180_000)
  await opened(page, app)
  // The answer is held back, so that the reading lasts long enough to look at.
  await page.route('**/imports.read*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 8000))
    await route.continue().catch(() => undefined)
  })
  const box = page.getByRole('textbox', { name: source.paste })
  await box.fill(longPlan())
  await page.keyboard.press('Control+Enter')
  const stop = page.getByRole('button', { name: new RegExp(`^${source.cancel}`) })
  await expect(stop).toBeFocused()
  await expect(page.getByText(source.reading(longPlan().length))).toBeVisible()
  const bar = page.locator('.imp-busy .is-moving i')
  const place = async () => (await bar.boundingBox())?.x
  const first = await place()
  await expect.poll(place).not.toBe(first)
  await expect(page.getByText(/^已用\d+秒$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(source.stopped)).toBeVisible()
  await expect(box).toBeFocused()
  await expect(box).toHaveValue(longPlan())
})

test('a long reading is stopped by Enter, and the next one works', async ({ app, page }) => {
  test.setTimeout(240_000)
  await opened(page, app)
  await page
    .locator('input[type=file]')
    .setInputFiles(
      { name: '很长的方案.txt', mimeType: 'text/plain', buffer: Buffer.from(LONG) },
      { timeout: 60_000 },
    )
  await expect(page.getByText(source.reading(LONG.length))).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: new RegExp(`^${source.cancel}`) })).toBeFocused()
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('imports.read'))
  await page.keyboard.press('Enter')
  await failed
  await expect(page.getByText(source.stoppedFile('很长的方案.txt'))).toBeVisible()
  const box = page.getByRole('textbox', { name: source.paste })
  await expect(box).toBeFocused()
  await page.keyboard.insertText(longPlan())
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: items.title(300) }).waitFor({ timeout: 60_000 })
})
