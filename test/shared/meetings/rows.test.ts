import { describe, expect, it } from 'vitest'
import { factsOf } from '#shared/copy/meeting-pages.ts'
import type { ItemId, MeetingId, UnitId } from '#shared/ids.ts'
import { forecasts } from '#shared/items/forecasts.ts'
import type { Item } from '#shared/items/model.ts'
import { buildDeck, judged } from '#shared/meetings/build-deck.ts'
import { countGround } from '#shared/meetings/counts.ts'
import { frozenRow } from '#shared/meetings/frozen-row.ts'
import { rowsSeenBy } from '#shared/meetings/pages.ts'
import { chosenRows, type RowChoice, rowChoiceOf } from '#shared/meetings/select-rows.ts'
import { anItem, finance, head, industry, law, leader } from '../../helpers/an-item.ts'
import { aGround, report } from './a-meeting.ts'

const decided = { meetingId: 'm0' as MeetingId, name: '8月调度会', on: '2026-08-20' }
const STATES = ['active', 'reviewing', 'closed', 'standing', 'assigned', 'cancelled', 'suspended'] as const
const UNITS = [law, finance, industry]

/** Spread by numbers without a common factor, so that hardly two have all in common. */
const items = Array.from({ length: 120 }, (_, at): Item => {
  const dueOn = `2026-${String(1 + ((at * 7) % 12)).padStart(2, '0')}-15`
  const state = STATES[at % STATES.length] ?? 'active'
  const lead = UNITS[at % 3] ?? law
  return anItem({
    ...{ id: `i${at}` as ItemId, ordinal: at + 1, state, supports: [] },
    leads: at % 11 === 0 ? [lead, UNITS[(at + 1) % 3] ?? law] : [lead],
    window: at % 13 === 0 ? { kind: 'none', text: null } : { kind: 'date', text: null, dueOn },
    issuedAt: '2026-01-05T01:00:00.000Z',
    closedOn: state === 'closed' ? dueOn : null,
    lastReport: at % 4 === 0 ? null : report({ problems: at % 5 === 0 ? '难以完成' : '' }),
    ...(at % 9 === 0 ? { decided } : {}),
  })
})
const ground = aGround({
  last: { id: decided.meetingId, name: decided.name, on: decided.on },
  lastIds: new Set(items.flatMap((item) => (item.decided && item.ordinal % 2 === 0 ? [item.id] : []))),
})
const rows = judged(items, ground)
const deck = buildDeck(rows, ground)
const frozen = rows.map((row) => frozenRow(row, ground, countGround(ground)))
const behind = (choice: Partial<RowChoice>) =>
  chosenRows(frozen, { unit: null, light: null, count: null, ...choice })

describe('every number of the pages opens as many rows as it says', () => {
  it.each(deck.pages.map((page) => [page.key, page] as const))('%s', (_, page) => {
    const unit = page.kind === 'unit' ? page.unitId : null
    const rated = page.kind === 'overall' ? page.rates : []
    for (const { value, count } of factsOf(page)) {
      const rate = rated.find(({ name }) => name === count)
      expect([count, behind({ unit, count }).length]).toEqual([count, rate ? rate.part : Number(value)])
    }
    if (page.kind === 'overall')
      for (const { unitId, lead, closed, late, warned } of page.units) {
        const found = [null, 'closed', 'late', 'warned'] as const
        expect(found.map((count) => behind({ unit: unitId, count }).length)).toEqual([
          ...[lead, closed, late, warned],
        ])
      }
    if (page.kind === 'unit' && page.forecast !== null)
      for (const count of forecasts)
        expect(behind({ unit, count }).map(({ item }) => item.ordinal)).toEqual(page.forecast[count])
    if (page.kind === 'last') expect(behind({ count: 'decided' })).toHaveLength(page.total)
    if (page.kind === 'next') expect(behind({ count: 'next' })).toHaveLength(page.total)
  })
})

it.each<[string, Record<string, string>, Partial<RowChoice>]>([
  ['nothing', {}, {}],
  ['a unit and a number', { unit: 'law', count: 'late' }, { unit: 'law' as UnitId, count: 'late' }],
  ['a class of the forecast', { count: 'hard' }, { count: 'hard' }],
  ['a light', { light: 'red' }, { light: 'red' }],
  ['what nobody counts', { light: 'purple', count: 'all' }, {}],
])('reads from the address %s', (_, search, expected) => {
  expect(rowChoiceOf(search)).toEqual({ unit: null, light: null, count: null, ...expected })
})

it('gives a unit the rows that its pages count, where the plan shows it its own part', () => {
  const own = rowsSeenBy(frozen, head, 'own')
  expect(own.length).toBeGreaterThan(0)
  expect(own.every(({ leads }) => head.unitId !== null && leads.includes(head.unitId))).toBe(true)
  expect(rowsSeenBy(frozen, head, 'all')).toHaveLength(120)
  expect(rowsSeenBy(frozen, leader, 'own')).toHaveLength(120)
})
