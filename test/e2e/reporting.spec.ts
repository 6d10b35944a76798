import { rmSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { ledger } from '#shared/copy/ledger.ts'
import { reporting } from '#shared/copy/reporting.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { check } from './helpers/accessible.ts'
import { signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { aReportingHouse, mine, OTHER, startHouse, UNIT } from './helpers/reporting-house.ts'
import { signIn } from './helpers/screens.ts'

const MINUTE = 60_000
const together = reporting.together
const NEWS = '9月16日在城东产业园办了第5场，参会企业63家。'

let house: string
let app: App
test.beforeAll(async () => {
  // Two months of a house: long on a small machine, and no measure of anything.
  test.setTimeout(300_000)
  house = await aReportingHouse()
})
test.afterAll(() => rmSync(house, { recursive: true, force: true }))
test.beforeEach(async () => {
  app = await startHouse(house)
})
test.afterEach(() => app.stop())

/** Counts what a person does: clicks, and presses of keys beside the words themselves. */
async function counted(page: Page): Promise<() => Promise<{ clicks: number; keys: number }>> {
  await page.evaluate(() => {
    const counts = { clicks: 0, keys: 0 }
    Object.assign(window, { counts })
    window.addEventListener('pointerdown', () => counts.clicks++, true)
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (!['Control', 'Shift'].includes(key)) counts.keys++
      },
      true,
    )
  })
  return () => page.evaluate(() => (window as unknown as { counts: { clicks: number; keys: number } }).counts)
}

async function expectAllReported(): Promise<void> {
  const { items } = await mine(app, 'liaison')
  expect(items.map(({ lastReport }) => lastReport?.period)).toEqual(items.map(() => '2026-09'))
  const [changed, ...others] = items.filter(({ lastReport }) => !lastReport?.unchanged)
  expect(others).toEqual([])
  expect(changed?.lastReport).toMatchObject({ progress: NEWS, next: '下月再办1场。', copied: ['next'] })
}

const row = (page: Page, ordinal: number) =>
  page.getByRole('article', { name: new RegExp(`^第${ordinal}件`) })

test('twelve items in a minute, one of them changed: by mouse', async ({ page }) => {
  await signIn(page, app, 'liaison')
  await row(page, 5).waitFor()
  const acts = await counted(page)
  const started = Date.now()
  await row(page, 5).getByRole('button', { name: workbench.do.report }).click()
  // The words of last time are selected: typing replaces them.
  await page.keyboard.insertText(NEWS)
  await page.getByRole('button', { name: new RegExp(`^${workbench.form.send}`) }).click()
  await expect(row(page, 5)).toHaveCount(0)
  await page.getByRole('button', { name: together.open(11) }).click()
  await page.getByRole('button', { name: together.submit(11) }).click()
  await expect(page.getByText(workbench.empty.title)).toBeVisible()
  const took = Date.now() - started
  expect(await acts()).toEqual({ clicks: 4, keys: 0 })
  expect(took).toBeLessThan(MINUTE)
  console.log(`twelve items by mouse: 4 clicks and the words of one report, ${took} ms`)
  await expectAllReported()
})

test('twelve items in a minute, one of them changed: by keyboard alone', async ({ page }) => {
  await signIn(page, app, 'liaison')
  await row(page, 5).waitFor()
  const acts = await counted(page)
  const started = Date.now()
  for (let at = 0; at < 5; at++) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: new RegExp(workbench.form.progress) })).toBeFocused()
  await page.keyboard.insertText(NEWS)
  await page.keyboard.press('Control+Enter')
  await expect(row(page, 5)).toHaveCount(0)
  await page.keyboard.press('Shift+U')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText(workbench.empty.title)).toBeVisible()
  const took = Date.now() - started
  expect(await acts()).toEqual({ clicks: 0, keys: 9 })
  expect(took).toBeLessThan(MINUTE)
  console.log(`twelve items by keyboard: 9 presses and the words of one report, ${took} ms`)
  await expectAllReported()
})

test('what wants words of its own is not chosen, and what is refused is told row by row', async ({
  page,
}) => {
  const { api, items } = await mine(app, 'liaison')
  const [first, second] = items
  if (!first || !second) throw new Error('no items')
  const office = await signedIn(app, 'office')
  await office.items.command.mutate({
    type: 'remind',
    text: '请说明进展',
    answerBy: null,
    commandId: 'remind-1' as never,
    itemId: first.id,
    version: first.version,
  })
  await signIn(page, app, 'liaison')
  await page.getByRole('button', { name: together.open(12) }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(together.chosen(11, 12))).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: /第1项/ })).not.toBeChecked()
  await expect(dialog.getByText(together.wants.reminded)).toBeVisible()
  // Somebody else of the unit is quicker with one of them.
  await api.items.command.mutate({
    type: 'report',
    progress: '另有进展',
    problems: '',
    next: '',
    commandId: 'other-1' as never,
    itemId: second.id,
    version: second.version,
  })
  await dialog.getByRole('button', { name: together.submit(11) }).click()
  await expect(dialog.getByText(together.partly(10, 1))).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(11)
  await dialog.getByRole('button', { name: together.finish }).click()
  await expect(page.getByRole('article', { name: /^答复催办：第1件/ })).toBeVisible()
  await expect(row(page, 2)).toHaveCount(0)
})

test('a report after the cut-off is marked late for ever, and the next one is asked for', async ({
  page,
}) => {
  await signIn(page, app, 'second')
  const late = row(page, 13)
  await expect(late).toContainText('8月期未报')
  await late.getByRole('button', { name: workbench.do.report }).click()
  await expect(page.getByText(/补报8月期：8月25日已截止，记为迟报/)).toBeVisible()
  await page.getByRole('textbox', { name: new RegExp(workbench.form.progress) }).fill('8月办了2场。')
  await page.getByRole('button', { name: new RegExp(`^${workbench.form.send}`) }).click()
  await expect(late).toContainText('9月期未报')
  await late.getByRole('link').first().click()
  await expect(page.getByRole('complementary').getByText(reporting.late).first()).toBeVisible()
})

test('the office sees who has not reported, opens exactly those rows, and reminds them in one act', async ({
  page,
}) => {
  await signIn(page, app, 'office')
  await page.getByRole('link', { name: reporting.page.open }).click()
  const missing = page.getByRole('link', {
    name: reporting.page.behind(OTHER, reporting.page.columns.missing, 3),
  })
  await expect(missing).toBeVisible()
  await check(page, 'periods')
  await missing.click()
  await expect(page.getByText(ledger.foot.count(3, 15))).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: reporting.page.which.before }).click()
  await expect(page).toHaveURL(/period=before/)
  // August: twelve in time, three still missing and now late.
  await page.reload()
  await expect(
    page.getByRole('link', { name: reporting.page.behind(UNIT, reporting.page.columns.reported, 12) }),
  ).toBeVisible()
  for (const time of [1, 2]) {
    await page.getByRole('button', { name: reporting.page.remind(3) }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('textbox')).toHaveValue(/8月期填报8月25日已截止/)
    await dialog.getByRole('button', { name: reporting.remind.submit, exact: true }).click()
    await expect(page.getByText(reporting.remind.done(3)).first()).toBeVisible()
    if (time === 1) await expect(dialog).toHaveCount(0)
  }
  // Twice on one day is one time: what the unit was asked is one report and one reminder.
  const row = page
    .getByRole('region', { name: reporting.burden.title })
    .getByRole('row', { name: new RegExp(OTHER) })
  await expect(row.last()).toContainText('2次')
})
