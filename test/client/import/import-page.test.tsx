import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importCopy as words } from '#shared/copy/import.ts'
import { shell } from '#shared/copy/shell.ts'
import { useImport } from '../../../client/features/import/import.store.ts'
import { keptFor } from '../../../client/features/import/kept.ts'
import { aWorld, people, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const PAPER = `云川市民营经济促进局2026年下半年服务要点
一、优化服务
1.建立诉求直办机制，年底前建成。（责任处室：产业处牵头，法规处配合）
2.开展政策宣讲不少于10场，11月底前完成。（责任处室：稽查科牵头）
3.编印办事指南，10月底前完成。（责任处室：法规处牵头）
`

let world: World
const usual = useImport.getState()
beforeEach(() => {
  sessionStorage.clear()
  useImport.setState(usual, true)
})
afterEach(() => world?.close())

async function pasted() {
  world = await aWorld({ database: 'SQLite' })
  const view = renderWithApi({ world, as: 'office', at: '/import' })
  const box = await screen.findByRole('textbox', { name: words.source.paste })
  fireEvent.change(box, { target: { value: PAPER } })
  await view.user.click(screen.getByRole('button', { name: new RegExp(`^${words.source.read}`) }))
  await screen.findByRole('heading', { name: words.items.title(3) })
  return view
}
/** The world begins with one plan. */
const plans = () => world.as('office').plans.list()
const table = () => within(screen.getByRole('region', { name: words.items.columns.title }))

it('reads what is pasted, and stores nothing yet', async () => {
  await pasted()
  expect(table().getByRole('button', { name: /^编印办事指南/ })).toBeDefined()
  expect(table().getByText('稽查科')).toBeDefined()
  expect(await plans()).toHaveLength(1)
})

it('says above the items which pages of the file are missing, and keeps saying it', async () => {
  await pasted()
  const { paper } = useImport.getState()
  if (!paper) throw new Error('No paper')
  act(() => useImport.setState({ paper: { ...paper, notices: [{ kind: 'scannedPages', pages: [3, 4] }] } }))
  expect(table().getByText(/^第3、4页是扫描图片，没有文字/)).toBeDefined()
  expect(keptFor(people.office.id).kept?.paper.notices).toBeUndefined()
  window.dispatchEvent(new Event('pagehide'))
  expect(keptFor(people.office.id).kept?.paper.notices).toEqual([{ kind: 'scannedPages', pages: [3, 4] }])
})

it('settles units in one pass, stores with 确认入账 and gives out', async () => {
  const { user, address } = await pasted()
  await user.click(screen.getByRole('button', { name: /全部按建议处理/ }))
  await user.click(await screen.findByRole('button', { name: words.confirm(3) }))
  await screen.findByRole('heading', { name: words.plan.title })
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.plan.submit(3)}`) }))
  await user.click(await screen.findByRole('button', { name: words.done.issueAll(3) }))
  await screen.findByText(words.done.none)
  expect(address()).toContain('step=done')
  const plan = (await plans()).at(-1)
  expect(plan?.title).toBe('云川市民营经济促进局2026年下半年服务要点')
  const { items } = await world.as('office').items.list({ planId: null, asOf: null })
  expect(items.map((item) => item.state)).toEqual(['assigned', 'assigned', 'assigned'])
  const names = (await world.as('office').units.list()).map((unit) => unit.name)
  expect(names).toContain('稽查科')
})

it('takes items together, apart and out, and all of it back', async () => {
  const { user } = await pasted()
  await user.click(table().getByRole('button', { name: /^编印办事指南/ }))
  await user.click(await screen.findByRole('button', { name: words.items.leaveOut }))
  expect(await screen.findByRole('heading', { name: words.items.title(2) })).toBeDefined()
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('heading', { name: words.items.title(3) })).toBeDefined()
  await user.click(screen.getByRole('button', { name: words.items.merge }))
  await user.click(await screen.findByRole('menuitem', { name: words.items.mergePrevious }))
  expect(await screen.findByRole('heading', { name: words.items.title(2) })).toBeDefined()
  await user.click(screen.getByRole('button', { name: words.undo }))
  expect(await screen.findByRole('heading', { name: words.items.title(3) })).toBeDefined()
})

it('does not take what must be settled first', async () => {
  const { user } = await pasted()
  await user.click(screen.getByRole('button', { name: words.confirm(3) }))
  expect(screen.queryByRole('heading', { name: words.plan.title })).toBeNull()
  expect(await plans()).toHaveLength(1)
})

it('keeps everything when the same paper is already in the ledger', async () => {
  const { user } = await pasted()
  await user.click(screen.getByRole('button', { name: /全部按建议处理/ }))
  await user.click(await screen.findByRole('button', { name: words.confirm(3) }))
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${words.plan.submit(3)}`) }))
  await screen.findByText(words.done.title(3))
  await user.click(screen.getByRole('link', { name: words.done.another }))
  const box = await screen.findByRole('textbox', { name: words.source.paste })
  fireEvent.change(box, { target: { value: PAPER } })
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.source.read}`) }))
  await user.click(await screen.findByRole('button', { name: words.confirm(3) }))
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${words.plan.submit(3)}`) }))
  expect(await screen.findByRole('alert')).toBeDefined()
  expect(screen.getByRole('heading', { name: words.plan.title })).toBeDefined()
  expect(await plans()).toHaveLength(2)
})

it('tells a report from a plan', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: '/import' })
  fireEvent.change(await screen.findByRole('textbox', { name: words.source.paste }), {
    target: { value: '2025年工作总结\n一年来，我局坚持稳中求进，完成了各项任务。\n群众满意度进一步提升。\n' },
  })
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.source.read}`) }))
  expect(await screen.findByText(words.source.empty.report)).toBeDefined()
})

it('asks for words before reading, and is no page for a liaison', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user, unmount } = renderWithApi({ world, as: 'office', at: '/import' })
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${words.source.read}`) }))
  await waitFor(() => expect(screen.getByText(words.source.nothing)).toBeDefined())
  unmount()
  renderWithApi({ world, as: 'liaison', at: '/import' })
  expect(await screen.findByText(shell.forbidden.title)).toBeDefined()
})
