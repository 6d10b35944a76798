import { expect } from '@playwright/test'
import { handoverCopy as words } from '#shared/copy/handover.ts'
import { posts } from '#shared/copy/posts.ts'
import { reorganiseCopy } from '#shared/copy/reorganise.ts'
import { session } from '#shared/copy/session.ts'
import { check } from './helpers/accessible.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { fillSignIn, signIn } from './helpers/screens.ts'

const [UNIT, SHORT] = ['融资促进处', '融资处']
const [FIRST, OWN] = ['Anfang-2026x', 'Gupan-2026-ok']
let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

test('the office changes a liaison; the successor takes over line by line; the office sees it', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const office = await (await browser.newContext()).newPage()
  await signIn(office, app, 'office')
  await office.goto(`${app.address}/units`)
  await office.getByRole('link', { name: posts.page(UNIT) }).click()
  await office.getByRole('button', { name: words.change.open }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^姓名/ }).fill('顾盼')
  await dialog.getByRole('textbox', { name: /^账号/ }).fill('gupan')
  await dialog.getByRole('textbox', { name: /^首次密码/ }).fill(FIRST)
  await check(office, 'a change of liaison')
  await dialog.getByRole('button', { name: words.change.submit }).click()
  await expect(dialog).toBeHidden()
  await expect(office.getByRole('table', { name: posts.posts }).getByText('顾盼')).toBeVisible()
  await check(office, 'the page of a unit')

  // The newcomer chooses a password, and finds the list as the first thing.
  const desk = await (await browser.newContext()).newPage()
  await desk.goto(`${app.address}/sign-in`)
  await fillSignIn(desk, 'gupan', FIRST)
  await desk.getByRole('textbox', { name: session.password.current }).fill(FIRST)
  await desk.getByRole('textbox', { name: session.password.next }).fill(OWN)
  await desk.getByRole('textbox', { name: session.password.repeat }).fill(OWN)
  await desk.getByRole('button', { name: session.password.submit }).click()
  const duty = desk.getByRole('region', { name: words.bench.label })
  // Six hashes that are slow on purpose stand between the two pages.
  await expect(duty.getByRole('heading', { name: words.bench.title('takeOver', SHORT) })).toBeVisible({
    timeout: 60_000,
  })
  await check(desk, 'the workbench of a successor')
  await duty.getByRole('link', { name: words.bench.do.takeOver }).click()

  // Two lines with one key each, a third with a question.
  const table = desk.getByRole('table', { name: words.list })
  await expect(table).toBeVisible()
  const count = await table.locator('tr[data-entry]').count()
  expect(count).toBeGreaterThan(3)
  await desk.keyboard.press('j')
  for (const confirmed of [1, 2]) {
    await desk.keyboard.press('y')
    await expect(desk.getByText(words.progress(confirmed, count))).toBeVisible()
  }
  await desk.keyboard.press('q')
  await desk.getByRole('textbox', { name: /^疑问/ }).fill('这一项的佐证存在哪里？')
  await desk.getByRole('button', { name: words.ask.question.submit }).click()
  await expect(desk.getByText(words.question('这一项的佐证存在哪里？'))).toBeVisible()
  await check(desk, 'the list of a handover')

  // The office sees how far it is without asking, and answers.
  const record = office.getByRole('region', { name: posts.handovers })
  await expect(record.getByText(words.progress(2, count))).toBeVisible()
  await expect(record.getByText(words.unanswered(1))).toBeVisible()
  await office.goto(`${app.address}/workbench`)
  await office
    .getByRole('region', { name: words.bench.label })
    .getByRole('link', { name: words.bench.do.answer })
    .click()
  await office.getByRole('button', { name: /^答复/ }).click()
  await office.getByRole('textbox', { name: /^答复/ }).fill('在融资处共享目录的“佐证”文件夹。')
  await office.getByRole('dialog').getByRole('button', { name: words.do.answer }).click()
  const answer = words.answer('办公室 林书言', '在融资处共享目录的“佐证”文件夹。')
  await expect(desk.getByText(answer)).toBeVisible()

  // Answered, the third is confirmed, and the last closes the account of the one who left.
  await desk.locator('tr[data-open="true"]').first().focus()
  for (let confirmed = 3; confirmed <= count; confirmed++) {
    await desk.keyboard.press('y')
    await expect(desk.getByText(words.progress(confirmed, count))).toBeVisible()
  }
  await expect(desk.getByText(words.closed)).toBeVisible()
  await office.goto(`${app.address}/units`)
  await expect(office.getByRole('link', { name: posts.page(UNIT) })).toHaveText('顾盼')

  const { code } = await app.run('server/cli/verify.ts')
  expect(code).toBe(0)
})

test('two units are merged after a look at what it touches, and parted again', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/units`)
  await page.getByRole('link', { name: posts.page('市场拓展处') }).click()
  await page.getByRole('button', { name: reorganiseCopy.split.open }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^新单位名称/ }).fill('会展处')
  await check(page, 'the split of a unit')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: reorganiseCopy.merge.open }).click()
  await dialog.getByRole('combobox', { name: /^与哪些单位合并/ }).click()
  await page.getByRole('option', { name: /科技创新处/ }).click()
  // The list stays open for more than one.
  await page.keyboard.press('Escape')
  await dialog.getByText(reorganiseCopy.merge.ways.new).click()
  await dialog.getByRole('textbox', { name: /^新单位全称/ }).fill('市场与科技处')
  await dialog.getByRole('textbox', { name: /^依据或原因/ }).fill('云编办〔2026〕12号')
  await dialog.getByRole('button', { name: reorganiseCopy.look }).click()
  await expect(page.getByRole('region', { name: reorganiseCopy.preview.title })).toBeVisible()
  await check(page, 'the merger of two units')
  await dialog.getByRole('button', { name: reorganiseCopy.merge.submit, exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`${app.address}/ledger?q=${encodeURIComponent('市场与科技处')}`)
  await expect(page.locator('tr.row').first()).toBeVisible()
  // Yesterday both were what they were.
  await page.goto(`${app.address}/ledger?asOf=2026-09-17&q=${encodeURIComponent('科技创新处')}`)
  await expect(page.locator('tr.row').first()).toBeVisible()

  await page.goto(`${app.address}/units`)
  await page.getByRole('link', { name: posts.page('市场与科技处') }).click()
  await page.getByRole('button', { name: reorganiseCopy.undo.open, exact: true }).click()
  await dialog.getByRole('button', { name: reorganiseCopy.undo.submit }).click()
  await page.goto(`${app.address}/units`)
  await expect(page.getByRole('link', { name: posts.page('科技创新处') })).toHaveText('顾行舟')
  await expect(page.getByText('市场与科技处')).toHaveCount(0)
  expect((await app.run('server/cli/verify.ts')).code).toBe(0)
})
