import { describe, expect, it } from 'vitest'
import { findings } from '#shared/copy/figures-findings.ts'
import { sectionsFinding } from '#shared/copy/figures-more.ts'
import { aSection, aUnit, itemId, lateItem, someFigures, windowsOf } from './some-figures.ts'

const nameOf = (id: string) => id

describe('by unit', () => {
  it.each([
    [[], '还没有单位牵头事项'],
    [[aUnit('甲处', { active: 2 }), aUnit('乙处', { active: 4 })], '没有单位逾期，乙处在办最多'],
    [[aUnit('甲处', { closed: 2 })], '没有单位逾期'],
    [[aUnit('甲处', { overdue: 2, active: 1 }), aUnit('乙处', { active: 3 })], '甲处逾期2项，乙处在办最多'],
    [
      [
        aUnit('甲处', { overdue: 1, active: 5 }),
        aUnit('乙处', { overdue: 1 }),
        aUnit('丙处', { overdue: 1 }),
      ],
      '3个单位各逾期1项，甲处在办最多',
    ],
    [
      [aUnit('甲处', { overdue: 1, active: 2 }), aUnit('乙处', { overdue: 4, active: 2 })],
      '2个单位有逾期，乙处最多（4项），甲处在办最多',
    ],
  ])('%j', (byUnit, sentence) => {
    expect(findings.units(someFigures({ byUnit }), nameOf)).toBe(sentence)
  })
})

describe('by section', () => {
  it.each([
    [[], '还没有事项'],
    [[aSection('融资', { active: 2, closed: 3 })], '没有章节逾期，融资在办最多'],
    [
      [aSection('融资', { overdue: 1, active: 2 }), aSection('环境', { overdue: 3 }), aSection('服务')],
      '2个章节有逾期，环境最多（3项），融资在办最多',
    ],
  ])('%j', (bySection, sentence) => {
    expect(sectionsFinding(someFigures({ bySection }), nameOf)).toBe(sentence)
  })
})

describe('burn-up', () => {
  it.each([
    [17, 20, '已办结17项，比序时少3项'],
    [20, 20, '已办结20项，与序时持平'],
    [22, 20, '已办结22项，比序时多2项'],
  ])('%i closed, %i due', (closed, due, sentence) => {
    const burnUp = [
      { on: '2026-08-31', due: 1, closed: 1 },
      { on: '2026-09-18', due, closed },
      { on: '2026-09-30', due: 38, closed: null },
    ]
    expect(findings.burnUp(someFigures({ burnUp }), nameOf)).toBe(sentence)
  })

  it('says so when nothing counts', () => {
    expect(findings.burnUp(someFigures({ countable: 0 }), nameOf)).toBe('还没有应办结的事项')
  })
})

describe('overdue', () => {
  it.each([
    [[], '没有逾期事项'],
    [[lateItem(1, { days: 3 }), lateItem(2, { days: 7 })], '逾期2项，最长7天'],
    [[lateItem(1), lateItem(2, { light: 'deepRed', days: 18 })], '逾期2项，1项严重逾期且无说明'],
    [[lateItem(2, { light: 'deepRed', days: 18, explained: true })], '逾期1项，最长18天'],
  ])('%j', (overdue, sentence) => {
    expect(findings.overdue(someFigures({ overdue }), nameOf)).toBe(sentence)
  })

  it('remembers what was late and is closed', () => {
    const wasOverdue = [{ itemId: itemId('x'), ordinal: 7, title: '某事', days: 4 }]
    expect(findings.overdue(someFigures({ wasOverdue }), nameOf)).toBe('现在没有逾期，曾逾期1项都已销号')
  })
})

describe('windows', () => {
  it.each([
    [
      'a quarter that is still to come',
      { '2026-09': 6, '2026-10': 5, '2026-11': 3, '2026-12': 7 },
      '四季度还有15项到期，12月最集中',
    ],
    ['a tie goes to the earlier month', { '2026-10': 4, '2026-11': 4 }, '四季度还有8项到期，10月最集中'],
    ['part of a quarter', { '2026-11': 1, '2026-12': 2 }, '11月起还有3项到期，12月最集中'],
    ['beyond the year', { '2026-12': 1, '2027-03': 2 }, '12月起还有3项到期，2027年3月最集中'],
    ['one month only', { '2026-12': 3 }, '此后还有3项到期，都在12月'],
    ['this month only', { '2026-08': 1, '2026-09': 2 }, '9月到期2项，此后没有'],
    ['nothing', {}, '此后没有到期的事项'],
  ])('%s', (_, totals, sentence) => {
    expect(findings.windows(someFigures({ windows: windowsOf(totals) }), nameOf)).toBe(sentence)
  })
})

describe('where the ball lies', () => {
  const ball = (holder: 'unit' | 'office' | 'leader', count: number) => ({
    holder,
    count,
    items: [],
    medianWorkingDays: null,
  })
  it.each([
    [[ball('unit', 21), ball('office', 7)], '未结28项中21项在牵头单位手上'],
    [[ball('unit', 3), ball('office', 0)], '未结3项都在牵头单位手上'],
    [[ball('unit', 1), ball('office', 4), ball('leader', 0)], '未结5项中4项在办公室手上'],
    [[ball('unit', 0)], '没有未结事项'],
  ])('%j', (balls, sentence) => {
    expect(findings.balls(someFigures({ balls }), nameOf)).toBe(sentence)
  })
})
