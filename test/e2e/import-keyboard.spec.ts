import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { addUnits, setUpBureau, signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { EARLY_AUGUST, KNOWN_UNITS, LOST_DUTY, longPlan, UNKNOWN_UNIT } from './helpers/long-plan.ts'
import { signIn } from './helpers/screens.ts'

// A picture of so many rows with every key would take longer than the keys.
test.use({ trace: 'off' })

const COUNT = 300
const TITLE = '云川市促进民营经济发展壮大三百项重点任务实施方案'
const PAPER = longPlan()
const NAME = '三百项重点任务.txt'
const file = { name: NAME, mimeType: 'text/plain', buffer: Buffer.from(PAPER) }
const { findings, units, paper, plan, done, source, items } = importCopy

/** The focus is on something, in sight, and one sees that it is. */
async function expectFocus(page: Page, where: string): Promise<void> {
  const state = () =>
    page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return 'nowhere'
      const box = at.getBoundingClientRect()
      const inSight = box.bottom > 0 && box.top < innerHeight && box.width > 0
      const { outlineStyle, boxShadow } = getComputedStyle(at)
      const shows = outlineStyle !== 'none' || boxShadow !== 'none'
      return !inSight ? 'out of sight' : shows ? 'shown' : `not shown: ${at.outerHTML.slice(0, 160)}`
    })
  await expect.poll(state, where).toBe('shown')
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

async function opened(page: Page, app: App): Promise<void> {
  await setUpBureau(app)
  await addUnits(app, KNOWN_UNITS)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/import`)
  await page.getByRole('textbox', { name: source.paste }).waitFor()
}

async function rowsShown(page: Page): Promise<void> {
  await page.getByRole('heading', { name: items.title(COUNT) }).waitFor({ timeout: 40_000 })
  await page.locator('.imp-table tr.row').first().waitFor()
}

/** Tab, until the focus is on the button of one of these names. */
async function tabTo(page: Page, ...names: string[]): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (names.includes(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${names.join()}`)
}

/** T, until the finding that says so has the focus. */
async function findingOf(page: Page, said: RegExp): Promise<void> {
  const line = page.locator('#imp-findings li').filter({ hasText: said }).first()
  const isThere = () => line.evaluate((element) => element.contains(document.activeElement))
  for (let press = 0; press < 30 && !(await isThere()); press++) await page.keyboard.press('t')
  expect(await isThere()).toBe(true)
  await expectFocus(page, String(said))
}

/** 单位归并: the one name that the directory does not know. */
async function settleUnits(page: Page): Promise<void> {
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: units.acceptAll(1) })).toBeFocused()
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: units.aboutName(units.create, UNKNOWN_UNIT) })).toBeFocused()
  await expectFocus(page, 'the first open name')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/未认出|没有着落/)).toHaveCount(0)
  await expectFocus(page, 'after the last name')
}

/** Several leads and no word about who is first: one by its menu, the others at once. */
async function settleLeads(page: Page): Promise<void> {
  const { keyboard } = page
  await findingOf(page, /5项有几家并列/)
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await keyboard.press('t')
  await expect(page.getByRole('button', { name: findings.choose, exact: true }).first()).toBeFocused()
  await keyboard.press('Enter')
  await page.getByRole('menuitem').first().waitFor()
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: '云川市商务局' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByText(/4项有几家并列/)).toBeVisible()
  await expectFocus(page, 'after one lead was chosen')
  await findingOf(page, /4项有几家并列/)
  await keyboard.press('Enter')
  await expect(page.getByText(/未写明主牵头/)).toHaveCount(0)
  await expectFocus(page, 'after all leads were chosen')
}

/** A duty that no item took, windows with two readings and on days of rest, items without a window. */
async function settleOthers(page: Page): Promise<void> {
  const { keyboard } = page
  await findingOf(page, /含职责，未归入任何事项/)
  await expect(page.getByRole('button', { name: paper.claim(COUNT), exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByText(/含职责，未归入任何事项/)).toHaveCount(0)
  await expectFocus(page, 'after the lost duty')
  await expect(page.getByText(findings.about(0, 46))).toBeVisible()

  await findingOf(page, new RegExp(`“${EARLY_AUGUST}.*两种读法`))
  await keyboard.press('Enter')
  await expect(page.locator('.imp-table tr.row').nth(12)).toContainText('08-31')
  await expectFocus(page, 'after the other reading')
  for (let left = 4; left > 0; left--) {
    await findingOf(page, /./)
    await tabTo(page, findings.known, findings.allKnown)
    await keyboard.press('Enter')
    await expectFocus(page, `with ${left - 1} left`)
  }
  await expect(page.getByText(findings.none)).toBeVisible()
}

/** A row by J and K, its panel by Enter, and back. */
async function editRow(page: Page): Promise<void> {
  const { keyboard } = page
  const row = page.locator('.imp-table tr.row')
  // The lost duty went to the last item, which is selected since then.
  for (const key of ['k', 'k', 'j']) await keyboard.press(key)
  await expect(row.nth(COUNT - 2).locator('.imp-name')).toBeFocused()
  await expectFocus(page, 'a row')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: importCopy.edit.name })).toBeFocused()
  await keyboard.press('End')
  await keyboard.type('并公布')
  await keyboard.press('Control+Enter')
  await expect(row.nth(COUNT - 2)).toContainText('并公布')
  await expect(row.nth(COUNT - 2).locator('.imp-name')).toBeFocused()
  await expectFocus(page, 'the edited row')
  await keyboard.press('u')
  await expectFocus(page, 'words of no item')
  await keyboard.press('Escape')
  await expectFocus(page, 'after the words of no item')
}

/** From the page of the check to the ledger. */
async function store(page: Page): Promise<void> {
  const { keyboard } = page
  await keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: plan.title }).waitFor()
  await expectFocus(page, 'the confirmation begins')
  const title = page.getByRole('textbox', { name: new RegExp(`^${plan.name}`) })
  await keyboard.press('Tab')
  await expect(title).toHaveValue(TITLE)
  await expect(title).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type('三百项')
  await expectFocus(page, 'a field of the plan')
  await keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: done.title(COUNT) }).waitFor()
  await expectFocus(page, 'the plan is stored')
}

async function expectStored(app: App): Promise<void> {
  const api = await signedIn(app, 'office')
  const [stored] = await api.plans.list.query()
  expect(stored).toMatchObject({ title: TITLE, shortTitle: '三百项' })
  const { items: rows } = await api.items.list.query({ planId: null, asOf: null })
  expect(rows).toHaveLength(COUNT)
  const last = await api.items.get.query({ itemId: rows.at(-1)?.id ?? '', asOf: null })
  expect(last.words.source).toContain(LOST_DUTY)
}

test('300 items go from the chosen file into the ledger by keys alone', async ({ app, page }) => {
  test.setTimeout(180_000)
  await opened(page, app)
  // From now on choosers come to the test; asked for only as the key is pressed, one may come too early.
  page.on('filechooser', () => {})
  await expectFocus(page, 'the source')
  await tabTo(page, source.choose)
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  const started = Date.now()
  await (await choosing).setFiles(file)
  await rowsShown(page)
  console.log(`300 items, from the file to its rows: ${Date.now() - started} ms`)
  await expectFocus(page, 'the check begins')
  await settleUnits(page)
  await settleLeads(page)
  await settleOthers(page)
  await editRow(page)
  await store(page)
  await expectStored(app)
  await tabTo(page, done.issueAll(COUNT))
  await page.keyboard.press('Enter')
  await expect(page.getByText(done.result(COUNT, 0))).toBeVisible({ timeout: 60_000 })
  await expectFocus(page, 'all are given out')
})

test('a dropped file, and keys from then on', async ({ app, page }) => {
  test.setTimeout(120_000)
  await opened(page, app)
  const dropped = await page.evaluateHandle(
    ({ name, text }) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name, { type: 'text/plain' }))
      return data
    },
    { name: NAME, text: PAPER },
  )
  const started = Date.now()
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('.imp-source').dispatchEvent(type, { dataTransfer: dropped })
  await rowsShown(page)
  console.log(`300 items, from the drop to their rows: ${Date.now() - started} ms`)
  await settleUnits(page)
  // Here everything is taken as it is offered.
  await findingOf(page, /5项有几家并列/)
  await page.keyboard.press('Enter')
  await findingOf(page, /含职责/)
  await page.keyboard.press('Enter')
  await store(page)
  await expectStored(app)
})

test('pasted words, settled by Ctrl Enter and what it leads to', async ({ app, page }) => {
  test.setTimeout(120_000)
  await opened(page, app)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), PAPER)
  await expect(page.getByRole('textbox', { name: source.paste })).toBeFocused()
  await page.keyboard.press('Control+v')
  const started = Date.now()
  await page.keyboard.press('Control+Enter')
  await rowsShown(page)
  console.log(`300 items, from Ctrl Enter to their rows: ${Date.now() - started} ms`)
  // What must be handled comes first: Ctrl Enter leads there, and from each to the next.
  for (const act of [findings.allFirst, paper.claim(COUNT), findings.toUnits]) {
    await page.keyboard.press('Control+Enter')
    await expectFocus(page, act)
    expect(await focused(page)).toBe(act)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('d')
  await page.keyboard.press('Enter')
  await store(page)
  await expectStored(app)
})
