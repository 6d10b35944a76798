import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowFinding } from '#shared/copy/figures-more.ts'
import { flowText } from '#shared/copy/flow-words.ts'
import {
  endsOf,
  type Flow,
  type FlowEnd,
  flowEnds,
  flowOf,
  isFlow,
  type Move,
  standing,
  standOf,
  stands,
} from '#shared/figures/flow.ts'
import { tallyOf } from '#shared/figures/tally.ts'
import type { Item } from '#shared/items/model.ts'
import { viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import { usualView } from '#shared/ledger/view.ts'
import { anItem, TODAY } from '../../helpers/an-item.ts'

const plain = { milestoneCounts: false }
const due = (dueOn: string): Partial<Item> => ({ window: { kind: 'date', text: null, dueOn } })
const phased: Partial<Item> = { window: { kind: 'phased', text: null, dueOn: '2026-06-30' } }

describe('where an item stands', () => {
  it.each<[Partial<Item>, FlowEnd]>([
    [{ state: 'draft', ...due('2026-09-01') }, 'draft'],
    [{ state: 'assigned', ...due('2026-09-18') }, 'active'],
    [{ state: 'assigned', ...due('2026-09-17') }, 'overdue'],
    [{ state: 'active', ...due('2026-12-31') }, 'active'],
    [{ state: 'declined', ...due('2026-09-17') }, 'overdue'],
    [{ state: 'reviewing', holderSince: '2026-09-10T01:00:00.000Z', ...due('2026-09-12') }, 'reviewing'],
    [{ state: 'approving', holderSince: '2026-09-15T01:00:00.000Z', ...due('2026-09-12') }, 'overdue'],
    [{ state: 'closed', closedOn: '2026-09-15', ...due('2026-09-12') }, 'closed'],
    [{ state: 'suspended', holderSince: '2026-09-15T01:00:00.000Z', ...due('2026-09-12') }, 'suspended'],
    [{ state: 'cancelled', ...due('2026-09-12') }, 'cancelled'],
    [{ state: 'active', ...phased }, 'overdue'],
    [{ state: 'standing', milestoneOn: '2026-06-01', ...phased }, 'milestone'],
    [{ state: 'standing', window: { kind: 'standing', text: null } }, 'standing'],
  ])('%j is %s', (facts, stand) => {
    const tally = tallyOf(anItem({ closing: null, ...facts }))
    expect(standOf(tally, TODAY, plain)).toBe(stand)
    expect(standOf(tally, TODAY, { milestoneCounts: true })).toBe(stand)
  })

  it('goes by the first day where that is asked for', () => {
    const tally = tallyOf(anItem({ state: 'active', originalDueOn: '2026-08-31', ...due('2026-12-31') }))
    expect(standOf(tally, TODAY, plain)).toBe('active')
    expect(standOf(tally, TODAY, { ...plain, byOriginal: true })).toBe('overdue')
  })
})

const items: Partial<Item>[] = [
  { state: 'active', ...due('2026-12-31') },
  { state: 'active', ...due('2026-07-31') },
  { state: 'closed', closedOn: '2026-06-15', ...due('2026-06-30') },
  { state: 'cancelled' },
  { state: 'draft' },
]
const tallies = items.map((facts) => tallyOf(anItem(facts)))

it('adds up to the totals of both days, whatever went where', () => {
  const end = fc.option(fc.constantFrom(...tallies))
  const moves = fc.array(fc.record({ before: end, after: end, count: fc.integer({ min: 1, max: 99 }) }))
  fc.assert(
    fc.property(moves, (some: Move[]) => {
      const flow = flowOf(some, '2026-06-30', TODAY, plain)
      const there = (side: 'before' | 'after') =>
        some.reduce((sum, move) => (move[side] === null ? sum : sum + move.count), 0)
      const sum = (side: 'from' | 'to') => stands.reduce((all, one) => all + standing(flow, side, one), 0)
      expect([sum('from'), sum('to')]).toEqual([there('before'), there('after')])
      expect(new Set(flow.cells.map(({ from, to }) => `${from}.${to}`)).size).toBe(flow.cells.length)
    }),
  )
})

it('stands in the address of the ledger, and nothing like it does', () => {
  for (const from of flowEnds)
    for (const to of flowEnds) {
      const moved: Flow = `${from}.${to}`
      const view = { ...usualView, compare: '2026-06-30', moved }
      expect(viewFromSearch(viewToSearch(view))).toEqual(view)
      expect(endsOf(moved)).toEqual([from, to])
    }
  for (const wrong of ['overdue', 'overdue.', 'overdue.gone', '.closed', 'a.b.c', null])
    expect(isFlow(wrong)).toBe(false)
})

describe('the finding', () => {
  const said = (cells: Partial<Record<Flow, number>>) =>
    flowFinding({
      ...{ before: '2026-06-30', asOf: TODAY, options: plain },
      cells: Object.entries(cells).map(([flow, count]) => {
        const [from, to] = endsOf(flow as Flow)
        return { from, to, count }
      }),
    })
  it.each<[Partial<Record<Flow, number>>, string]>([
    [{}, '两日之间各项状态都没有变化'],
    [{ 'active.active': 9, 'closed.closed': 3 }, '两日之间各项状态都没有变化'],
    [
      { 'active.closed': 12, 'overdue.closed': 6, 'active.overdue': 4 },
      '两日之间办结18项，其中6项原已逾期；新增逾期4项',
    ],
    [
      { 'reviewing.milestone': 2, 'active.closed': 1, 'absent.active': 3 },
      '两日之间办结1项、阶段性办结2项；新入台账3项',
    ],
    [{ 'absent.overdue': 2, 'overdue.overdue': 5 }, '两日之间没有办结的；新增逾期2项；新入台账2项'],
    [{ 'active.reviewing': 2, 'closed.active': 1 }, '两日之间没有办结的；3项状态有变化'],
  ])('%j', (cells, sentence) => {
    expect(said(cells)).toBe(sentence)
  })
})

it.each<[Flow, string]>([
  ['overdue.closed', '逾期→已销号'],
  ['active.active', '两天都推进中'],
  ['absent.active', '新增→推进中'],
  ['active.absent', '推进中→撤出台账'],
])('%s is called %s', (flow, text) => {
  expect(flowText(flow)).toBe(text)
})
