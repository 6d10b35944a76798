import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { stages as words } from '#shared/copy/stages.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import type { Window } from '#shared/items/model.ts'
import { aWorld, issued, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const one = 'item-1' as ItemId
const title = '建立民营企业诉求直办机制'
const received: ItemEvent = {
  type: 'received',
  unitId: units.industry.id,
  at: '2026-03-03T01:00:00.000Z',
  by: people.liaison.id,
}
const within7: Window = {
  kind: 'relative',
  text: '会后7个工作日内',
  within: { count: 7, unit: 'workingDay' },
  eventOn: null,
  dueOn: null,
}
const monthly: Window = { kind: 'recurring', text: '每月', period: 'month', graceDays: 5 }

let world: World
afterEach(() => world?.close())
const aBench = async (window: Window, more: ItemEvent[] = [received]) => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one, window }), ...more]] })
  return world
}
const now = async () => (await world.as('office').items.get({ itemId: one, asOf: null })).item

it('lists for the office what waits for its event, and takes its day in place', async () => {
  await aBench(within7)
  const { user } = renderWithApi({ world, as: 'office', at: '/workbench' })
  const list = within(await screen.findByRole('region', { name: words.events.title }))
  await user.click(list.getByRole('button', { name: words.events.enter }))
  await user.click(list.getByRole('button', { name: words.events.save }))
  expect(list.getAllByText(words.events.missing)).toHaveLength(2)
  await user.type(list.getByLabelText(new RegExp(`^${words.events.day}`)), '2026-09-28')
  expect(await list.findByText(/7个工作日内 → 2026年10月13日/)).toBeDefined()
  await user.type(list.getByLabelText(new RegExp(`^${words.events.note}`)), '9月28日办公会')
  await user.click(list.getByRole('button', { name: words.events.save }))
  await screen.findByText(words.events.done(title, '2026年10月13日'))
  expect((await now()).window).toMatchObject({ eventOn: '2026-09-28', dueOn: '2026-10-13' })
  expect(screen.queryByRole('region', { name: words.events.title })).toBeNull()
})

it('shows the list to no unit', async () => {
  await aBench(within7)
  renderWithApi({ world, as: 'liaison', at: '/workbench' })
  await screen.findByRole('article', { name: new RegExp(title) })
  expect(screen.queryByRole('region', { name: words.events.title })).toBeNull()
})

it('asks with a report which instance it has done', async () => {
  await aBench(monthly)
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  const row = within(await screen.findByRole('article', { name: new RegExp(title) }))
  await user.click(await row.findByRole('button', { name: workbench.do.report }))
  const select = await row.findByLabelText(words.instances.field)
  // The one that was missed comes first, as its report does.
  expect(select).toHaveProperty('value', '2026-08')
  await user.selectOptions(select, '2026-09')
  await user.type(row.getByLabelText(new RegExp(`^${workbench.form.progress}`)), '发布9月要目')
  await user.click(row.getByRole('button', { name: new RegExp(`^${workbench.form.send}`) }))
  await screen.findByText(workbench.done.report(title))
  expect((await now()).instances).toEqual([{ period: '2026-09', on: '2026-09-18' }])
})

it('asks the office to check a standing item off for the year that is over', async () => {
  const early = (event: ItemEvent): ItemEvent => ({ ...event, at: '2025-03-03T01:00:00.000Z' })
  const window: Window = { kind: 'standing', text: '长期坚持' }
  world = await aWorld({
    database: 'SQLite',
    items: [[...issued({ itemId: one, window }), received].map(early)],
  })
  const { user } = renderWithApi({ world, as: 'office', at: '/workbench' })
  const row = within(await screen.findByRole('article', { name: words.reconcile.headline(title) }))
  expect(row.getByText(words.reconcile.waits(2025))).toBeDefined()
  await user.click(row.getByRole('button', { name: workbench.do.reconcile }))
  await user.click(row.getByRole('button', { name: new RegExp(`^${workbench.ask.reconcile.submit}`) }))
  expect(row.getByText(workbench.ask.missing)).toBeDefined()
  await user.type(row.getByLabelText(/^对账意见/), '单位撤并，由新处室接着推进')
  await user.click(row.getByRole('button', { name: new RegExp(`^${workbench.ask.reconcile.submit}`) }))
  await screen.findByText(workbench.done.reconcile(title))
  expect((await now()).reconciliations).toMatchObject([{ year: 2025, on: '2026-09-18' }])
})

it('sets milestones in a dialog, and shows them in the drawer', async () => {
  await aBench({ kind: 'date', text: '2027年底前', dueOn: '2027-12-31' })
  const { user } = renderWithApi({ world, as: 'office', at: `/ledger?item=${one}` })
  const drawer = await screen.findByRole('complementary', { name: '事项详情' })
  await user.click(await within(drawer).findByRole('button', { name: '更多操作' }))
  await user.click(await screen.findByRole('menuitem', { name: copy.command.setMilestones }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(new RegExp(`^${words.milestones.name}`)), '完成60%')
  await user.type(dialog.getByLabelText(new RegExp(`^${words.milestones.day}`)), '2026-09-30')
  await user.type(dialog.getByLabelText(new RegExp(`^${words.milestones.reason}`)), '按年拆分')
  await user.click(dialog.getByRole('button', { name: copy.command.setMilestones }))
  const overview = within(await screen.findByRole('region', { name: '概况' }))
  expect(await overview.findByText('完成60%')).toBeDefined()
  expect((await now()).milestones).toMatchObject([{ name: '完成60%', dueOn: '2026-09-30', by: 'plan' }])
})
