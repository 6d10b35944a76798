import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { review as words } from '#shared/copy/review.ts'
import { reviewAsks } from '#shared/copy/review-asks.ts'
import { shell } from '#shared/copy/shell.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { aWorld, drafted, issued, type Person, people, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const [one, two] = ['item-1', 'item-2'] as unknown as [ItemId, ItemId]
const title = '建立民营企业诉求直办机制'
const by = { at: '2026-09-15T01:00:00.000Z', by: people.liaison.id }
const byOffice = { at: '2026-09-16T01:00:00.000Z', by: people.office.id }
const received: ItemEvent = { type: 'received', unitId: units.industry.id, ...by }
const requested: ItemEvent = {
  type: 'closingRequested',
  unitId: units.industry.id,
  note: '机制已建成',
  needsHead: true,
  ...by,
}
const endorsed: ItemEvent = {
  type: 'endorsed',
  unitId: units.industry.id,
  opinion: '情况属实',
  seen: [],
  at: '2026-09-15T02:00:00.000Z',
  by: people.head.id,
}
const later: ItemEvent = {
  type: 'extensionRequested',
  unitId: units.industry.id,
  from: '2026-08-31',
  to: '2026-10-31',
  reason: '合作银行尚未签约',
  ...by,
}
const due = { window: { kind: 'date' as const, text: '8月底前', dueOn: '2026-08-31' } }

let world: World
afterEach(() => world?.close())

const start = async (items: readonly (readonly ItemEvent[])[], as: Person, at = '/review') => {
  world = await aWorld({ database: 'SQLite', items, rules: { endorsement: 'all', confirmation: 'all' } })
  return renderWithApi({ world, as, at })
}
const itemNow = async (id = one) => (await world.as('office').items.get({ itemId: id, asOf: null })).item
const opinionOf = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const button = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) })

describe('a closing', () => {
  it('is signed by the head, with the words that were written, kept while one looks away', async () => {
    const other = issued({ itemId: two, ordinal: 2, title: '编印政策一本通' })
    const { user } = await start(
      [
        [...issued({ itemId: one }), received, requested],
        [...other, received, requested],
      ],
      'head',
    )
    const steps = await screen.findByRole('list', { name: words.steps.label })
    expect(within(steps).getByText(words.steps.endorse).closest('li')?.getAttribute('aria-current')).toBe(
      'step',
    )
    expect(within(steps).getByText(words.steps.confirm)).toBeDefined()
    await user.type(await opinionOf(words.stages.endorse.opinion), '情况属实')
    await user.keyboard('{Escape}j')
    expect((await opinionOf(words.stages.endorse.opinion)).value).toBe('')
    await user.keyboard('k')
    await waitFor(async () => expect((await opinionOf(words.stages.endorse.opinion)).value).toBe('情况属实'))
    await user.keyboard('a')
    await screen.findByText(words.decide.endorsed(title))
    expect(await itemNow()).toMatchObject({
      state: 'reviewing',
      closing: { endorsed: { opinion: '情况属实' } },
    })
  })

  it('shows the office who signed, when, with what words; and goes on to the leader', async () => {
    const { user } = await start([[...issued({ itemId: one }), received, requested, endorsed]], 'office')
    const heading = await screen.findByRole('heading', { name: words.signed.title })
    expect(heading.closest('section')?.textContent).toContain('情况属实')
    expect(button(words.stages.sendOn.yes)).toBeDefined()
    await user.keyboard('a')
    await screen.findByText(words.decide.sentOn(title))
    expect((await itemNow()).state).toBe('approving')
  })

  it('is struck off by the leader', async () => {
    const approved: ItemEvent = { type: 'approved', opinion: '', seen: [], needsLeader: true, ...byOffice }
    const { user } = await start(
      [[...issued({ itemId: one }), received, requested, endorsed, approved]],
      'leader',
    )
    await opinionOf(words.stages.confirm.opinion)
    await user.keyboard('a')
    await screen.findByText(words.decide.approved(title))
    expect(await itemNow()).toMatchObject({ state: 'closed', closedOn: '2026-09-15' })
  })

  it('says plainly that a signature no longer holds, and what was changed', async () => {
    const amended: ItemEvent = {
      type: 'amended',
      changes: { window: { kind: 'date', text: '11月底前', dueOn: '2026-11-30' } },
      reason: '按会议要求提前',
      ...byOffice,
    }
    await start([[...issued({ itemId: one }), received, requested, endorsed, amended]], 'head')
    expect(await screen.findByText(words.stale.again.endorsing)).toBeDefined()
    expect(await screen.findByText(/按会议要求提前/)).toBeDefined()
    expect(screen.queryByRole('heading', { name: words.signed.title })).toBeNull()
  })

  it('shows what the other leads have done', async () => {
    const both = issued({ itemId: one, leads: [units.industry.id, units.finance.id], supports: [] })
    await start([[...both, received, requested]], 'head')
    const table = await screen.findByRole('table', { name: words.others.title })
    expect(within(table).getByText(words.others.notReceived)).toBeDefined()
    expect(within(table).getByText(words.others.noReports)).toBeDefined()
  })
})

describe('an extension', () => {
  const item = [...issued({ itemId: one, ...due }), received, later]

  it('stands with its days side by side and what it does to the figures; granted by a letter', async () => {
    const { user } = await start([item], 'office')
    await screen.findByRole('heading', { name: reviewAsks.extension.days })
    expect(screen.getAllByText('2026-08-31').length).toBeGreaterThan(1)
    expect(screen.getByText(reviewAsks.extension.isLate)).toBeDefined()
    const figures = screen.getByRole('table', { name: reviewAsks.whatIf.today('2026-09-18') })
    expect(within(figures).getByText('1/1')).toBeDefined()
    await user.keyboard('a')
    await screen.findByText(reviewAsks.extension.granted(title))
    expect(await itemNow()).toMatchObject({ originalDueOn: '2026-08-31', window: { dueOn: '2026-10-31' } })
  })

  it('fixes another day, and no day that lies before', async () => {
    const { user } = await start([item], 'office')
    const day = await screen.findByRole('textbox', { name: new RegExp(`^${reviewAsks.extension.answer}`) })
    await user.clear(day)
    await user.type(day, '2026-09-10')
    await user.click(button(reviewAsks.extension.yes(null)))
    expect(await screen.findByText(reviewAsks.extension.badDay('2026-08-31', '2026-09-18'))).toBeDefined()
    await user.clear(day)
    await user.type(day, '2026-09-30')
    await user.click(button(reviewAsks.extension.yes('2026-09-30')))
    await screen.findByText(reviewAsks.extension.granted(title))
    expect((await itemNow()).window).toMatchObject({ dueOn: '2026-09-30' })
  })

  it('is refused with a reason only', async () => {
    const { user } = await start([item], 'office')
    const opinion = await opinionOf(reviewAsks.extension.opinion)
    await user.keyboard('r')
    expect(await screen.findByText(reviewAsks.extension.missing)).toBeDefined()
    await user.type(opinion, '理由不充分')
    await user.click(button(reviewAsks.extension.no))
    await screen.findByText(reviewAsks.extension.turnedDown(title))
    expect((await itemNow()).extensions[0]?.decision).toMatchObject({ granted: false, opinion: '理由不充分' })
  })

  it('keeps the opinion when somebody was quicker, and shows what they did', async () => {
    const { user } = await start([item], 'office')
    const opinion = await opinionOf(reviewAsks.extension.opinion)
    await user.type(opinion, '同意')
    await world.as('leader').items.command({
      type: 'instruct',
      text: '请先核实银行进度',
      commandId: 'leader-1' as never,
      itemId: one,
      version: 4,
    })
    await user.click(button(reviewAsks.extension.yes('2026-10-31')))
    expect(await screen.findByText(/请先核实银行进度/)).toBeDefined()
    expect(opinion.value).toBe('同意')
  })

  it('for the second time waits for the leader, with the first beside it', async () => {
    const granted: ItemEvent = {
      type: 'extensionDecided',
      granted: true,
      dueOn: '2026-09-30',
      opinion: '同意一次',
      ...byOffice,
    }
    const again: ItemEvent = {
      ...later,
      from: '2026-09-30',
      to: '2026-11-30',
      at: '2026-09-17T01:00:00.000Z',
    }
    await start([[...item, granted, again]], 'leader')
    expect(await screen.findByText(reviewAsks.extension.whose.second(2))).toBeDefined()
    const past = screen.getByRole('table', { name: reviewAsks.extension.past })
    expect(within(past).getByText('同意一次')).toBeDefined()
    expect(screen.getAllByText('2026-08-31').length).toBeGreaterThan(0)
  })
})

it('lets the leader decide about suspending', async () => {
  const ask: ItemEvent = {
    type: 'suspensionAsked',
    kind: 'suspend',
    reason: '等上级新文件',
    reviewOn: '2026-11-30',
    ...byOffice,
  }
  const { user } = await start([[...issued({ itemId: one }), received, ask]], 'leader')
  expect(await screen.findByText('等上级新文件')).toBeDefined()
  expect(screen.getByText('2026-11-30')).toBeDefined()
  await user.keyboard('a')
  await screen.findByText(reviewAsks.suspension.granted.suspend(title))
  expect((await itemNow()).state).toBe('suspended')
})

it('lets the office take back what it asked the leader, with a reason', async () => {
  const reason = '等上级新文件'
  const ask: ItemEvent = {
    type: 'suspensionAsked',
    kind: 'suspend',
    reason,
    reviewOn: '2026-11-30',
    ...byOffice,
  }
  const { user } = await start([[...issued({ itemId: one }), received, ask]], 'office')
  expect(await screen.findByText(reviewAsks.suspension.passedOn.suspend)).toBeDefined()
  expect(screen.getByRole('heading', { name: `${words.queue.passedOn}1` })).toBeDefined()
  await user.keyboard('r')
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox'), '文件下周印发')
  await user.click(within(dialog).getByRole('button', { name: copy.command.withdrawSuspension }))
  expect(await screen.findByText(words.empty.title)).toBeDefined()
  expect(await itemNow()).toMatchObject({ state: 'active', suspensionAsk: null })
})

describe('what was given back', () => {
  const declined: ItemEvent = { type: 'declined', unitId: units.industry.id, reason: '职责不符', ...by }
  it('stays where it is by a letter, with a reason', async () => {
    const { user } = await start([[...issued({ itemId: one }), declined]], 'office')
    const why = await opinionOf(words.decide.why)
    await user.keyboard('r')
    expect(await screen.findByText(words.decide.whyMissing)).toBeDefined()
    await user.type(why, '三定方案明确由你处负责')
    await user.keyboard('{Escape}r')
    await screen.findByText(words.decide.insisted(title))
    expect(await itemNow()).toMatchObject({ state: 'assigned', isInsisted: true })
  })
  it('goes to another unit', async () => {
    const { user } = await start([[...issued({ itemId: one }), declined]], 'office')
    await opinionOf(words.decide.why)
    await user.keyboard('a')
    expect(await screen.findByRole('dialog')).toBeDefined()
  })
})

describe('the page', () => {
  it.each(['office', 'head', 'leader'] as const)('says to the %s what will come', async (person) => {
    await start([[drafted({ itemId: one })]], person)
    const { text, byRole } = words.empty
    const expected = person === 'office' ? text : byRole[person]
    expect(await screen.findByText(expected)).toBeDefined()
  })
  it('counts under headings, and in the side bar', async () => {
    await start(
      [
        [...issued({ itemId: one, ...due }), received, later],
        [
          ...issued({ itemId: two, ordinal: 2 }),
          { type: 'declined', unitId: units.industry.id, reason: '不符', ...by },
        ],
      ],
      'office',
    )
    expect(
      await screen.findByRole('heading', { name: words.queue.section(words.queue.kinds.extension, 1) }),
    ).toBeDefined()
    expect(
      screen.getByRole('heading', { name: words.queue.section(words.queue.kinds.declined, 1) }),
    ).toBeDefined()
    const room = screen.getAllByRole('link', { name: new RegExp(shell.rooms.review) })[0]
    await waitFor(() => expect(room?.textContent).toContain(shell.waiting(2)))
  })
  it('keeps a link that names one of two answers', async () => {
    const both = [
      ...issued({ itemId: one, ...due }),
      received,
      later,
      { ...requested, needsHead: undefined },
    ] as ItemEvent[]
    const { address } = await start([both], 'office', `/review?item=${one}&ask=extension`)
    expect(await opinionOf(reviewAsks.extension.opinion)).toBeDefined()
    expect(address()).toContain('ask=extension')
  })
})
