import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ledger } from '#shared/copy/ledger.ts'
import { roundsCopy } from '#shared/copy/rounds.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { useLedgerUi } from '../../../client/features/ledger/ledger-ui.store.ts'
import { aWorld, issued, type Person, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const one = 'item-1' as ItemId
const by = { at: '2026-09-01T01:00:00.000Z', by: people.liaison.id }
const byOffice = { at: '2026-09-02T01:00:00.000Z', by: people.office.id }
const received: ItemEvent = { type: 'received', unitId: units.industry.id, ...by }
const due = {
  window: { kind: 'date' as const, text: '9月底前', dueOn: '2026-09-30' },
  supports: [units.law.id, units.finance.id],
}
const extended: ItemEvent[] = [
  {
    type: 'extensionRequested',
    unitId: units.industry.id,
    from: '2026-09-30',
    to: '2026-12-31',
    reason: '等细则',
    ...by,
  },
  { type: 'extensionDecided', granted: true, dueOn: '2026-11-30', opinion: '只延两个月', ...byOffice },
]
const returned: ItemEvent[] = [
  { type: 'closingRequested', unitId: units.industry.id, note: '已办结', ...by },
  { type: 'returned', reason: '缺验收意见', ...byOffice },
]

let world: World
const usual = useLedgerUi.getState()
beforeEach(() => {
  // Nothing is laid out here; the table draws what fits into its height.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700)
  useLedgerUi.setState(usual, true)
})
afterEach(() => world?.close())

async function open(events: readonly ItemEvent[], as: Person = 'office') {
  world = await aWorld({
    database: 'SQLite',
    items: [[...issued({ itemId: one, ...due }), received, ...events]],
  })
  const page = renderWithApi({ world, as, at: `/ledger?item=${one}` })
  await screen.findByRole('complementary', { name: ledger.drawer.label })
  await screen.findByRole('region', { name: ledger.drawer.requests })
  return page
}
const region = (name: string) => within(screen.getByRole('region', { name }))

it('keeps every round, both due days beside each other, and the row says what it was', async () => {
  await open([...extended, ...returned])
  const requests = region(ledger.drawer.requests)
  expect(requests.getAllByRole('article').map((one) => one.querySelector('h4')?.textContent)).toEqual([
    `${roundsCopy.kind.closing} ${roundsCopy.outcome.returned}`,
    `${roundsCopy.kind.extension} ${roundsCopy.outcome.granted}`,
  ])
  expect(requests.getByText('2026-09-30')).toBeDefined()
  expect(requests.getByText('2026-11-30')).toBeDefined()
  expect(requests.getByText(/缺验收意见/)).toBeDefined()
  expect(region(ledger.drawer.overview).getByText(roundsCopy.moved('2026-09-30', '2026-11-30'))).toBeDefined()
  const row = screen.getByText(/直办机制/, { selector: 'tr.row *' }).closest('tr')
  expect(row && within(row).getByText(ledger.was('09-30'))).toBeTruthy()
})

it('says who holds the ball since when, and of what is suspended when it is looked at again', async () => {
  const suspended: ItemEvent[] = [
    { type: 'suspensionAsked', kind: 'suspend', reason: '等新文件', reviewOn: '2026-11-30', ...byOffice },
    {
      type: 'suspensionDecided',
      granted: true,
      opinion: '',
      at: '2026-09-03T01:00:00.000Z',
      by: people.leader.id,
    },
  ]
  await open(suspended)
  const since = roundsCopy.suspendedSince('2026-09-03', '2026-11-30')
  expect(region(ledger.drawer.overview).getByText(since)).toBeDefined()
  expect(screen.getByText(ledger.reviewOn('11-30'))).toBeDefined()
})

it('has a place for each supporting unit, and asks the silent ones in one go', async () => {
  const said: ItemEvent = {
    type: 'contributed',
    unitId: units.law.id,
    text: '已审核条款',
    at: '2026-09-05T01:00:00.000Z',
    by: people.otherLiaison.id,
  }
  const asked: ItemEvent = {
    type: 'supportAsked',
    unitIds: [units.finance.id],
    text: '请提供贷款余额',
    answerBy: '2026-09-15',
    ...by,
  }
  const { user } = await open([asked, said], 'liaison')
  const overview = region(ledger.drawer.overview)
  expect(overview.getByText('已审核条款')).toBeDefined()
  expect(overview.getByText(roundsCopy.support.said('2026-09-05'))).toBeDefined()
  expect(overview.getByText(roundsCopy.support.silentSince)).toBeDefined()
  expect(overview.getByText(/请提供贷款余额/).textContent).toContain(roundsCopy.support.late(3))
  await user.click(overview.getByRole('button', { name: roundsCopy.support.askAgain(1) }))
  const dialog = within(await screen.findByRole('dialog'))
  // The dialog begins with those who are silent, and with nobody else.
  expect(dialog.getByRole('button', { name: `去掉${units.finance.name}` })).toBeDefined()
  expect(dialog.queryByRole('button', { name: `去掉${units.law.name}` })).toBeNull()
})

it('asks nobody anew on a past day, nor for somebody who may not', async () => {
  await open([], 'leader')
  expect(region(ledger.drawer.overview).getAllByText(roundsCopy.support.silent)).toHaveLength(2)
  expect(screen.queryByRole('button', { name: roundsCopy.support.askAgain(2) })).toBeNull()
})

it('takes a supporting unit’s words into the report, with its name', async () => {
  const said: ItemEvent = {
    type: 'contributed',
    unitId: units.law.id,
    text: '已审核条款',
    at: '2026-09-05T01:00:00.000Z',
    by: people.otherLiaison.id,
  }
  const { user } = await open([said], 'liaison')
  await user.click(screen.getByRole('button', { name: copy.command.report }))
  const dialog = within(await screen.findByRole('dialog'))
  const progress = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /^进展情况/ })
  await user.type(progress, '机制已试运行。')
  const take = roundsCopy.take(units.law.name, '2026-09-05')
  await user.click(dialog.getByRole('button', { name: take }))
  expect(progress.value).toBe('机制已试运行。\n法规处：已审核条款')
  await waitFor(() => expect(dialog.queryByRole('button', { name: take })).toBeNull())
})
