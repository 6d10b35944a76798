import { expect, type Page } from '@playwright/test'
import { components } from '#shared/copy/components.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { review } from '#shared/copy/review.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId } from '#shared/ids.ts'
import { check } from './helpers/accessible.ts'
import { newId, signedIn } from './helpers/api.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { aBrowser, type Chosen, choose, itemNow } from './helpers/decisions.ts'

let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

/** Two items that one unit has been given anew and has still to sign for. */
async function twoToSign(): Promise<[Chosen, Chosen]> {
  const found = await choose(app, (one) => one.state === 'active' && one.window.kind === 'date')
  const first = found[0]
  const second = found.find((one) => one !== first && one.liaison === first?.liaison)
  if (first === undefined || second === undefined) throw new Error('no two items of one unit')
  const api = await signedIn(app, 'office')
  for (const { item } of [first, second])
    await api.items.command.mutate({
      type: 'reassign',
      leads: item.leads,
      supports: item.supports,
      reason: '按新分工重新交办。',
      commandId: newId<CommandId>(),
      itemId: item.id,
      version: item.version,
    })
  return [first, second]
}

test('the office insists on one that was declined, and gives the other to another unit', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [kept, moved] = await twoToSign()
  const liaison = await aBrowser(app, browser, kept.liaison)
  const office = await aBrowser(app, browser, 'office')
  await liaison.goto(`${app.address}/workbench`)
  for (const { item } of [kept, moved]) await decline(liaison, item.title)

  await office.goto(`${app.address}/review?item=${kept.item.id}`)
  await office.getByRole('heading', { name: kept.item.title }).waitFor()
  await expect(office.getByText('不属于本处职责。').first()).toBeVisible()
  await check(office, 'what was given back')
  const why = office.getByRole('textbox', { name: review.decide.why })
  await office.keyboard.press('r')
  await expect(office.getByText(review.decide.whyMissing)).toBeVisible()
  await why.fill('三定方案明确由你处负责。')
  await why.press('Escape')
  await office.keyboard.press('r')
  await expect(office.getByText(review.decide.insisted(kept.item.title)).first()).toBeVisible()
  expect(await itemNow(app, kept.item.id)).toMatchObject({ state: 'assigned', isInsisted: true })

  // It can be signed for, and not declined again.
  const row = liaison.getByRole('article').filter({ hasText: kept.item.title })
  await expect(row.getByRole('button', { name: workbench.do.receive })).toBeVisible()
  await expect(row.getByRole('button', { name: workbench.do.decline })).toHaveCount(0)

  await office.goto(`${app.address}/review?item=${moved.item.id}`)
  await office.getByRole('heading', { name: moved.item.title }).waitFor()
  await office.keyboard.press('a')
  const dialog = office.getByRole('dialog')
  const { before, after } = await namesOf(moved)
  const leads = dialog.getByRole('combobox', { name: new RegExp(`^${itemDialogs.reassign.leads}`) })
  await leads.fill(after)
  await office
    .getByRole('option', { name: new RegExp(`^${after}`) })
    .first()
    .click()
  await leads.press('Escape')
  await dialog
    .getByRole('button', { name: components.units.remove(before) })
    .first()
    .click()
  await dialog
    .getByRole('textbox', { name: new RegExp(`^${itemDialogs.reassign.reason}`) })
    .fill('经商两处，调整牵头。')
  await dialog.getByRole('button', { name: copy.command.reassign, exact: true }).click()
  await expect(office.getByText(review.decide.reassigned(moved.item.title)).first()).toBeVisible()
  const now = await itemNow(app, moved.item.id)
  expect([now.state, now.leads.length]).toEqual(['assigned', 1])
  expect(now.leads).not.toEqual(moved.item.leads)
  for (const page of [liaison, office]) await page.context().close()
})

async function decline(page: Page, title: string): Promise<void> {
  const row = page.getByRole('article').filter({ hasText: title })
  await row.getByRole('button', { name: workbench.do.decline }).click()
  await row
    .getByRole('textbox', { name: new RegExp(`^${workbench.ask.decline.label}`) })
    .fill('不属于本处职责。')
  await row.getByRole('button', { name: new RegExp(`^${workbench.ask.decline.submit}`) }).click()
  await expect(page.getByText(workbench.done.decline(title)).first()).toBeVisible()
}

/** The unit that leads it, and one that has nothing to do with it. */
async function namesOf({ item }: Chosen): Promise<{ before: string; after: string }> {
  const units = await (await signedIn(app, 'office')).units.list.query()
  const name = (isMeant: (id: (typeof item.leads)[number]) => boolean) =>
    units.find(({ id, kind }) => kind === 'unit' && isMeant(id))?.name ?? ''
  const involved = [...item.leads, ...item.supports]
  return { before: name((id) => id === item.leads[0]), after: name((id) => !involved.includes(id)) }
}
