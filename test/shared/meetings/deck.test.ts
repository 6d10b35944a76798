import { describe, expect, it } from 'vitest'
import { titleOf } from '#shared/copy/meeting-pages.ts'
import { countFigures } from '#shared/figures/count.ts'
import type { ItemId, MeetingId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { OverallPage, UnitPage } from '#shared/meetings/deck.ts'
import { pageAt, pagesOf, seenBy } from '#shared/meetings/pages.ts'
import { anItem, finance, head, industry, law, leader, office } from '../../helpers/an-item.ts'
import { aDeck, aGround, aMeeting, report, TODAY } from './a-meeting.ts'

let made = 0
const item = (facts: Partial<Item>): Item => {
  made += 1
  const window = { kind: 'date' as const, text: null, dueOn: '2026-12-31' }
  return anItem({
    ...{ id: `i${made}` as ItemId, ordinal: made, state: 'active', leads: [law], supports: [], window },
    issuedAt: '2026-03-02T01:00:00.000Z',
    ...facts,
  })
}
const due = (dueOn: string) => ({ window: { kind: 'date' as const, text: null, dueOn } })
const late = (facts: Partial<Item> = {}) => item({ ...due('2026-08-31'), ...facts })
const decided = (meetingId: string) => ({
  decided: { meetingId: meetingId as MeetingId, name: '8月调度会', on: '2026-08-20' },
})
const last = { id: 'm0' as MeetingId, name: '8月调度会', on: '2026-08-20' }
/** After the meeting that decided those of the items which say so. */
const afterLast = (items: readonly Item[]) => {
  const ids = items.flatMap(({ id, decided: of }) => (of?.meetingId === last.id ? [id] : []))
  return aGround({ last, lastIds: new Set(ids) })
}
const kinds = (items: Item[], ground = aGround()) => aDeck(items, ground).pages.map(({ key }) => key)

describe('the agenda', () => {
  it('gives a page to units with something red or yellow, and one line to the others', () => {
    const deck = aDeck([late(), item({ leads: [finance] }), item({ state: 'draft' })], aGround())
    expect(deck.pages.map(({ key }) => key)).toEqual(['overall', 'unit-law', 'next'])
    const overall = deck.pages[0] as OverallPage
    expect(overall).toMatchObject({ total: 2, closed: 0, late: 1, warned: 0 })
    expect(overall.units).toEqual([{ unitId: law, lead: 1, closed: 0, late: 1, warned: 0 }])
    expect(overall.calm).toEqual([{ unitId: finance, lead: 1 }])
  })

  it('counts as 分析 does', () => {
    const items = [late(), late({ state: 'closed', closedOn: '2026-08-30' }), item({ state: 'standing' })]
    const ground = aGround()
    const { rates, byState } = countFigures(
      items,
      TODAY,
      { milestoneCounts: false },
      { ...ground, units: ground.directory },
    )
    const [page] = aDeck(items, ground).pages
    expect(page).toMatchObject({ closed: byState.closed, rates: rates.slice(0, 2) })
  })

  it('puts what the last meeting decided first, with what is still open of those before', () => {
    const items = [
      item({ state: 'closed', ...decided('m0') }),
      late({ ...decided('m0') }),
      item({ ...decided('older') }),
      item({ state: 'closed', ...decided('older') }),
    ]
    const page = aDeck(items, afterLast(items)).pages[1]
    expect(page).toMatchObject({ kind: 'last', done: 1, total: 3, earlier: 1, meeting: last })
    expect(page && titleOf(page, { unitNames: {} })).toBe('上次会议议定2项，已办结1项；更早的还有1项未办结')
    const entries = page?.kind === 'last' ? page.entries : []
    expect(entries.map(({ outcome, isEarlier }) => [outcome, isEarlier])).toEqual([
      ['done', false],
      ['late', false],
      ['open', true],
    ])
  })

  it('has no page for a last meeting that decided nothing', () => {
    expect(kinds([item({})], aGround({ last }))).toEqual(['overall', 'next'])
  })

  it('turns over when a unit has many, the forecast on the last sheet', () => {
    const many = Array.from({ length: 5 }, () => late())
    const pages = aDeck(many, aGround()).pages.filter((page): page is UnitPage => page.kind === 'unit')
    expect(pages.map(({ key, entries }) => [key, entries.length])).toEqual([
      ['unit-law', 2],
      ['unit-law-2', 2],
      ['unit-law-3', 1],
    ])
    expect(pages.map(({ forecast }) => forecast === null)).toEqual([true, true, false])
  })

  it('counts an item of two leads once, and shows it with each', () => {
    const deck = aDeck([late({ leads: [law, finance] })], aGround())
    expect(deck.pages.map(({ key }) => key)).toEqual(['overall', 'unit-law', 'unit-finance', 'next'])
    expect(deck.pages[0]).toMatchObject({ total: 1, late: 1, shared: 1 })
  })

  it('says by how much, why and what is asked for', () => {
    const problems = '两家银行不同意。请分管领导召集协商。'
    const page = aDeck([late({ lastReport: report({ problems }) })], aGround()).pages[1] as UnitPage
    expect(page.asking).toBe(1)
    expect(page.entries[0]).toMatchObject({ lateDays: 18, cause: '两家银行不同意。', saidOn: '2026-09-10' })
  })

  it.each([
    ['2026-09-17', 0],
    ['2026-09-18', 1],
    ['2026-10-18', 1],
    ['2026-10-19', 0],
  ])('looks 30 days ahead: %s', (dueOn, expected) => {
    const page = aDeck([item(due(dueOn))], aGround()).pages.at(-1)
    expect(page?.kind === 'next' && page.entries.length).toBe(expected)
  })
})

describe('what one may see', () => {
  const items = [late({ ...decided('m0') }), late({ leads: [finance], ...decided('m0') })]
  const deck = aDeck(items, afterLast(items))
  const decision = (unitId: typeof law, id: string) => ({
    ...{ id: id as ItemId, text: '做', unitId, window: null, page: 'overall', version: 1, ordinal: null },
  })
  const meeting = aMeeting({
    decisions: [decision(law, 'd1'), decision(industry, 'd2')],
    notes: { overall: '先讲重点' },
  })
  const keys = (who: typeof office, visibility: 'all' | 'own') => {
    const seen = seenBy(deck, meeting, who, visibility)
    const { notes, decisions } = seen.meeting
    return [seen.deck.pages.map(({ key }) => key).join(' '), decisions.length, Object.keys(notes).length]
  }
  const all = 'overall last unit-law unit-finance next'

  it.each([
    ['office', office, 'own', [all, 2, 1]],
    ['a leader, without the notes', leader, 'own', [all, 2, 0]],
    ['a unit where the plan is open', head, 'all', [all, 2, 0]],
    ['a unit where it sees its own part', head, 'own', ['last unit-law', 1, 0]],
  ] as const)('%s', (_, who, visibility, expected) => {
    expect(keys(who, visibility)).toEqual(expected)
  })

  it('shows of the last decisions only those of the unit', () => {
    const page = seenBy(deck, meeting, head, 'own').deck.pages[0]
    expect(page).toMatchObject({ kind: 'last', total: 1 })
  })
})

it('ends with what was decided, on as many sheets as it needs; an unknown page is the first', () => {
  const deck = aDeck([item({})], aGround())
  const decisions = Array.from({ length: 8 }, (_, at) => ({
    ...{
      id: `d${at}` as ItemId,
      text: '做',
      unitId: law,
      window: null,
      page: 'x',
      version: 1,
      ordinal: null,
    },
  }))
  const pages = pagesOf(deck, decisions)
  expect(pages.map(({ key }) => key)).toEqual(['overall', 'next', 'decisions', 'decisions-2'])
  expect([pageAt(pages, 'decisions'), pageAt(pages, 'gone'), pageAt(pages, undefined)]).toEqual([2, 0, 0])
})
