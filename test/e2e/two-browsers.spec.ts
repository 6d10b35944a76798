import { expect, type Page } from '@playwright/test'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { newId, signedIn } from './helpers/api.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

/** An item that the office may remind of and amend. */
async function anActiveItem(): Promise<{ id: ItemId; title: string; version: number }> {
  const api = await signedIn(app, 'office')
  const { items } = await api.items.list.query({ planId: null, asOf: null })
  const found = items.find(({ state }) => state === 'active')
  if (found === undefined) throw new Error('nothing is active')
  return found
}

async function openAmend(page: Page, id: ItemId): Promise<void> {
  await page.goto(`${app.address}/ledger?item=${id}`)
  await page.getByRole('button', { name: copy.command.amend }).click()
  await page.getByRole('dialog').waitFor()
}

test('two edit one item: the second sees what changed and keeps its words', async ({ browser }) => {
  const item = await anActiveItem()
  const [first, second] = await Promise.all([0, 1].map(async () => (await browser.newContext()).newPage()))
  if (first === undefined || second === undefined) throw new Error('two pages were asked for')
  await signIn(first, app, 'office')
  await signIn(second, app, 'office')
  await openAmend(first, item.id)
  await openAmend(second, item.id)

  const name = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: /^事项/ })
  const reason = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: /^调整原因/ })
  const send = (page: Page) => page.getByRole('dialog').getByRole('button', { name: copy.command.amend })

  await reason(second).fill('补充表述，以免误解')
  await name(second).fill('第二位的提法')
  await name(first).fill('第一位的提法')
  await reason(first).fill('统一提法')
  await send(first).click()
  await expect(first.getByRole('dialog')).toBeHidden()

  await send(second).click()
  const dialog = second.getByRole('dialog')
  await expect(dialog.getByText(itemDialogs.changed)).toBeVisible()
  await expect(dialog.getByText(/第一位的提法/).first()).toBeVisible()
  await expect(name(second)).toHaveValue('第二位的提法')
  await expect(reason(second)).toHaveValue('补充表述，以免误解')

  // Seen, and meant all the same: the same words sent again are taken.
  await send(second).click()
  await expect(dialog).toBeHidden()
  await expect(first.locator('tr.row', { hasText: '第二位的提法' })).toBeVisible()
})

test('a command sent again has one effect', async () => {
  const { id: itemId, version } = await anActiveItem()
  const api = await signedIn(app, 'office')
  const command = {
    type: 'remind' as const,
    text: '请尽快推进。',
    answerBy: null,
    commandId: newId<CommandId>(),
    itemId,
    version,
  }
  const [once, again] = [await api.items.command.mutate(command), await api.items.command.mutate(command)]
  expect(again).toEqual(once)
  const { item } = await api.items.get.query({ itemId, asOf: null })
  expect(item.reminders.filter(({ text }) => text === command.text)).toHaveLength(1)
  expect(item.version).toBe(version + 1)
})

test('what one writes, the other sees without asking', async ({ browser }) => {
  const item = await anActiveItem()
  const page = await (await browser.newContext()).newPage()
  await signIn(page, app, 'lingdao')
  await page.goto(`${app.address}/ledger?item=${item.id}&tab=reminders`)
  await expect(page.locator('tr.row', { hasText: item.title })).toBeVisible()
  const api = await signedIn(app, 'office')
  await api.items.command.mutate({
    type: 'remind',
    text: '本周内报送进展。',
    answerBy: null,
    commandId: newId<CommandId>(),
    itemId: item.id,
    version: item.version,
  })
  await expect(page.getByText('本周内报送进展。').first()).toBeVisible()
})
