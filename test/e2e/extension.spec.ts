import { expect, type Page } from '@playwright/test'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { review } from '#shared/copy/review.ts'
import { reviewAsks } from '#shared/copy/review-asks.ts'
import { roundsCopy } from '#shared/copy/rounds.ts'
import { workbench } from '#shared/copy/workbench.ts'
import type { ItemId } from '#shared/ids.ts'
import { countedDueOn } from '#shared/items/window.ts'
import { check } from './helpers/accessible.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { aBrowser, askIn, choose, itemNow } from './helpers/decisions.ts'

const words = reviewAsks.extension
let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

test('first granted by the office, then by the leader; both days stay beside each other', async ({
  browser,
}) => {
  test.setTimeout(420_000)
  const [found] = await choose(
    app,
    (one) => one.state === 'active' && one.window.kind === 'date' && !one.isKey && one.originalDueOn === null,
  )
  if (found === undefined) throw new Error('nothing to extend')
  const { item, liaison: login } = found
  const original = countedDueOn(item) ?? ''
  const liaison = await aBrowser(app, browser, login)
  const office = await aBrowser(app, browser, 'office')
  const leader = await aBrowser(app, browser, 'lingdao')

  await ask(liaison, item.id, '2027-01-31', '配套细则尚未出台。')
  await office.goto(`${app.address}/review?item=${item.id}`)
  await office.getByRole('heading', { name: words.days }).waitFor()
  await expect(office).toHaveURL(/ask=extension/)
  await expect(office.getByRole('heading', { name: /^同意之后/ })).toBeVisible()
  await check(office, 'an extension before the office')
  await office.keyboard.press('a')
  await expect(office.getByText(words.granted(item.title)).first()).toBeVisible()
  expect((await itemNow(app, item.id)).window).toMatchObject({ dueOn: '2027-01-31' })

  await ask(liaison, item.id, '2027-03-31', '细则征求意见延长。')
  await office.goto(`${app.address}/review?item=${item.id}&ask=extension`)
  await expect(office.getByText(/已不在待审里/)).toBeVisible()
  await leader.goto(`${app.address}/workbench`)
  const row = leader.getByRole('article').filter({ hasText: item.title })
  await row.getByRole('link', { name: workbench.do.decide }).click()
  await leader.getByText(words.whose.second(2)).waitFor()
  await expect(leader.getByRole('table', { name: words.past })).toContainText(words.grantedTo('2027-01-31'))
  await check(leader, 'a second extension before the leader')
  const day = leader.getByRole('textbox', { name: new RegExp(`^${words.answer}`) })
  await day.fill('2027-02-28')
  await leader.getByRole('textbox', { name: words.opinion }).fill('只延一个月，不再延。')
  await leader.getByRole('button', { name: words.yes('2027-02-28') }).click()
  await expect(leader.getByText(words.granted(item.title)).first()).toBeVisible()

  const search = encodeURIComponent(item.title)
  await office.goto(`${app.address}/ledger?q=${search}&item=${item.id}&tab=requests`)
  const requests = office.getByRole('region', { name: ledger.drawer.requests })
  await expect(requests.getByRole('article')).toHaveCount(2)
  await expect(requests.getByText(original, { exact: true })).toBeVisible()
  await expect(requests.getByText('2027-02-28', { exact: true })).toBeVisible()
  await expect(requests.getByText(/只延一个月/)).toBeVisible()
  const overview = office.getByRole('region', { name: ledger.drawer.overview })
  await expect(overview.getByText(roundsCopy.moved(original, '2027-02-28'))).toBeAttached()
  await expect(
    office.locator('tr.row', { hasText: item.title }).getByText(ledger.was(original.slice(5))),
  ).toBeAttached()
  await check(office, 'the rounds in the drawer')
  expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })
  for (const page of [liaison, office, leader]) await page.context().close()
})

test('says to each role that nothing waits, and to others that it is not their page', async ({ browser }) => {
  test.setTimeout(240_000)
  const head = await aBrowser(app, browser, 'fuwu-head')
  await head.goto(`${app.address}/review`)
  await expect(head.getByText(review.empty.byRole.head)).toBeVisible()
  await check(head, 'nothing before the head')
  await head.context().close()
})

async function ask(page: Page, itemId: ItemId, to: string, reason: string): Promise<void> {
  const { dialog, send } = await askIn(page, app, itemId, 'requestExtension')
  await dialog
    .getByRole('textbox', { name: new RegExp(`^${itemDialogs.requestExtension.label}`) })
    .fill(reason)
  await dialog.getByRole('textbox', { name: new RegExp(`^${itemDialogs.requestExtension.day}`) }).fill(to)
  await send()
}
