import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { review as words } from '#shared/copy/review.ts'
import { shell } from '#shared/copy/shell.ts'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { aWorld, issued, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const one = 'item-1' as ItemId
const title = '建立民营企业诉求直办机制'
const by = { at: '2026-09-15T01:00:00.000Z', by: people.liaison.id }
const asked: ItemEvent[] = [
  { type: 'received', unitId: units.industry.id, ...by },
  {
    type: 'attached',
    evidence: {
      id: 'e1' as never,
      kind: 'document',
      number: '云民促〔2026〕18号',
      title: '直办机制',
      unitId: units.industry.id,
      ...by,
    },
    ...by,
  },
  { type: 'closingRequested', unitId: units.industry.id, note: '机制已建成', ...by },
]
const stateOf = async (world: World) =>
  (await world.as('office').items.get({ itemId: one, asOf: null })).item.state

let world: World
afterEach(() => world?.close())

it('shows the request beside its evidence, and approves by a letter', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), ...asked]] })
  const { user } = renderWithApi({ world, as: 'office', at: '/review' })
  expect(await screen.findByText('机制已建成')).toBeDefined()
  expect((await screen.findAllByText('云民促〔2026〕18号')).length).toBeGreaterThan(0)
  await user.keyboard('a')
  await screen.findByText(words.decide.approved(title))
  expect(await stateOf(world)).toBe('closed')
})

it('returns only with a reason', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), ...asked]] })
  const { user } = renderWithApi({ world, as: 'office', at: '/review' })
  const opinion = await screen.findByRole('textbox', { name: words.decide.opinion })
  await user.keyboard('r')
  expect(await screen.findByText(words.decide.reasonMissing)).toBeDefined()
  expect(document.activeElement).toBe(opinion)
  expect(await stateOf(world)).toBe('reviewing')
  await user.type(opinion, '缺少签字页')
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.decide.return}`) }))
  await screen.findByText(words.decide.returned(title))
  expect(await stateOf(world)).toBe('active')
})

it('keeps the opinion and shows what another did meanwhile', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), ...asked]] })
  const { user } = renderWithApi({ world, as: 'office', at: '/review' })
  const opinion = await screen.findByRole<HTMLInputElement>('textbox', { name: words.decide.opinion })
  await user.type(opinion, '同意')
  await world.as('leader').items.command({
    type: 'instruct',
    text: '请核实资金到位情况',
    commandId: 'leader-1' as never,
    itemId: one,
    version: 5,
  })
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.decide.approve}`) }))
  expect(await screen.findByText(/请核实资金到位情况/)).toBeDefined()
  expect(opinion.value).toBe('同意')
  expect(await stateOf(world)).toBe('reviewing')
})

it('says that nothing waits', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  renderWithApi({ world, as: 'office', at: '/review' })
  await waitFor(() => expect(screen.getByText(words.empty.title)).toBeDefined())
})

it('is not a page for a liaison', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), ...asked]] })
  renderWithApi({ world, as: 'liaison', at: '/review' })
  expect(await screen.findByText(shell.forbidden.title)).toBeDefined()
  expect(screen.queryByRole('textbox', { name: words.decide.opinion })).toBeNull()
})
