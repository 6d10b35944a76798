import { expect, it } from 'vitest'
import type { UnitId, UserId } from '#shared/ids.ts'
import { formerHoldersOf, holdersOf, type SavedUser, tenuresOf } from '#shared/posts/tenures.ts'

const cy = 'cy' as UnitId
const fg = 'fg' as UnitId
const saved = (id: string, change: Partial<SavedUser['user']>, at: string): SavedUser => ({
  user: { id: id as UserId, name: id, role: 'liaison', unitId: cy, isActive: true, ...change },
  at,
})
const lines = (...all: SavedUser[]) =>
  tenuresOf(all).map(({ userId, role, unitId, from, to }) => [userId, role, unitId, from, to])

it.each([
  [
    'a liaison stays',
    [saved('a', {}, '1'), saved('a', { name: '改名' }, '2')],
    [['a', 'liaison', cy, '1', null]],
  ],
  [
    'an account is closed',
    [saved('a', {}, '1'), saved('a', { isActive: false }, '2')],
    [['a', 'liaison', cy, '1', '2']],
  ],
  [
    'another comes',
    [saved('a', {}, '1'), saved('b', {}, '2'), saved('a', { isActive: false }, '3')],
    [
      ['a', 'liaison', cy, '1', '3'],
      ['b', 'liaison', cy, '2', null],
    ],
  ],
  [
    'one moves and comes back',
    [saved('a', {}, '1'), saved('a', { unitId: fg }, '2'), saved('a', {}, '3')],
    [
      ['a', 'liaison', cy, '1', '2'],
      ['a', 'liaison', fg, '2', '3'],
      ['a', 'liaison', cy, '3', null],
    ],
  ],
  [
    'one becomes a leader, whose post is no unit’s',
    [saved('a', {}, '1'), saved('a', { role: 'leader' }, '2')],
    [
      ['a', 'liaison', cy, '1', '2'],
      ['a', 'leader', null, '2', null],
    ],
  ],
  ['the office holds no post of a unit', [saved('a', { role: 'office' }, '1')], []],
])('%s', (_, all, expected) => {
  expect(lines(...all)).toEqual(expected)
})

it('tells who sits there now, and who sat there before, the last first', () => {
  const tenures = tenuresOf([
    saved('a', {}, '1'),
    saved('a', { isActive: false }, '2'),
    saved('b', {}, '2'),
    saved('b', { isActive: false }, '3'),
    saved('c', { name: '施采薇' }, '3'),
  ])
  expect(holdersOf(tenures, 'liaison', cy).map(({ name }) => name)).toEqual(['施采薇'])
  expect(formerHoldersOf(tenures, 'liaison', cy).map(({ name }) => name)).toEqual(['b', 'a'])
  expect(holdersOf(tenures, 'liaison', fg)).toEqual([])
})
