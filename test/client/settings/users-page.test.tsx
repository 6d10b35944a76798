import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { settings } from '#shared/copy/settings.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { newPassword } from '../../../client/components/new-password.ts'
import { aWorld, people, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

/** A button whose word is followed by whom it is about, for readers. */
const named = (word: string, name: string) => new RegExp(`^${word} ?${name}$`)

it.each(['联络员', '单位负责人'])('opens an account for %s, who needs a unit', async (role) => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'admin', at: '/settings/users' })
  await user.click(await screen.findByRole('button', { name: '新建用户' }))
  const dialog = within(await screen.findByRole('dialog', { name: '新建用户' }))
  await user.type(dialog.getByLabelText(/^姓名/), '孙晓')
  await user.type(dialog.getByLabelText(/^账号/), 'sunxiao')
  await user.click(dialog.getByRole('radio', { name: new RegExp(`^${role}`) }))
  await user.click(dialog.getByRole('button', { name: '随机生成' }))
  await user.click(dialog.getByRole('button', { name: '新建' }))
  expect(await dialog.findByText(settings.users.form.unitNeeded)).toBeDefined()
  await user.click(dialog.getByRole('combobox', { name: /所在单位/ }))
  await user.click(await screen.findByRole('option', { name: /金融服务处/ }))
  await user.click(dialog.getByRole('button', { name: '新建' }))
  const row = (await screen.findByRole('cell', { name: 'sunxiao' })).closest('tr')
  expect(row && within(row).getByText('金融服务处')).toBeTruthy()
  expect(row && within(row).getByText(role)).toBeTruthy()
  expect(row && within(row).getByText('未首次登录')).toBeTruthy()
})

it('says the refusal in the dialog: the last administrator stays', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'admin', at: '/settings/users' })
  await user.click(await screen.findByRole('button', { name: named('修改', people.admin.name) }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('checkbox', { name: '可以登录' }))
  await user.click(dialog.getByRole('button', { name: '保存' }))
  expect(await dialog.findByRole('alert')).toBeDefined()
})

it('closes an account', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'admin', at: '/settings/users' })
  await user.click(await screen.findByRole('button', { name: named('修改', people.leader.name) }))
  await user.click(await screen.findByRole('checkbox', { name: '可以登录' }))
  await user.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText('已停用')).toBeDefined()
})

it('resets a password, which its owner must then change', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { user } = renderWithApi({ world, as: 'admin', at: '/settings/users' })
  await user.click(await screen.findByRole('button', { name: named('重置密码', people.liaison.name) }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '随机生成' }))
  await user.click(dialog.getByRole('button', { name: '重置密码' }))
  expect(await screen.findByText('未首次登录')).toBeDefined()
})

it('draws passwords that meet the rule, each another', () => {
  const drawn = Array.from({ length: 200 }, newPassword)
  expect(drawn.every(isStrongPassword)).toBe(true)
  expect(new Set(drawn).size).toBe(drawn.length)
})
