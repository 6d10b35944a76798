import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { changesText, comparisonText } from '#shared/copy/compare-days.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Item, itemStates } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import { type ChangeKind, changeKinds, compareDays, countChanges } from '#shared/ledger/compare-days.ts'
import { selectItems } from '#shared/ledger/select.ts'
import { usualView } from '#shared/ledger/view.ts'
import { usualRules } from '#shared/plans/model.ts'
import {
  aClosing,
  anExtension,
  anIndicator,
  anItem,
  aReport,
  finance,
  industry,
  office,
  planId,
  unitMap,
} from '../../helpers/an-item.ts'

const BEFORE = '2026-08-31'
const AFTER = '2026-09-18'
const groundOn = (today: string) => ({
  today,
  calendar,
  thresholds: usualThresholds,
  rules: new Map([[planId, { ...usualRules, reportEvery: 'none' as const }]]),
  units: unitMap,
})
const grounds = { before: groundOn(BEFORE), after: groundOn(AFTER) }
const compare = (before: Item | null, after: Item | null) =>
  compareDays(before ? [before] : [], after ? [after] : [], grounds)
const due = (dueOn: string) => ({ window: { kind: 'date' as const, text: null, dueOn } })
const phased = { window: { kind: 'phased' as const, text: null, dueOn: '2026-12-31' } }
const later = { version: 4 }
const reopenedAt = (at: string) => ({ lastReturn: { reason: '未落实', at, isReopened: true } })
const brought = { brought: { at: '2026-09-02T01:00:00.000Z', closedOn: '2026-05-01', milestoneOn: null } }

const pause = (to: string | null) => ({
  reason: '等新文件',
  reviewOn: '2026-12-01',
  from: '2026-08-20T01:00:00.000Z',
  to,
})
const granted = anExtension({
  decision: {
    granted: true,
    dueOn: '2027-03-31',
    opinion: '',
    at: '2026-09-12T01:00:00.000Z',
    by: office.userId,
  },
}) as ReturnType<typeof anExtension> & { decision: object }

type Case = [what: string, before: Item | null, after: Item | null, kinds: ChangeKind[], words: string]
const cases: Case[] = [
  ['nothing', anItem(), anItem(), [], ''],
  ['only time, far from its day', anItem(due('2027-06-30')), anItem(due('2027-06-30')), [], ''],
  ['a new one', null, anItem(), ['added'], '新增'],
  ['one that was taken out', anItem(), null, ['gone'], '撤出台账'],
  ['closed in between', anItem(), anItem({ state: 'closed', ...later }), ['closed'], '销号（9月16日申请）'],
  ['closed before', anItem({ state: 'closed' }), anItem({ state: 'closed' }), [], ''],
  ['new and closed', null, anItem({ state: 'closed' }), ['closed', 'added'], '销号（9月16日申请）；新增'],
  [
    'brought in as closed',
    null,
    anItem({ state: 'closed', approvedOn: null, closing: null, ...brought }),
    ['added'],
    '新增',
  ],
  [
    'closed, opened and closed again',
    anItem({ state: 'closed', approvedOn: '2026-08-20', closedOn: '2026-08-18' }),
    anItem({ state: 'closed', version: 9, ...reopenedAt('2026-09-02T01:00:00.000Z') }),
    ['closed', 'reopened'],
    '销号（9月16日申请）；重新办理',
  ],
  [
    'opened again',
    anItem({ state: 'closed' }),
    anItem({ ...later, ...reopenedAt('2026-09-17T01:00:00.000Z') }),
    ['reopened', 'light'],
    '重新办理；灯：已结→正常',
  ],
  [
    'opened again before the first day',
    anItem(reopenedAt('2026-08-01T01:00:00.000Z')),
    anItem(reopenedAt('2026-08-01T01:00:00.000Z')),
    [],
    '',
  ],
  [
    'a milestone approved',
    anItem(phased),
    anItem({ ...phased, ...later, state: 'standing', milestoneOn: '2026-09-10' }),
    ['milestone'],
    '阶段办结（9月10日申请）',
  ],
  ['given up', anItem(), anItem({ state: 'cancelled', ...later }), ['cancelled'], '终止'],
  [
    'brought in as given up',
    null,
    anItem({ state: 'cancelled', ...brought, received: [] }),
    ['added'],
    '新增',
  ],
  [
    'due the day before the first day',
    anItem(due('2026-08-30')),
    anItem(due('2026-08-30')),
    ['light'],
    '灯：逾期→严重逾期',
  ],
  ['due on the first day', anItem(due(BEFORE)), anItem(due(BEFORE)), ['reddened'], '灯：紧急→严重逾期'],
  [
    'due the day after the first day',
    anItem(due('2026-09-01')),
    anItem(due('2026-09-01')),
    ['fellDue', 'reddened'],
    '9月1日到期未结；灯：紧急→严重逾期',
  ],
  [
    'due on the second day',
    anItem(due(AFTER)),
    anItem(due(AFTER)),
    ['fellDue', 'light'],
    '9月18日到期未结；灯：正常→紧急',
  ],
  [
    'due the day after the second day',
    anItem(due('2026-09-19')),
    anItem(due('2026-09-19')),
    ['light'],
    '灯：正常→紧急',
  ],
  [
    'fallen due and closed',
    anItem(due('2026-09-15')),
    anItem({ ...due('2026-09-15'), state: 'closed', ...later }),
    ['closed'],
    '销号（9月16日申请）',
  ],
  [
    'asked to be closed',
    anItem(),
    anItem({ state: 'reviewing', ...later }),
    ['submitted'],
    '送审（现待审核）',
  ],
  [
    'asked to be closed, with the head',
    anItem(),
    anItem({ state: 'endorsing', ...later }),
    ['submitted'],
    '送审（现待审签）',
  ],
  [
    'signed on its way, with the leader',
    anItem({ state: 'reviewing' }),
    anItem({ state: 'approving', ...later }),
    ['state', 'holder'],
    '待审核→待审定；球：办公室→领导',
  ],
  [
    'returned, and asked again',
    anItem({ state: 'reviewing' }),
    anItem({ state: 'reviewing', closing: aClosing({ at: '2026-09-17T08:00:00.000Z' }), ...later }),
    ['submitted'],
    '送审（现待审核）',
  ],
  [
    'suspended',
    anItem(),
    anItem({ state: 'suspended', suspensions: [pause(null)], ...later }),
    ['suspended'],
    '挂账（12月1日复核）',
  ],
  [
    'suspended before',
    anItem({ state: 'suspended', suspensions: [pause(null)] }),
    anItem({ state: 'suspended', suspensions: [pause(null)] }),
    [],
    '',
  ],
  [
    'taken up again, its day moved by as much',
    anItem({ state: 'suspended', suspensions: [pause(null)], ...due('2027-06-30') }),
    anItem({ suspensions: [pause('2026-09-10T01:00:00.000Z')], ...due('2027-07-10'), ...later }),
    ['resumed', 'window'],
    '恢复办理；时限：6月30日→7月10日',
  ],
  [
    'taken up again, and suspended once more',
    anItem({ state: 'suspended', suspensions: [pause(null)] }),
    anItem({
      state: 'suspended',
      suspensions: [pause('2026-09-10T01:00:00.000Z'), pause(null)],
      ...later,
    }),
    ['suspended', 'resumed'],
    '挂账（12月1日复核）；恢复办理',
  ],
  [
    'given more time on its own asking',
    anItem({ extensions: [anExtension()], ...due('2026-12-31') }),
    anItem({ extensions: [granted], ...due('2027-03-31'), ...later }),
    ['extended', 'window'],
    '延期批准（至3月31日）；时限：12月31日→3月31日',
  ],
  [
    'refused more time',
    anItem({ extensions: [anExtension()] }),
    anItem({
      extensions: [anExtension({ decision: { ...granted.decision, granted: false, dueOn: null } })],
      ...later,
    }),
    ['other'],
    '其他办理',
  ],
  [
    'issued',
    anItem({ state: 'draft' }),
    anItem({ state: 'assigned', issuedAt: '2026-09-10T01:00:00.000Z', ...later }),
    ['state', 'holder'],
    '草稿→待签收；球：办公室→单位',
  ],
  ['received', anItem({ state: 'assigned' }), anItem({ ...later }), ['state'], '待签收→办理中'],
  [
    'given more time',
    anItem(due('2027-06-30')),
    anItem({ ...due('2027-09-30'), ...later }),
    ['window'],
    '时限：6月30日→9月30日',
  ],
  [
    'given other words for the same day',
    anItem({ window: { kind: 'date', text: '年底前', dueOn: '2026-12-31' } }),
    anItem({ window: { kind: 'date', text: '全年', dueOn: '2026-12-31' }, ...later }),
    ['window'],
    '时限：年底前→全年',
  ],
  [
    'given to another unit',
    anItem(),
    anItem({ leads: [industry, finance], ...later }),
    ['lead'],
    '牵头：政策→企业、融资',
  ],
  ['reported', anItem(), anItem({ lastReport: aReport(), ...later }), ['reported'], '进展有更新'],
  [
    'measured',
    anItem({ indicators: [anIndicator({ current: 23, measuredOn: BEFORE })] }),
    anItem({ indicators: [anIndicator({ current: 24, measuredOn: AFTER })], ...later }),
    ['reported'],
    '进展有更新',
  ],
  [
    'reminded',
    anItem(),
    anItem({ reminders: [{ text: '请抓紧', answerBy: null, at: '2026-09-10T01:00:00.000Z' }], ...later }),
    ['other'],
    '其他办理',
  ],
]

describe('what became of an item between two days', () => {
  it.each(cases)('%s', (_, before, after, kinds, words) => {
    const { changes } = compare(before, after)
    const found = changes.get('item-1' as ItemId) ?? []
    expect(found.map(({ kind }) => kind)).toEqual(kinds)
    expect(changesText(found, grounds.after)).toBe(words)
    expect(changes.size).toBe(kinds.length > 0 ? 1 : 0)
  })

  it('has a case for every kind', () => {
    const shown = new Set(cases.flatMap(([, , , kinds]) => kinds))
    expect(changeKinds.filter((kind) => !shown.has(kind))).toEqual([])
  })
})

const some = cases.slice(2).map(([, before, after], index) => {
  const place = { id: `i${index}` as ItemId, ordinal: index + 1 }
  return { before: before && { ...before, ...place }, after: after && { ...after, ...place } }
})
const present = (items: (Item | null)[]) => items.filter((item) => item !== null)
const comparison = compareDays(
  present(some.map(({ before }) => before)),
  present(some.map(({ after }) => after)),
  grounds,
)

describe('the whole ledger of two days', () => {
  it('counts as many items as each filter shows', () => {
    const rows = [...present(some.map(({ after }) => after)), ...comparison.gone]
    const behind = (moved: ChangeKind | 'any') =>
      selectItems(rows, { ...usualView, moved }, { ...grounds.after, comparison }).length
    const counts = countChanges(comparison)
    expect(Object.fromEntries(changeKinds.map((kind) => [kind, behind(kind)]))).toEqual(
      Object.fromEntries(changeKinds.map((kind) => [kind, counts.get(kind) ?? 0])),
    )
    expect(behind('any')).toBe(comparison.changes.size)
    expect(comparison.gone.map(({ id }) => id)).toEqual(['i1'])
  })

  it('says it in a line', () => {
    const few = compare(anItem(), anItem({ state: 'closed', ...later }))
    expect(comparisonText(few, AFTER, countChanges(few))).toBe('从8月31日到9月18日：销号1项')
    const none = compare(anItem(), anItem())
    expect(comparisonText({ ...none, before: '2025-12-31' }, AFTER, new Map())).toBe(
      '从2025年12月31日到2026年9月18日：两天之间没有变化',
    )
  })

  it('finds nothing between a day and itself, whatever the items', () => {
    const anyItem = fc.record({
      state: fc.constantFrom(...itemStates),
      dueOn: fc.constantFrom(BEFORE, AFTER),
    })
    fc.assert(
      fc.property(anyItem, ({ state, dueOn }) => {
        const item = anItem({ state, ...due(dueOn) })
        const same = compareDays([item], [item], { before: grounds.after, after: grounds.after })
        expect(same.changes.size).toBe(0)
      }),
    )
  })

  it('is kept in the address', () => {
    const view = { ...usualView, asOf: AFTER, compare: BEFORE, moved: 'fellDue' as const }
    expect(viewToSearch(view)).toEqual({ asOf: AFTER, compare: BEFORE, moved: 'fellDue' })
    expect(viewFromSearch(viewToSearch(view))).toEqual(view)
    expect(viewFromSearch({ compare: '2026-02-30', moved: 'everything' })).toEqual(usualView)
  })
})
