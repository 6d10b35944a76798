import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { messages } from '#shared/copy/messages.ts'
import { pressing } from '#shared/copy/pressing.ts'
import { shell } from '#shared/copy/shell.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId } from '#shared/ids.ts'
import { aWorld, issued, type Person, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const at = '2026-03-02T01:00:00.000Z'
let world: World
beforeEach(async () => {
  const window = { kind: 'date', text: '8月底前', dueOn: '2026-08-31' } as const
  const item = [
    ...issued({ itemId: 'i1' as ItemId, window }),
    { type: 'received' as const, unitId: units.industry.id, at, by: people.liaison.id },
  ]
  world = await aWorld({ database: 'SQLite', items: [item] })
})
afterEach(() => world.close())
const open = (person: Person, address: string) => renderWithApi({ world, as: person, at: address })

it('sends the slip that the ladder suggests, and the unit answers it in place', async () => {
  const office = open('office', '/pressing?tab=ladder')
  await office.user.click(await screen.findByRole('button', { name: pressing.ladder.act.red }))
  const dialog = within(await screen.findByRole('dialog'))
  await office.user.click(dialog.getByRole('button', { name: copy.command.supervise }))
  expect(await dialog.findByText(itemDialogs.missing)).toBeDefined()
  await office.user.type(
    dialog.getByRole('textbox', { name: new RegExp(itemDialogs.supervise.label) }),
    '请说明原因',
  )
  await office.user.click(dialog.getByRole('button', { name: copy.command.supervise }))
  expect(await screen.findByText(pressing.ladder.done)).toBeDefined()
  office.unmount()

  const unit = open('liaison', '/pressing?state=open')
  const row = (await screen.findByText('督〔2026〕1号', { selector: 'b' })).closest('tr')
  expect(row && within(row).getByText(copy.slipLevel.red)).toBeTruthy()
  await unit.user.click(screen.getByRole('button', { name: new RegExp(`^${pressing.reply}`) }))
  await unit.user.type(screen.getByRole('textbox', { name: new RegExp(pressing.replyLabel) }), '本周办结')
  await unit.user.click(screen.getByRole('button', { name: pressing.send }))
  // It is answered, so the filter of the address leaves nothing.
  expect(await screen.findByText(pressing.noneLeft)).toBeDefined()
  await unit.user.click(screen.getByRole('button', { name: pressing.filter.clear }))
  expect(await screen.findByText('本周办结')).toBeDefined()
})

it('has no ladder and no samples for a unit', async () => {
  open('liaison', '/pressing?tab=ladder')
  expect(await screen.findByText(pressing.empty.slip)).toBeDefined()
  expect(screen.queryByRole('tab', { name: pressing.tabs.ladder })).toBeNull()
})

it('tells how many messages are unread, and marks them', async () => {
  const { user } = open('liaison', '/messages')
  expect(await screen.findByRole('link', { name: messages.bell(1) })).toBeDefined()
  const message = (await screen.findByText(messages.isUnread)).closest('article')
  expect(message?.textContent).toContain(copy.event.issued)
  await user.click(screen.getByRole('button', { name: messages.markAll }))
  expect(await screen.findByRole('link', { name: messages.bell(0) })).toBeDefined()
  await user.click(screen.getByRole('button', { name: messages.onlyUnread }))
  expect(await screen.findByText(messages.noUnread.title)).toBeDefined()
})

it('sets the ladder by a preset, refuses steps out of order, and rehearses a morning', async () => {
  const { user } = open('office', '/settings/ladder')
  await user.click(await screen.findByRole('button', { name: pressing.settings.presets.strict }))
  const red = screen.getByRole('textbox', { name: pressing.settings.step.red })
  await user.clear(red)
  await user.type(red, '2')
  expect(screen.getByText(pressing.settings.order)).toBeDefined()
  await user.clear(red)
  await user.type(red, '8')
  await user.click(screen.getByRole('button', { name: pressing.settings.save }))
  expect(await screen.findByText(pressing.settings.saved)).toBeDefined()
  expect(await world.as('office').pressing.ladder()).toMatchObject({ yellow: 3, red: 8 })
  const day = screen.getByRole('textbox', { name: new RegExp(`^${pressing.rehearsal.day}`) })
  await user.clear(day)
  await user.type(day, '2026-09-03')
  expect(await screen.findByText(pressing.rehearsal.people(3))).toBeDefined()
  expect(shell.rooms.pressing).toBe('督办')
})
