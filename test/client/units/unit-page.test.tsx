import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { posts } from '#shared/copy/posts.ts'
import { reorganiseCopy as words } from '#shared/copy/reorganise.ts'
import type { ItemId, UnitId } from '#shared/ids.ts'
import { mergeOf, splitOf } from '../../../client/features/units/reorganise-draft.ts'
import { aWorld, issued, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const one = 'i1' as ItemId
const here = `/units/one?unit=${units.industry.id}`
let world: World
afterEach(() => world?.close())

it('merges after a look at what it touches, and takes it back', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user } = renderWithApi({ world, as: 'office', at: here })
  await user.click(await screen.findByRole('button', { name: words.merge.open }))
  await user.click(screen.getByRole('combobox', { name: /与哪些单位合并/ }))
  await user.click(await screen.findByRole('option', { name: /法规处/ }))
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: words.look }))
  expect(screen.getByText(words.reasonMissing)).toBeDefined()
  await user.type(screen.getByLabelText(/^依据或原因/), '机构改革')
  await user.click(screen.getByRole('button', { name: words.look }))
  const preview = await screen.findByRole('region', { name: words.preview.title })
  const move = { to: units.industry.id, leads: 1, supports: 0 }
  expect(within(preview).getByText(words.preview.move('产业发展处', move))).toBeDefined()
  expect(within(preview).getByText(words.preview.people(['陈静']))).toBeDefined()
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: words.merge.submit }))
  await screen.findByText(words.merge.done(1))
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect([item.leads, item.supports]).toEqual([[units.industry.id], []])

  await user.click(await screen.findByRole('button', { name: words.undo.open }))
  await user.click(await screen.findByRole('button', { name: words.undo.submit }))
  await screen.findByText(words.undo.done)
  await waitFor(async () => {
    const back = await world.as('office').items.get({ itemId: one, asOf: null })
    expect(back.item.supports).toEqual([units.law.id])
  })
})

it('parts a unit, item by item', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user } = renderWithApi({ world, as: 'office', at: here })
  await user.click(await screen.findByRole('button', { name: words.split.open }))
  await user.type(await screen.findByLabelText(/^新单位名称/), '产业促进处')
  await user.selectOptions(await screen.findByLabelText('建立民营企业诉求直办机制'), '产业促进处')
  await user.type(screen.getByLabelText(/^依据或原因/), '职能划分')
  await user.click(screen.getByRole('button', { name: words.look }))
  await screen.findByRole('region', { name: words.preview.title })
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: words.split.submit }))
  await screen.findByText(words.split.done(1))
  const made = (await world.as('office').units.list()).find(({ name }) => name === '产业促进处')
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect(item.leads).toEqual([made?.id])
})

it('puts a leader in charge, and tells it in the history', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: here })
  await user.click(await screen.findByRole('button', { name: posts.leader.set }))
  await user.click(await screen.findByRole('button', { name: posts.leader.submit }))
  await screen.findByText(posts.leader.done('产业发展处', '何建国'))
  expect(await screen.findByText(posts.change.leader(null, '何建国'))).toBeDefined()
})

it('shows a liaison the posts and the history, and none of the buttons', async () => {
  world = await aWorld({ database: 'SQLite' })
  renderWithApi({ world, as: 'liaison', at: `/units/one?unit=${units.law.id}` })
  await screen.findByRole('table', { name: posts.posts })
  for (const name of [words.merge.open, words.split.open, posts.leader.set, posts.edit])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

it('makes a plan of what the forms say, and none while something is missing', () => {
  const [a, b, c, n] = ['a', 'b', 'c', 'n'] as UnitId[] as [UnitId, UnitId, UnitId, UnitId]
  const merge = { others: [b], way: 'this' as const, name: '', shortName: '', reason: '改革' }
  expect(mergeOf(merge, a, n)).toMatchObject({ fromIds: [b], into: [{ unitId: a }] })
  expect(mergeOf({ ...merge, way: 'other' }, a, n)).toMatchObject({ fromIds: [a], into: [{ unitId: b }] })
  expect(mergeOf({ ...merge, way: 'other', others: [b, c] }, a, n)).toBeNull()
  expect(mergeOf({ ...merge, way: 'new' }, a, n)).toBeNull()
  expect(mergeOf({ ...merge, way: 'new', name: '新' }, a, n)).toMatchObject({ fromIds: [a, b] })
  const split = {
    way: 'ends' as const,
    names: '',
    items: new Map([[one, 1]]),
    people: new Map(),
    reason: '改革',
  }
  expect(splitOf(split, ['甲'], a, [b, c])).toBeNull()
  expect(splitOf(split, ['甲', '乙'], a, [b, c])).toMatchObject({ items: [{ itemId: one, to: c }] })
  expect(splitOf({ ...split, way: 'stays' }, ['甲'], a, [b, c])).toMatchObject({
    items: [{ itemId: one, to: b }],
  })
})

it('says of an ended unit what stays in its name', async () => {
  const at = '2026-03-03T01:00:00.000Z'
  const by = people.liaison.id
  const unitId = units.industry.id
  world = await aWorld({
    database: 'SQLite',
    items: [
      issued({ itemId: one }),
      [
        ...issued({ itemId: 'i2' as ItemId, ordinal: 2 }),
        { type: 'received', unitId, at, by },
        { type: 'closingRequested', unitId, note: '', at, by },
        { type: 'approved', opinion: '', seen: [], at, by: people.office.id },
      ],
    ],
  })
  const merged = mergeOf(
    { others: [units.law.id], way: 'other', name: '', shortName: '', reason: '机构改革' },
    unitId,
    'none' as UnitId,
  )
  if (merged === null) throw new Error('not ready')
  await world.as('office').units.reorganise({ commandId: 'end', id: 're1', ...merged })
  renderWithApi({ world, as: 'office', at: here })
  const kept = await screen.findByRole('region', { name: posts.ended.title })
  expect(await within(kept).findByText(new RegExp(posts.ended.stays(1)))).toBeDefined()
  expect(within(kept).getByRole('link', { name: posts.ended.see }).getAttribute('href')).toContain(unitId)
})
