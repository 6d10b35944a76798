import { expect, type Page } from '@playwright/test'
import { calendar } from '#shared/calendar/calendar.ts'
import type { IsoDate } from '#shared/dates.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { viewFromSearch } from '#shared/ledger/address.ts'
import { selectItems } from '#shared/ledger/select.ts'
import { signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

/** How many rows the ledger shows behind an address. */
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
  }
  return (href: string): number => {
    const search = Object.fromEntries(new URL(href, app.address).searchParams)
    return selectItems(list.items, viewFromSearch(search), ground).length
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
      const number = /^\d+$/.test(text) ? text : /(\d+)项?(，有.*)?$/.exec(label)?.[1]
      return number === undefined ? [] : [{ href, label, count: Number(number) }]
    }),
  )
}

for (const { name, asOf, more } of [
  { name: 'today', asOf: null, more: '' },
  { name: 'today, milestones counting', asOf: null, more: '?milestone=1' },
  { name: 'a past day', asOf: '2025-12-31', more: '?asOf=2025-12-31' },
])
  test(`every figure opens as many rows as it says: ${name}`, async ({ demo, page }) => {
    await signIn(page, demo, 'lingdao')
    await page.goto(`${demo.address}/figures${more}`)
    await page.locator('.fg-rates').waitFor()
    await page.waitForLoadState('networkidle')
    const numbers = await numbersOn(page)
    expect(numbers.length).toBeGreaterThan(30)
    const behind = await rowsBehind(demo, asOf)
    const wrong = numbers
      .map(({ href, label, count }) => ({ label, href, said: count, rows: behind(href) }))
      .filter(({ said, rows }) => said !== rows)
    expect(wrong).toEqual([])
  })
