import { expect, it } from 'vitest'
import type { ItemDetail, ItemList } from '#shared/api/outputs.ts'
import type { CommandId, ItemId, UserId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import { detailAfter, listAfter } from '../../../client/api/apply-events.ts'
import { drafted, issued, planId, units } from '../../helpers/a-world.ts'

const itemId = 'item-1' as ItemId
const by = { at: '2026-09-18T01:42:00.000Z', by: 'liuyang' as UserId }
const received: ItemEvent = { type: 'received', unitId: units.industry.id, ...by }
const [first, second] = issued({ itemId })

function logged(event: ItemEvent | undefined, version: number): LoggedEvent {
  if (!event) throw new Error('no event')
  const commandId = `c${version}` as CommandId
  return { seq: version, itemId, planId, version, commandId, actorName: '办公室 周敏', event }
}

function aList(events: readonly ItemEvent[]): ItemList {
  const item = evolve(null, events)
  return { today: '2026-09-18', asOf: '2026-09-18', seq: events.length, items: item ? [item] : [] }
}
const both = [drafted({ itemId }), second].flatMap((event) => event ?? [])

it('folds the next event into its row', () => {
  const next = listAfter(aList(both), [logged(received, 3)], 3)
  expect(next?.items[0]).toEqual(evolve(null, [...both, received]))
  expect(next?.seq).toBe(3)
})

it('leaves the list as it is when the events are in it already', () => {
  const list = aList(both)
  expect(listAfter(list, [logged(first, 1), logged(second, 2)], 2)).toBe(list)
})

it('folds only what it lacks of events that overlap', () => {
  const next = listAfter(aList(both), [logged(second, 2), logged(received, 3)], 3)
  expect(next?.items[0]?.version).toBe(3)
})

it('asks for the list again when events are missing in between', () => {
  expect(listAfter(aList(both.slice(0, 1)), [logged(received, 3)], 3)).toBeNull()
})

it('puts a new row where its number belongs', () => {
  const other = drafted({ itemId: 'item-9' as ItemId, ordinal: 9 })
  const next = listAfter(aList([other]), [logged(first, 1)], 1)
  expect(next?.items.map((item) => item.ordinal)).toEqual([1, 9])
})

it('adds to the history of an opened item, and asks again when its long words were amended', () => {
  const item = evolve(null, both)
  if (!item) throw new Error('no item')
  const detail: ItemDetail = { today: '2026-09-18', item, words: { text: '', source: '' }, history: [] }
  expect(detailAfter(detail, [logged(received, 3)])?.history).toHaveLength(1)
  const amended: ItemEvent = { type: 'amended', changes: { text: '新的表述' }, reason: '会议议定', ...by }
  expect(detailAfter(detail, [logged(amended, 3)])).toBeNull()
})
