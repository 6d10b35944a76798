import { describe, expect, it } from 'vitest'
import type { ItemId, UnitId, UserId } from '#shared/ids.ts'
import { evolve } from '#shared/items/evolve.ts'
import { factsBefore, transfer } from '#shared/items/evolve-transfer.ts'
import type { Item } from '#shared/items/model.ts'
import { decideReorganisation, type ReorganisationPlan } from '#shared/units/reorganise.ts'
import type { User } from '#shared/users/model.ts'
import {
  anItem,
  aReport,
  everyUnit,
  finance,
  industry,
  law,
  NOW,
  office,
  someEvidence,
  units,
} from '../../helpers/an-item.ts'

const made = 'made' as UnitId
const by = { at: NOW, by: office.userId }
const item = (id: string, over: Partial<Item>) => anItem({ id: id as ItemId, supports: [], ...over })
const items = [
  item('i1', { leads: [law], supports: [finance], state: 'active' }),
  item('i2', { leads: [finance, industry], state: 'draft' }),
  item('i3', { leads: [industry], supports: [law], state: 'suspended' }),
  item('i4', { leads: [law], state: 'closed' }),
  item('i5', { leads: [industry], state: 'active' }),
]
const user = (id: string, unitId: UnitId | null, role: User['role'] = 'liaison'): User => ({
  ...{ id: id as UserId, login: id, name: id, role, unitId },
  ...{ isActive: true, mustChangePassword: false, lockedUntil: null },
})
const users = [
  user('l1', law),
  user('h1', law, 'head'),
  user('l2', finance),
  user('l3', industry),
  user('o', law, 'office'),
]
const known = (unitId: UnitId) => ({ kind: 'known' as const, unitId })
const fresh = { kind: 'new' as const, unitId: made, name: '综合法规处', shortName: '' }
const plan = (over: Partial<ReorganisationPlan>): ReorganisationPlan => ({
  ...{ kind: 'merge', fromIds: [law, finance], into: [fresh], items: [], people: [], reason: '机构改革' },
  ...over,
})
const split = (over: Partial<ReorganisationPlan> = {}) =>
  plan({ kind: 'split', fromIds: [law], into: [known(law), fresh], ...over })
const decide = (
  wanted: ReorganisationPlan,
  handovers: Parameters<typeof decideReorganisation>[1]['handovers'] = [],
) => decideReorganisation(wanted, { units, items, users, handovers })
const told = (wanted: ReorganisationPlan) => {
  const done = decide(wanted)
  if ('refusal' in done) throw new Error(done.refusal)
  return {
    made: done.newUnits.map(({ name }) => name),
    ended: done.changedUnits
      .filter(({ kind }) => kind === 'unit')
      .map(({ id, isActive, becameIds }) => [id, isActive, becameIds]),
    groups: done.changedUnits.filter(({ kind }) => kind === 'group').map(({ members }) => members),
    moves: done.transfers.map(({ item: one, moves }) => {
      const after = transfer(one, moves)
      return [one.id, after.leads, after.supports]
    }),
    people: done.people.map(({ id, unitId }) => [id, unitId]),
    staying: done.staying.map(({ id }) => id),
  }
}

it('makes one of two: a new unit takes the place of both', () => {
  expect(told(plan({}))).toMatchObject({
    made: ['综合法规处'],
    ended: [
      [law, false, [made]],
      [finance, false, [made]],
    ],
    // One that led and one that supported are one now, and it leads.
    moves: [
      ['i1', [made], []],
      ['i2', [made, industry], []],
      ['i3', [industry], [made]],
    ],
    people: [
      ['l1', made],
      ['h1', made],
      ['l2', made],
    ],
    staying: ['i4'],
  })
})

it('joins one to another that goes on', () => {
  expect(told(plan({ fromIds: [law], into: [known(finance)] }))).toMatchObject({
    made: [],
    ended: [[law, false, [finance]]],
    moves: [
      ['i1', [finance], []],
      ['i3', [industry], [finance]],
    ],
  })
})

it('parts one, with items and people as chosen; the rest stays with the first', () => {
  const chosen = split({
    items: [{ itemId: 'i3' as ItemId, to: made }],
    people: [{ userId: 'h1' as UserId, to: made }],
  })
  expect(told(chosen)).toMatchObject({
    made: ['综合法规处'],
    ended: [],
    moves: [['i3', [industry], [made]]],
    people: [['h1', made]],
  })
})

it('puts those that took its place into its groups', () => {
  const group = units.find(({ id }) => id === everyUnit)
  if (!group?.members.includes(law)) throw new Error('the group of the tests has changed')
  const [members = []] = told(plan({})).groups
  expect(members).toContain(made)
  expect(members).not.toContain(law)
})

it.each<[string, ReorganisationPlan, string]>([
  ['one alone', plan({ fromIds: [law] }), 'nothingToMerge'],
  ['one into itself', plan({ fromIds: [law], into: [known(law)] }), 'nothingToMerge'],
  ['a split into one', split({ into: [fresh] }), 'nothingToMerge'],
  ['a split of two', split({ fromIds: [law, finance] }), 'nothingToMerge'],
  ['a group', plan({ fromIds: [law, everyUnit] }), 'unknownUnit'],
  ['nobody knows', plan({ fromIds: [law, 'zz' as UnitId] }), 'unknownUnit'],
  ['twice the same', plan({ fromIds: [law, law] }), 'badInput'],
  ['a name that is taken', plan({ into: [{ ...fresh, name: units[0]?.name ?? '' }] }), 'nameTaken'],
  ['an id that is taken', plan({ into: [{ ...fresh, unitId: industry }] }), 'commandReused'],
  [
    'a place that is none of its parts',
    split({ items: [{ itemId: 'i1' as ItemId, to: industry }] }),
    'badInput',
  ],
])('is refused for %s', (_, wanted, refusal) => {
  expect(decide(wanted)).toEqual({ refusal })
})

it('waits until a unit that ends has handed over', () => {
  expect(decide(plan({}), [{ unitId: law, state: 'open' }])).toEqual({ refusal: 'handoverOpen' })
  expect(decide(plan({}), [{ unitId: law, state: 'complete' }])).toHaveProperty('transfers')
})

describe('an item whose unit became another', () => {
  const received = [law, finance].map((unitId) => ({ unitId, at: NOW }))
  const before = item('i1', {
    leads: [law, finance],
    state: 'active',
    received,
    lastReport: aReport({ unitId: law }),
    evidence: [someEvidence()],
    contributions: [
      { unitId: law, text: '早', ...by },
      { unitId: finance, text: '晚', ...by },
    ],
  })
  const moves = [
    { from: law, to: made },
    { from: finance, to: made },
  ]
  const after = evolve(before, [{ type: 'transferred', moves, ...by }])

  it('goes on as it was: received, reported, held by the same since the same day', () => {
    expect(after).toMatchObject({
      leads: [made],
      received: [{ unitId: made }],
      lastReport: { unitId: made },
      contributions: [{ unitId: made, text: '晚' }],
      state: before.state,
      holder: before.holder,
      holderSince: before.holderSince,
      version: before.version + 1,
    })
    expect(JSON.stringify(after)).not.toContain(`"${law}"`)
  })

  it('is given back exactly as it was', () => {
    const back = evolve(after, [{ type: 'transferUndone', before: factsBefore(before, moves), ...by }])
    expect(back).toEqual({ ...before, version: before.version + 2 })
  })
})
