import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { besideCopy as words } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { useCheckUi } from '../../../client/features/import/check-ui.store.ts'
import { useImport } from '../../../client/features/import/import.store.ts'
import { aWorld, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const paper = (year: number, lines: readonly string[]): string =>
  [`云川市民营经济促进局${year}年服务要点`, '一、优化服务', ...lines, ''].join('\n')
const PAPER = paper(2026, [
  '1.建立诉求直办机制，年底前建成。（责任处室：产业处牵头，法规处配合）',
  '2.开展政策宣讲不少于10场，11月底前完成。（责任处室：金融处牵头）',
  '3.编印办事指南，10月底前完成。（责任处室：法规处牵头）',
])
const REVISED = paper(2026, [
  '1.建立诉求直办机制，年底前建成。（责任处室：产业处牵头，法规处配合）',
  '2.开展政策宣讲进园区不少于12场，11月底前完成。（责任处室：金融处牵头）',
  '3.召开企业家座谈会，9月底前完成。（责任处室：产业处牵头）',
])

const GUIDE = '编印办事指南，10月底前完成'

let world: World
const usual = useImport.getState()
beforeEach(async () => {
  sessionStorage.clear()
  useImport.setState(usual, true)
  useCheckUi.getState().reset()
  world = await aWorld({ database: 'SQLite' })
})
afterEach(() => world.close())

type View = ReturnType<typeof renderWithApi>

async function paste(view: View, text: string, count: number) {
  const box = await screen.findByRole('textbox', { name: importCopy.source.paste })
  fireEvent.change(box, { target: { value: text } })
  await view.user.click(screen.getByRole('button', { name: new RegExp(`^${importCopy.source.read}`) }))
  await screen.findByRole('heading', { name: importCopy.items.title(count) })
}

/** The first paper is in the ledger, the second is being checked. */
async function again(text: string, count = 3) {
  const view = renderWithApi({ world, as: 'office', at: '/import' })
  await paste(view, PAPER, 3)
  const offers = screen.queryByRole('button', { name: /全部按建议处理/ })
  if (offers) await view.user.click(offers)
  await view.user.click(await screen.findByRole('button', { name: importCopy.confirm(3) }))
  await view.user.click(
    await screen.findByRole('button', { name: new RegExp(`^${importCopy.plan.submit(3)}`) }),
  )
  await view.user.click(await screen.findByRole('link', { name: importCopy.done.another }))
  await paste(view, text, count)
  return view
}

const table = () => within(screen.getByRole('region', { name: importCopy.items.columns.title }))
const rowOf = (name: RegExp) => {
  const row = table().getByRole('button', { name }).closest('tr')
  if (!row) throw new Error('no row')
  return within(row)
}
const bar = () => within(screen.getByRole('region', { name: words.bar }))
const press = async (view: View, name: string | RegExp) =>
  view.user.click(await screen.findByRole('button', { name }))

it('knows a revised paper, and shows item by item what became of it', async () => {
  const view = await again(REVISED)
  await press(view, words.choices.revision)
  await waitFor(() => expect(bar().getByText('有改1')).toBeDefined())
  expect(bar().getByText('未变1')).toBeDefined()
  expect(bar().getByText('新增1')).toBeDefined()
  const changed = rowOf(/^开展政策宣讲/)
  expect(changed.getByText(words.ledgerRow(2, '草稿'))).toBeDefined()
  expect(changed.getAllByRole('insertion').map((one) => one.textContent)).toContain(`${words.added}进园区`)
  expect(changed.getAllByRole('deletion').length).toBeGreaterThan(0)
  expect(rowOf(/^召开企业家座谈会/).getByText('新增')).toBeDefined()
  const gone = within(screen.getByRole('region', { name: words.gone.revision(1) }))
  expect(gone.getByRole('cell', { name: GUIDE })).toBeDefined()
})

it('folds away what did not change, and the choice survives a reload and an undo', async () => {
  const view = await again(REVISED)
  await press(view, words.choices.revision)
  await screen.findByRole('region', { name: words.bar })
  await view.user.keyboard('c')
  expect(table().getByRole('button', { name: words.folded(1, 1) })).toBeDefined()
  view.unmount()
  useImport.setState(usual, true)
  useCheckUi.getState().reset()
  const next = renderWithApi({ world, as: 'office', at: '/import?step=check' })
  await screen.findByRole('region', { name: words.bar })
  await press(next, importCopy.undo)
  expect(
    await screen.findByText(words.recognised.sameTitle('云川市民营经济促进局2026年服务要点')),
  ).toBeDefined()
})

it('writes a revision, and gives out what is new', async () => {
  const view = await again(REVISED)
  await press(view, words.choices.revision)
  await press(view, words.confirm(1, 1))
  await screen.findByRole('heading', { name: words.revise.title })
  await press(view, new RegExp(`^${words.revise.submit}`))
  await screen.findByRole('heading', { name: words.done.title(1, 1) })
  expect(view.address()).toContain('revision=')
  await press(view, importCopy.done.issueAll(1))
  await waitFor(() => expect(screen.queryByRole('button', { name: importCopy.done.issueAll(1) })).toBeNull())
  expect(screen.getByRole('link', { name: GUIDE })).toBeDefined()
  const { items } = await world.as('office').items.list({ planId: null, asOf: null })
  expect(items.map(({ title, state, version }) => [title, state, version])).toEqual([
    ['建立诉求直办机制，年底前建成', 'draft', 1],
    ['开展政策宣讲进园区不少于12场，11月底前完成', 'draft', 2],
    [GUIDE, 'draft', 1],
    ['召开企业家座谈会，9月底前完成', 'assigned', 2],
  ])
  expect(await world.as('office').plans.list()).toHaveLength(2)
})

it('lets the office say which item one continues', async () => {
  const view = await again(REVISED)
  await press(view, words.choices.revision)
  await screen.findByRole('region', { name: words.bar })
  await view.user.click(table().getByRole('button', { name: /^召开企业家座谈会/ }))
  await press(view, words.pair)
  await view.user.click(await screen.findByRole('menuitemradio', { name: words.pairWith(3, GUIDE) }))
  await waitFor(() => expect(bar().getByText('有改2')).toBeDefined())
  expect(bar().getByText('消失0')).toBeDefined()
})

it('finds nothing to write in the very same paper', async () => {
  const view = await again(PAPER)
  await press(view, words.choices.revision)
  await press(view, words.confirm(0, 0))
  expect(await screen.findByText(words.revise.nothing)).toBeDefined()
  expect(screen.getByRole('button', { name: new RegExp(`^${words.revise.submit}`) })).toHaveProperty(
    'disabled',
    true,
  )
})

it('compares with last year’s, and still makes a plan of its own', async () => {
  const view = await again(REVISED.replace('2026', '2027'))
  await press(view, words.choices.lastYear)
  await waitFor(() => expect(bar().getByText('延续1')).toBeDefined())
  expect(bar().getByText('修改1')).toBeDefined()
  expect(bar().getByText('消失1')).toBeDefined()
  await press(view, importCopy.confirm(3))
  await press(view, new RegExp(`^${importCopy.plan.submit(3)}`))
  await screen.findByText(importCopy.done.title(3))
  expect(await world.as('office').plans.list()).toHaveLength(3)
})

it('compares with any plan the office picks, or with none', async () => {
  const view = await again(REVISED.replace('服务要点', '行动安排'))
  expect(screen.queryByRole('button', { name: words.choices.revision })).toBeNull()
  await press(view, words.choose)
  const dialog = within(await screen.findByRole('dialog'))
  await view.user.click(dialog.getByRole('radio', { name: words.dialog.otherYear }))
  await view.user.click(dialog.getByRole('button', { name: words.dialog.submit }))
  await waitFor(() => expect(bar().getByText('延续1')).toBeDefined())
  await press(view, words.change)
  const second = within(await screen.findByRole('dialog'))
  await view.user.click(second.getByRole('radio', { name: words.dialog.alone }))
  await view.user.click(second.getByRole('button', { name: words.dialog.submit }))
  await waitFor(() => expect(screen.queryByRole('region', { name: words.bar })).toBeNull())
})
