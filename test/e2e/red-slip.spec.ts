import { expect, type Page } from '@playwright/test'
import { calendar } from '#shared/calendar/calendar.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { messages } from '#shared/copy/messages.ts'
import { pressing } from '#shared/copy/pressing.ts'
import { shell } from '#shared/copy/shell.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { standingOf, usualLadder } from '#shared/pressing/ladder.ts'
import { signedIn } from './helpers/api.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

const DEMAND = '请说明逾期原因，逐项列出未完成的工作，并承诺办结时间。'
const ANSWER = '因场地变更延误，剩余两场本月25日前办结，每周五报送进度。'

/** An overdue item of the unit whose liaison is `rongzi`, which nobody has pressed since. */
async function anOverdueItem() {
  const office = await signedIn(app, 'office')
  const liaison = await signedIn(app, 'rongzi')
  const { me, today } = await liaison.session.start.query()
  const { items } = await office.items.list.query({ planId: null, asOf: null })
  const found = items.find(
    (item) =>
      me?.unitId &&
      item.leads.includes(me.unitId) &&
      item.state === 'active' &&
      standingOf(item, today, usualLadder, calendar)?.suggested,
  )
  if (found === undefined) throw new Error('nothing is overdue')
  return found
}

const aPage = async (browser: { newContext: () => Promise<{ newPage: () => Promise<Page> }> }) =>
  (await browser.newContext()).newPage()

test('a red slip is issued, seen first, answered, and the answer is seen', async ({ browser }) => {
  const item = await anOverdueItem()
  const office = await aPage(browser)
  const unit = await aPage(browser)
  await signIn(office, app, 'office')
  await signIn(unit, app, 'rongzi')

  await office.goto(`${app.address}/pressing?tab=ladder`)
  const row = office.locator(`tr[data-item="${item.id}"]`)
  await row.getByRole('checkbox').press('Space')
  await office.getByRole('button', { name: pressing.ladder.supervise(1) }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByText(copy.slipLevel.red).click()
  await dialog.getByRole('textbox', { name: itemDialogs.supervise.label }).fill(DEMAND)
  await dialog.getByRole('button', { name: copy.command.supervise }).click()
  await expect(dialog).toBeHidden()

  // First of all that waits for the unit, and the newest of its messages.
  await unit.goto(`${app.address}/workbench`)
  const first = unit.locator('.wb-job').first()
  await expect(first).toHaveAttribute('data-item', item.id)
  await expect(first.getByRole('button', { name: workbench.do.answerSlip })).toBeVisible()
  await unit.getByRole('link', { name: new RegExp(`^${messages.title}，`) }).click()
  const newest = unit.locator('.msg').first()
  await expect(newest).toContainText(copy.event.supervised)
  await expect(newest).toContainText(DEMAND)

  await unit.goto(`${app.address}/pressing?state=open`)
  const asked = unit.locator(`tr[data-item="${item.id}"]`).first()
  await expect(asked).toContainText(copy.slipLevel.red)
  await asked.getByRole('button', { name: new RegExp(`^${pressing.reply}`) }).click()
  await unit.getByRole('textbox', { name: pressing.replyLabel }).fill(ANSWER)
  await unit.getByRole('button', { name: pressing.send }).click()
  await expect(unit.getByText(pressing.replied, { exact: true }).first()).toBeVisible()

  // The office hears it while its page is open.
  await expect(office.getByRole('link', { name: new RegExp(`^${messages.title}，`) })).toBeVisible()
  await office.getByRole('link', { name: shell.rooms.pressing }).first().click()
  const told = office.locator(`tr[data-item="${item.id}"]`).first()
  await expect(told).toContainText(ANSWER)
  await expect(told).toContainText(pressing.state.answered)
  await office.goto(`${app.address}/messages`)
  const answered = office.locator('.msg').first()
  await expect(answered).toContainText(copy.event.supervisionReplied)
  await answered.getByRole('link', { name: item.title }).click()
  await expect(office).toHaveURL(new RegExp(`item=${item.id}`))
  expect((await app.run('server/cli/verify.ts')).code).toBe(0)
})

test('a sample is drawn, drawn again, and looked at', async ({ page }) => {
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/pressing?tab=sample`)
  await page.getByRole('button', { name: pressing.sample.draw, exact: true }).click()
  const drawn = page.locator('.sample-one').first()
  await expect(drawn).toContainText(pressing.sample.again)
  await drawn.getByRole('button', { name: copy.command.inspect }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: itemDialogs.inspect.label }).fill('已到现场，成果仍在使用')
  await dialog.getByRole('button', { name: copy.command.inspect }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`${app.address}/pressing?tab=inspection`)
  await expect(page.locator('tr.row').first()).toContainText('已到现场，成果仍在使用')
})
