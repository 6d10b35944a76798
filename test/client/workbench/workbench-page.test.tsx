import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { reporting } from '#shared/copy/reporting.ts'
import { roundsCopy } from '#shared/copy/rounds.ts'
import { workbench as words } from '#shared/copy/workbench.ts'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { aWorld, drafted, issued, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const one = 'item-1' as ItemId
const title = '建立民营企业诉求直办机制'
const received: ItemEvent = {
  type: 'received',
  unitId: units.industry.id,
  at: '2026-03-03T01:00:00.000Z',
  by: people.liaison.id,
}

const reported: ItemEvent = {
  type: 'reported',
  report: {
    unitId: units.industry.id,
    period: '2026-08',
    progress: '已起草方案',
    problems: '',
    next: '',
    unchanged: false,
  },
  at: '2026-08-20T01:00:00.000Z',
  by: people.liaison.id,
}

let world: World
afterEach(() => world?.close())

const row = async () => within(await screen.findByRole('article', { name: new RegExp(title) }))

it('is signed for with one click, and then asks for the report', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  await user.click(await (await row()).findByRole('button', { name: words.do.receive }))
  await screen.findByText(words.done.receive(title))
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect(item.state).toBe('active')
})

it('reports no change in one click', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), received, reported]] })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  await user.click(await (await row()).findByRole('button', { name: /本期无变化/ }))
  await screen.findByText(words.done.unchanged(title))
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect(item.lastReport).toMatchObject({ unchanged: true, period: '2026-09' })
})

it('says what is missing at the field, keeps the words, and sends them', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), received]] })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  await user.click(await (await row()).findByRole('button', { name: words.do.report }))
  const problems = await screen.findByLabelText<HTMLTextAreaElement>(words.form.problems)
  await user.type(problems, '人手不足')
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.form.send}`) }))
  expect(await screen.findByText(words.form.progressMissing)).toBeDefined()
  expect(problems.value).toBe('人手不足')
  await user.type(screen.getByLabelText(new RegExp(`^${words.form.progress}`)), '机制已试运行')
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.form.send}`) }))
  await screen.findByText(words.done.report(title))
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect(item.lastReport).toMatchObject({ progress: '机制已试运行', problems: '人手不足' })
})

it('begins with last time’s words, says what repeats them, and keeps the mark', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), received, reported]] })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  await user.click(await (await row()).findByRole('button', { name: words.do.report }))
  const progress = await screen.findByLabelText<HTMLTextAreaElement>(new RegExp(`^${words.form.progress}`))
  expect(progress.value).toBe('已起草方案')
  expect(screen.getByText(reporting.same)).toBeDefined()
  await user.click(screen.getByRole('button', { name: reporting.of(reporting.empty, words.form.progress) }))
  expect(screen.queryByText(reporting.same)).toBeNull()
  await user.click(screen.getByRole('button', { name: reporting.of(reporting.reuse, words.form.progress) }))
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.form.send}`) }))
  await screen.findByText(words.done.report(title))
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect(item.lastReport).toMatchObject({ progress: '已起草方案', period: '2026-09', copied: ['progress'] })
})

it('reports no change of several at once, but not of what was never reported', async () => {
  const several = ['item-1', 'item-2', 'item-3'].map((id, at) => [
    ...issued({ itemId: id as ItemId, ordinal: at + 1, title: `第${at + 1}件事` }),
    received,
    ...(at === 2 ? [] : [reported]),
  ])
  world = await aWorld({ database: 'SQLite', items: several })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  const { together } = reporting
  await screen.findByRole('button', { name: new RegExp(together.open(3)) })
  await user.keyboard('{Shift>}U{/Shift}')
  expect(await screen.findByText(together.wants.neverReported)).toBeDefined()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /第3件事/ }).disabled).toBe(true)
  await user.click(screen.getByRole('button', { name: together.submit(2) }))
  await screen.findByText(together.done(2))
  const { items } = await world.as('office').items.list({ planId: null, asOf: null })
  expect(items.map(({ lastReport }) => lastReport?.unchanged)).toEqual([true, true, undefined])
})

it('keeps what was typed when another liaison of the unit was quicker, and shows what they did', async () => {
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), received]] })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  await user.click(await (await row()).findByRole('button', { name: words.do.report }))
  const progress = await screen.findByLabelText<HTMLTextAreaElement>(new RegExp(`^${words.form.progress}`))
  await user.type(progress, '我写的进展')
  await world.as('office').items.command({
    type: 'remind',
    text: '请本周报送',
    answerBy: null,
    commandId: 'other-1' as never,
    itemId: one,
    version: 3,
  })
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.form.send}`) }))
  expect((await screen.findAllByText(/请本周报送/)).length).toBeGreaterThan(0)
  expect(progress.value).toBe('我写的进展')
})

it('offers the office its drafts, and a reminder with words to begin with', async () => {
  world = await aWorld({
    database: 'SQLite',
    items: [
      [drafted({ itemId: one })],
      [
        ...issued({
          itemId: 'item-2' as ItemId,
          ordinal: 2,
          title: '编印政策一本通',
          window: { kind: 'date', text: '6月底前', dueOn: '2026-06-30' },
        }),
        received,
      ],
    ],
  })
  const { user } = renderWithApi({ world, as: 'office', at: '/workbench' })
  await user.click(await screen.findByRole('button', { name: words.do.issue(1) }))
  await screen.findByText(words.done.issue(1))
  await user.click(screen.getByRole('button', { name: words.do.remind }))
  const text = await screen.findByLabelText<HTMLTextAreaElement>(new RegExp(words.ask.remind.label))
  expect(text.value).toBe(words.remindText(true))
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.ask.remind.submit}`) }))
  await screen.findByText(words.done.remind('编印政策一本通'))
})

it('does only the work of today', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  const { user, address } = renderWithApi({ world, as: 'liaison', at: '/workbench?asOf=2026-03-31' })
  const [back] = await screen.findAllByRole('button', { name: words.asOf.today })
  if (back) await user.click(back)
  expect(await row()).toBeDefined()
  expect(address()).not.toContain('asOf')
})

it('says that nothing waits', async () => {
  world = await aWorld({ database: 'SQLite', items: [issued({ itemId: one })] })
  renderWithApi({ world, as: 'otherLiaison', at: '/workbench' })
  await waitFor(() => expect(screen.getByText(words.empty.title)).toBeDefined())
})

it('takes a supporting unit’s words into the report, and keeps whose they are', async () => {
  const said: ItemEvent = {
    type: 'contributed',
    unitId: units.law.id,
    text: '已审核条款',
    at: '2026-09-05T01:00:00.000Z',
    by: people.otherLiaison.id,
  }
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), received, said]] })
  const { user } = renderWithApi({ world, as: 'liaison', at: '/workbench' })
  await user.click(await (await row()).findByRole('button', { name: words.do.report }))
  await user.click(await screen.findByRole('button', { name: roundsCopy.take('法规处', '2026-09-05') }))
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.form.send}`) }))
  await screen.findByText(words.done.report(title))
  const { item } = await world.as('office').items.get({ itemId: one, asOf: null })
  expect(item.lastReport).toMatchObject({ progress: '法规处：已审核条款' })
})

it.each([
  ['head', words.do.endorse, 'all', '/review'],
  ['leader', words.do.decide, 'none', 'ask=extension'],
] as const)('leads the %s to the page of decisions', async (person, label, endorsement, expected) => {
  const by = { at: '2026-09-15T01:00:00.000Z', by: people.liaison.id }
  const unitId = units.industry.id
  const asked: ItemEvent =
    person === 'head'
      ? { type: 'closingRequested', unitId, note: '', needsHead: true, ...by }
      : { type: 'extensionRequested', unitId, from: '2026-12-31', to: '2027-01-31', reason: '等细则', ...by }
  const item = [...issued({ itemId: one, isKey: true }), received, asked]
  world = await aWorld({ database: 'SQLite', items: [item], rules: { endorsement } })
  const { user, address } = renderWithApi({ world, as: person, at: '/workbench' })
  await user.click(await screen.findByRole('link', { name: label }))
  await waitFor(() => expect(address()).toContain(expected))
})

it.each(['office', 'head', 'leader'] as const)('says to the %s what will come', async (person) => {
  const closed: ItemEvent = { type: 'cancelled', reason: '并入', at: received.at, by: people.office.id }
  world = await aWorld({ database: 'SQLite', items: [[...issued({ itemId: one }), closed]] })
  renderWithApi({ world, as: person, at: '/workbench' })
  expect(await screen.findByText(words.empty.byRole[person])).toBeDefined()
})
