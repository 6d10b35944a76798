import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { aWorld, drafted, issued, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
afterEach(() => world?.close())

const itemId = 'item-1' as ItemId
const command = (commandId: string, version: number) => ({
  commandId: commandId as CommandId,
  itemId,
  version,
})

it('counts what waits beside its room, and counts again when another person acts', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId })] })
  renderWithApi({ world, as: 'liaison', at: '/units' })
  const workbench = () => screen.getAllByRole('link', { name: /^工作台/ })[0]
  await waitFor(() => expect(workbench()?.textContent).toBe('工作台11件待办'))
  await world.as('office').items.command({
    type: 'reassign',
    leads: ['jr'],
    supports: [],
    reason: '职责调整',
    ...command('c1', 2),
  })
  await waitFor(() => expect(workbench()?.textContent).toBe('工作台'))
})

it('brings cached rows forward by the stream: a new row, then its next version', async () => {
  world = await aWorld({ database: 'SQLite', items: [[drafted({ itemId })]] })
  const { queryClient } = renderWithApi({ world, as: 'office', at: '/units' })
  const rows = () =>
    queryClient
      .getQueriesData<{ items: { id: string; version: number; state: string }[] }>({})
      .flatMap(([, data]) => data?.items ?? [])
  await waitFor(() => expect(rows()).toMatchObject([{ id: itemId, version: 1, state: 'draft' }]))
  await world.as('office').items.command({ type: 'issue', ...command('c1', 1) })
  await waitFor(() => expect(rows()).toMatchObject([{ id: itemId, version: 2, state: 'assigned' }]))
  await world.as('liaison').items.command({ type: 'receive', ...command('c2', 2) })
  await waitFor(() => expect(rows()).toMatchObject([{ id: itemId, version: 3, state: 'active' }]))
})
