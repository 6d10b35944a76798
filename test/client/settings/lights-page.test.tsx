import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lightsCopy as words } from '#shared/copy/lights.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId, ItemId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { aWorld, issued, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
beforeEach(async () => {
  // Nothing is laid out here; the ledger draws what fits into its height.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700)
  world = await aWorld({
    database: 'SQLite',
    items: [issued({ itemId: 'i1' as ItemId, window: { kind: 'date', text: null, dueOn: '2026-10-12' } })],
    rules: { reportEvery: 'none' },
  })
})
afterEach(() => world.close())

const ruleOf = (light: string) => {
  const table = within(screen.getByRole('table', { name: words.list }))
  return within(table.getByRole('cell', { name: light }).closest('tr') as HTMLElement).getAllByRole('cell')
}

it('says each rule of the preset in words, with an example that the rule itself gives', async () => {
  const { user } = renderWithApi({ world, as: 'office', at: '/settings/lights' })
  expect(((await screen.findByRole('radio', { name: /^通常/ })) as HTMLInputElement).checked).toBe(true)
  expect(ruleOf(copy.light.blue).map((cell) => cell.textContent)).toEqual([
    '临近',
    '剩15天以内，且只剩全程的30%以内',
    '6月15日起',
  ])
  expect(screen.queryByRole('button', { name: words.submit(words.presets.usual) })).toBeNull()
  await user.click(screen.getByRole('radio', { name: /^从严/ }))
  expect(ruleOf(copy.light.deepRed)[1]?.textContent).toBe(words.rule.deepRed(thresholdsOf.strict))
  expect(screen.getByText(words.preview('从严', '通常'))).toBeDefined()
  expect(await world.as('office').settings.get()).toEqual({ lights: 'usual' })
})

it('changes the lights of everybody once the office says so', async () => {
  const { user, unmount } = renderWithApi({ world, as: 'office', at: '/settings/lights' })
  await user.click(await screen.findByRole('radio', { name: /^从严/ }))
  await user.click(screen.getByRole('button', { name: words.submit('从严') }))
  expect(await screen.findByText(words.done('从严'))).toBeDefined()
  expect(await world.as('office').settings.get()).toEqual({ lights: 'strict' })
  await waitFor(() => expect(screen.queryByRole('button', { name: words.submit('从严') })).toBeNull())
  unmount()
  // 24 days left of 224: green as usual, near with 从严.
  renderWithApi({ world, as: 'liaison', at: '/ledger' })
  const row = await waitFor(() => {
    const found = screen.getByText(/直办机制/, { selector: 'tr.row *' }).closest('tr')
    if (found === null) throw new Error('no row')
    return found
  })
  await waitFor(() => expect(row.querySelector('.light.l-near')).not.toBeNull())
})

it('shows the choice of somebody else, through the stream', async () => {
  renderWithApi({ world, as: 'office', at: '/settings/lights' })
  await screen.findByRole('radio', { name: /^通常/ })
  await world.as('office').settings.chooseLights({ commandId: 'x' as CommandId, lights: 'relaxed' })
  await waitFor(
    () => expect((screen.getByRole('radio', { name: /^从宽/ }) as HTMLInputElement).checked).toBe(true),
    { timeout: 4000 },
  )
})
