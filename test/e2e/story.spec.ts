import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { ledger, ledgerSheet } from '#shared/copy/ledger.ts'
import { review } from '#shared/copy/review.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { addPeople, setUpBureau, signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

const root = path.resolve(import.meta.dirname, '../..')
const own = path.join(root, 'server/demo/papers/2026-priorities.txt')
const [seed] = globSync(path.join(root, '../shared/plans/seeds/002_*.txt'))
/** A real plan where there is one beside the project; our own paper always. */
const papers = [
  { name: 'a paper of our own', file: own },
  ...(seed ? [{ name: 'a published plan', file: seed }] : []),
]
const SECOND = 1

for (const { name, file } of papers) {
  test(`from the paper to the stamp: ${name}`, async ({ app, browser }) => {
    test.setTimeout(180_000)
    expect(existsSync(file)).toBe(true)
    await setUpBureau(app)
    const office = await aBrowser(app, browser, 'office')
    await importPaper(office, app, file)
    const { title, count, unitName } = await givenOut(app)
    await addPeople(app, [
      { login: 'liaison', name: '纪云帆', role: 'liaison', unitName },
      { login: 'leader', name: '沈卓', role: 'leader' },
    ])
    const leader = await aBrowser(app, browser, 'leader')
    await leader.goto(`${app.address}/figures`)
    await expect(leader.getByText(`0/${count}`).first()).toBeVisible()

    const liaison = await aBrowser(app, browser, 'liaison')
    await receiveAndReport(liaison, app, title)
    await askForClosing(liaison, app, title, '已完成全部内容，请审核。')

    await office.goto(`${app.address}/review`)
    await office.getByRole('heading', { name: title }).waitFor()
    await office.getByRole('textbox', { name: review.decide.opinion }).fill('缺少验收意见，请补充后再报。')
    await office.getByRole('button', { name: new RegExp(`^${review.decide.return}`) }).click()
    await expect(office.getByText(review.empty.title)).toBeVisible()

    await liaison.goto(`${app.address}/workbench`)
    await expect(liaison.getByText(/缺少验收意见，请补充后再报。/).first()).toBeVisible()
    await liaison.getByRole('button', { name: workbench.do.mend }).first().click()
    await liaison.getByRole('textbox', { name: new RegExp(workbench.form.progress) }).fill('补充了验收意见。')
    await liaison.getByRole('button', { name: new RegExp(`^${workbench.form.send}`) }).click()
    await expect(liaison.getByText(workbench.done.report(title)).first()).toBeVisible()
    await askForClosing(liaison, app, title, '验收意见已补充，再次申请。')

    await office.goto(`${app.address}/review`)
    await office.getByRole('heading', { name: title }).waitFor()
    await office.keyboard.press('a')
    await expect(office.getByText(review.decide.approved(title)).first()).toBeVisible()

    // The leader has not touched the page: it changes by itself.
    await expect(leader.getByText(`1/${count}`).first()).toBeVisible()

    await office.goto(`${app.address}/ledger`)
    const row = office.locator('tr.row', { hasText: title })
    await expect(row.getByText(copy.itemState.closed)).toBeVisible()
    await row.click()
    const history = office.getByRole('region', { name: ledger.drawer.history })
    for (const event of [
      'drafted',
      'issued',
      'received',
      'reported',
      'attached',
      'closingRequested',
      'returned',
      'approved',
    ] as const)
      await expect(history.getByText(copy.event[event], { exact: true }).first()).toBeAttached()

    await office.getByRole('button', { name: ledger.drawer.close }).click()
    expect(await rowsInWorkbook(office)).toEqual(await rowsInLedger(app))
    expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })
    for (const page of [office, leader, liaison]) await page.context().close()
  })
}

async function aBrowser(app: App, browser: import('@playwright/test').Browser, login: string): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await context.newPage()
  await signIn(page, app, login)
  return page
}

/** Drops the file, settles leads and units, gives one item a window of its own, stores and issues all. */
async function importPaper(page: Page, app: App, file: string): Promise<void> {
  await page.goto(`${app.address}/import`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: importCopy.items.title(0).replace('0', '') }).waitFor()
  await settleFirst(page)
  await page.getByRole('button', { name: /全部按建议处理/ }).click()
  await giveMembers(page)

  const row = page.locator('.imp-table tr.row').nth(SECOND)
  await row.click()
  await row.getByRole('button', { name: importCopy.items.edit }).click()
  await page.getByRole('textbox', { name: importCopy.edit.window }).fill('2026年10月底前')
  await page.getByRole('button', { name: importCopy.edit.save }).click()
  await expect(row).toContainText('10-31')

  await page.getByRole('button', { name: /^确认入账/ }).click()
  await page.getByRole('heading', { name: importCopy.plan.title }).waitFor()
  await page.getByRole('button', { name: /^确认入账/ }).click()
  await page.getByRole('button', { name: /^交办全部/ }).click()
  await expect(page.getByText(importCopy.done.none)).toBeVisible()
}

/** Several leads without a word about who is first: all at once, or one by one where there are few. */
async function settleFirst(page: Page): Promise<void> {
  const words = importCopy.findings
  const all = page.getByRole('button', { name: words.allFirst })
  if (await all.isVisible()) return all.click()
  const one = page.getByRole('button', { name: words.choose, exact: true })
  for (let left = await one.count(); left > 0; left--) {
    await one.first().click()
    await page.getByRole('menuitem').first().click()
    await expect(one).toHaveCount(left - 1)
  }
}

/** A group that leads needs members before its items can be given out. */
async function giveMembers(page: Page): Promise<void> {
  const words = importCopy.units
  const wanting = page.getByRole('button', { name: importCopy.findings.members })
  const dialog = page.getByRole('dialog')
  for (let left = await wanting.count(); left > 0; left--) {
    await wanting.first().click()
    const box = dialog.getByRole('combobox', { name: words.dialog.members })
    await box.click()
    await page.getByRole('option').first().click()
    // Escape closes the list, not the dialog.
    await box.press('ArrowDown')
    await box.press('Escape')
    await dialog.getByRole('button', { name: words.dialog.submit }).click()
    await expect(wanting).toHaveCount(left - 1)
  }
}

interface GivenOut {
  title: string
  count: number
  unitName: string
}

/** The item with a window of its own, and how many there are. */
async function givenOut(app: App): Promise<GivenOut> {
  const api = await signedIn(app, 'office')
  const { items } = await api.items.list.query({ planId: null, asOf: null })
  const units = await api.units.list.query()
  expect(items.map(({ state }) => state)).toEqual(items.map(() => 'assigned'))
  const item = items[SECOND]
  expect(item?.window).toMatchObject({ kind: 'date', dueOn: '2026-10-31' })
  const unitName = units.find(({ id }) => id === item?.leads[0])?.name ?? ''
  const countable = items.filter(({ window }) => window.kind !== 'standing')
  return { title: item?.title ?? '', count: countable.length, unitName }
}

async function receiveAndReport(page: Page, app: App, title: string): Promise<void> {
  await page.goto(`${app.address}/workbench`)
  const row = page.getByRole('article').filter({ hasText: title })
  await row.getByRole('button', { name: workbench.do.receive }).click()
  await expect(page.getByText(workbench.done.receive(title)).first()).toBeVisible()
  await row.getByRole('button', { name: workbench.do.report }).click()
  await page
    .getByRole('textbox', { name: new RegExp(workbench.form.progress) })
    .fill('制度已印发，年度任务全部完成。')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '印发通知.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('关于印发的通知，内容属实。'),
    })
  await expect(page.getByText(workbench.done.attach('印发通知.txt')).first()).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^${workbench.form.send}`) }).click()
  await expect(page.getByText(workbench.done.report(title)).first()).toBeVisible()
}

async function askForClosing(page: Page, app: App, title: string, note: string): Promise<void> {
  await page.goto(`${app.address}/ledger`)
  await page.locator('tr.row', { hasText: title }).click()
  await page.getByRole('button', { name: copy.command.requestClosing }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: new RegExp(itemDialogs.requestClosing.label) }).fill(note)
  await dialog.getByRole('button', { name: copy.command.requestClosing }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('tr.row', { hasText: title }).getByText(copy.itemState.reviewing)).toBeVisible()
}

async function rowsInWorkbook(page: Page): Promise<string[]> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: ledger.export }).click()
  const download = await coming
  const { Sheets } = read(await readStream(await download.createReadStream()))
  const sheet = Sheets[ledgerSheet.sheet]
  if (sheet === undefined) throw new Error('no sheet')
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1 })
    .filter(([no]) => typeof no === 'number')
    .map(([no, title]) => `${String(no)} ${String(title)}`)
}

async function rowsInLedger(app: App): Promise<string[]> {
  const api = await signedIn(app, 'office')
  const { items } = await api.items.list.query({ planId: null, asOf: null })
  return items.map(({ ordinal, title }) => `${ordinal} ${title}`)
}

async function readStream(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
