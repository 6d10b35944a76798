import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownCalendar as words } from '#shared/copy/own-calendar.ts'
import { refusalCopy } from '#shared/copy/refusals.ts'
import { settings } from '#shared/copy/settings.ts'
import { shell } from '#shared/copy/shell.ts'
import type { CommandId } from '#shared/ids.ts'
import { aWorld, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

let world: World
beforeEach(async () => {
  world = await aWorld({ database: 'SQLite' })
})
afterEach(() => world.close())

const open = (year?: number) =>
  renderWithApi({ world, as: 'office', at: `/settings/calendar${year ? `?year=${year}` : ''}` })
const day = (on: string) => screen.getByRole('button', { name: new RegExp(`^${on}`) })
const setByOther = (id: string, on: string, mark: 'off' | 'working', note = '市庆') =>
  world.as('office').calendar.set({ commandId: id as CommandId, days: [{ on, mark }], years: [], note })

it('shows the year with 休 and 班 in words, and says of each day what it is', async () => {
  open()
  expect(await screen.findByRole('heading', { name: words.title(2026) })).toBeDefined()
  expect(screen.getByText(words.published(0))).toBeDefined()
  expect(screen.getByText(words.count(248, 117))).toBeDefined()
  const october = within(screen.getByRole('table', { name: words.monthLabel(2026, 10) }))
  const marked = (name: string) =>
    october.getByRole('button', { name }).querySelector('small')?.getAttribute('data-mark')
  expect(marked('2026年10月1日，周四，放假')).toBe(words.marks.off)
  expect(marked('2026年10月10日，周六，调休上班')).toBe(words.marks.working)
  expect(marked('2026年10月11日，周日，周末')).toBeUndefined()
  expect(day('2026年9月18日').getAttribute('aria-current')).toBe('date')
  expect(screen.getByText(words.own.none)).toBeDefined()
})

it('sets a day from the keyboard, lists who did it, and takes it back', async () => {
  const { user } = open()
  await screen.findByRole('heading', { name: words.title(2026) })
  day('2026年9月18日').focus()
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowUp}{Enter}')
  const dialog = within(await screen.findByRole('dialog', { name: words.setDay.title }))
  expect(dialog.getByText(words.setDay.now('2026-09-19', false))).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: words.setDay.note }), '地方调休{Enter}')
  expect(await screen.findByText(words.setDay.done('2026-09-19', '2026-09-19', 'working'))).toBeDefined()
  const list = within(await screen.findByRole('table', { name: words.own.list }))
  expect(list.getByRole('cell', { name: '办公室 周敏' })).toBeDefined()
  expect(list.getByRole('cell', { name: words.marks.working })).toBeDefined()
  expect(day('2026年9月19日，周六，调休上班，地方调休')).toBeDefined()
  await user.click(list.getByRole('button', { name: new RegExp(words.own.takeBack) }))
  const asked = within(await screen.findByRole('dialog', { name: words.own.ask }))
  await user.click(asked.getByRole('button', { name: words.own.takeBack }))
  expect(await screen.findByText(words.own.none)).toBeDefined()
  expect(await world.as('office').calendar.get()).toEqual({ days: [], years: [] })
})

it('sets a few days in a row, and says in place why one that is so already cannot be', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: words.setDay.title }))
  const dialog = within(await screen.findByRole('dialog'))
  const [from, to] = [new RegExp(`^${words.setDay.from}`), words.setDay.to]
  await user.click(dialog.getByRole('button', { name: words.setDay.submit }))
  expect(dialog.getByText(words.setDay.badDay)).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: from }), '2026-10-03')
  await user.click(dialog.getByRole('radio', { name: /^休/ }))
  await user.click(dialog.getByRole('button', { name: words.setDay.submit }))
  expect(await dialog.findByText(refusalCopy.nothingChanged)).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: to }), '2026-10-01')
  await user.click(dialog.getByRole('button', { name: words.setDay.submit }))
  expect(dialog.getByText(words.setDay.badRange)).toBeDefined()
  await user.clear(dialog.getByRole('textbox', { name: to }))
  await user.type(dialog.getByRole('textbox', { name: to }), '2026-10-09')
  await user.click(dialog.getByRole('button', { name: words.setDay.submit }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await world.as('office').calendar.get()).days.map(({ on }) => on)).toEqual([
    '2026-10-08',
    '2026-10-09',
  ])
})

it('warns of a year that is not published until its notice is pasted in', async () => {
  const { user } = open(2027)
  expect(await screen.findByText(words.unknown(2027))).toBeDefined()
  expect(screen.queryByText(words.published(0))).toBeNull()
  await user.click(screen.getByRole('button', { name: words.paste }))
  const dialog = within(await screen.findByRole('dialog', { name: words.notice.title }))
  const text = dialog.getByRole('textbox')
  await user.click(text)
  await user.paste('通知如下。')
  expect(dialog.getByText(words.notice.nothing)).toBeDefined()
  await user.clear(text)
  await user.paste(
    '关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。',
  )
  expect(dialog.getByText('1月1日、1月2日、1月3日')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: words.notice.submit }))
  await waitFor(() => expect(screen.queryByText(words.unknown(2027))).toBeNull())
  const own = await world.as('office').calendar.get()
  expect(own.years.map(({ year }) => year)).toEqual([2027])
  expect(own.days.map(({ on, mark }) => `${on} ${mark}`)).toEqual(['2027-01-01 off', '2027-01-09 working'])
  expect(screen.getByText(/^放假安排由办公室 周敏录入/)).toBeDefined()
})

it('marks a year as entered in full, and takes everything back at once', async () => {
  await setByOther('c1', '2028-10-02', 'off')
  const { user } = open(2028)
  await user.click(await screen.findByRole('button', { name: words.known }))
  await waitFor(() => expect(screen.queryByText(words.unknown(2028))).toBeNull())
  await user.click(screen.getByRole('button', { name: words.own.takeBackAll }))
  const asked = within(await screen.findByRole('dialog', { name: words.own.ask }))
  expect(asked.getByText(words.own.askAll(2028, 2))).toBeDefined()
  await user.click(asked.getByRole('button', { name: words.own.takeBack }))
  expect(await screen.findByText(words.unknown(2028))).toBeDefined()
})

it('goes through the years by the address', async () => {
  const { user, address } = open()
  await user.click(await screen.findByRole('button', { name: words.next(2027) }))
  await waitFor(() => expect(address()).toBe('/settings/calendar?year=2027'))
  expect(screen.getByRole('heading', { name: words.title(2027) })).toBeDefined()
  await user.click(screen.getByRole('button', { name: words.thisYear }))
  await waitFor(() => expect(address()).toBe('/settings/calendar'))
})

it('follows what somebody else sets, through the stream', async () => {
  open()
  await screen.findByRole('heading', { name: words.title(2026) })
  await setByOther('c1', '2026-10-08', 'off')
  expect(
    await screen.findByRole('button', { name: '2026年10月8日，周四，放假，市庆' }, { timeout: 4000 }),
  ).toBeDefined()
})

it('is one of the pages of the settings, and found in the palette', async () => {
  const { user, address, unmount } = renderWithApi({ world, as: 'office', at: '/units' })
  await screen.findByRole('heading', { name: '单位' })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'rili')
  await user.clear(screen.getByRole('combobox'))
  await user.type(screen.getByRole('combobox'), settings.tabs.calendar)
  await user.click(await screen.findByRole('option', { name: settings.tabs.calendar }))
  await waitFor(() => expect(address()).toBe('/settings/calendar'))
  unmount()
  renderWithApi({ world, as: 'leader', at: '/settings/calendar' })
  expect(await screen.findByText(shell.forbidden.title)).toBeDefined()
})
