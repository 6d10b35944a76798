import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aPdf, type Drawn, type PdfPage, type Placed } from './a-pdf.ts'

const HEADS = ['序号', '重点任务', '工作措施', '牵头单位', '完成时限']
const XS = [60, 100, 200, 380, 460]
const row = (y: number, cells: readonly string[], xs = XS): Placed[] =>
  cells.flatMap((text, at) => (text === '' ? [] : { text, x: xs[at] ?? 0, y, size: 10 }))
const folio = (number: number): Placed => ({ text: `- ${number} -`, x: 280, y: 60, size: 10 })
const linesOf = async (...pages: PdfPage[]): Promise<string[]> => {
  const read = await readDocument(aPdf(pages))
  if ('refusal' in read) throw new Error(read.refusal)
  return read.text.split('\n')
}
const HEAD = `| ${HEADS.join(' | ')} |`

describe('a table without rules that reaches the end of its page', () => {
  const first = [
    ...row(700, HEADS),
    ...row(680, ['1', '优化服务', '建立台账。', '综合处', '6月底前']),
    ...row(660, ['2', '优化服务', '开展评估，评估结果作为考核的依', '法规处、信息', '年底前']),
    folio(1),
  ]
  const second = [
    ...row(760, ['', '', '据，向社会公开。', '中心', '']),
    ...row(740, ['3', '优化服务', '编印一本通。', '法规处', '8月底前']),
    { text: '二、强化保障', x: 60, y: 720, size: 10 },
    ...row(700, ['4', '强化保障', '开展培训。', '人事处', '9月底前']),
    folio(2),
  ]

  it('goes on in the same columns of the next, also in the middle of a row', async () => {
    const lines = await linesOf({ words: first }, { words: second })
    expect(lines).toEqual([
      HEAD,
      '| 1 | 优化服务 | 建立台账。 | 综合处 | 6月底前 |',
      '| 2 | 优化服务 | 开展评估，评估结果作为考核的依据，向社会公开。 | 法规处、信息中心 | 年底前 |',
      '-1-',
      '| 3 | 优化服务 | 编印一本通。 | 法规处 | 8月底前 |',
      '二、强化保障',
      '| 4 | 强化保障 | 开展培训。 | 人事处 | 9月底前 |',
      '-2-',
    ])
    expect(readPlan(lines.join('\n')).items.map(({ no, lead }) => [no, lead.join()])).toEqual([
      ['1', '综合处'],
      ['2', '法规处,信息中心'],
      ['3', '法规处'],
      ['4', '人事处'],
    ])
  })

  it('is one also where its first page has but one of its rows', async () => {
    const lines = await linesOf(
      { words: first.filter(({ y }) => y !== 660) },
      { words: second.filter(({ y }) => y !== 760) },
    )
    expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(4)
  })

  it.each([
    [
      'what follows stands in other places',
      second.slice(2).map((placed) => ({ ...placed, x: placed.x + (placed.x > 150 ? 12 : 0) })),
    ],
    [
      'words over its whole width come first',
      [{ ...folio(1), text: '办'.repeat(40), x: 60, y: 780 }, ...second],
    ],
    ['a title comes first', [{ text: '附件2', x: 60, y: 780, size: 10 }, ...second]],
    [
      'a title comes first in the middle',
      [{ text: '附件2', x: 290, y: 780, size: 10 }, ...second.filter(({ y }) => y !== 760)],
    ],
  ])('ends there where %s', async (_, words) => {
    const lines = await linesOf({ words: first }, { words })
    expect(lines.slice(0, 4)).toEqual([
      HEAD,
      '| 1 | 优化服务 | 建立台账。 | 综合处 | 6月底前 |',
      '| 2 | 优化服务 | 开展评估，评估结果作为考核的依 | 法规处、信息 | 年底前 |',
      '-1-',
    ])
    expect(lines.slice(4).filter((line) => line.startsWith('|'))).toEqual([])
  })

  it('ends there where a page between says something else', async () => {
    const lines = await linesOf({ words: first }, { words: [folio(2)], picture: 1 }, { words: second })
    expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(3)
  })
})

describe('a table with rules that reaches the end of its page', () => {
  const EDGES = [50, 95, 195, 375, 455, 545]
  /** Rules around these rows; a cell given as `^` goes on with the one above it. */
  const ruled = (top: number, rows: readonly (readonly string[])[], edges = EDGES): PdfPage => {
    const [left = 0, right = 0] = [edges[0], edges.at(-1)]
    const bottom = top - rows.length * 30
    const rules: Drawn[] = edges.map((x) => [x, top, x, bottom])
    rules.push([left, bottom, right, bottom])
    rows.forEach((cells, at) => {
      const y = top - at * 30
      if (cells.length === 1) rules.push([left, y, right, y])
      cells.forEach((cell, column) => {
        if (cell !== '^') rules.push([edges[column] ?? 0, y, edges[column + 1] ?? 0, y])
      })
    })
    const words = rows.flatMap((cells, at) =>
      row(
        top - at * 30 - 20,
        cells.map((cell) => (cell === '^' ? '' : cell)),
      ),
    )
    return { words: [...words, folio(1)], rules }
  }
  const first = ruled(160, [
    HEADS,
    ['1', '优化服务', '建立台账。', '综合处', '6月底前'],
    ['2', '^', '开展评估，评估结果作为考', '法规处', '年底前'],
  ])
  const began = [HEAD, '| 1 | 优化服务 | 建立台账。 | 综合处 | 6月底前 |']

  it('goes on with the rest of its last row, and with its group', async () => {
    const next = ruled(780, [
      ['', '', '核的依据。', '', ''],
      ['3', '^', '编印一本通。', '法规处', '8月底前'],
      ['4', '强化保障', '开展培训。', '人事处', '9月底前'],
    ])
    expect(await linesOf(first, next)).toEqual([
      ...began,
      '| 2 | 优化服务 | 开展评估，评估结果作为考核的依据。 | 法规处 | 年底前 |',
      '-1-',
      '| 3 | 优化服务 | 编印一本通。 | 法规处 | 8月底前 |',
      '| 4 | 强化保障 | 开展培训。 | 人事处 | 9月底前 |',
      '-1-',
    ])
  })

  it('goes on with one row, below heads that are said again', async () => {
    const row3 = ['3', '', '编印一本通。', '法规处', '8月底前']
    const said = '| 3 | 优化服务 | 编印一本通。 | 法规处 | 8月底前 |'
    expect((await linesOf(first, ruled(780, [row3]))).slice(4)).toEqual([said, '-1-'])
    expect((await linesOf(first, ruled(780, [HEADS, row3]))).slice(4)).toEqual([HEAD, said, '-1-'])
  })

  it.each([
    [
      'has other columns',
      [50, 95, 185, 375, 455, 545],
      ['3', '', '编印一本通。', '法规处', '8月底前'],
      ' 3 |  |',
    ],
    [
      'has a row without a number that names its own unit',
      EDGES,
      ['', '', '另行评估。', '人事处', '年底前'],
      ' |  | 另',
    ],
  ])('is another where the next page %s', async (_, edges, cells, said) => {
    const done = {
      ...first,
      words: first.words.map((one) => ({ ...one, text: one.text.replace('作为考', '。') })),
    }
    const lines = await linesOf(
      done,
      ruled(780, [cells, ['4', '强化保障', '开展培训。', '人事处', '9月底前']], edges),
    )
    expect(lines[4]).toContain(said)
  })

  it('leaves a heading between the rows alone', async () => {
    const words: Placed[] = [{ text: '二、强化保障', x: 60, y: 760, size: 10 }]
    const rules: Drawn[] = [
      [50, 780, 545, 780],
      [50, 780, 50, 750],
      [545, 780, 545, 750],
    ]
    const next = ruled(750, [['3', '强化保障', '开展培训。', '人事处', '9月底前']])
    const page = { words: [...words, ...next.words], rules: [...rules, ...(next.rules ?? [])] }
    expect((await linesOf(first, page)).slice(4)).toEqual([
      '二、强化保障',
      '| 3 | 强化保障 | 开展培训。 | 人事处 | 9月底前 |',
      '-1-',
    ])
  })

  it('does not join what has one number for several rows', async () => {
    const merged = ruled(160, [
      HEADS,
      ['1', '优化服务', '建立台账，', '综合处', '6月底前'],
      ['^', '^', '开展评估，', '^', '^'],
    ])
    const lines = await linesOf(
      merged,
      ruled(780, [
        ['', '', '编印一本通。', '', ''],
        ['2', '', '开展培训。', '人事处', '9月底前'],
      ]),
    )
    expect(lines[4]).toBe('编印一本通。')
  })
})
