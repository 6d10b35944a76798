import { describe, expect, it } from 'vitest'
import type { ItemId } from '#shared/ids.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { firstPassRates } from '#shared/pressing/first-pass.ts'
import { drawable, drawSample } from '#shared/pressing/sample.ts'
import { anItem, industry, law, NOW, office, planId } from '../../helpers/an-item.ts'

const list = Array.from({ length: 40 }, (_, at) => `i${at}`)

describe('a sample', () => {
  it.each([
    [0, 0],
    [1, 1],
    [5, 5],
    [40, 40],
    [99, 40],
  ])('of %i holds %i, each once, in the order of the list', (size, expected) => {
    const drawn = drawSample('2026', list, size)
    expect(drawn.length).toBe(expected)
    expect(drawn).toEqual(list.filter((one) => drawn.includes(one)))
  })
  it('is the same for the same seed and list', () => {
    expect(drawSample('云川-1', list, 5)).toEqual(drawSample('云川-1', list, 5))
    // Written down: a sample that was logged must come out the same in every later release.
    expect(drawSample('2026', list, 5)).toMatchInlineSnapshot(`
      [
        "i7",
        "i13",
        "i21",
        "i26",
        "i34",
      ]
    `)
  })
  it('is another for another seed', () => {
    const outcomes = new Set(Array.from({ length: 20 }, (_, at) => drawSample(`s${at}`, list, 5).join()))
    expect(outcomes.size).toBeGreaterThan(15)
  })
  it('favours nobody', () => {
    const counts = new Map(list.map((one) => [one, 0]))
    for (let at = 0; at < 4000; at++)
      for (const one of drawSample(`seed ${at}`, list, 10)) counts.set(one, (counts.get(one) ?? 0) + 1)
    // 1000 of 4000 are expected of each; six deviations are 164.
    expect(Math.min(...counts.values())).toBeGreaterThan(836)
    expect(Math.max(...counts.values())).toBeLessThan(1164)
  })
})

it('is drawn from closed items of the plan, since a day', () => {
  const closed = (id: string, closedOn: string, ordinal: number) =>
    anItem({ state: 'closed', id: id as ItemId, closedOn, ordinal })
  const items = [closed('b', '2026-09-01', 2), closed('a', '2026-08-01', 1), anItem({ id: 'open' as ItemId })]
  expect(drawable(items, planId, null)).toEqual(['a', 'b'])
  expect(drawable(items, planId, '2026-09-01')).toEqual(['b'])
})

describe('the rate of the first try', () => {
  const by = { at: NOW, by: office.userId }
  const closed = (over: Partial<Item> = {}) => anItem({ state: 'closed', ...over })
  const reopened = (item: Item) => evolve(item, [{ type: 'reopened', reason: '…', ...by }])

  it.each([
    ['closed at once', [closed()], '1/1', '1/1'],
    ['returned once, then closed', [closed({ returnCount: 1 })], '1/1', '0/1'],
    ['reopened: against both', [reopened(closed())], '0/1', '0/1'],
    ['never approved', [anItem(), anItem({ state: 'reviewing' })], '0/0', undefined],
    [
      'closed by the word of another ledger',
      [closed({ closing: null, brought: { at: NOW, closedOn: '2026-01-01', milestoneOn: null } })],
      '0/0',
      undefined,
    ],
    [
      'that, reopened: nobody here had passed it',
      [reopened(closed({ closing: null, brought: { at: NOW, closedOn: '2026-01-01', milestoneOn: null } }))],
      '0/0',
      undefined,
    ],
  ])('%s', (_what, items, ofOffice, ofLaw) => {
    const { office, units } = firstPassRates(items)
    const said = ({ passed, of }: { passed: number; of: number }) => `${passed}/${of}`
    expect(said(office)).toBe(ofOffice)
    const unit = units.find(({ unitId }) => unitId === law)
    expect(unit && said(unit.rate)).toBe(ofLaw)
  })

  it('counts an item with two leads for each, and once for the office', () => {
    const { office, units } = firstPassRates([closed({ leads: [law, industry] })])
    expect(office.of).toBe(1)
    expect(units.map(({ rate }) => rate.of)).toEqual([1, 1])
  })

  it('gives a percentage from five on', () => {
    expect(firstPassRates(Array.from({ length: 4 }, () => closed())).office.percent).toBeNull()
    expect(firstPassRates(Array.from({ length: 5 }, () => closed())).office.percent).toBe(100)
  })
})
