import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { handoverCopy as words } from '#shared/copy/handover.ts'
import type { CommandId, HandoverId, ItemId } from '#shared/ids.ts'
import { aWorld, issued, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const handoverId = 'h1' as HandoverId
const [one, two] = ['i1' as ItemId, 'i2' as ItemId]
let world: World
afterEach(() => world?.close())

/** 陈静 stays where she is and takes the post beside 刘洋 over, on paper: both write for 产业发展处. */
async function aHandover(): Promise<void> {
  world = await aWorld({
    database: 'SQLite',
    items: [issued({ itemId: one }), issued({ itemId: two, ordinal: 2, title: '发布惠企政策清单' })],
  })
  await world.as('office').handovers.change({
    commandId: 'change' as CommandId,
    handoverId,
    unitId: units.industry.id,
    fromId: people.liaison.id,
    to: { kind: 'known', userId: people.otherLiaison.id },
    accountEnd: 'stays',
  })
}

it('is the first thing on the successor’s desk, and is confirmed with one key a line', async () => {
  await aHandover()
  const { user, address } = renderWithApi({ world, as: 'otherLiaison', at: '/workbench' })
  const first = await screen.findByRole('region', { name: words.bench.label })
  await user.click(within(first).getByRole('link', { name: words.bench.do.takeOver }))
  expect(address()).toBe(`/units/handover?handover=${handoverId}`)
  await screen.findByText(words.progress(0, 2))
  await user.keyboard('jy')
  await screen.findByText(words.progress(1, 2))
  // The focus stands on the next line by itself.
  await waitFor(() => expect(document.activeElement?.getAttribute('data-entry')).toBe(two))
  await user.keyboard('y')
  await screen.findByText(words.progress(2, 2))
  await screen.findByText(/全部确认，9月18日/)
})

it('sends a question to the office, whose answer stands beside it', async () => {
  await aHandover()
  const successor = renderWithApi({ world, as: 'otherLiaison', at: `/units/handover?handover=${handoverId}` })
  await screen.findByText(words.progress(0, 2))
  await successor.user.keyboard('jq')
  await successor.user.type(await screen.findByLabelText(/^疑问/), '佐证在哪里')
  await successor.user.click(screen.getByRole('button', { name: words.ask.question.submit }))
  await screen.findByText(words.question('佐证在哪里'))
  successor.unmount()

  const office = renderWithApi({ world, as: 'office', at: '/workbench' })
  const first = await screen.findByRole('region', { name: words.bench.label })
  await office.user.click(within(first).getByRole('link', { name: words.bench.do.answer }))
  await office.user.click(await screen.findByRole('button', { name: /^答复/ }))
  await office.user.type(await screen.findByRole('textbox', { name: /^答复/ }), '在档案柜')
  await office.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '答复' }))
  await screen.findByText(words.answer('办公室 周敏', '在档案柜'))
})

it('makes the account of a newcomer with the list, from the unit’s page', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user } = renderWithApi({ world, as: 'office', at: `/units/one?unit=${units.industry.id}` })
  await user.click(await screen.findByRole('button', { name: words.change.open }))
  await user.click(await screen.findByRole('button', { name: words.change.submit }))
  expect(screen.getByText(words.change.nameMissing)).toBeDefined()
  await user.type(screen.getByLabelText(/^姓名/), '顾盼')
  await user.type(screen.getByLabelText(/^账号/), 'gupan')
  await user.type(screen.getByLabelText(/^首次密码/), 'Anfang-2026x')
  await user.click(screen.getByRole('button', { name: words.change.submit }))
  await screen.findByText(words.change.done('顾盼', 1))
  const posts = await screen.findByRole('table', { name: '岗位' })
  await waitFor(() => expect(within(posts).getByText('顾盼')).toBeDefined())
  expect(screen.getByText(words.progress(0, 1))).toBeDefined()
})

it('lets a liaison file the change, and take it back', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user } = renderWithApi({ world, as: 'liaison', at: `/units/one?unit=${units.industry.id}` })
  await user.click(await screen.findByRole('button', { name: words.file.open }))
  await user.type(await screen.findByLabelText(/^拟接任人/), '顾盼')
  await user.click(screen.getByRole('button', { name: words.file.submit }))
  await screen.findByText(words.file.pending('顾盼', '2026-09-18'))
  expect(screen.queryByRole('button', { name: words.file.open })).toBeNull()
  await user.click(screen.getByRole('button', { name: words.file.withdraw }))
  await user.type(await screen.findByLabelText(/^原因/), '不调动了')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: words.file.withdraw }))
  await screen.findByRole('button', { name: words.file.open })
})
