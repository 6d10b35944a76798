import { describe, expect, it } from 'vitest'
import { type DiffPart, excerpt, listDiff, wordDiff } from '#shared/imports/word-diff.ts'

/** As one line: [-went-] [+came+]. */
const line = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('which words changed', () => {
  it.each([
    ['nothing', '编印办事指南', '编印办事指南', '编印办事指南'],
    ['a word put in', '开展政策宣讲', '开展惠企政策宣讲', '开展[+惠企+]政策宣讲'],
    ['a word struck out', '抓紧建立机制', '建立机制', '[-抓紧-]建立机制'],
    ['a word for another', '出台操作办法', '出台实施办法', '出台[-操作-][+实施+]办法'],
    ['a number as a whole', '不少于24场', '不少于30场', '不少于[-24-][+30+]场'],
    ['a number that grew', '不少于3场', '不少于30场', '不少于[-3-][+30+]场'],
    ['all of it', '编印指南', '召开座谈', '[-编印指南-][+召开座谈+]'],
    ['from nothing', '', '编印指南', '[+编印指南+]'],
    ['to nothing', '编印指南', '', '[-编印指南-]'],
    ['across one shared character', '年初年中', '季初季末', '[-年初年中-][+季初季末+]'],
    [
      'two places',
      '一季度前编印指南并上网',
      '二季度前编印手册并上网',
      '[-一-][+二+]季度前编印[-指南-][+手册+]并上网',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(line(wordDiff(before, after))).toBe(expected)
  })

  it('gives both texts back', () => {
    const [before, after] = ['九月底前建成，每月25日报送。', '十月底前全部建成，每季度末月25日报送进展。']
    const parts = wordDiff(before, after)
    const without = (kind: DiffPart['kind']) =>
      parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  })

  it('goes by clauses where characters would be too many, and ends', () => {
    const long = (from: number) => Array.from({ length: 900 }, (_, at) => `第${from + at}件事办好，`).join('')
    const started = performance.now()
    const parts = wordDiff(`开头${long(0)}`, `起头${long(450)}`)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(parts.length).toBeGreaterThan(1)
    const other = '全部重写。'.repeat(4000)
    expect(line(wordDiff(`甲${'一'.repeat(20_000)}乙`, other))).toContain('[+')
  })
})

it.each([
  ['one for another', ['法规处', '信息中心'], ['法规处', '服务处'], '[-信息中心-]法规处、[+服务处+]'],
  ['one more', ['法规处'], ['法规处', '服务处'], '法规处、[+服务处+]'],
  ['another order', ['甲处', '乙处'], ['乙处', '甲处'], '[-甲处、乙处-][+乙处、甲处+]'],
  ['none left', ['甲处'], [], '[-甲处-]'],
])('lists differ by whole members: %s', (_, before, after, expected) => {
  expect(line(listDiff(before, after, '、'))).toBe(expected)
})

it('cuts long unchanged words down to what stands beside a change', () => {
  const same = '零一二三四五六七八九十'
  const parts = wordDiff(`${same}旧${same}`, `${same}新${same}`)
  expect(line(excerpt(parts, 3, '……'))).toBe('……八九十[-旧-][+新+]零一二……')
})
