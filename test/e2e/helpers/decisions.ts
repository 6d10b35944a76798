import { type Browser, expect, type Page } from '@playwright/test'
import { ledger } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import type { ItemCommandType } from '#shared/items/commands.ts'
import type { Item } from '#shared/items/model.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import { newId, signedIn } from './api.ts'
import type { App } from './app.ts'
import { signIn } from './screens.ts'

/** Units of the fictional bureau that have a liaison and a head of their own: `fagui`, `fagui-head`. */
const WITH_HEADS = { 融资促进处: 'rongzi', 政策法规处: 'fagui', 企业服务处: 'fuwu' } as const
export interface Chosen {
  item: Item
  /** The login of the lead's liaison. */
  liaison: string
}

/** Items led by one unit alone that has a liaison and a head, where `isMeant`. */
export async function choose(app: App, isMeant: (item: Item) => boolean): Promise<Chosen[]> {
  const api = await signedIn(app, 'office')
  const { items } = await api.items.list.query({ planId: null, asOf: null })
  const units = await api.units.list.query()
  const logins = new Map(units.map(({ id, name }) => [id, (WITH_HEADS as Record<string, string>)[name]]))
  return items.flatMap((item) => {
    const [lead, ...more] = item.leads
    const liaison = lead === undefined ? undefined : logins.get(lead)
    return liaison !== undefined && more.length === 0 && isMeant(item) ? [{ item, liaison }] : []
  })
}

export async function ruleAll(app: App, rules: Partial<PlanRules>): Promise<void> {
  const api = await signedIn(app, 'office')
  for (const plan of await api.plans.list.query()) {
    const { itemCount: _count, importedAt: _at, ...facts } = plan
    const commandId = newId<CommandId>()
    await api.plans.update.mutate({ commandId, ...facts, rules: { ...plan.rules, ...rules } })
  }
}

/** The item as it is now. */
export async function itemNow(app: App, itemId: ItemId): Promise<Item> {
  const api = await signedIn(app, 'office')
  return (await api.items.get.query({ itemId, asOf: null })).item
}

export async function aBrowser(app: App, browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, app, login)
  return page
}

/** Opens the dialog of a command from the drawer, wherever its button stands. */
export async function askIn(page: Page, app: App, itemId: ItemId, command: ItemCommandType) {
  await page.goto(`${app.address}/ledger?item=${itemId}`)
  const actions = page.getByRole('group', { name: ledger.drawer.actions })
  await actions.waitFor()
  const button = actions.getByRole('button', { name: copy.command[command], exact: true })
  if (await button.isVisible()) await button.click()
  else {
    await actions.getByRole('button', { name: ledger.more }).click()
    await page.getByRole('menuitem', { name: copy.command[command], exact: true }).click()
  }
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return {
    dialog,
    send: async () => {
      await dialog.getByRole('button', { name: copy.command[command], exact: true }).click()
      await expect(dialog).toBeHidden()
    },
  }
}
