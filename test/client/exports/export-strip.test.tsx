import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ExportWork } from '#server/exports/export-store.ts'
import { Refused } from '#server/refused.ts'
import { exportsCopy as words } from '#shared/copy/exports.ts'
import type { ExportAsk, ExportFile } from '#shared/exports/job.ts'
import type { ItemId } from '#shared/ids.ts'
import { useOwnExports } from '../../../client/api/own-exports.store.ts'
import { useWantedExports } from '../../../client/api/wanted-exports.store.ts'
import { aWorld, issued, NOW, people, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const ask: ExportAsk = { kind: 'ledger', search: {} }
const file: ExportFile = { name: '台账.xlsx', address: '/api/exports/a', size: 9, rows: 10_000 }
const { id: userId, role, unitId } = people.office
const actor = { userId, role, unitId }

/** Work that goes on as the test says. */
function aWork() {
  type Run = Parameters<ExportWork>[0]
  const hands: { run?: Run; finish: (file: ExportFile) => void; fail: (error: Error) => void } = {
    finish: () => undefined,
    fail: () => undefined,
  }
  const work: ExportWork = (run) =>
    new Promise((resolve, reject) => {
      Object.assign(hands, { run, finish: resolve, fail: reject })
      run.signal.addEventListener('abort', () => reject(run.signal.reason as Error))
    })
  return { work, hands }
}

/** A child starts slowly where everything else goes first. */
const CHILD_MS = 60_000

let world: World
const clicked = vi.fn<(address: string) => void>()
beforeEach(async () => {
  useOwnExports.setState({ own: {} })
  useWantedExports.setState({ wanted: [], isShown: true })
  sessionStorage.clear()
  clicked.mockClear()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked(this.getAttribute('href') ?? '')
  })
  world = await aWorld({ database: 'SQLite', onDisk: true, items: [issued({ itemId: 'i1' as ItemId })] })
})
afterEach(() => world.close())

function begin({ id = 'a', isOwn = true } = {}) {
  const { work, hands } = aWork()
  world.deps.exports.start({ id, ask, actor, at: NOW }, work)
  if (isOwn) useOwnExports.getState().add(id, { userId, ask })
  return hands
}
const open = () => renderWithApi({ world, as: 'office', at: '/messages' })
const strip = () => screen.findByRole('region', { name: words.region })

it('shows how far an export is, also after a reload', async () => {
  const hands = begin()
  const { unmount } = open()
  expect(await screen.findByText('正在导出台账：正在读取')).toBeDefined()
  hands.run?.tell({ type: 'read', rows: 10_000 })
  expect(await screen.findByText('正在导出台账：已读10,000行')).toBeDefined()
  hands.run?.tell({ type: 'wrote', written: 4200, of: 10_000 })
  expect(await screen.findByText('正在导出台账：已写4,200 / 10,000行')).toBeDefined()
  const bar = within(await strip()).getByRole('progressbar', { name: words.bar(ask) })
  expect(bar.getAttribute('value')).toBe('0.42')
  unmount()
  useWantedExports.setState({ isShown: false })
  open()
  // The page asks by itself once it has rested.
  expect(await screen.findByText('正在导出台账：已写4,200 / 10,000行')).toBeDefined()
  hands.run?.tell({ type: 'packing' })
  expect(await screen.findByText('正在导出台账：10,000行已写好，正在存成文件')).toBeDefined()
})

it(
  'begins what a page has asked for, once, though it comes later than the page',
  async () => {
    useWantedExports.getState().want(ask)
    open()
    expect(await screen.findByText('台账已导出，共1行', {}, { timeout: CHILD_MS })).toBeDefined()
    await waitFor(() => expect(clicked).toHaveBeenCalledOnce())
    expect(world.deps.exports.list(actor)).toHaveLength(1)
  },
  2 * CHILD_MS,
)

it('says that another one comes first', async () => {
  begin()
  const { work } = aWork()
  world.deps.exports.start({ id: 'b', ask: { ...ask, search: { q: '一' } }, actor, at: NOW }, work)
  open()
  expect(await screen.findByText('导出台账：排队中，前面还有1个')).toBeDefined()
})

it('ends one that is cancelled', async () => {
  const hands = begin()
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: words.cancelOf(ask) }))
  expect(await screen.findByText(words.cancelled(ask))).toBeDefined()
  expect(hands.run?.signal.aborted).toBe(true)
  expect(screen.queryByRole('region', { name: words.region })).toBeNull()
  expect(world.deps.exports.list(actor)).toEqual([])
})

it('downloads the file once where it was asked for, and leaves a link', async () => {
  const hands = begin()
  const { user } = open()
  hands.finish(file)
  expect(await screen.findByText('台账已导出，共10,000行')).toBeDefined()
  await waitFor(() => expect(clicked.mock.calls).toEqual([['/api/exports/a']]))
  const link = screen.getByRole('link', { name: words.download })
  expect(link.getAttribute('href')).toBe('/api/exports/a')
  expect(screen.queryByRole('progressbar')).toBeNull()
  await user.click(screen.getByRole('button', { name: words.close }))
  await waitFor(() => expect(screen.queryByRole('region', { name: words.region })).toBeNull())
  expect(clicked).toHaveBeenCalledOnce()
})

it('offers the file without downloading it in a tab that did not ask', async () => {
  begin({ isOwn: false }).finish(file)
  open()
  expect(await screen.findByRole('link', { name: words.download })).toBeDefined()
  expect(clicked).not.toHaveBeenCalled()
})

it(
  'says why one failed, and tries again',
  async () => {
    const hands = begin()
    const { user } = open()
    hands.fail(new Refused('fileTakesTooLong'))
    expect(await screen.findByText(/^台账没有导出：写了五分钟还没有写完/)).toBeDefined()
    expect(clicked).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: words.retry }))
    // This time by a real child.
    expect(await screen.findByText('台账已导出，共1行', {}, { timeout: CHILD_MS })).toBeDefined()
    await waitFor(() => expect(clicked).toHaveBeenCalledOnce())
    expect(screen.queryByText(/^台账没有导出/)).toBeNull()
  },
  2 * CHILD_MS,
)

it('does not try again what would be refused again', async () => {
  begin().fail(new Refused('fileTooLarge'))
  open()
  expect(await screen.findByText(/^台账没有导出：行数太多/)).toBeDefined()
  expect(screen.queryByRole('button', { name: words.retry })).toBeNull()
})

it('says that one is gone that the server does not know any more', async () => {
  useOwnExports.getState().add('old', { userId, ask })
  const { user } = open()
  expect(await screen.findByText(words.lost(ask))).toBeDefined()
  await user.click(screen.getByRole('button', { name: words.close }))
  expect(screen.queryByText(words.lost(ask))).toBeNull()
  expect(useOwnExports.getState().own).toEqual({})
})
