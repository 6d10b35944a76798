import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renewSetUpToken } from '#server/session/set-up.ts'
import { aWorld, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

it('makes the administrator and the office account, and leads to the import', async () => {
  world = await aWorld({ database: 'SQLite', isEmpty: true })
  const token = await renewSetUpToken(world.db)
  const { user, address } = renderWithApi({ world, as: null, at: `/set-up?token=${token}` })
  await user.type(await screen.findByLabelText(/^单位全称/), '云川市民营经济促进局')
  for (const [part, login] of [
    ['2 系统管理员', 'xitong'],
    ['3 办公室', 'bangong'],
  ] as const) {
    const fields = within(screen.getByRole('region', { name: part }))
    await user.type(fields.getByLabelText(/^账号/), login)
    await user.type(fields.getByLabelText(/^姓名/), part.slice(2))
    await user.type(fields.getByLabelText(/^密码/), 'Yunchuan-2026')
    await user.type(fields.getByLabelText(/^再输一次/), 'Yunchuan-2026')
  }
  await user.click(screen.getByRole('button', { name: '设好，去导入方案' }))
  await waitFor(() => expect(address()).toBe('/import'))
  expect(await screen.findByText(/办公室$/, { selector: '.who *, .who' })).toBeDefined()
})

it('says what is missing and sends nothing', async () => {
  world = await aWorld({ database: 'SQLite', isEmpty: true })
  const token = await renewSetUpToken(world.db)
  const { user } = renderWithApi({ world, as: null, at: `/set-up?token=${token}` })
  await user.click(await screen.findByRole('button', { name: '设好，去导入方案' }))
  expect(screen.getByText('请填单位全称。')).toBeDefined()
  expect(screen.getAllByText('请填账号。')).toHaveLength(2)
})

it('says how to get the link when there is none', async () => {
  world = await aWorld({ database: 'SQLite', isEmpty: true })
  renderWithApi({ world, as: null, at: '/ledger' })
  expect(await screen.findByRole('heading', { name: '还没有设置' })).toBeDefined()
})

it('is over once the house is set up', async () => {
  world = await aWorld({ database: 'SQLite' })
  renderWithApi({ world, as: null, at: '/set-up?token=old' })
  expect(await screen.findByRole('button', { name: '登录' })).toBeDefined()
})
