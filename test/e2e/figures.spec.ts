import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { calendar } from '#shared/calendar/calendar.ts'
import type { IsoDate } from '#shared/dates.ts'
import { dutiesOf, isDutySet, owersIn } from '#shared/figures/duties.ts'
import { isForecast } from '#shared/figures/forecast.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { viewFromSearch } from '#shared/ledger/address.ts'
import { selectItems } from '#shared/ledger/select.ts'
import { signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

/** How many rows the ledger shows behind an address; of 签收 and 配合 how many units had their part in those rows. */
async function rowsBehind(app: App, asOf: IsoDate | null) {
  const api = await signedIn(app, 'lingdao')
  const list = await api.items.list.query({ planId: null, asOf })
  const [units, plans] = [await api.units.list.query(), await api.plans.list.query()]
  const ground = {
    today: list.asOf,
    calendar,
    thresholds: usualThresholds,
    rules: new Map(plans.map((plan) => [plan.id, plan.rules])),
    units: new Map(units.map((unit) => [unit.id, unit])),
    isForecast,
  }
  return (href: string): number => {
    const search = Object.fromEntries(new URL(href, app.address).searchParams)
    const view = viewFromSearch(search)
    const rows = selectItems(list.items, view, ground)
    const { subset } = view
    if (subset === null || !isDutySet(subset)) return rows.length
    const only = view.unitId ?? view.support
    const owers = rows.flatMap(({ item }) =>
      owersIn(dutiesOf(item), subset, ground.today, [...new Set(item.leads)]),
    )
    return owers.filter((unitId) => only === null || unitId === only).length
  }
}

/** Every number on the page that opens the rows it counted. */
function numbersOn(page: Page): Promise<{ href: string; label: string; count: number }[]> {
  return page.locator('main a[href^="/ledger"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const href = link.getAttribute('href') ?? ''
      const label = link.getAttribute('aria-label') ?? link.textContent ?? ''
      const text = link.textContent?.trim() ?? ''
      // A single item, or a percentage of what is counted beside it.
      if (href.includes('item=') || text.includes('%')) return []
      const number = /^\d+$/.test(text) ? text : /(\d+)(?:项|家次)?(，有.*)?$/.exec(label)?.[1]
      return number === undefined ? [] : [{ href, label, count: Number(number) }]
    }),
  )
}

for (const { name, asOf, more } of [
  { name: 'today', asOf: null, more: '' },
  { name: 'today, milestones counting', asOf: null, more: '?milestone=1' },
  { name: 'a past day', asOf: '2025-12-31', more: '?asOf=2025-12-31' },
  { name: 'today, by the original days and by section', asOf: null, more: '?original=1&by=section' },
])
  test(`every figure opens as many rows as it says: ${name}`, async ({ demo, page }) => {
    await signIn(page, demo, 'lingdao')
    await page.goto(`${demo.address}/figures${more}`)
    await page.locator('.fg-rates').waitFor()
    await page.locator('.fc-place').scrollIntoViewIfNeeded()
    await page.locator('.fc').waitFor()
    await page.waitForLoadState('networkidle')
    const numbers = await numbersOn(page)
    expect(numbers.length).toBeGreaterThan(30)
    const behind = await rowsBehind(demo, asOf)
    const wrong = numbers
      .map(({ href, label, count }) => ({ label, href, said: count, rows: behind(href) }))
      .filter(({ said, rows }) => said !== rows)
    expect(wrong).toEqual([])
  })

test('a figure beside that of an earlier day, its rows, and back', async ({ demo, page }) => {
  await signIn(page, demo, 'lingdao')
  await page.goto(`${demo.address}/figures`)
  const rates = page.locator('.fg-rates')
  await rates.waitFor()
  await page.getByRole('button', { name: '对比…' }).click()
  await page.getByRole('button', { name: '上季度末' }).click()
  await expect(page).toHaveURL(/compare=2026-06-30/)
  await expect(rates).toContainText('6月30日')
  await page.getByRole('button', { name: '按现时限' }).click()
  await page.getByRole('menuitemradio', { name: '按原时限' }).click()
  await expect(page).toHaveURL(/original=1/)
  await expect(page.locator('.fg-windows .fg-basis')).toContainText('按原时限')
  const due = rates.locator('a[href*="subset=due&"]').first()
  const count = Number(await due.textContent())
  await due.click()
  await expect(page.getByText('已到期（按原时限）').first()).toBeVisible()
  const behind = await rowsBehind(demo, null)
  expect(behind(page.url())).toBe(count)
  await page.goBack()
  await expect(rates).toContainText('6月30日')
})

test('what moved between two days, by section and against targets, opens its rows and comes out as vectors', async ({
  demo,
  page,
}) => {
  await signIn(page, demo, 'lingdao')
  await page.goto(`${demo.address}/figures`)
  await expect(page.locator('.fg-flow')).toContainText('点上方“对比…”选一天')
  await page.goto(`${demo.address}/figures?compare=2026-06-30`)
  const flow = page.locator('.fg-flow')
  await expect(flow.getByRole('heading', { level: 2 })).toContainText('两日之间')
  const moved = flow.getByRole('link', { name: /^从推进中到逾期\d+项$/ })
  const count = /\d+/.exec((await moved.getAttribute('aria-label')) ?? '')?.[0] ?? ''
  await moved.click()
  await expect(page).toHaveURL(/moved=active\.overdue/)
  await expect(page.locator('.chip', { hasText: '推进中→逾期' })).toBeVisible()
  await expect(page.locator('tr.row')).toHaveCount(Number(count))
  await page.goBack()

  const section = page
    .locator('.fg-sections')
    .getByRole('link', { name: /已销号\d+项$/ })
    .first()
  const href = (await section.getAttribute('href')) ?? ''
  const closed = Number(await section.textContent())
  await section.click()
  await expect(page.locator('tr.row')).toHaveCount(closed)
  expect(href).toContain('section=')
  await page.goBack()

  await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'dark' }))
  const finding = (await flow.getByRole('heading', { level: 2 }).textContent()) ?? ''
  const download = page.waitForEvent('download')
  await flow.getByRole('button', { name: '存为 SVG' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  const read = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    const words = [...root.querySelectorAll('text')].map((one) => one.textContent)
    return { name: root.tagName, ground: root.querySelector('rect')?.getAttribute('fill'), words }
  }, file)
  expect(read).toMatchObject({ name: 'svg', ground: '#ffffff' })
  expect(read.words).toEqual(expect.arrayContaining([finding, expect.stringContaining('截至2026年9月18日')]))

  const indicator = page.locator('.in-name').first()
  const named = (await indicator.textContent()) ?? ''
  await indicator.click()
  await expect(page.locator('.drawer')).toContainText(named.replace(/^第\d+项 /, '').slice(0, 8))
})

test('a class of the forecast opens its rows, and a hint its item with the same sentence', async ({
  demo,
  page,
}) => {
  await signIn(page, demo, 'lingdao')
  await page.goto(`${demo.address}/figures`)
  await page.locator('.fc-place').scrollIntoViewIfNeeded()
  const hint = page.locator('.rk li').first()
  const sentence = (await hint.locator('p').textContent()) ?? ''
  expect(sentence).toMatch(/按此速度|没有填/)
  const hard = page.locator('.fc-all a[href*="forecast=hard"]')
  const count = (await hard.locator('b').textContent()) ?? ''
  await hard.click()
  await expect(page.getByText('预判：有困难').first()).toBeVisible()
  await expect(page.locator('tr.row')).toHaveCount(Number(count))
  await page.goBack()
  await hint.getByRole('link').click()
  await expect(page.locator('.drawer')).toContainText(sentence)
  await expect(page.getByText('预判：有误期提示').first()).toBeVisible()
})

test('the brief says in sentences what the figures say, and its numbers open their rows', async ({
  demo,
  page,
}) => {
  await signIn(page, demo, 'lingdao')
  await page.goto(`${demo.address}/figures?compare=2026-06-30`)
  await page.getByRole('link', { name: '情况简报' }).click()
  await expect(page).toHaveURL(/figures\/brief\?.*compare=2026-06-30/)
  const brief = page.locator('.brief')
  await expect(brief).toContainText('截至2026年9月18日')
  await expect(brief).toContainText('与6月30日相比')
  await expect(brief).toContainText('签收及时率')
  await expect(brief).toContainText('可能误期')
  const behind = await rowsBehind(demo, null)
  const numbers = await numbersOn(page)
  expect(numbers.length).toBeGreaterThan(8)
  expect(numbers.filter(({ href, count }) => behind(href) !== count)).toEqual([])
  await page.getByRole('button', { name: '复制文字' }).click()
  await expect(page.getByText('已复制。')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 docx' }).click()
  expect((await download).suggestedFilename()).toMatch(/落实情况简报_2026-09-18\.docx$/)
})
