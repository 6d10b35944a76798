import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { aWorld, PASSWORD, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

it('shows live which rules are met', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/password' })
  const next = await screen.findByLabelText(/^新密码/)
  const met = () => screen.getAllByRole('listitem').map((rule) => within(rule).queryByText('已满足') !== null)
  expect(met()).toEqual([false, false, false])
  await user.type(next, 'yunchuan26')
  expect(met()).toEqual([true, false, false])
  await user.type(next, '-A')
  expect(met()).toEqual([true, true, false])
  await user.type(screen.getByLabelText(/^再输一次/), 'yunchuan26-A')
  expect(met()).toEqual([true, true, true])
})

it('says a wrong present password at its field', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/password' })
  await user.type(await screen.findByLabelText(/^现在的密码/), 'Wrong-2026-x')
  await user.type(screen.getByLabelText(/^新密码/), 'Qingshi-2027')
  await user.type(screen.getByLabelText(/^再输一次/), 'Qingshi-2027')
  await user.click(screen.getByRole('button', { name: '修改密码' }))
  const sentence = await screen.findByRole('alert')
  expect(screen.getByLabelText(/^现在的密码/).getAttribute('aria-describedby')).toBe(sentence.id)
})

it('refuses one of the last five', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/password' })
  await user.type(await screen.findByLabelText(/^现在的密码/), PASSWORD)
  await user.type(screen.getByLabelText(/^新密码/), PASSWORD)
  await user.type(screen.getByLabelText(/^再输一次/), PASSWORD)
  await user.click(screen.getByRole('button', { name: '修改密码' }))
  const sentence = await screen.findByRole('alert')
  expect(screen.getByLabelText(/^新密码/).getAttribute('aria-describedby')).toBe(sentence.id)
})
