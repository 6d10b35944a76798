import { describe, expect, it } from 'vitest'
import { fillingSheet as words } from '#shared/copy/round-trip.ts'
import type { IndicatorId, ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { readDayCell } from '#shared/round-trip/day-cell.ts'
import { fromKey, toKey } from '#shared/round-trip/key.ts'
import { type MergedCell, mergeSheet } from '#shared/round-trip/merge.ts'
import {
  baseOf,
  type FilledCell,
  type FilledRow,
  type FilledSheet,
  isGivenOut,
} from '#shared/round-trip/model.ts'
import { onBehalfOf } from '#shared/round-trip/on-behalf.ts'
import { countCells, countTaken, openConflicts, writesOf } from '#shared/round-trip/write.ts'
import {
  aClosing,
  anIndicator,
  anItem,
  aReport,
  head,
  industry,
  law,
  lead,
  NOW,
  office,
  other,
  TODAY,
} from '../../helpers/an-item.ts'

const COLUMNS = { progress: 'K', problems: 'L', next: 'M', unchanged: 'N', value: 'P', day: 'Q' } as const
type Typed = Partial<Record<keyof typeof COLUMNS, string | number>>

/** As given out: a report of August, an indicator of 12 since the first of September. */
const given = anItem({
  lastReport: aReport({ progress: '已办2场。', problems: '场地少。', next: '再办1场。' }),
  indicators: [anIndicator({ current: 12, measuredOn: '2026-09-01' })],
})
const reported = (over: Parameters<typeof aReport>[0]) =>
  anItem({
    ...given,
    version: 5,
    lastReport: aReport({ ...given.lastReport, at: '2026-09-10T02:00:00.000Z', period: '2026-09', ...over }),
  })

function cell(address: string, typed: string | number): FilledCell {
  const text = String(typed)
  const day = readDayCell({ text })
  return { address, text, ...(typeof typed === 'number' ? { number: typed } : {}), ...(day ? { day } : {}) }
}

/** The row as it went out, with what was typed over it. */
function aRow(typed: Typed = {}, over: Partial<FilledRow> = {}, item = given): FilledRow {
  const number = over.number ?? 7
  const base = baseOf(item)
  const at = (column: keyof typeof COLUMNS, was: string | number) =>
    cell(`${COLUMNS[column]}${number}`, typed[column] ?? was)
  const { progress, problems, next, indicators } = base
  return {
    number,
    base,
    texts: {
      progress: at('progress', progress),
      problems: at('problems', problems),
      next: at('next', next),
      unchanged: at('unchanged', ''),
    },
    measures: indicators.map(({ value }) => ({ value: at('value', value ?? ''), day: at('day', '') })),
    ...over,
  }
}
const aSheet = (rows: FilledRow[]): FilledSheet => ({ name: '填报表', unitId: law, givenAt: NOW, rows })
const merged = (rows: FilledRow[], items: readonly Item[], unitId = law) =>
  mergeSheet(aSheet(rows), {
    ...{ unitId, items: new Map(items.map((item) => [item.id, item])), today: TODAY },
    ...{ yes: words.yes, no: words.no },
  })
const outcomeOf = (one: MergedCell) =>
  one.outcome === 'refused' ? `${one.address} ${one.problem}` : one.outcome
/** What became of each cell of one row, without those that nobody touched. */
const outcomes = (row: FilledRow, now: Item) =>
  merged([row], [now]).flatMap(({ cells }) =>
    cells.filter(({ outcome }) => outcome !== 'untouched').map((one) => `${one.field} ${outcomeOf(one)}`),
  )

describe('three sides of a field', () => {
  it.each<[what: string, typed: Typed, now: Item, expected: string[]]>([
    ['nothing moved', {}, given, []],
    ['only the sheet', { progress: '已办5场。' }, given, ['progress changed']],
    ['only the ledger', {}, reported({ progress: '已办4场。' }), ['progress kept', 'unchanged kept']],
    [
      'both, differently',
      { progress: '已办5场。' },
      reported({ progress: '已办4场。' }),
      ['progress conflict', 'unchanged kept'],
    ],
    [
      'both, to the same',
      { progress: '已办4场。' },
      reported({ progress: '已办4场。' }),
      ['progress same', 'unchanged kept'],
    ],
    ['spaces and line ends', { progress: ' 已办2场。\r\n' }, given, []],
    ['a field emptied', { problems: ' ' }, given, ['problems changed']],
    [
      'another field moved in the ledger',
      { next: '再办3场。' },
      reported({ problems: '' }),
      ['problems kept', 'next changed', 'unchanged kept'],
    ],
    ['unchanged', { unchanged: '是' }, given, ['unchanged changed']],
    ['not unchanged', { unchanged: '否' }, given, []],
    ['said unchanged meanwhile', { unchanged: '是' }, reported({ unchanged: true }), ['unchanged same']],
    [
      'reported meanwhile',
      { unchanged: '是' },
      reported({ progress: '已办4场。' }),
      ['progress kept', 'unchanged conflict'],
    ],
    ['a value', { value: 15 }, given, ['measure changed']],
    ['a value typed as words', { value: '１,５' }, given, ['measure changed']],
    ['the same value on a later day', { day: '2026-09-16' }, given, ['measure changed']],
    [
      'a value that the ledger has another of',
      { value: 15, day: '2026-09-16' },
      anItem({ ...given, indicators: [anIndicator({ current: 14, measuredOn: '2026-09-15' })] }),
      ['measure conflict'],
    ],
    [
      'a value that the ledger has by now',
      { value: 15 },
      anItem({ ...given, indicators: [anIndicator({ current: 15, measuredOn: '2026-09-17' })] }),
      ['measure same'],
    ],
  ])('%s', (_what, typed, now, expected) => {
    expect(outcomes(aRow(typed), now)).toEqual(expected)
  })
})

const all = { progress: '已办5场。', problems: '无', value: 15 }
const refused = (problem: string) => [
  `progress K7 ${problem}`,
  `problems L7 ${problem}`,
  `measure P7 ${problem}`,
]

describe('cells that are not taken', () => {
  it.each<[what: string, row: FilledRow, now: Item, expected: string[]]>([
    ['closed', aRow(all), anItem({ ...given, state: 'closed' }), refused('over')],
    ['ended', aRow(all), anItem({ ...given, state: 'cancelled' }), refused('over')],
    [
      'under review',
      aRow(all),
      anItem({ ...given, state: 'reviewing', closing: aClosing() }),
      refused('underReview'),
    ],
    ['suspended', aRow(all), anItem({ ...given, state: 'suspended' }), refused('suspended')],
    ['declined', aRow(all), anItem({ ...given, state: 'declined' }), refused('notAtWork')],
    ['not signed for', aRow(all), anItem({ ...given, received: [] }), refused('notReceived')],
    ['closed, and nothing touched', aRow(), anItem({ ...given, state: 'closed' }), []],
    ['too long', aRow({ next: '长'.repeat(2001) }), given, ['next M7 tooLong']],
    ['as long as may be', aRow({ next: '长'.repeat(2000) }), given, ['next changed']],
    ['progress emptied', aRow({ progress: '' }), given, ['progress K7 progressEmpty']],
    ['no number', aRow({ value: '十五' }), given, ['measure P7 notANumber']],
    ['too large', aRow({ value: 1e13 }), given, ['measure P7 tooLarge']],
    ['a value emptied', aRow({ value: '' }), given, ['measure P7 valueMissing']],
    ['no day', aRow({ value: 15, day: '上周' }), given, ['measure Q7 notADay']],
    ['a day that is none', aRow({ day: '2026-02-30' }), given, ['measure Q7 notADay']],
    ['tomorrow', aRow({ value: 15, day: '2026-09-19' }), given, ['measure Q7 dayInFuture']],
    ['today', aRow({ value: 15, day: '2026-09-18' }), given, ['measure changed']],
    ['an old day', aRow({ value: 15, day: '1989-12-31' }), given, ['measure Q7 dayTooOld']],
    ['no yes', aRow({ unchanged: '有' }), given, ['unchanged N7 notYes']],
    [
      'unchanged, and words',
      aRow({ unchanged: '是', next: '再办3场。' }),
      given,
      ['next changed', 'unchanged N7 alsoWords'],
    ],
    [
      'nothing to repeat',
      aRow({ unchanged: '是' }, {}, anItem()),
      anItem(),
      ['unchanged N7 nothingToRepeat'],
    ],
    [
      'problems without progress',
      aRow({ problems: '缺人。' }, {}, anItem()),
      anItem(),
      ['problems L7 progressMissing'],
    ],
    [
      'an indicator that was dropped',
      aRow({ value: 15 }),
      anItem({ ...given, indicators: [anIndicator({ id: 'ind-2' as IndicatorId })] }),
      ['unknown P7 indicatorGone'],
    ],
    [
      'a value where there is no indicator',
      aRow({}, { measures: [{ value: cell('P7', 3), day: null }] }, anItem({ ...given, indicators: [] })),
      anItem({ ...given, indicators: [] }),
      ['unknown P7 noIndicator'],
    ],
    [
      'a formula that failed',
      aRow({}, { texts: { progress: { address: 'K7', text: '#REF!', isBroken: true } } }),
      given,
      ['progress K7 broken'],
    ],
  ])('%s', (_what, row, now, expected) => {
    expect(outcomes(row, now)).toEqual(expected)
  })

  it('takes nothing of another unit, of a key that is damaged, or of a row that stands there twice', () => {
    const theirs = anItem({ ...given, id: 'item-2' as ItemId, leads: [industry] })
    const rows = merged(
      [
        aRow({ progress: '已办5场。' }, { number: 5 }),
        aRow({ progress: '已办6场。' }, { number: 6, base: baseOf(theirs) }),
        aRow({ progress: '已办7场。' }, { number: 7, base: null }),
        aRow(
          { progress: '已办8场。' },
          { number: 8, base: { ...baseOf(given), itemId: 'nowhere' as ItemId } },
        ),
        aRow({}, { number: 9 }),
      ],
      [given, theirs],
    )
    const progress = rows.map(({ cells: [first] }) => first && outcomeOf(first))
    expect(progress).toEqual(['K5 twice', 'K6 notYours', 'K7 damagedKey', 'K8 notYours', 'untouched'])
    expect(writesOf(rows, {})).toEqual([])
    expect(rows.map(({ item }) => item?.id ?? null)).toEqual([given.id, null, null, null, given.id])
  })
})

describe('what goes in', () => {
  const now = anItem({
    ...reported({ progress: '已办4场。', problems: '场地少。' }),
    indicators: [anIndicator({ current: 14, measuredOn: '2026-09-15' })],
  })
  const rows = merged([aRow({ progress: '已办5场。', next: '再办3场。', value: 15 })], [now])

  it('adds up', () => {
    expect(countCells(rows)).toEqual({ read: 5, changed: 1, conflict: 2, refused: 0, untouched: 2 })
  })

  it('waits for every conflict, and writes what was chosen', () => {
    expect(openConflicts(rows, {}).map(({ address }) => address)).toEqual(['K7', 'P7'])
    const choices = { K7: 'ledger', P7: 'sheet' } as const
    expect(openConflicts(rows, choices)).toEqual([])
    expect(countTaken(rows, choices)).toBe(2)
    expect(writesOf(rows, choices)).toEqual([
      {
        ...{ itemId: now.id, version: 5 },
        report: { progress: '已办4场。', problems: '场地少。', next: '再办3场。' },
        measures: [{ indicatorId: 'ind-1', value: 15, on: TODAY }],
      },
    ])
  })

  it('leaves alone what a missing column would have said', () => {
    const row = aRow({ next: '再办3场。' })
    const { next } = row.texts
    const [write] = writesOf(merged([{ ...row, texts: next ? { next } : {} }], [given]), {})
    expect(write?.report).toEqual({ progress: '已办2场。', problems: '场地少。', next: '再办3场。' })
  })

  it('asks for nothing when the same file comes again', () => {
    const after = anItem({
      ...now,
      lastReport: aReport({ ...now.lastReport, progress: '已办5场。', next: '再办3场。' }),
      indicators: [anIndicator({ current: 15, measuredOn: TODAY })],
    })
    const again = merged([aRow({ progress: '已办5场。', next: '再办3场。', value: 15 })], [after])
    expect(countCells(again)).toMatchObject({ changed: 0, conflict: 0, refused: 0 })
  })
})

it('carries the base of a row through a cell, and knows when somebody has touched it', () => {
  const base = baseOf(
    anItem({
      lastReport: aReport({ progress: '一、"引号"\n二、=1+1\t制表，𠮷' }),
      indicators: [anIndicator()],
    }),
  )
  const key = toKey(base)
  expect(fromKey(key)).toEqual(base)
  for (const touched of ['', 'x', `${key} `, key.slice(1), key.replace('引号', '引言'), `0:${key}`])
    expect(fromKey(touched)).toBeNull()
})

it.each([
  ['2026-09-18', '2026-09-18'],
  ['2026/9/8', '2026-09-08'],
  ['２０２６年９月８日', '2026-09-08'],
  ['2026.9.8', '2026-09-08'],
  ['2026-02-30', null],
  ['9月8日', null],
  ['', null],
])('reads %s as a day', (text, day) => {
  expect(readDayCell({ text })).toBe(day)
})

it('reads the number behind a day', () => {
  expect(readDayCell({ text: '46283', number: 46_283 })).toBe('2026-09-18')
  expect(readDayCell({ text: '12', number: 12 })).toBeNull()
})

it('gives out what a unit leads and has not ended', () => {
  const states = ['draft', 'assigned', 'active', 'reviewing', 'suspended', 'closed', 'cancelled'] as const
  expect(states.filter((state) => isGivenOut(anItem({ state }), law))).toEqual([
    'assigned',
    'active',
    'reviewing',
    'suspended',
  ])
  expect(isGivenOut(anItem(), industry)).toBe(false)
})

it('lets the office speak for a unit, and a liaison for their own', () => {
  expect(onBehalfOf(office, law)).toMatchObject({ role: 'liaison', unitId: law, userId: office.userId })
  expect(onBehalfOf(lead, law)).toEqual(lead)
  expect([onBehalfOf(other, law), onBehalfOf(head, law)]).toEqual([null, null])
})
