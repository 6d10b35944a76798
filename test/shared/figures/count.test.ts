import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { briefOf, sentenceText } from '#shared/copy/brief.ts'
import { countFigures } from '#shared/figures/count.ts'
import { countForecast } from '#shared/figures/forecast.ts'
import { groupsOf } from '#shared/figures/groups.ts'
import { medianOf, percentOf, sharesOf } from '#shared/figures/percent.ts'
import { inSubset, subsets } from '#shared/figures/subsets.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Item, itemStates } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { anItem, industry, law, TODAY, units } from '../../helpers/an-item.ts'

const ground = { calendar, thresholds: usualThresholds, rules: new Map(), units }
const plain = { milestoneCounts: false }
const due = (dueOn: string) => ({ window: { kind: 'date' as const, text: null, dueOn } })
const closed = (closedOn: string, dueOn: string) =>
  anItem({ state: 'closed', closedOn, approvedOn: closedOn, ...due(dueOn) })

/** Twelve rows whose counts a reader can check by hand. */
const rows: Item[] = [
  closed('2026-06-30', '2026-06-30'),
  closed('2026-07-02', '2026-06-30'),
  closed('2026-03-01', '2026-12-31'),
  anItem({ ...due('2026-08-31') }),
  anItem({ ...due('2026-09-18') }),
  anItem({ ...due('2026-12-31'), leads: [law, industry] }),
  anItem({ state: 'reviewing', ...due('2026-09-17') }),
  anItem({ state: 'draft' }),
  anItem({ state: 'standing', window: { kind: 'standing', text: '长期坚持' } }),
  anItem({
    state: 'standing',
    window: { kind: 'phased', text: null, dueOn: '2026-06-30' },
    milestoneOn: '2026-06-01',
  }),
  anItem({ state: 'declined', ...due('2026-10-31') }),
  anItem({ state: 'assigned', window: { kind: 'none', text: null } }),
].map((item, index) => ({ ...item, id: `i${index}` as ItemId, ordinal: index + 1 }))

describe('rates', () => {
  const figures = countFigures(rows, TODAY, plain, ground)
  it.each([
    ['closedRate', 3, 10],
    ['dueClosedRate', 2, 6],
    ['dueOnTimeRate', 1, 6],
    ['overdueRate', 1, 6],
    ['firstPassRate', 4, 4],
  ] as const)('%s is %i of %i', (name, part, whole) => {
    expect(figures.rates.find((rate) => rate.name === name)).toMatchObject({ part, whole })
  })

  it('counts an approved milestone as closed only when asked to', () => {
    const counted = countFigures(rows, TODAY, { milestoneCounts: true }, ground)
    expect(counted.rates[0]).toMatchObject({ part: 4, whole: 10 })
    expect(counted.rates[1]).toMatchObject({ part: 3, whole: 6 })
  })

  it('takes what met its milestone as late on neither basis', () => {
    const inTime = rows.find(({ milestoneOn }) => milestoneOn !== null) ?? anItem()
    const late = { ...inTime, milestoneOn: '2026-07-02' }
    for (const milestoneCounts of [true, false]) {
      const has = (item: Item) =>
        subsets.filter((subset) => inSubset(item, subset, TODAY, { milestoneCounts }))
      expect(has(inTime)).not.toContain('overdue')
      expect(has(inTime)).not.toContain('everOverdue')
      expect(has(late)).not.toContain('overdue')
      expect(has(late)).toContain('everOverdue')
    }
  })

  it('prints a published scheme on either basis, and says which', () => {
    const copies = (item: Item, count: number) => Array.from({ length: count }, () => item)
    const scheme = [
      ...copies(closed('2026-06-30', '2026-06-30'), 492),
      ...copies(rows.find(({ milestoneOn }) => milestoneOn !== null) ?? anItem(), 291),
      ...copies(anItem({ ...due('2026-12-31') }), 1427 - 492 - 291),
    ]
    const printed = [false, true].map((milestoneCounts) => {
      const figures = countFigures(scheme, TODAY, { milestoneCounts }, ground)
      const counts = countForecast(groupsOf(scheme), TODAY, { milestoneCounts }, units)
      const forecast = { ...counts, atRisk: [] }
      const brief = briefOf({ figures, forecast, before: null }, String, '')
      const { sentences } = brief.paragraphs[0] ?? { sentences: [] }
      return [figures.rates[0]?.percent, sentences.map(sentenceText).join(''), brief.basis]
    })
    expect(printed).toEqual([
      [34.5, expect.stringContaining('34.5%'), expect.stringContaining('阶段性办结计入应办结、不计入办结')],
      [54.9, expect.stringContaining('54.9%'), expect.stringContaining('阶段性办结计入办结')],
    ])
  })

  it('leaves out what was ended', () => {
    const ended = anItem({ state: 'cancelled', ...due('2026-06-30') })
    const { rates, overdue, balls } = countFigures([...rows, ended], TODAY, plain, ground)
    expect([rates, overdue, balls]).toEqual([figures.rates, figures.overdue, figures.balls])
  })

  it('gives counts and no percentage under five', () => {
    expect(percentOf(4, 4)).toBeNull()
    expect(percentOf(16, 20)).toBe(80)
  })
})

describe('tables', () => {
  const figures = countFigures(rows, TODAY, plain, ground)
  it('counts a shared item once in all and once for each lead', () => {
    expect([figures.total, figures.sharedLeads]).toEqual([12, 1])
    expect(figures.byUnit.map((unit) => [unit.unitId, unit.lead])).toEqual([
      [law, 12],
      [industry, 1],
    ])
  })
  it('divides the rows of a unit without remainder', () => {
    for (const unit of figures.byUnit)
      expect(unit.closed + unit.reviewing + unit.active + unit.overdue + unit.standing + unit.other).toBe(
        unit.lead,
      )
  })
  it('names the overdue with days and holder', () => {
    expect(figures.overdue).toMatchObject([
      { ordinal: 4, days: 18, workingDays: 14, holder: 'unit', light: 'deepRed' },
    ])
    expect(figures.wasOverdue).toMatchObject([{ ordinal: 2, days: 2 }])
  })
  it('ends both lines of the burn-up at the figures of the day', () => {
    const today = figures.burnUp.find((point) => point.on === TODAY)
    expect(today).toMatchObject({ due: 6, closed: 3 })
    expect(figures.burnUp.at(-1)).toMatchObject({ on: '2026-12-31', due: 9, closed: null })
  })
  it('adds the windows up by month and by unit', () => {
    const { windows } = figures
    expect(windows.totals.reduce((a, b) => a + b, 0)).toBe(windows.total)
    for (const row of windows.rows)
      expect(row.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(row.total)
  })
  it('has every open item in somebody’s hands', () => {
    expect(figures.balls.map((ball) => [ball.holder, ball.count])).toEqual([
      ['unit', 6],
      ['head', 0],
      ['office', 2],
      ['leader', 0],
    ])
  })
})

describe('sets', () => {
  const anyItem = fc
    .record({
      state: fc.constantFrom(...itemStates),
      day: fc.integer({ min: 1, max: 28 }),
      kind: fc.constantFrom('date', 'phased', 'none', 'standing'),
      ended: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ state, day, kind, ended }): Item => {
      const dueOn = `2026-09-${String(day).padStart(2, '0')}`
      const end = `2026-09-${String(ended).padStart(2, '0')}`
      const window =
        kind === 'date' || kind === 'phased'
          ? ({ kind, text: null, dueOn } as const)
          : ({ kind, text: null } as Item['window'])
      return anItem({
        state,
        window,
        closedOn: state === 'closed' ? end : null,
        milestoneOn: state === 'standing' && kind === 'phased' ? end : null,
      })
    })
  it('nests as its names say', () => {
    const inner = [
      ['dueOnTime', 'dueClosed'],
      ['dueClosed', 'due'],
      ['due', 'countable'],
      ['overdue', 'everOverdue'],
      ['overdue', 'due'],
      ['closed', 'countable'],
      ['firstPass', 'requested'],
      ['countable', 'issued'],
    ] as const
    fc.assert(
      fc.property(anyItem, fc.boolean(), (item, milestoneCounts) => {
        const has = (subset: (typeof subsets)[number]) => inSubset(item, subset, TODAY, { milestoneCounts })
        for (const [small, large] of inner) if (has(small)) expect([small, has(large)]).toEqual([small, true])
        expect(has('overdue') && has('closed')).toBe(false)
      }),
    )
  })
})

describe('percentages', () => {
  it('add up to 100.0 by largest remainder', () => {
    expect(sharesOf([10, 17, 24, 9, 162])).toEqual([4.5, 7.7, 10.8, 4, 73])
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = parts.reduce((a, b) => a + b, 0)
        const sum = sharesOf(parts).reduce((a, b) => a + Math.round(b * 10), 0)
        expect(sum).toBe(whole === 0 ? 0 : 1000)
      }),
    )
  })
  it.each([
    [[], null],
    [[3], 3],
    [[1, 9, 2], 2],
    [[1, 2], 1.5],
  ])('the median of %o is %s', (values, expected) => {
    expect(medianOf(values)).toBe(expected)
  })
})
