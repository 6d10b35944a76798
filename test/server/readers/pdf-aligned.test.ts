import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aPdf, type Placed } from './a-pdf.ts'

const XS = [60, 100, 200, 380, 460]
const row = (y: number, cells: readonly string[], xs = XS): Placed[] =>
  cells.flatMap((text, at) => (text === '' ? [] : { text, x: xs[at] ?? 0, y, size: 10 }))
const title: Placed = { text: '云川市2026年任务分解表', x: 200, y: 760, size: 18 }
const heads = (y: number) => row(y, ['序号', '重点任务', '工作措施', '牵头单位', '完成时限'])
const linesOf = async (words: readonly Placed[]): Promise<string[]> => {
  const read = await readDocument(aPdf([{ words }]))
  if ('refusal' in read) throw new Error(read.refusal)
  return read.text.split('\n')
}

describe('a table without rules in a PDF', () => {
  const table = [
    title,
    ...heads(700),
    { text: '一、优化服务，提升企业获得感满意度', x: 60, y: 680, size: 10 },
    ...row(660, ['1', '优化服务', '建立台账，逐项推动解决问题，形成', '综合处', '6月底前']),
    ...row(646, ['', '', '闭环。', '', '']),
    ...row(626, ['2', '优化服务', '开展评估。', '法规处、信息', '年底前']),
    ...row(612, ['', '', '', '中心', '']),
    {
      text: '以上任务由各处室抓好落实，每月25日前把进展情况报送办公室汇总，办公室定期通报有关情况。',
      x: 60,
      y: 580,
      size: 10,
    },
    { text: '- 3 -', x: 280, y: 60, size: 10 },
  ]

  it('has its rows in cells, its headings and the words after it apart', async () => {
    const lines = await linesOf(table)
    expect(lines).toEqual([
      '云川市2026年任务分解表',
      '| 序号 | 重点任务 | 工作措施 | 牵头单位 | 完成时限 |',
      '一、优化服务，提升企业获得感满意度',
      '| 1 | 优化服务 | 建立台账，逐项推动解决问题，形成闭环。 | 综合处 | 6月底前 |',
      '| 2 | 优化服务 | 开展评估。 | 法规处、信息中心 | 年底前 |',
      '以上任务由各处室抓好落实，每月25日前把进展情况报送办公室汇总，办公室定期通报有关情况。',
      '-3-',
    ])
    expect(readPlan(lines.join('\n')).items.map(({ lead, due }) => [lead.join(), due.date])).toEqual([
      ['综合处', '2026-06-30'],
      ['法规处,信息中心', '2026-12-31'],
    ])
  })

  it.each([
    ['without heads that are known', table.filter(({ y }) => y !== 700)],
    [
      'with one row',
      [title, ...heads(700), ...row(660, ['1', '优化服务', '建立台账。', '综合处', '6月底前'])],
    ],
    [
      'with numbers in the middle of their rows',
      [
        title,
        ...heads(700),
        ...row(660, ['', '', '建立台账，逐项推动解决', '', '']),
        ...row(646, ['1', '优化服务', '问题，形成闭环，定期通', '综合处', '6月底前']),
        ...row(632, ['', '', '报。', '', '']),
        ...row(612, ['2', '优化服务', '开展评估。', '法规处', '年底前']),
      ],
    ],
  ])('is no table %s', async (_, words) => {
    expect((await linesOf(words)).filter((line) => line.startsWith('|'))).toEqual([])
  })
})
