import { describe, expect, it } from 'vitest'
import { type Matchable, matchItems } from '#shared/imports/match.ts'

const one = (title: string, section = '优化服务', text = title): Matchable => ({
  title,
  text,
  headings: [section],
})
const pairs = (items: Matchable[], rows: Matchable[], fixed?: Map<number, number | null>) =>
  [...matchItems(items, rows, fixed)].sort((a, b) => a[0] - b[0])

describe('which item continues which', () => {
  it.each<[string, Matchable[], Matchable[], [number, number][]]>([
    [
      'the same, in another order',
      [one('编印办事指南'), one('建立直办机制')],
      [one('建立直办机制'), one('编印办事指南')],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'a title with a word more',
      [one('建立诉求快速直办机制')],
      [one('编印指南'), one('建立诉求直办机制')],
      [[0, 1]],
    ],
    ['a title that grew', [one('组织政策宣讲进园区进企业活动')], [one('组织政策宣讲')], [[0, 0]]],
    [
      'another title over the same words',
      [one('抓好宣讲', '优化服务', '在两个园区各办五场惠企政策宣讲，发放资料。')],
      [one('政策进园区', '优化服务', '在两个园区各办六场惠企政策宣讲，发放资料。')],
      [[0, 0]],
    ],
    [
      'the same title in two sections',
      [one('编制清单', '乙'), one('编制清单', '甲')],
      [one('编制清单', '甲'), one('编制清单', '乙')],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'moved to another section',
      [one('编印办事指南', '新的章节')],
      [one('编印办事指南', '旧的章节')],
      [[0, 0]],
    ],
    [
      'a section that was numbered anew',
      [one('编印指南', '2026年任务')],
      [one('编印指南', '2025年任务')],
      [[0, 0]],
    ],
    ['somewhat alike, but of another section', [one('编印办事手册', '乙')], [one('编印办事指南', '甲')], []],
    ['nothing alike', [one('召开企业座谈会')], [one('清理规范性文件')], []],
    [
      'two that want the same: the more alike',
      [one('建立银企对接工作制度'), one('建立银企对接机制')],
      [one('建立银企对接机制度')],
      [[1, 0]],
    ],
    ['an empty ledger', [one('编印指南')], [], []],
    ['an empty paper', [], [one('编印指南')], []],
  ])('%s', (_, items, rows, expected) => {
    expect(pairs(items, rows)).toEqual(expected)
  })

  it('does as the office says', () => {
    const items = [one('编印办事指南'), one('召开座谈会')]
    const rows = [one('编印办事指南'), one('清理规范性文件')]
    expect(
      pairs(
        items,
        rows,
        new Map([
          [0, null],
          [1, 1],
        ]),
      ),
    ).toEqual([[1, 1]])
    expect(pairs(items, rows, new Map([[1, 0]]))).toEqual([[1, 0]])
  })

  it('takes time by the length of both, not by their product', () => {
    const many = (count: number, word: string) =>
      Array.from({ length: count }, (_, at) =>
        one(
          `推进第${at}类事项办理流程${word}`,
          `章节${at % 9}`,
          `推进${at}号流程再造${word}，压缩环节${at * 7}处。`,
        ),
      )
    const started = performance.now()
    const found = matchItems(many(3000, '优化'), many(3000, '再优化'))
    expect(performance.now() - started).toBeLessThan(8000)
    expect(found.size).toBeGreaterThan(2500)
  })
})
