import { describe, expect, it } from 'vitest'
import type { UnitId, UserId } from '#shared/ids.ts'
import { decideLeader } from '#shared/units/decide-leader.ts'
import { decideUnit } from '#shared/units/decide-unit.ts'
import type { Unit } from '#shared/units/model.ts'
import { historyOfUnit, type SavedUnit, unitsAsOf } from '#shared/units/units-as-of.ts'
import type { User } from '#shared/users/model.ts'

const [a, b, group] = ['a' as UnitId, 'b' as UnitId, 'g' as UnitId]
const leaderId = 'shenzhuo' as UserId
const unit = (id: UnitId, name: string, over: Partial<Unit> = {}): Unit => ({
  ...{ id, kind: 'unit', name, shortName: '', aliases: [], members: [], isActive: true },
  ordinal: [a, b, group].indexOf(id) + 1,
  ...over,
})
const saved = (at: string, one: Unit, isGone = false): SavedUnit => ({ unit: one, at, isGone })
const log = [
  saved('2026-01', unit(b, '服务处')),
  saved('2026-01', unit(a, '融资服务处')),
  saved('2026-02', unit(group, '各处室', { kind: 'group', members: [a] })),
  saved('2026-03', unit(a, '融资促进处', { leaderId })),
  saved('2026-04', unit(group, '各处室', { kind: 'group', members: [a, b] })),
  saved('2026-05', unit(b, '服务处', { isActive: false, becameIds: [a] })),
  saved('2026-06', unit(group, '各处室', { kind: 'group', members: [a, b] }), true),
]
const on = (moment: string) => unitsAsOf(log, moment)
const names = (moment: string) => on(moment).map(({ name }) => name)

it.each([
  ['before all', '2025-12', []],
  ['as they began, in the order of lists', '2026-01', ['融资服务处', '服务处']],
  ['the old name until the day it changed', '2026-02', ['融资服务处', '服务处', '各处室']],
  ['the new name from then on', '2026-03', ['融资促进处', '服务处', '各处室']],
  ['without what was taken away', '2026-06', ['融资促进处', '服务处']],
])('knows the units %s', (_, moment, expected) => {
  expect(names(moment)).toEqual(expected)
})

it('knows members, leaders and ends as they were', () => {
  const find = (moment: string, id: UnitId) => on(moment).find((one) => one.id === id)
  expect([find('2026-03', group)?.members, find('2026-04', group)?.members]).toEqual([[a], [a, b]])
  expect([find('2026-02', a)?.leaderId, find('2026-03', a)?.leaderId]).toEqual([undefined, leaderId])
  expect([find('2026-04', b)?.isActive, find('2026-05', b)?.isActive]).toEqual([true, false])
})

it('tells what became of a unit', () => {
  expect(historyOfUnit(log, a)).toEqual([
    { at: '2026-01', type: 'made' },
    { at: '2026-03', type: 'renamed', from: '融资服务处', to: '融资促进处' },
    { at: '2026-03', type: 'leader', from: null, to: leaderId },
  ])
  expect(historyOfUnit(log, b).at(-1)).toEqual({ at: '2026-05', type: 'became', unitIds: [a] })
  expect(historyOfUnit(log, group)[1]).toEqual({ at: '2026-04', type: 'members', came: [b], went: [] })
})

describe('a new name', () => {
  const before = unit(a, '融资服务处', { aliases: ['服贸处'] })
  it.each([
    [
      'keeps the old one, so that papers are read as before',
      { name: '融资促进处' },
      true,
      ['服贸处', '融资服务处'],
    ],
    ['keeps nothing that no item has used', { name: '融资促进处' }, false, ['服贸处']],
    ['is no alias of itself', { name: '服贸处' }, true, ['融资服务处']],
    ['that is none keeps all as it is', {}, true, ['服贸处']],
  ])('%s', (_, change, inUse, aliases) => {
    expect(decideUnit({ ...before, ...change }, [before], inUse)).toMatchObject({ unit: { aliases } })
  })
})

describe('a leader in charge', () => {
  const user = (over: Partial<User>): User => ({
    ...{ id: leaderId, login: 'l', name: '沈卓', role: 'leader', unitId: null },
    ...{ isActive: true, mustChangePassword: false, lockedUntil: null },
    ...over,
  })
  it.each([
    ['is set', unit(a, '融资处'), leaderId, user({}), { unit: { leaderId } }],
    ['is taken away', unit(a, '融资处', { leaderId }), null, user({}), { unit: unit(a, '融资处') }],
    ['stays', unit(a, '融资处', { leaderId }), leaderId, user({}), { refusal: 'nothingChanged' }],
    ['of a group', unit(a, '各处室', { kind: 'group' }), leaderId, user({}), { refusal: 'unknownUnit' }],
    [
      'of a closed unit',
      unit(a, '融资处', { isActive: false }),
      leaderId,
      user({}),
      { refusal: 'unknownUnit' },
    ],
    ['who is none', unit(a, '融资处'), leaderId, user({ role: 'liaison' }), { refusal: 'notALeader' }],
    ['who has left', unit(a, '融资处'), leaderId, user({ isActive: false }), { refusal: 'notALeader' }],
  ] as const)('%s', (_, one, wanted, person, expected) => {
    expect(decideLeader(one, wanted, [person])).toMatchObject(expected)
  })
})
