import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { groupName } from '#shared/copy/group-name.ts'
import { filterTexts } from '#shared/copy/ledger-filters.ts'
import { countFigures } from '#shared/figures/count.ts'
import { inSubset, subsets } from '#shared/figures/subsets.ts'
import type { ItemId, PlanId, UserId } from '#shared/ids.ts'
import { lights } from '#shared/items/light.ts'
import { itemStates } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { viewFromSearch, viewToSearch } from '#shared/ledger/address.ts'
import { groupRows } from '#shared/ledger/group.ts'
import { type LedgerGround, selectItems } from '#shared/ledger/select.ts'
import { type LedgerView, ledgerGroups, ledgerSorts, usualView } from '#shared/ledger/view.ts'
import { planNames } from '#shared/plans/model.ts'
import { anItem, finance, industry, law, TODAY, unitMap, units } from '../../helpers/an-item.ts'

const ground: LedgerGround = {
  today: TODAY,
  calendar,
  thresholds: usualThresholds,
  rules: new Map(),
  units: unitMap,
  initials: (text) => (text.includes('宣讲') ? 'xj' : ''),
}
const leaderId = 'leader' as UserId
const view = (over: Partial<LedgerView>): LedgerView => ({ ...usualView, ...over })
const due = (dueOn: string) => ({ window: { kind: 'date' as const, text: null, dueOn } })
const items = [
  anItem({ title: '组织政策宣讲进园区', leads: [industry], supports: [], ...due('2026-12-31') }),
  anItem({ title: '编印惠企政策一本通', state: 'closed', ...due('2026-03-31'), isKey: true }),
  anItem({
    title: '出台应急转贷办法',
    leads: [finance],
    supports: [law],
    headings: ['破解融资难题'],
    ...due('2026-08-31'),
  }),
  anItem({
    title: '坚持首问负责',
    state: 'standing',
    window: { kind: 'standing', text: null },
    headings: ['破解融资难题'],
  }),
].map((item, index) => ({ ...item, id: `i${index}` as ItemId, ordinal: index + 1 }))
const shown = (over: Partial<LedgerView>) =>
  selectItems(items, view(over), ground).map((row) => row.item.ordinal)

describe('choosing rows', () => {
  it.each([
    [{}, [1, 2, 3, 4]],
    [{ q: '一本通' }, [2]],
    [{ q: 'xj' }, [1]],
    [{ q: '融资 转贷' }, [3]],
    [{ q: '没有这几个字' }, []],
    [{ unitId: law }, [2, 4]],
    [{ support: law }, [3]],
    [{ states: ['closed', 'standing'] }, [2, 4]],
    [{ lights: ['deepRed'] }, [3]],
    [{ section: '破解融资难题' }, [3, 4]],
    [{ month: '2026-08' }, [3]],
    [{ month: 'none' }, [4]],
    [{ keyOnly: true }, [2]],
    [{ holder: 'none' }, [2]],
    [{ sort: 'due' }, [2, 3, 1, 4]],
    [{ sort: 'due', descending: true }, [1, 3, 2, 4]],
    [{ sort: 'light' }, [3, 1, 4, 2]],
    [{ sort: 'lead' }, [2, 4, 3, 1]],
    [{ sort: 'state' }, [1, 3, 2, 4]],
    [{ sort: 'title' }, [2, 3, 4, 1]],
    [{ sort: 'held', descending: true }, [1, 2, 3, 4]],
  ] as [Partial<LedgerView>, number[]][])('%o', (over, expected) => {
    expect(shown(over)).toEqual(expected)
  })

  it.each(subsets)('shows for %s exactly the rows that the figure counts', (subset) => {
    const counted = items.filter((item) => inSubset(item, subset, TODAY, { milestoneCounts: false }))
    expect(shown({ subset })).toEqual(counted.map((item) => item.ordinal))
  })
})

describe('the leader in charge', () => {
  const units = new Map(
    [...ground.units].map(([id, unit], at) => [id, at === 0 ? { ...unit, leaderId } : unit]),
  )
  const charged = { ...ground, units, leaders: new Map([[leaderId, '沈卓']]) }
  const shown = (leader: LedgerView['leader']) => selectItems(items, view({ leader }), charged)
  it('shows what one of their units leads, and nothing of the others', () => {
    const led = (leader: UserId | 'none') =>
      selectItems(items, usualView, charged).filter(({ item }) =>
        item.leads.some((unitId) => (units.get(unitId)?.leaderId ?? 'none') === leader),
      )
    for (const leader of [leaderId, 'none'] as const)
      expect(shown(leader).map(({ item }) => item.id)).toEqual(led(leader).map(({ item }) => item.id))
    expect(shown(leaderId).length).toBeGreaterThan(0)
    expect(shown('nobody' as UserId)).toEqual([])
  })
  it('stands in words and in the address', () => {
    const texts = (leader: LedgerView['leader']) =>
      filterTexts(view({ leader }), charged).map(({ text }) => text)
    expect([texts(leaderId), texts('none'), texts(null)]).toEqual([
      ['分管领导：沈卓'],
      ['分管领导：没有分管领导'],
      [],
    ])
    expect(viewToSearch(view({ leader: 'none' }))).toEqual({ charge: 'none' })
    expect(viewFromSearch({ charge: leaderId })).toEqual(view({ leader: leaderId }))
  })
})

describe('the rows behind a window of a month', () => {
  const phased = { kind: 'phased' as const, text: null, dueOn: '2026-06-30' }
  const more = [
    ...items,
    anItem({ id: 'i9' as ItemId, state: 'standing', window: phased, milestoneOn: '2026-06-01' }),
    anItem({ id: 'i10' as ItemId, window: { kind: 'recurring', text: null, period: 'half' } }),
  ]
  it.each([true, false])('are those that the grid counted, milestones counted: %s', (milestoneCounts) => {
    const { windows } = countFigures(more, TODAY, { milestoneCounts }, { ...ground, units })
    for (const [at, month] of windows.months.entries()) {
      const behind = selectItems(more, view({ month, subset: 'countable', milestoneCounts }), ground)
      expect([month, behind.length]).toEqual([month, windows.totals[at]])
    }
  })
})

describe('groups', () => {
  it('keep every row once, and count', () => {
    const rows = selectItems(items, usualView, ground)
    for (const group of ledgerGroups) {
      const groups = groupRows(rows, group, ground.units)
      expect(groups.flatMap((one) => one.rows)).toHaveLength(items.length)
      expect(groups.reduce((sum, one) => sum + one.counts.total, 0)).toBe(items.length)
    }
    expect(
      groupRows(rows, 'section', ground.units).map((one) => [
        groupName(one, 'section', ground),
        one.counts.closed,
        one.counts.overdue,
      ]),
    ).toEqual([
      ['一、推动惠企政策直达快享', 1, 0],
      ['一、破解融资难题', 0, 1],
    ])
    const led = new Map(
      [...ground.units].map(([id, unit], at) => [id, at === 0 ? { ...unit, leaderId } : unit]),
    )
    const leaders = new Map([[leaderId, '沈卓']])
    const byLeader = groupRows(rows, 'leader', led)
    expect(
      byLeader.map((one) => groupName(one, 'leader', { ...ground, units: led, leaders })).sort(),
    ).toEqual(['没有分管领导', '沈卓'].sort())
    expect(groupRows(rows, 'month', ground.units).map((one) => one.key)).toEqual([
      '2026-03',
      '2026-08',
      '2026-12',
      'none',
    ])
  })
})

describe('sections of several plans', () => {
  it('stay apart where they read the same, and name their plan', () => {
    const [first] = items
    if (first === undefined) throw new Error('no items')
    const other = 'plan-2' as PlanId
    const both = [first, { ...first, id: 'elsewhere' as ItemId, planId: other }]
    const names = planNames(
      [
        { id: first.planId, title: '2026年工作要点', shortTitle: '' },
        { id: other, title: '优化营商环境实施方案', shortTitle: '营商方案' },
      ],
      null,
    )
    const groups = groupRows(selectItems(both, usualView, { ...ground, ...names }), 'section', ground.units)
    expect(groups.map((one) => groupName(one, 'section', { ...ground, ...names }))).toEqual([
      '一、推动惠企政策直达快享（2026年工作要点）',
      '一、推动惠企政策直达快享（营商方案）',
    ])
  })
})

describe('addresses', () => {
  it('say nothing of what is as usual', () => {
    expect(viewToSearch(usualView)).toEqual({})
    expect(viewFromSearch({})).toEqual(usualView)
  })
  it('survive rubbish', () => {
    expect(
      viewFromSearch({ lights: 'pink', sort: 'x', month: '2026-9', plan: '<b>', q: 12, asOf: '2026-02-30' }),
    ).toEqual({
      ...usualView,
      q: '12',
    })
  })
  it('bring any view back', () => {
    const anyView = fc.record({
      q: fc.string({ maxLength: 40 }),
      lights: fc.uniqueArray(fc.constantFrom(...lights)),
      states: fc.uniqueArray(fc.constantFrom(...itemStates)),
      subset: fc.constantFrom(null, ...subsets),
      sort: fc.constantFrom(...ledgerSorts),
      group: fc.constantFrom(...ledgerGroups),
      descending: fc.boolean(),
      milestoneCounts: fc.boolean(),
      byOriginal: fc.boolean(),
      leader: fc.constantFrom<LedgerView['leader'][]>(null, 'none', 'leader-1' as UserId),
      month: fc.constantFrom(null, '2026-09', 'none'),
      section: fc.constantFrom(null, '一、推动'),
    })
    fc.assert(
      fc.property(anyView, (over) => {
        const given = view(over)
        expect(viewFromSearch(viewToSearch(given))).toEqual(given)
      }),
    )
  })
})
