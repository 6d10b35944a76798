import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { useLedgerUi } from '../../../client/features/ledger/ledger-ui.store.ts'
import { aWorld, drafted, issued, NOW, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const [one, two, three] = ['item-1', 'item-2', 'item-3'] as unknown as [ItemId, ItemId, ItemId]
const at = '2026-03-03T01:00:00.000Z'
const received: ItemEvent = { type: 'received', unitId: units.industry.id, at, by: people.liaison.id }
const closed: ItemEvent[] = [
  {
    type: 'closingRequested',
    unitId: units.industry.id,
    note: '已办结',
    at,
    by: people.liaison.id,
  },
  { type: 'approved', opinion: '', seen: [], at, by: people.office.id },
]

let world: World
const usual = useLedgerUi.getState()
beforeEach(() => {
  // Nothing is laid out here; the table draws what fits into its height.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700)
  useLedgerUi.setState(usual, true)
})
afterEach(() => world?.close())

const row = (name: RegExp) =>
  waitFor(() => {
    const found = screen.getByText(name, { selector: 'tr.row *' }).closest('tr')
    if (found === null) throw new Error(`no row ${name}`)
    return found
  })

it('shows the ledger by section, a closed row with its stamp', async () => {
  world = await aWorld({
    database: 'SQLite',
    items: [
      issued({ itemId: one }),
      [...issued({ itemId: two, ordinal: 2, title: '编印政策一本通' }), received, ...closed],
      issued({ itemId: three, ordinal: 3, title: '建立增信资金', headings: ['破解融资难题'] }),
    ],
  })
  renderWithApi({ world, as: 'office', at: '/ledger' })
  expect(within(await row(/直办机制/)).getByText('待签收')).toBeDefined()
  expect(within(await row(/一本通/)).getByText('已销号')).toBeDefined()
  const group = screen.getByRole('button', { name: /优化营商环境/ })
  expect(group.textContent).toContain('2 项')
  fireEvent.click(group)
  await waitFor(() => expect(screen.queryByText(/一本通/)).toBeNull())
  expect(await row(/增信资金/)).toBeDefined()
})

it('lets the lead sign in the drawer, and the row follows', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user, address } = renderWithApi({ world, as: 'liaison', at: '/ledger' })
  await user.click(await row(/直办机制/))
  expect(address()).toContain(`item=${one}`)
  await user.click(await screen.findByRole('button', { name: '签收' }))
  const drawer = screen.getByRole('complementary', { name: '事项详情' })
  await waitFor(async () => expect(within(await row(/直办机制/)).getByText('办理中')).toBeDefined())
  await within(drawer).findByRole('button', { name: '填报' })
  expect(within(drawer).getAllByText('签收', { selector: 'b' })).toHaveLength(1)
})

it('finds by words and by pinyin initials as they are typed', async () => {
  world = await aWorld({
    database: 'SQLite',
    items: [issued({ itemId: one }), issued({ itemId: two, ordinal: 2, title: '编印政策一本通' })],
  })
  const { user, address } = renderWithApi({ world, as: 'leader', at: '/ledger' })
  await row(/直办机制/)
  const box = screen.getByRole('textbox', { name: /搜索事项/ })
  await user.type(box, '一本')
  await waitFor(() => expect(screen.queryByText(/直办机制/)).toBeNull())
  await user.clear(box)
  await user.type(box, 'zbjz')
  await waitFor(() => expect(screen.queryByText(/一本通/)).toBeNull())
  expect(await row(/直办机制/)).toBeDefined()
  await waitFor(() => expect(address()).toContain('q=zbjz'))
  await user.clear(box)
  await user.type(box, '没有这样的事')
  await user.click(await screen.findByRole('button', { name: '清除筛选' }))
  expect(await row(/一本通/)).toBeDefined()
})

it('keeps a chosen light in the address, and the back button takes it away', async () => {
  world = await aWorld({
    database: 'SQLite',
    items: [
      [...issued({ itemId: one, window: { kind: 'date', text: '8月底前', dueOn: '2026-08-31' } }), received],
      [...issued({ itemId: two, ordinal: 2, title: '编印政策一本通' }), received],
    ],
  })
  const { user, address, back } = renderWithApi({ world, as: 'leader', at: '/ledger' })
  await row(/一本通/)
  await user.click(screen.getByRole('button', { name: /严重逾期/ }))
  await waitFor(() => expect(screen.queryByText(/一本通/)).toBeNull())
  expect(address()).toContain('deepRed')
  back()
  expect(await row(/一本通/)).toBeDefined()
})

it('lets go of a leader in charge that the address names', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user, address } = renderWithApi({ world, as: 'office', at: '/ledger?charge=nobody' })
  await user.click(await screen.findByRole('button', { name: /分管领导/ }))
  expect(await row(/直办机制/)).toBeDefined()
  expect(address()).not.toContain('charge')
})

it('walks by the arrow keys, opens by Enter and closes by Escape', async () => {
  world = await aWorld({
    database: 'SQLite',
    items: [issued({ itemId: one }), issued({ itemId: two, ordinal: 2, title: '编印政策一本通' })],
  })
  const { user, address } = renderWithApi({ world, as: 'office', at: '/ledger' })
  const first = await row(/直办机制/)
  expect(first.tabIndex).toBe(0)
  first.focus()
  await user.keyboard('{ArrowDown}')
  const second = await row(/一本通/)
  await waitFor(() => expect(document.activeElement).toBe(second))
  await user.keyboard('{Enter}')
  expect(address()).toContain(`item=${two}`)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(address()).not.toContain('item='))
  await user.keyboard(' ')
  expect(await screen.findByRole('group', { name: '已选1项' })).toBeDefined()
})

it('gives out the drafts that are selected, and says how many', async () => {
  world = await aWorld({
    database: 'SQLite',
    items: [[drafted({ itemId: one })], [drafted({ itemId: two, ordinal: 2, title: '编印政策一本通' })]],
  })
  const { user } = renderWithApi({ world, as: 'office', at: '/ledger' })
  await user.click(within(await row(/直办机制/)).getByRole('checkbox'))
  await user.click(within(await row(/一本通/)).getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: '交办2项' }))
  await waitFor(async () => expect(within(await row(/一本通/)).getByText('待签收')).toBeDefined())
  expect(within(await row(/直办机制/)).getByText('待签收')).toBeDefined()
  expect(screen.queryByRole('group', { name: /已选/ })).toBeNull()
})

it('keeps what was typed when somebody else was quicker, and says what changed', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), received]] })
  const { user } = renderWithApi({ world, as: 'office', at: `/ledger?item=${one}` })
  await user.click(await screen.findByRole('button', { name: '催办' }))
  const dialog = await screen.findByRole('dialog')
  const box = within(dialog).getByRole('textbox', { name: /内容/ })
  await user.type(box, '请抓紧推进')
  world.setNow('2026-09-18T01:50:00.000Z')
  await world.as('leader').items.command({
    type: 'instruct',
    text: '务必年内见效',
    commandId: '01hzzzzzzzzzzzzzzzzzzzzzz1' as never,
    itemId: one,
    version: 3,
  })
  await user.click(within(dialog).getByRole('button', { name: '催办' }))
  expect(await within(dialog).findByText(/务必年内见效/)).toBeDefined()
  expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: /内容/ }).value).toBe('请抓紧推进')
  await user.click(within(dialog).getByRole('button', { name: '催办' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect(item.reminders.map((reminder) => reminder.text)).toEqual(['请抓紧推进'])
})

it('offers nothing on a past day', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), received]], now: NOW })
  renderWithApi({ world, as: 'office', at: `/ledger?item=${one}&asOf=2026-03-02` })
  const drawer = await screen.findByRole('complementary', { name: '事项详情' })
  expect(await within(drawer).findByText('待签收', { selector: '.state' })).toBeDefined()
  expect(within(drawer).queryByRole('button', { name: '催办' })).toBeNull()
})

it('says plainly what an address names in vain', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  renderWithApi({ world, as: 'office', at: '/ledger?item=nobody' })
  const drawer = await screen.findByRole('complementary', { name: '事项详情' })
  expect((await within(drawer).findByRole('alert')).textContent).toMatch(/没有|找不到/)
})

it('leads the office of an empty ledger to the import, and tells others what comes', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { unmount } = renderWithApi({ world, as: 'office', at: '/ledger' })
  expect(await screen.findByRole('link', { name: '导入方案' })).toBeDefined()
  unmount()
  renderWithApi({ world, as: 'liaison', at: '/ledger' })
  expect(await screen.findByText(/办公室导入方案并交办后/)).toBeDefined()
  expect(screen.queryByRole('link', { name: '导入方案' })).toBeNull()
})

it('narrows to a class of the forecast, by a rule that comes only then, and shows why in the drawer', async () => {
  const dated = { window: { kind: 'date' as const, text: null, dueOn: '2026-12-31' } }
  world = await aWorld({
    database: 'SQLite',
    items: [
      issued({ itemId: one, ...dated }),
      [...issued({ itemId: two, ordinal: 2, title: '编印政策一本通', ...dated }), received, ...closed],
    ],
  })
  const { user, address } = renderWithApi({ world, as: 'office', at: '/ledger?forecast=unsaid' })
  await user.click(await row(/直办机制/))
  expect(screen.queryByText(/一本通/)).toBeNull()
  expect(await screen.findByText('单位还没有填报过。')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /预判：未填报/ }))
  expect(await row(/一本通/)).toBeDefined()
  expect(address()).not.toContain('forecast')
})
