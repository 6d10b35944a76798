import { expect, type Locator, type Page } from '@playwright/test'
import { compareCopy as words } from '#shared/copy/compare-days.ts'
import { components } from '#shared/copy/components.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { shell } from '#shared/copy/shell.ts'
import type { ItemId } from '#shared/ids.ts'
import { check } from './helpers/accessible.ts'
import { signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { expectNothingCutOff, signIn } from './helpers/screens.ts'

const BEFORE = '2026-06-30'
const strip = (page: Page): Locator => page.getByRole('region', { name: words.label })
const finding = (page: Page, name: string): Locator =>
  strip(page).getByRole('button', { name: new RegExp(`^${name}\\d+项$`) })
const rows = (page: Page): Locator => page.locator('tr.row')
const numberIn = async (of: Locator): Promise<number> =>
  Number(/\d+/.exec((await of.textContent()) ?? '')?.[0])

/** Counted from the two lists alone, without the comparison. */
async function closedBetween(app: App): Promise<ItemId[]> {
  const api = await signedIn(app, 'office')
  const listOf = async (asOf: string | null) => (await api.items.list.query({ planId: null, asOf })).items
  const before = new Map((await listOf(BEFORE)).map((item) => [item.id, item.state]))
  const after = (await listOf(null)).filter(
    ({ id, state }) => state === 'closed' && before.get(id) !== 'closed',
  )
  return after.map(({ id }) => id)
}

test('two days are compared, from the band, by address and back', async ({ demo, page }) => {
  await signIn(page, demo, 'office')
  await page.goto(`${demo.address}/ledger?asOf=${BEFORE}`)
  await page.getByRole('button', { name: components.asOf.compare }).click()
  await expect(page).toHaveURL(`${demo.address}/ledger?compare=${BEFORE}`)
  await expect(strip(page)).toContainText('从6月30日到9月18日')

  // Each number opens as many rows as it says; the closed ones are those of the two lists.
  const closed = await closedBetween(demo)
  expect(closed.length).toBeGreaterThan(0)
  const all = await numberIn(page.locator('.foot output'))
  const findings = strip(page).locator('button.f')
  for (let at = 0; at < (await findings.count()); at++) {
    const number = await numberIn(findings.nth(at))
    await findings.nth(at).click()
    await expect(findings.nth(at)).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.foot output')).toHaveText(ledger.foot.count(number, all))
  }
  await finding(page, words.kind.closed).click()
  const shown = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-item')))
  expect(new Set(shown)).toEqual(new Set<string | null>(closed))
  await expect(rows(page).first()).toContainText(words.kind.closed)

  // The address holds it all; the browser's own way leads back.
  await page.reload()
  await expect(finding(page, words.kind.closed)).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page)).toHaveCount(closed.length)
  await page.goBack()
  await expect(finding(page, words.kind.closed)).toHaveAttribute('aria-pressed', 'false')

  // What became of a row is said in its drawer as well.
  await finding(page, words.kind.reddened).click()
  await rows(page).first().click()
  await expect(page.locator('.drawer .since')).toContainText('2026年6月30日以来：')
  await page.keyboard.press('Escape')
  await strip(page).getByRole('button', { name: words.leave }).click()
  await expect(strip(page)).toBeHidden()
  await expect(page).toHaveURL(`${demo.address}/ledger`)
})

test('from the day picker in two clicks, and on by keyboard', async ({ demo, page }) => {
  await signIn(page, demo, 'lingdao')
  await page.goto(`${demo.address}/ledger`)
  await page.locator('.pick.as-of').click()
  const beside = page.getByRole('group', { name: shell.asOf.compareWith })
  await beside.getByRole('button', { name: components.day.quarterEnd }).click()
  await expect(page).toHaveURL(`${demo.address}/ledger?compare=${BEFORE}`)
  const hide = strip(page).getByRole('checkbox', { name: words.hide })
  await hide.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/moved=any/)
  await expect(page.locator('.ledger-t td.c-change').filter({ hasText: /^—$/ })).toHaveCount(0)
  await expect(rows(page).first()).toBeVisible()

  // Another day, from the strip.
  await strip(page).getByRole('button', { name: words.other }).click()
  await page.getByRole('button', { name: /^2026年6月1日/ }).click()
  await expect(strip(page)).toContainText('从6月1日到9月18日')
})

test('nothing changed, no earlier day, no answer: each is said', async ({ demo, page }) => {
  await signIn(page, demo, 'office')
  // A weekend.
  await page.goto(`${demo.address}/ledger?asOf=2026-07-05&compare=2026-07-04&moved=any`)
  await expect(page.getByRole('heading', { name: words.nothing.title })).toBeVisible()
  await page.getByRole('button', { name: words.showAll }).click()
  await expect(rows(page).first()).toBeVisible()
  await page.goto(`${demo.address}/ledger?asOf=2026-08-16&compare=2026-08-31`)
  await expect(strip(page).getByRole('alert')).toHaveText(words.notBefore('2026年8月31日', '2026年8月16日'))

  await page.goto(`${demo.address}/ledger`)
  await rows(page).first().waitFor()
  const isThen = (url: URL) => url.href.includes('items.list') && url.href.includes(BEFORE)
  await page.route(isThen, (route) => route.abort())
  await page.locator('.pick.as-of').click()
  await page.getByRole('group', { name: shell.asOf.compareWith }).getByText(components.day.quarterEnd).click()
  await expect(strip(page).getByText(components.error.title)).toBeVisible({ timeout: 20_000 })
  await page.unroute(isThen)
  await strip(page).getByRole('button', { name: components.retry }).click()
  await expect(finding(page, words.kind.closed)).toBeVisible()
})

test('a long reading says so, and is left by choosing another day', async ({ demo, page }) => {
  await signIn(page, demo, 'office')
  await page.goto(`${demo.address}/ledger`)
  await rows(page).first().waitFor()
  const isThen = (url: URL) => url.href.includes('items.list') && url.href.includes(BEFORE)
  // It never answers.
  await page.route(isThen, () => {})
  const choose = async (name: string) => {
    await page.locator('.pick.as-of').click()
    await page.locator('.as-of-picker .shortcuts').first().getByText(name, { exact: true }).click()
  }
  await choose(components.day.quarterEnd)
  await expect(page.getByText(words.reading('2026年6月30日'))).toBeVisible()
  await choose(components.day.monthEnd)
  await expect(page.getByText(components.asOf.shown('2026年8月31日'))).toBeVisible()
  await expect(page.getByText(words.reading('2026年8月31日'))).toBeHidden()
  await expect(page.getByText(words.reading('2026年6月30日'))).toBeHidden()
})

test('paper bears both days and the basis', async ({ demo, page }) => {
  await signIn(page, demo, 'office')
  await page.goto(`${demo.address}/ledger?compare=${BEFORE}&moved=any`)
  await finding(page, words.kind.closed).waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-compare')).toContainText('从6月30日到9月18日：')
  await expect(page.locator('.print-compare')).toContainText('口径')
  await expect(page.getByRole('columnheader', { name: ledger.column.change })).toBeVisible()
  await expect(strip(page)).toBeHidden()
})

test('no violation and nothing cut off', async ({ demo, page }) => {
  test.setTimeout(180_000)
  await signIn(page, demo, 'office')
  for (const [name, at] of [
    ['compared', `/ledger?compare=${BEFORE}`],
    ['two past days', `/ledger?asOf=2026-08-31&compare=${BEFORE}&moved=any`],
    ['compared, drawer', `/ledger?compare=${BEFORE}&moved=reddened`],
  ] as const) {
    await page.goto(demo.address + at)
    await finding(page, words.kind.reported).waitFor()
    if (name.endsWith('drawer')) await rows(page).first().click()
    await page.waitForLoadState('networkidle')
    await check(page, name)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${demo.address}/ledger?compare=${BEFORE}`)
  await finding(page, words.kind.closed).waitFor()
  await expectNothingCutOff(page)
})
