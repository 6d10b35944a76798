import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { aWorld, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

it('asks to sign in again when the page comes to sight after its session ran out, and leaves the page', async () => {
  world = await aWorld({ database: 'SQLite' })
  const { endSession } = renderWithApi({ world, as: 'office', at: '/units' })
  await screen.findByRole('button', { name: '法规处' })
  endSession()
  fireEvent(document, new Event('visibilitychange'))
  expect(await screen.findByRole('dialog', { name: '登录已过期' })).toBeDefined()
  expect(screen.getByRole('button', { name: '法规处', hidden: true })).toBeDefined()
})

it('moves on to the new day when the page comes to sight', async () => {
  world = await aWorld({ database: 'SQLite', now: '2026-09-18T15:59:00.000Z' })
  renderWithApi({ world, as: 'office', at: '/workbench?asOf=2026-09-19' })
  expect(await screen.findByText('按2026年9月19日的台账显示')).toBeDefined()
  world.setNow('2026-09-18T16:00:00.000Z')
  fireEvent(document, new Event('visibilitychange'))
  await waitFor(() => expect(screen.queryByText('按2026年9月19日的台账显示')).toBeNull())
})
