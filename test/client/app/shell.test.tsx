import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { ItemId } from '#shared/ids.ts'
import { aWorld, issued, type Person, planId, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

const itemId = 'item-1' as ItemId

it.each([
  ['office', ['工作台', '台账', '导入', '审核', '督办', '分析', '会议', '文书', '单位', '设置']],
  ['liaison', ['工作台', '台账', '督办', '分析', '会议', '文书', '单位']],
  ['leader', ['工作台', '台账', '审核', '督办', '分析', '会议', '文书', '单位']],
  ['admin', ['单位', '设置']],
] as const)('gives %s the rooms of the role', async (person: Person, expected) => {
  world = await aWorld({ database: 'SQLite' })
  renderWithApi({ world, as: person, at: '/units' })
  const [navigation] = await screen.findAllByRole('navigation')
  if (!navigation) throw new Error('no navigation')
  const rooms = within(navigation)
    .getAllByRole('link')
    .map((link) => link.textContent)
  expect(rooms).toEqual(expected)
})

it.each([
  ['liaison', '/import'],
  ['liaison', '/review'],
  ['admin', '/ledger'],
  ['leader', '/settings/plans'],
  ['office', '/settings/users'],
] as const)('tells %s that %s is not theirs', async (person, at) => {
  world = await aWorld({ database: 'SQLite' })
  renderWithApi({ world, as: person, at })
  expect(await screen.findByRole('heading', { name: '这一页不归您的岗位看' })).toBeDefined()
})

it('keeps plan and day in the address from room to room', async () => {
  world = await aWorld({ database: 'SQLite' })
  const at = `/units?plan=${planId}&asOf=2026-06-30&q=x`
  const { user, address } = renderWithApi({ world, as: 'office', at })
  await user.click((await screen.findAllByRole('link', { name: '设置' }))[0] as HTMLElement)
  await waitFor(() => expect(address()).toBe(`/settings/plans?plan=${planId}&asOf=2026-06-30`))
})

it.each([
  ['2026-09-18T01:42:00.000Z', false],
  ['2030-01-04T01:42:00.000Z', true],
])('warns on %s that the year has no published working days: %s', async (now, expected) => {
  world = await aWorld({ database: 'SQLite', now })
  renderWithApi({ world, as: 'office', at: '/ledger' })
  await screen.findByRole('heading', { name: '台账' })
  await screen.findByText('截至')
  expect(screen.queryAllByText(/2030年放假安排未公布/)).toHaveLength(expected ? 1 : 0)
})

it('shows a page for an address that leads nowhere', async () => {
  world = await aWorld({ database: 'SQLite' })
  renderWithApi({ world, as: 'office', at: '/nowhere' })
  expect(await screen.findByRole('heading', { name: '没有这一页' })).toBeDefined()
})

it('finds an item in the palette by pinyin initials', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId })] })
  const { user, address } = renderWithApi({ world, as: 'leader', at: '/units' })
  await screen.findByRole('heading', { name: '单位' })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /页面、方案/ }), 'jlmyqy')
  await user.click(await screen.findByRole('option', { name: /建立民营企业诉求直办机制/ }))
  await waitFor(() => expect(address()).toBe(`/ledger?item=${itemId}`))
})

it('turns to large type and dark, and keeps both', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: '/units' })
  const menu = await screen.findByRole('button', { name: /周敏/ })
  await user.click(menu)
  await user.click(await screen.findByRole('menuitem', { name: '大字版' }))
  await user.click(menu)
  await user.click(await screen.findByRole('menuitemradio', { name: '深色' }))
  expect(document.documentElement.dataset).toMatchObject({ size: 'large', theme: 'dark' })
  expect(localStorage.getItem('taizhang.size')).toBe('large')
  expect(localStorage.getItem('taizhang.theme')).toBe('dark')
})

it('lists the keys on ?', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: '/units' })
  await screen.findByRole('heading', { name: '单位' })
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: '快捷键' })).toBeDefined()
})
