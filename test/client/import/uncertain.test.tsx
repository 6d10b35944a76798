import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { importCopy as words } from '#shared/copy/import.ts'
import { uncertainCopy as open } from '#shared/copy/uncertain.ts'
import { useCheckUi } from '../../../client/features/import/check-ui.store.ts'
import { useImport } from '../../../client/features/import/import.store.ts'
import { aWorld, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const PAPER = `云川市民营经济促进局2026年下半年服务要点
一、优化服务（责任单位：法规处）
（一）建立诉求直办机制，年底前建成，覆盖全部企业。
（二）编印办事指南，汇总全部事项。（责任单位：产业处牵头；完成时限：8月前）
（三）建好服务体系。一是召开座谈会不少于12场，6月底前完成。二是开通服务热线。（责任单位：稽查科牵头；完成时限：9月底前）
（四）建好融资体系。一是汇编融资产品。二是开展银企对接。（责任单位：稽查科牵头；完成时限：9月底前）
`

// The first to run also loads the page; the machine may be busy.
vi.setConfig({ testTimeout: 20_000 })

let world: World
const usual = useImport.getState()
beforeEach(() => {
  sessionStorage.clear()
  useImport.setState(usual, true)
  useCheckUi.getState().reset()
})
afterEach(() => world?.close())

async function pasted() {
  world = await aWorld({ database: 'SQLite' })
  const view = renderWithApi({ world, as: 'office', at: '/import' })
  const box = await screen.findByRole('textbox', { name: words.source.paste })
  fireEvent.change(box, { target: { value: PAPER } })
  await view.user.click(screen.getByRole('button', { name: new RegExp(`^${words.source.read}`) }))
  await screen.findByRole('heading', { name: words.items.title(4) })
  return view
}
const row = (title: RegExp) => within(screen.getByRole('row', { name: title }))
const name = (title: RegExp) => row(title).getByRole('button', { name: title, current: false })
const MONTH = open.about('window', open.reason.monthBefore)
const ABOVE = open.about('owners', open.reason.inherited)
const lit = () => [...document.querySelectorAll('.imp-sheet .lit')].map((one) => one.textContent)

it('marks only what is open, and the key A reads it otherwise until it is undone', async () => {
  const { user } = await pasted()
  expect(screen.getAllByText(open.mark)).toHaveLength(2)
  await user.click(name(/编印办事指南/))
  expect(row(/编印办事指南/).getByRole('button', { name: MONTH }).title).toBe(open.reason.monthBefore)
  await user.keyboard('a')
  expect(row(/编印办事指南/).queryByRole('button', { name: MONTH })).toBeNull()
  expect(row(/编印办事指南/).getByText('→ 08-31')).toBeDefined()
  expect(screen.getByText(/^已定：“8月前”读作2026年8月31日/)).toBeDefined()
  await user.keyboard('{Control>}z{/Control}')
  expect(row(/编印办事指南/).getByText('→ 07-31')).toBeDefined()
  expect(row(/编印办事指南/).getByRole('button', { name: MONTH })).toBeDefined()
  await user.keyboard('{Shift>}a{/Shift}')
  expect(row(/编印办事指南/).queryByRole('button', { name: MONTH })).toBeNull()
  expect(row(/编印办事指南/).getByText('→ 07-31')).toBeDefined()
})

it('says what a heading gives, and the menu takes it away', async () => {
  const { user } = await pasted()
  expect(row(/建立诉求直办机制/).getByText(open.from('优化服务'))).toBeDefined()
  await user.click(row(/建立诉求直办机制/).getByRole('button', { name: ABOVE }))
  await user.click(
    await screen.findByRole('menuitemradio', { name: open.owners({ leads: [], supports: [] }) }),
  )
  expect(row(/建立诉求直办机制/).getByText(words.items.noLead)).toBeDefined()
  expect(row(/建立诉求直办机制/).queryByText(open.from('优化服务'))).toBeNull()
})

it('lights the words behind a value, under the pointer and by Tab, and says them', async () => {
  const { user } = await pasted()
  await user.hover(row(/编印办事指南/).getByText('产业处'))
  expect(lit()).toEqual(['产业处'])
  await user.unhover(row(/编印办事指南/).getByText('产业处'))
  expect(lit()).toEqual([])
  await user.click(name(/建立诉求直办机制/))
  const owners = row(/建立诉求直办机制/).getByRole('button', {
    name: '法规处',
    description: open.printed('法规处'),
  })
  act(() => owners.focus())
  const [first] = document.querySelectorAll('.imp-sheet .lit')
  expect([lit(), first?.closest('p')?.textContent]).toEqual([['法规处'], '一、优化服务（责任单位：法规处）'])
  await user.tab()
  expect(lit()).toEqual(['年底前'])
})

it('splits an item in its parts by the key P, and gives it back', async () => {
  const { user } = await pasted()
  await user.click(name(/编印办事指南/))
  expect(screen.queryByRole('button', { name: open.parts.split(2) })).toBeNull()
  await user.click(name(/建好服务体系/))
  expect(screen.getByRole('button', { name: open.parts.split(2) })).toBeDefined()
  await user.keyboard('p')
  expect(await screen.findByRole('heading', { name: words.items.title(5) })).toBeDefined()
  expect(row(/召开座谈会/).getByText('→ 06-30')).toBeDefined()
  expect(row(/开通服务热线/).getByText('稽查科')).toBeDefined()
  await user.keyboard('m')
  expect(name(/建立诉求直办机制/)).toBeDefined()
  expect(screen.getByRole('heading', { name: words.items.title(4) })).toBeDefined()
  expect(row(/建好服务体系/).getByText('→ 09-30')).toBeDefined()
})

it('offers the parts of the whole plan in one act, or none of them', async () => {
  const { user } = await pasted()
  const line = screen.getByText((text) => text.startsWith(open.parts.many(2)))
  expect(line).toBeDefined()
  await user.click(screen.getByRole('button', { name: open.parts.all }))
  expect(await screen.findByRole('heading', { name: words.items.title(6) })).toBeDefined()
  expect(screen.queryByRole('button', { name: open.parts.all })).toBeNull()
  await user.keyboard('{Control>}z{/Control}')
  await user.click(await screen.findByRole('button', { name: open.parts.keep }))
  expect(screen.queryByRole('button', { name: open.parts.all })).toBeNull()
  expect(screen.getByRole('heading', { name: words.items.title(4) })).toBeDefined()
})
