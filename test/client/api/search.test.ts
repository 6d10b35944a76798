import { expect, it } from 'vitest'
import { asOfOf, changeSearch, planOf } from '../../../client/api/use-search.ts'
import { parseSearch, stringifySearch } from '../../../client/app/search.ts'

it('keeps an address as it was sent, whatever its words look like', () => {
  const search = { plan: '12', q: '不少于30项 & 首批', asOf: '2026-06-30', note: 'true' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})

it('takes names away when they are empty', () => {
  expect(changeSearch({ plan: 'a', q: 'x' }, { q: '', item: '1' })).toEqual({ plan: 'a', item: '1' })
  expect(stringifySearch({})).toBe('')
})

it.each([
  ['2026-06-30', '2026-06-30'],
  ['2026-02-30', null],
  ['tomorrow', null],
] as const)('reads the day %s as %s', (asOf, expected) => {
  expect(asOfOf({ asOf })).toBe(expected)
})

it('has no plan where none is named', () => {
  expect(planOf({})).toBeNull()
})
