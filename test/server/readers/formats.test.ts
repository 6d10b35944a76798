import { readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aPdf, type Drawn, type Placed, printedPdf } from './a-pdf.ts'

const read = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes)
  if ('refusal' in result) throw new Error(result.refusal)
  return result
}

const rowsOf = (text: string) =>
  readPlan(text).items.map(({ headings, title, lead, due }) => [
    headings.join(),
    title,
    lead.join(),
    due.date,
  ])

const ROWS = [
  ['优化服务', '建立台账，逐项推动解决问题', '综合处', '2026-06-30'],
  ['优化服务', '开展评估', '法规处', '2026-12-31'],
]

describe('a PDF', () => {
  const PLAN = `云川市2026年工作要点
一、优化服务
（一）建立企业诉求直办机制，围绕用工、融资、用地等企业反映集中的问题逐项推动解决，形成闭环管理，每月通报进展情况。（牵头单位：企业服务处；完成时限：6月底前）
（二）开展政策落实情况第三方评估，听取企业意见建议，评估不少于3次。（牵头单位：法规处；配合单位：信息中心；完成时限：年底前）
二、强化保障
（一）压实工作责任，明确专人负责。（牵头单位：办公室）`

  it('has whole paragraphs again, and page numbers apart', async () => {
    const { text, format } = await read(printedPdf(PLAN))
    expect(format).toBe('pdf')
    expect(text.split('\n')).toEqual([...PLAN.split('\n'), '-1-'])
  })

  it('gives the items of the same text, also over several pages', async () => {
    const long = Array.from({ length: 12 }, () => PLAN.split('\n').slice(1).join('\n')).join('\n')
    const { text } = await read(printedPdf(long))
    const brief = (plan: ReturnType<typeof readPlan>) =>
      plan.items.map(({ no, title, lead, support, due }) => ({ no, title, lead, support, due: due.date }))
    expect(brief(readPlan(text, { year: 2026 }))).toEqual(brief(readPlan(long, { year: 2026 })))
  })

  it('has tables by their rules, merged cells filled downwards', async () => {
    const [xs, ys] = [
      [60, 100, 200, 380, 460, 540],
      [700, 670, 620, 580],
    ] as const
    const rules: Drawn[] = [
      ...ys.flatMap((y, at): Drawn[] =>
        // The second column is merged over both rows.
        at === 2
          ? [
              [xs[0], y, xs[1], y],
              [xs[2], y, xs[5], y],
            ]
          : [[xs[0], y, xs[5], y]],
      ),
      ...xs.map((x): Drawn => [x, ys[0], x, ys[3]]),
    ]
    const row = (y: number, cells: readonly string[]): Placed[] =>
      cells.map((text, at) => ({ text, x: (xs[at] ?? 0) + 4, y, size: 10 }))
    const words = [
      { text: '云川市2026年任务分解表', x: 200, y: 760, size: 18 },
      ...row(680, ['序号', '重点任务', '工作措施', '牵头单位', '完成时限']),
      ...row(650, ['1', '优化服务', '建立台账，逐项推动解决问题，形成', '综合处', '6月底前']),
      ...row(636, ['', '', '闭环。', '', '']),
      ...row(600, ['2', '', '开展评估。', '法规处', '年底前']),
    ].filter(({ text }) => text !== '')
    const { text } = await read(aPdf([{ words, rules }]))
    expect(text.split('\n')).toEqual([
      '云川市2026年任务分解表',
      '| 序号 | 重点任务 | 工作措施 | 牵头单位 | 完成时限 |',
      '| 1 | 优化服务 | 建立台账，逐项推动解决问题，形成闭环。 | 综合处 | 6月底前 |',
      '| 2 | 优化服务 | 开展评估。 | 法规处 | 年底前 |',
    ])
    const [first = [], ...more] = ROWS
    const named = first.with(1, '建立台账，逐项推动解决问题，形成闭环')
    expect(rowsOf(text)).toEqual([named, ...more])
  })

  it.each([
    ['without words', aPdf([{ words: [] }]), 'fileScanned'],
    ['cut off', printedPdf(PLAN).subarray(0, 900), 'notADocument'],
    ['empty but for its mark', strToU8('%PDF-1.7\n'), 'notADocument'],
  ])('that is %s is refused', async (_, bytes, refusal) => {
    expect(await readDocument(bytes)).toEqual({ refusal })
  })
})

describe('a Word 97 document', () => {
  const sample = () => readFileSync(path.resolve(import.meta.dirname, 'samples/plan.doc'))

  it('has its paragraphs, and tables as rows', async () => {
    const { text, format } = await read(sample())
    expect(format).toBe('doc')
    expect(text).toContain('云川市2026年任务分解表\n')
    expect(text).toContain('| 3 | 强化保障 | 明确专人。 | 人事处 | 9月底前 |')
    expect(rowsOf(text)[2]).toEqual(['强化保障', '明确专人', '人事处', '2026-09-30'])
  })

  it('that is cut off is refused', async () => {
    expect(await readDocument(sample().subarray(0, 3000))).toEqual({ refusal: 'notADocument' })
  })
})

it('reads a workbook of the old kind', async () => {
  const sheet = utils.aoa_to_sheet([
    ['云川市2026年任务分解表'],
    ['序号', '重点任务', '工作措施', '牵头单位', '完成时限'],
    [1, '优化服务', '建立台账，逐项推动解决问题。', '综合处', '6月底前'],
    [2, '优化服务', '开展评估。', '法规处', '年底前'],
  ])
  const bytes = new Uint8Array(write(utils.book_new(sheet, '台账'), { type: 'array', bookType: 'biff8' }))
  const { text, format } = await read(bytes)
  expect(format).toBe('xls')
  expect(rowsOf(text)).toEqual(ROWS)
})

describe('a web page', () => {
  const page = (body: string) =>
    strToU8(`<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>云川市人民政府</title><style>p { color: red }</style></head>
<body><script>document.write("<p>一、不是正文</p>")</script>
<!-- <p>二、也不是正文</p> -->
<nav><a href="/">首页</a><nav>信息公开</nav></nav>
<div style="display: none">隐藏的字</div>
${body}
</body></html>`)

  it('has its paragraphs, without scripts, menus and what is hidden', async () => {
    const { text, format } = await read(
      page(
        '<h1>云川市2026年工作要点</h1><p>一、优化&ldquo;一站式&rdquo;服务，\n解决企业&#x95ee;&#39064;。</p><p>二、强化保障。<br>三、压实责任。',
      ),
    )
    expect(format).toBe('html')
    expect(text.split('\n')).toEqual([
      '云川市2026年工作要点',
      '一、优化“一站式”服务，解决企业问题。',
      '二、强化保障。',
      '三、压实责任。',
    ])
  })

  it('has tables as rows, also where the ends of cells are left out', async () => {
    const { text } = await read(
      page(`<p>云川市2026年任务分解表</p><table>
<tr><th>序号<th>重点任务<th>工作措施<th>牵头单位<th>完成时限
<tr><td>1<td rowspan=2>优化服务<td>建立台账，逐项推动解决问题。<td>综合处<td>6月底前
<tr><td>2<td>开展评估。<td>法规处<td>年底前
</table>`),
    )
    expect(rowsOf(text)).toEqual(ROWS)
  })

  it.each([
    ['a row', '<tr style="color:red; display : none"><td>旧</td><td>事</td></tr>'],
    ['a row by its attribute', '<tr hidden><td>旧</td><td>事</td></tr>'],
    ['a row without an end', '<tr hidden><td>旧<td>事'],
    ['a row with a table in it', '<tr hidden><td><table><tr><td>旧</td></tr></table></td><td>事</td></tr>'],
    ['a heading', '</table><h2 style=display:none>旧</h2><table>'],
    ['words of Word', '</table><p>完<span style="mso-hide:all">旧</span></p><table>'],
  ])('leaves out what is hidden: %s', async (_, hidden) => {
    const row = '<tr><td>1</td><td>建立台账。</td></tr>'
    const { text } = await read(page(`<table>${row}${hidden}${row}</table>`))
    expect(text).not.toMatch(/[旧事]/)
    expect(text.split('\n').filter((line) => line === '| 1 | 建立台账。 |')).toHaveLength(2)
  })

  it('keeps what only speaks of hiding', async () => {
    const { text } = await read(
      page(
        '<p class="a hidden b">一、建立</p><p style="overflow: hidden" title="display:none">二、评估<br hidden>完</p>',
      ),
    )
    expect(text).toBe('一、建立\n二、评估\n完')
  })

  it('is read in time however deep it nests', async () => {
    const deep = `<html>${'<div><table><tr><td>'.repeat(20_000)}一、完`
    const { text } = await read(strToU8(deep))
    expect(text).toContain('一、完')
  })
})
