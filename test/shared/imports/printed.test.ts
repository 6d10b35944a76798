import { describe, expect, it } from 'vitest'
import { apply } from '#shared/imports/edits.ts'
import { cutByLight, inheritedFrom, litIn, printedBehind } from '#shared/imports/printed.ts'
import { aDraft } from './a-draft.ts'

const PAPER = `云川市民营经济促进局2026年工作要点
一、优化服务（责任单位：法规处）
（一）编印办事指南，9月底前完成，发到各镇街。
（二）开展宣讲不少于24场。（责任单位：稽查科牵头，法规处配合；完成时限：年底前）
`
const draft = aDraft(PAPER)
const words = (key: string, value: 'owners' | 'window' | 'indicators', now = draft) => {
  const item = now.items.find((one) => one.key === key)
  return item ? printedBehind(item, value).map(([from, to]) => now.text.slice(from, to)) : null
}

describe('the words behind a value', () => {
  it.each([
    ['i0', 'owners', ['法规处']],
    ['i0', 'window', ['9月底前']],
    ['i0', 'indicators', []],
    ['i1', 'owners', ['稽查科', '法规处']],
    ['i1', 'window', ['年底前']],
    ['i1', 'indicators', ['不少于24场']],
  ] as const)('of %s, %s', (key, value, expected) => {
    expect(words(key, value)).toEqual(expected)
  })

  it('stand at the heading where they are inherited', () => {
    const [first, second] = draft.items
    if (!first || !second) throw new Error('no items')
    expect([inheritedFrom(draft, first), inheritedFrom(draft, second)]).toEqual(['优化服务', null])
    const [span] = printedBehind(first, 'owners')
    expect(span?.[0]).toBe(draft.text.indexOf('法规处'))
  })

  it('are gone when somebody else was named by hand', () => {
    const changed = apply(draft, { type: 'change', key: 'i0', changes: { leads: ['财务处'] } })
    expect(words('i0', 'owners', changed)).toEqual([])
    expect(changed.items[0] && inheritedFrom(changed, changed.items[0])).toBeNull()
  })
})

describe('light', () => {
  const stretches = [
    { from: 10, to: 20, mark: 'plain' },
    { from: 20, to: 30, mark: 'owner' },
  ]
  it.each([
    ['nothing', [], '', ['10-20 ', '20-30 ']],
    ['what lies elsewhere', [[0, 10]], '', ['10-20 ', '20-30 ']],
    ['a whole stretch', [[20, 30]], '20-30', ['10-20 ', '20-30 lit']],
    ['within one', [[22, 25]], '22-25', ['10-20 ', '20-22 ', '22-25 lit', '25-30 ']],
    ['over both and beyond', [[5, 24]], '10-24', ['10-20 lit', '20-24 lit', '24-30 ']],
    [
      'twice',
      [
        [12, 14],
        [28, 40],
      ],
      '12-14 28-30',
      ['10-12 ', '12-14 lit', '14-20 ', '20-28 ', '28-30 lit'],
    ],
  ] as [string, [number, number][], string, string[]][])('on %s', (_, spans, lit, expected) => {
    expect(litIn(spans, 10, 30)).toBe(lit)
    expect(
      cutByLight(stretches, lit).map(({ from, to, isLit }) => `${from}-${to} ${isLit ? 'lit' : ''}`),
    ).toEqual(expected)
  })
})
