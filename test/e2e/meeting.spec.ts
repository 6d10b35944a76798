import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { ledger } from '#shared/copy/ledger.ts'
import { meetings as words } from '#shared/copy/meetings.ts'
import type { CommandId } from '#shared/ids.ts'
import { wordsIn } from '../helpers/office-text.ts'
import { check } from './helpers/accessible.ts'
import { newId, signedIn } from './helpers/api.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

const PLAN = '2026年工作要点'
const titleOf = (page: Page) => page.getByRole('heading', { level: 1 })
const box = (page: Page) => page.getByRole('textbox', { name: words.decide.label })
const decisions = (page: Page) => page.getByRole('complementary', { name: words.decide.title })

async function hold(page: Page, name: string): Promise<void> {
  await page.goto(`${app.address}/meetings`)
  await page.getByRole('button', { name: words.open.button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: words.open.plan }).selectOption({ label: PLAN })
  await dialog.getByRole('textbox', { name: words.open.name }).fill(name)
  await dialog.getByRole('button', { name: words.open.submit }).click()
  await expect(titleOf(page)).toContainText('项已销号')
}

/** Types through an input method: letters first, which Enter confirms, then the words they stand for. */
async function compose(page: Page, letters: string, text: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  })
  await client.send('Input.dispatchKeyEvent', {
    ...{ type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 },
  })
  await client.send('Input.insertText', { text })
  await client.detach()
}

test('a meeting from snapshot to minutes, by keyboard', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/meetings?plan=demo-plan-env`)
  await expect(page.getByRole('heading', { name: words.empty.title })).toBeVisible()
  await check(page, 'no meeting yet')
  await hold(page, '9月调度会')
  await check(page, 'the first page')

  // A number opens the rows of the snapshot that it counts, and the way back is the same page.
  const late = page.getByRole('main').locator('dl').getByRole('link').nth(3)
  const count = await late.textContent()
  await late.click()
  await expect(titleOf(page)).toHaveText(`逾期：${count}项`)
  await expect(page.locator('.frozen-t tbody tr')).toHaveCount(Number(count))
  await page.getByRole('combobox', { name: words.rows.light }).selectOption({ label: '逾期' })
  await page.reload()
  await expect(page.locator('.frozen-t tbody tr').first()).toBeVisible()
  await check(page, 'the rows of the snapshot')
  await page.getByRole('link', { name: words.rows.back }).click()
  await expect(titleOf(page)).toContainText('项已销号')
  await page.keyboard.press('ArrowRight')
  await expect(titleOf(page)).toHaveText('上次会议议定3项，已办结1项')
  await check(page, 'what the last meeting decided')
  await page.keyboard.press('Home')

  // From here on the mouse rests.
  await page.getByRole('button', { name: words.stage.begin, exact: true }).press('Enter')
  await expect(box(page)).toBeVisible()
  await page.keyboard.press('End')
  await expect(titleOf(page)).toHaveText('会上还没有定下事项')
  await page.keyboard.press('Home')
  while (!(await titleOf(page).textContent())?.startsWith('融资促进处')) await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/page=unit-/)
  await page.reload()
  await expect(titleOf(page)).toContainText('融资促进处')
  await check(page, 'a page of a unit')

  await page.keyboard.press('d')
  await compose(page, "cao'zuo", '操作办法国庆节前印发')
  await expect(box(page)).toHaveValue('操作办法国庆节前印发')
  await expect(decisions(page).getByText(`${words.decide.recognised}9月30日前`)).toContainText('融资促进处')
  await expect(decisions(page).getByText(words.decide.none)).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('请政策法规处会签')
  await page.reload()
  await expect(box(page)).toHaveValue('操作办法国庆节前印发\n请政策法规处会签')
  await page.keyboard.press('d')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('操作办法国庆节前印发')
  await page.keyboard.press('Enter')
  await expect(decisions(page).locator('li.decided')).toContainText([
    '操作办法国庆节前印发融资促进处9月30日前',
  ])

  // Nobody is named on this page: the meeting cannot close before somebody is.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('d')
  await page.keyboard.type('10月底前核实企业诉求')
  await page.keyboard.press('Enter')
  await expect(decisions(page).locator('li.decided')).toHaveCount(2)
  await page.getByRole('button', { name: words.stage.close, exact: true }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText(words.close.noUnit)
  await check(page, 'what is missing')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.decide.changeOne(2) }).press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('企业服务处10月底前核实企业诉求')
  await check(page, 'a decision being changed')
  await page.keyboard.press('Enter')
  await expect(decisions(page).locator('li.decided').nth(1)).toContainText('企业服务处10月31日前')
  await page.getByRole('button', { name: words.stage.close, exact: true }).press('Enter')
  await page.getByRole('button', { name: words.close.submit }).press('Enter')
  await expect(page.getByText(words.close.done(2))).toBeVisible()
  await page.keyboard.press('End')
  await expect(titleOf(page)).toHaveText('会上确定2项')
  await check(page, 'what was decided')

  // It stands in the ledger, with its source, and its unit has it.
  await decisions(page)
    .getByRole('link', { name: /第\d+项/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('heading', { name: '操作办法国庆节前印发' })).toBeVisible()
  await expect(page.getByText(ledger.drawer.decided, { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: '9月调度会' })).toBeVisible()
  const unit = await signedIn(app, 'rongzi')
  const { items } = await unit.items.list.query({ planId: null, asOf: null })
  expect(items.find(({ title }) => title === '操作办法国庆节前印发')).toMatchObject({
    ...{ state: 'assigned', decided: { name: '9月调度会' } },
    window: { kind: 'date', dueOn: '2026-09-30' },
  })

  await page.goto(`${app.address}/meetings`)
  await check(page, 'the list of meetings')
  const fetched = async (what: string) => {
    const begun = page.waitForEvent('download')
    await page.getByRole('link', { name: words.list.download(what, '9月调度会') }).click()
    const download = await begun
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const minutes = await fetched(words.list.minutes)
  expect(minutes.name).toBe('9月调度会纪要.docx')
  expect(wordsIn(minutes.bytes, 'word/document')[0]).toContain('操作办法国庆节前印发融资促进处9月30日前')
  const slides = await fetched(words.list.slides)
  expect(slides.name).toBe('9月调度会.pptx')
  expect(wordsIn(slides.bytes, 'ppt/slides/slide').at(-1)).toContain('企业服务处10月底前核实企业诉求')
  expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })

  await hold(page, '10月调度会')
  await page.keyboard.press('ArrowRight')
  await expect(titleOf(page)).toHaveText('上次会议议定2项，已办结0项；更早的还有2项未办结')
  await expect(page.getByRole('main').getByText('操作办法国庆节前印发')).toBeVisible()
})

test('without a line pages turn, and what was typed waits and says so', async ({ page, context }) => {
  await signIn(page, app, 'office')
  await hold(page, '断网的会')
  await page.getByRole('button', { name: words.stage.begin, exact: true }).click()
  await expect(box(page)).toBeVisible()
  await context.setOffline(true)
  const first = await titleOf(page).textContent()
  await page.keyboard.press('ArrowRight')
  await expect(titleOf(page)).not.toHaveText(first ?? '')
  await page.keyboard.press('d')
  await page.keyboard.type('运行监测处10月15日前报数据')
  await page.keyboard.press('Enter')
  await expect(decisions(page).getByText(words.decide.waiting)).toBeVisible()
  await page.getByRole('button', { name: words.stage.close, exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(words.close.waiting)
  await page.keyboard.press('Escape')
  await context.setOffline(false)
  await expect(decisions(page).getByText(words.decide.waiting)).toBeHidden({ timeout: 15_000 })
  await expect(decisions(page).locator('li.decided')).toContainText(['运行监测处10月15日前'])
  const office = await signedIn(app, 'office')
  const [{ id } = { id: '' }] = await office.meetings.list.query()
  expect((await office.meetings.get.query({ id })).meeting.decisions).toHaveLength(1)

  // Closed too soon: what it made is said, and ended.
  await page.getByRole('button', { name: words.stage.close, exact: true }).press('Enter')
  await page.getByRole('button', { name: words.close.submit }).press('Enter')
  await expect(page.getByText(words.close.done(1))).toBeVisible()
  await page.getByRole('button', { name: words.title, exact: true }).click()
  await page.getByRole('menuitem', { name: words.undo.open }).click()
  await expect(page.getByRole('dialog')).toContainText('运行监测处10月15日前报数据')
  await check(page, 'what taking back the close ends')
  await page.getByRole('button', { name: words.undo.submit(1) }).click()
  await expect(page.getByText(words.undo.done)).toBeVisible()
  await expect(box(page)).toBeVisible()
})

test('the window beside it follows, turns, and keeps what the presenter wrote', async ({ page, context }) => {
  await signIn(page, app, 'office')
  await hold(page, '两个窗口的会')
  const opened = context.waitForEvent('page')
  await page.keyboard.press('n')
  const notes = await opened
  await expect(notes.getByRole('heading', { name: '两个窗口的会' })).toBeVisible()
  const now = notes.getByRole('region', { name: words.presenter.now })
  await page.keyboard.press('ArrowRight')
  await expect(now).toContainText((await titleOf(page).textContent()) ?? '-')
  const field = notes.getByRole('textbox', { name: words.presenter.label })
  await field.fill('先问原因')
  await expect(notes.getByText(words.presenter.kept, { exact: true })).toBeVisible()
  await check(notes, 'the window beside it')
  await notes.getByRole('button', { name: words.stage.next, exact: true }).click()
  await expect(titleOf(page)).toHaveText((await now.locator('p').textContent()) ?? '-')
  await expect(field).toHaveValue('')
  await page.keyboard.press('ArrowLeft')
  await expect(field).toHaveValue('先问原因')
  await page.close()
  await expect(notes.getByText(words.presenter.apart)).toBeVisible()
  const stays = await now.locator('p').textContent()
  await notes.getByRole('button', { name: words.stage.next, exact: true }).click()
  await expect(now).not.toContainText(stays ?? '-')
})

test('a leader reads what has begun, an administrator nothing; paper has every page', async ({
  browser,
  page,
}) => {
  await signIn(page, app, 'office')
  await hold(page, '准备中的会')
  const address = page.url()
  await page.emulateMedia({ media: 'print' })
  const office = await signedIn(app, 'office')
  const [{ id } = { id: '' }] = await office.meetings.list.query()
  const { deck } = await office.meetings.get.query({ id })
  await expect(page.locator('.sheet')).toHaveCount(deck.pages.length + 1)
  const leader = await (await browser.newContext()).newPage()
  await signIn(leader, app, 'lingdao')
  await leader.goto(address)
  await expect(leader.getByRole('alert')).toContainText('没有找到')
  await leader.goto(`${app.address}/meetings`)
  const begun = { commandId: newId<CommandId>(), meetingId: id, type: 'begin' } as const
  await office.meetings.command.mutate(begun)
  await leader.getByRole('link', { name: '准备中的会', exact: true }).click()
  await expect(titleOf(leader)).toContainText('项已销号')
  await expect(box(leader)).toHaveCount(0)
  await leader.goto(`${leader.url().split('?')[0]}/notes`)
  await expect(leader.getByText('这一页不归您的岗位看')).toBeVisible()
  const admin = await (await browser.newContext()).newPage()
  await signIn(admin, app, 'admin')
  await admin.goto(address)
  await expect(admin.getByText('这一页不归您的岗位看')).toBeVisible()
})
