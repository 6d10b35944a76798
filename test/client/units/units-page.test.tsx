import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { splitNames } from '../../../client/features/units/unit-dialog.tsx'
import { aWorld, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

it('opens a unit by its address, and the back button closes it', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user, address, back } = renderWithApi({ world, as: 'office', at: '/units' })
  await user.click(await screen.findByRole('button', { name: '法规处' }))
  expect(await screen.findByRole('dialog', { name: '修改“法规处”' })).toBeDefined()
  expect(address()).toBe(`/units?unit=${units.law.id}`)
  back()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('keeps the form and says it at the name when the name is taken', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: '/units?unit=new' })
  const name = await screen.findByLabelText<HTMLInputElement>(/^全称/)
  await user.type(name, '法规处')
  await user.click(screen.getByRole('button', { name: '保存' }))
  const sentence = await screen.findByRole('alert')
  expect(name.getAttribute('aria-describedby')).toBe(sentence.id)
  expect(name.value).toBe('法规处')
})

it('saves aliases, by which the list then finds the unit', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: `/units?unit=${units.law.id}` })
  await user.type(await screen.findByLabelText('又名'), '政策法规处、法制处')
  await user.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.type(screen.getByRole('searchbox'), '法制')
  await waitFor(() => expect(screen.queryByRole('button', { name: '产业发展处' })).toBeNull())
  expect(screen.getByRole('button', { name: '法规处' })).toBeDefined()
})

it('finds by pinyin initials', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/units' })
  await user.type(await screen.findByRole('searchbox'), 'jrfw')
  await waitFor(() => expect(screen.queryByRole('button', { name: '法规处' })).toBeNull())
  expect(screen.getByRole('button', { name: '金融服务处' })).toBeDefined()
})

it('gives a group its members', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'office', at: '/units?unit=new-group' })
  await user.type(await screen.findByLabelText(/^全称/), '有关处室')
  await user.click(screen.getByRole('combobox', { name: /成员单位/ }))
  await user.click(await screen.findByRole('option', { name: /金融服务处/ }))
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: '保存' }))
  const row = (await screen.findByRole('button', { name: '有关处室' })).closest('tr')
  expect(row && within(row).getByText('金融服务处')).toBeTruthy()
})

it('shows a liaison the unit, and no way to change it', async () => {
  world = await aWorld({ database: 'SQLite' })
  renderWithApi({ world, as: 'liaison', at: `/units?unit=${units.all.id}` })
  const dialog = await screen.findByRole('dialog', { name: '各处室' })
  expect(within(dialog).getByText('产业发展处、法规处、金融服务处')).toBeDefined()
  expect(within(dialog).queryByRole('button', { name: '保存' })).toBeNull()
  expect(screen.queryByRole('button', { name: '新建单位' })).toBeNull()
})

it('splits names at any comma, once each', () => {
  expect(splitNames('法规处、 法制处，法规处;\n政法处')).toEqual(['法规处', '法制处', '政法处'])
})
