import { describe, expect, it } from 'vitest'
import type { CommandId, IndicatorId } from '#shared/ids.ts'
import type { ItemChanges, ItemEvent } from '#shared/items/events.ts'
import type { Indicator, Item, ItemState } from '#shared/items/model.ts'
import type { PrintedItem } from '#shared/plans/decide-import.ts'
import { type PaperFacts, paperFactsOf } from '#shared/plans/paper-facts.ts'
import { reviseItem, revisionOf } from '#shared/plans/revise-item.ts'
import { carryOver, type LedgerRow } from '#shared/plans/revised-fields.ts'
import { aGround, anItem, everyUnit, finance, industry, law, office, unitMap } from '../../helpers/an-item.ts'

const TEXT = '组织政策宣讲进园区。'
const rowOf = (item: Item, paper: Partial<PaperFacts> = {}): LedgerRow => ({
  item,
  words: { text: TEXT, source: `（三）${TEXT}` },
  paper: { ...item, text: TEXT, ...paper },
})
const printedOf = (item: Item, changes: Partial<PrintedItem> = {}): PrintedItem => {
  const { id, no, path, headings, title, isKey, leads, supports, window, indicators } = item
  const same = { id, no, path, headings, title, isKey, leads, supports, window, indicators }
  return { ...same, text: TEXT, source: `（四）${TEXT}`, ...changes }
}
const said = { commandId: 'c1' as CommandId, reason: '方案修订' }

function eventsFor(item: Item, changes: Partial<PrintedItem>) {
  const revision = revisionOf(rowOf(item), printedOf(item, changes), unitMap)
  const decided = reviseItem(item, revision, said, office, aGround())
  return 'refusal' in decided ? decided.refusal : decided.events.map(({ type }) => type)
}

describe('the events of a changed item', () => {
  const name = { title: '组织政策宣讲进园区进企业' }
  const leads = { leads: [industry], supports: [] }
  it.each<[ItemState, string[], string[]]>([
    ['draft', ['amended'], ['reassigned', 'amended']],
    ['assigned', ['amended'], ['reassigned', 'amended']],
    ['active', ['amended'], ['reassigned', 'amended']],
    ['declined', ['amended'], ['reassigned', 'amended']],
    // New leads wait until it is decided; so does an item without an end.
    ['reviewing', ['amended'], []],
    ['standing', ['amended'], []],
    ['closed', [], []],
  ])('in %s', (state, named, led) => {
    const item = anItem({ state, leads: [law], supports: [] })
    expect(eventsFor(item, name)).toEqual(named)
    // With new leads comes the sentence of the paper that names them.
    expect(eventsFor(item, leads)).toEqual(led)
  })

  it('writes nothing when only the number and the sentence around it moved', () => {
    expect(eventsFor(anItem({ state: 'active' }), {})).toEqual([])
  })

  it('says what is left', () => {
    const revision = (state: ItemState, changes: Partial<PrintedItem>) =>
      revisionOf(
        rowOf(anItem({ state, leads: [law], supports: [] })),
        printedOf(anItem({ leads: [law], supports: [] }), changes),
        unitMap,
      )
    expect(revision('closed', name)).toMatchObject({ isClosed: true, leadsStay: false, changes: {} })
    expect(revision('reviewing', leads)).toMatchObject({ isClosed: false, leadsStay: true, owners: null })
    expect(revision('active', leads)).toMatchObject({ leadsStay: false, owners: { leads: [industry] } })
    expect(revision('active', { leads: [] })).toMatchObject({ leadsStay: false, owners: null })
    expect(revision('active', { leads: [everyUnit] })).toMatchObject({
      owners: { leads: [law, finance, industry], supports: [] },
    })
  })

  it('changes supports without a new signature, and never makes a lead support', () => {
    const item = anItem({ state: 'active', leads: [law], supports: [] })
    expect(eventsFor(item, { supports: [finance] })).toEqual(['amended'])
    const reviewing = anItem({ state: 'reviewing', leads: [law], supports: [] })
    expect(eventsFor(reviewing, { leads: [industry], supports: [law] })).toEqual([])
  })

  it('keeps the day that the office entered for the event', () => {
    const within = { count: 10, unit: 'workingDay' } as const
    const window = { kind: 'relative', text: '决策出台后10个工作日内', within } as const
    const item = anItem({
      state: 'active',
      window: { ...window, eventOn: '2026-09-01', dueOn: '2026-09-15' },
    })
    const unset = { ...window, eventOn: null, dueOn: null }
    expect(eventsFor(item, { window: unset })).toEqual([])
    const later = { ...unset, text: '决策出台后15个工作日内', within: { ...within, count: 15 } }
    const revision = revisionOf(rowOf(item), printedOf(item, { window: later }), unitMap)
    expect(revision.changes.window).toMatchObject({ within: { count: 15 }, eventOn: '2026-09-01' })
  })
})

describe('what the paper last said', () => {
  const at = '2026-03-02T01:00:00.000Z'
  const by = { at, by: office.userId }
  const item = anItem({ title: '组织宣讲', leads: [law], supports: [] })
  const { id: itemId, ...facts } = item
  const words = { text: TEXT, source: TEXT }
  const first: ItemEvent = { ...facts, type: 'drafted', itemId, words, ...by }
  const amended = (changes: ItemChanges): ItemEvent => ({ type: 'amended', changes, reason: '', ...by })
  const reassigned: ItemEvent = { type: 'reassigned', leads: [industry], supports: [], reason: '', ...by }
  const after = (...later: [string, ItemEvent][]) =>
    paperFactsOf(
      [['c0', first] as const, ...later].map(([commandId, event]) => ({
        commandId: commandId as CommandId,
        event,
      })),
    )
  it.each<[string, [string, ItemEvent][], Partial<PaperFacts>]>([
    ['as drafted', [], { title: '组织宣讲', leads: [law] }],
    [
      'not what the office amended',
      [
        ['c1', amended({ title: '改名' })],
        ['c2', reassigned],
      ],
      { title: '组织宣讲', leads: [law] },
    ],
    [
      'what a revision changed',
      [
        ['c1', reassigned],
        ['c1', amended({ title: '改名', source: '新' })],
      ],
      { title: '改名', leads: [industry] },
    ],
    [
      'not what came after it',
      [
        ['c1', amended({ title: '改名', source: '新' })],
        ['c2', amended({ title: '再改' })],
      ],
      { title: '改名' },
    ],
  ])('%s', (_, later, expected) => {
    expect(after(...later)).toMatchObject(expected)
  })

  it('leaves an amended day where the paper says of it what it said before', () => {
    const window = { kind: 'date', text: '年底前', dueOn: '2026-12-31' } as const
    const extended = anItem({ state: 'active', window: { ...window, dueOn: '2027-03-31' } })
    const row = rowOf(extended, { window })
    const revision = revisionOf(row, printedOf(extended, { title: '改名', window }), unitMap)
    expect(Object.keys(revision.changes)).toEqual(['title', 'source'])
  })
})

const measured = (id: string, target: number, unit: string, current: number | null = null): Indicator => ({
  id: id as IndicatorId,
  text: `不少于${target}${unit}`,
  op: '>=',
  target,
  unit,
  current,
  measuredOn: current === null ? null : '2026-09-01',
})

it.each([
  ['a new target', [measured('a', 24, '场', 17)], [measured('x', 30, '场')], ['a 30 17']],
  [
    'one more',
    [measured('a', 24, '场', 17)],
    [measured('x', 5, '家'), measured('y', 24, '场')],
    ['x 5 -', 'a 24 17'],
  ],
  ['another unit of count', [measured('a', 24, '场', 17)], [measured('x', 24, '家')], ['x 24 -']],
  [
    'two of one unit',
    [measured('a', 24, '场', 17), measured('b', 5, '场', 2)],
    [measured('x', 5, '场'), measured('y', 30, '场')],
    ['b 5 2', 'a 30 17'],
  ],
])('carries over what was measured: %s', (_, before, printed, expected) => {
  expect(
    carryOver(before, printed).map(({ id, target, current }) => `${id} ${target} ${current ?? '-'}`),
  ).toEqual(expected)
})
