import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { safeAddress } from '../../../client/features/session/sign-in-page.tsx'
import { aWorld, PASSWORD, people, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

it('leads to the page that was asked for', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user, address } = renderWithApi({ world, as: null, at: '/units?q=法规' })
  await user.type(await screen.findByLabelText('账号'), people.liaison.login)
  await user.type(screen.getByLabelText('密码'), PASSWORD)
  await user.click(screen.getByRole('button', { name: '登录' }))
  expect(await screen.findByRole('heading', { name: '单位' })).toBeDefined()
  expect(new URL(address(), 'http://x').searchParams.get('q')).toBe('法规')
})

it('says a wrong password at the field and keeps what was typed', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: null, at: '/sign-in' })
  await user.type(await screen.findByLabelText('账号'), people.office.login)
  await user.type(screen.getByLabelText('密码'), 'Wrong-2026-x')
  await user.click(screen.getByRole('button', { name: '登录' }))
  const sentence = await screen.findByRole('alert')
  expect(screen.getByLabelText('密码').getAttribute('aria-describedby')).toBe(sentence.id)
  expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('Wrong-2026-x')
})

it('says what is missing without asking the server', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: null, at: '/sign-in' })
  await user.click(await screen.findByRole('button', { name: '登录' }))
  expect(screen.getByText('请填账号。')).toBeDefined()
  expect(screen.getByText('请填密码。')).toBeDefined()
})

it('offers the accounts of the demonstration', async () => {
  const { login, name, role } = people.leader
  const account = { login, password: PASSWORD, name, role, unitName: null }
  world = await aWorld({ database: 'SQLite', demoAccounts: [account] })
  const { user, address } = renderWithApi({ world, as: null, at: '/sign-in' })
  const offered = await screen.findByRole('region', { name: '演示账号' })
  await user.click(within(offered).getByRole('button'))
  await waitFor(() => expect(address()).toBe('/workbench'))
})

it('asks again over the page when the session ran out, and keeps what was typed', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user, endSession } = renderWithApi({ world, as: 'office', at: '/units?unit=new' })
  await user.type(await screen.findByLabelText(/^全称/), '融资促进处')
  endSession()
  await user.click(screen.getByRole('button', { name: '保存' }))
  const again = await screen.findByRole('dialog', { name: '登录已过期' })
  await user.type(within(again).getByLabelText('密码'), PASSWORD)
  await user.click(within(again).getByRole('button', { name: '登录，接着办' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '登录已过期' })).toBeNull())
  expect(screen.getByLabelText<HTMLInputElement>(/^全称/).value).toBe('融资促进处')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByRole('button', { name: '融资促进处' })).toBeDefined()
})

it.each([
  ['/ledger?plan=1', '/ledger?plan=1'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  [undefined, '/'],
])('follows %s only within the house', (to, expected) => {
  expect(safeAddress(to)).toBe(expected)
})
