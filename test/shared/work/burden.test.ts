import { describe, expect, it } from 'vitest'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { askKinds, burdens, pressedThisWeek } from '#shared/work/burden.ts'
import { anItem, finance, industry, law, lead, office, TODAY } from '../../helpers/an-item.ts'

const rulesOf = () => usualRules
const span = { from: '2026-08-20', to: TODAY }
const at = (day: string) => `${day}T02:00:00.000Z`
const reminder = (day: string) => ({ text: '请报', answerBy: null, at: at(day) })
const slip = (day: string) => ({
  ...{ year: 2026, no: 1, level: 'blue' as const, text: '请说明', answerBy: '2026-09-25' },
  ...{ at: at(day), by: office.userId, replies: [] },
})
const inspection = (on: string) => ({
  way: 'phone' as const,
  on,
  text: '已核实',
  at: at(on),
  by: office.userId,
})
const support = (day: string) => ({
  ...{ unitId: finance, text: '请提供', answerBy: '2026-09-30', at: at(day), by: lead.userId },
})

const timesOf = (items: Item[], unitId = law) => {
  const found = burdens(items, span, rulesOf).find((one) => one.unitId === unitId)
  return Object.fromEntries(
    askKinds.flatMap((kind) => {
      const asks = found?.asks[kind]
      return asks && asks.times > 0 ? [[kind, [asks.times, asks.items]]] : []
    }),
  )
}

describe('what is asked of a unit', () => {
  it.each<[string, Partial<Item>, object]>([
    // Received in March: the period of September opened within the span.
    ['a report a period', {}, { report: [1, 1] }],
    ['none of what is just signed', { received: [{ unitId: law, at: at('2026-09-02') }] }, {}],
    [
      'none while it was under review',
      {
        passes: [
          { holder: 'unit', on: '2026-03-02' },
          { holder: 'office', on: '2026-08-30' },
        ],
      },
      {},
    ],
    ['its issue', { state: 'assigned', issuedAt: at('2026-08-20') }, { issue: [1, 1] }],
    ['no issue before the span', { state: 'assigned', issuedAt: at('2026-08-19') }, {}],
    [
      'no issue by another ledger',
      {
        state: 'assigned',
        issuedAt: at('2026-08-20'),
        brought: { at: at('2026-08-20'), closedOn: null, milestoneOn: null },
      },
      {},
    ],
    [
      'each reminder, of one day once',
      {
        reminders: [
          reminder('2026-09-01'),
          reminder('2026-09-01'),
          reminder('2026-09-18'),
          reminder('2026-08-19'),
        ],
      },
      { report: [1, 1], remind: [2, 1] },
    ],
    [
      'a slip and an inspection',
      { slips: [slip('2026-09-02')], inspections: [inspection('2026-09-03')] },
      { report: [1, 1], supervise: [1, 1], inspect: [1, 1] },
    ],
  ])('counts %s', (_, over, expected) => {
    expect(timesOf([anItem(over)])).toEqual(expected)
  })

  it('takes what is asked of many items on one day as one time', () => {
    const many = ['a', 'b', 'c'].map((id) =>
      anItem({ id: id as ItemId, reminders: [reminder('2026-09-01')] }),
    )
    expect(timesOf(many)).toEqual({ report: [1, 3], remind: [1, 3] })
  })

  it('counts for every lead, and an ask for support for whom it asks', () => {
    const item = anItem({ leads: [law, industry], asks: [support('2026-09-04')] })
    expect(timesOf([item], industry)).toEqual({ report: [1, 1] })
    expect(timesOf([item], finance)).toEqual({ support: [1, 1] })
  })

  it('counts each period of a longer span', () => {
    const [found] = burdens([anItem()], { from: '2026-07-01', to: TODAY }, rulesOf)
    expect(found).toMatchObject({ unitId: law, times: 3, asks: { report: { times: 3, items: 1 } } })
  })
})

describe('a unit that is pressed often', () => {
  it.each([
    ['twice since Monday', ['2026-09-14', '2026-09-17'], 2],
    ['once since Monday', ['2026-09-13', '2026-09-17'], undefined],
    ['twice on one day', ['2026-09-17', '2026-09-17'], undefined],
  ])('%s', (_, on, times) => {
    expect(pressedThisWeek([anItem({ reminders: on.map(reminder) })], TODAY, rulesOf).get(law)).toBe(times)
  })
})
