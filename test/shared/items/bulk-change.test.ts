import { describe, expect, it } from 'vitest'
import { type BulkChange, changesFor, inverseOf } from '#shared/items/bulk-change.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { anItem, finance, industry, law, office } from '../../helpers/an-item.ts'

const due = (dueOn: string): Item['window'] => ({ kind: 'date', text: '年底前', dueOn })

describe('what a bulk change comes to', () => {
  it.each<[string, Partial<Item>, BulkChange, ReturnType<typeof changesFor>]>([
    ['nothing asked', {}, {}, null],
    ['becomes key', {}, { isKey: true }, { changes: { isKey: true } }],
    ['is key already', { isKey: true }, { isKey: true }, null],
    [
      'another day, the printed words kept',
      { window: due('2026-12-31') },
      { dueOn: '2026-11-30' },
      { changes: { window: due('2026-11-30') } },
    ],
    ['the same day', { window: due('2026-12-31') }, { dueOn: '2026-12-31' }, null],
    [
      'a day where none was written',
      { window: { kind: 'none', text: null } },
      { dueOn: '2026-11-30' },
      { changes: { window: { kind: 'date', text: null, dueOn: '2026-11-30' } } },
    ],
    [
      'no day for what never ends',
      { window: { kind: 'standing', text: '长期坚持' } },
      { dueOn: '2026-11-30', isKey: true },
      { refusal: 'noDueDay' },
    ],
    ['a lead that would support as well', {}, { addSupports: [law] }, { refusal: 'leadAlsoSupports' }],
    ['a support that is there', {}, { addSupports: [finance] }, null],
    [
      'a support more',
      {},
      { addSupports: [finance, industry] },
      { changes: { supports: [finance, industry] } },
    ],
  ])('%s', (_, facts, change, expected) => {
    expect(changesFor(anItem(facts), change)).toEqual(expected)
  })

  it('is taken back field by field, and leaves no trace of another day', () => {
    const before = anItem({ window: due('2026-12-31') })
    const changes = { isKey: true, window: due('2026-11-30'), supports: [finance, industry] }
    const head = { at: '2026-09-18T02:00:00.000Z', by: office.userId, reason: '统一调整' }
    const made = { type: 'amended', changes, ...head } as const
    const after = evolve(before, [made])
    expect(after.originalDueOn).toBe('2026-12-31')
    const back = evolve(after, [{ type: 'amended', changes: inverseOf(before, made), ...head }])
    expect(back).toEqual({ ...before, version: before.version + 2 })
  })
})
