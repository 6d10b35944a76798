import { expect, type Page, type Request } from '@playwright/test'
import { ledger } from '#shared/copy/ledger.ts'
import type { CommandId, IndicatorId, ItemId, PlanId } from '#shared/ids.ts'
import { usualRules } from '#shared/plans/model.ts'
import { addUnits, newId, setUpBureau, signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

const COUNT = 10_000
/** What a person calls a stall; the figures themselves are printed. */
const STALL_MS = 500
const MOST_KB = 250

async function addManyItems(app: App): Promise<void> {
  const units = await addUnits(app, ['政策法规处', '融资促进处', '企业服务处'])
  const unit = (at: number) => units[at % units.length] ?? units[0]
  const items = Array.from({ length: COUNT }, (_, at) => ({
    id: newId<ItemId>(),
    no: `${at + 1}.`,
    path: [String(1 + (at % 40)), String(at + 1)],
    headings: [`第${1 + (at % 40)}部分重点任务`],
    title: `第${at + 1}项：推动惠企政策直达快享并跟踪落实情况`,
    text: '明确责任分工，按月调度。',
    source: '明确责任分工，按月调度。',
    isKey: at % 7 === 0,
    leads: [unit(at)].flatMap((one) => (one ? [one] : [])),
    supports: [],
    window: {
      kind: 'date' as const,
      text: '年底前',
      dueOn: `2026-${String(1 + (at % 12)).padStart(2, '0')}-20`,
    },
    indicators: [
      {
        id: newId<IndicatorId>(),
        text: '',
        op: '>=' as const,
        target: 24,
        unit: '场',
        current: null,
        measuredOn: null,
      },
    ],
  }))
  const api = await signedIn(app, 'office')
  await api.plans.import.mutate({
    commandId: newId<CommandId>(),
    id: newId<PlanId>(),
    title: '一万项的工作要点',
    shortTitle: '',
    docNumber: null,
    year: 2026,
    kind: 'plan',
    rules: usualRules,
    sourceText: '一万项的工作要点',
    newUnits: [],
    newAliases: [],
    items,
  })
}

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
  await addManyItems(app)
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
