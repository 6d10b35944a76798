import { describe, expect, it } from 'vitest'
import { printPlan } from '#shared/plan/print-plan.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { NO_WINDOW } from '#shared/plan/windows.ts'

const HEAD = '任务清单（台账逐项格式）'

describe('the form of a printed plan', () => {
  it('is what a clerk would write down', () => {
    const plan = readPlan(
      '云川市民营经济促进局2026年工作要点\n一、优化服务\n（一）建立台账。走访企业不少于120家。（牵头单位：综合处、法规处；配合单位：企业服务处；完成时限：6月底前）\n（二）开展评估。',
    )
    expect(printPlan(plan).split('\n').slice(2)).toEqual([
      '文件标题：云川市民营经济促进局2026年工作要点',
      '年度：2026',
      '',
      '事项：建立台账',
      '编号：（一）',
      '上级编号：一',
      '上级标题：优化服务',
      '牵头单位：综合处、法规处',
      '配合单位：企业服务处',
      '完成时限：6月底前',
      '量化指标：不少于120家',
      '内容：建立台账。走访企业不少于120家。',
      '',
      '事项：开展评估',
      '编号：（二）',
      '上级编号：一',
      '上级标题：优化服务',
      '内容：开展评估。',
      '',
    ])
  })

  it('is read as it stands, also after a clerk has changed it', () => {
    const plan = readPlan(
      `\ufeff\n ${HEAD} \r\n年度: 2026\r\n密级\r\n\r\n事项: 建立台账\r\n牵头单位:综合处、 法规处\r\n牵头单位：市局\r\n完成时限：6月底前\r\n内容：\r\n\r\n  逐项推动。\r\n1.5 说明：及时通报（综合处\r\n\r\n事项：\r\n编号：2\r\n`,
    )
    expect(plan).toMatchObject({ kind: 'plan', year: 2026, title: null })
    expect(plan.items).toMatchObject([
      {
        title: '建立台账',
        text: '逐项推动。\n1.5 说明：及时通报（综合处',
        lead: ['综合处', '法规处', '市局'],
        due: { kind: 'date', date: '2026-06-30' },
      },
      { title: '', no: '2', path: ['2'], text: '', due: { kind: 'none', text: null } },
    ])
  })

  it.each([
    [
      'a figure',
      '量化指标：「三家」=≥3家',
      { indicators: [{ text: '三家', op: '>=', value: 3, unit: '家' }] },
    ],
    ['no figure', '量化指标：「三家」左右', { indicators: [] }],
    [
      'a window',
      '完成时限：另行通知\n时限含义：到期、2026-10-31',
      { due: { kind: 'date', date: '2026-10-31' } },
    ],
    ['no window', '完成时限：6月\n时限含义：十月', { due: { kind: 'date', date: '2026-06-30' } }],
    [
      'a day that does not exist',
      '完成时限：x\n时限含义：到期、2026-02-30',
      { due: { kind: 'date', date: null } },
    ],
    ['a meaning of nothing', '时限含义：到期、2026-10-31', { due: { kind: 'none', text: null } }],
    [
      'a term',
      '完成时限：报批后\n时限含义：事后、10个工作日、事后起算',
      { due: { within: { count: 10, unit: 'workingDay' } } },
    ],
    ['another reading of no window', '完成时限：\n时限另读：每月', { due: NO_WINDOW }],
    ['an open quotation mark', '牵头单位：「综合处、法规处', { lead: ['「综合处、法规处'] }],
    ['words behind a closed one', '牵头单位：「综合处」等、法规处', { lead: ['「综合处」等', '法规处'] }],
    ['a unit that leads and supports', '牵头单位：综合处\n配合单位：综合处、法规处', { support: ['法规处'] }],
    ['a line of the head below', '年度：2027', { text: '年度：2027' }],
  ])('takes %s as it is written', (_what, line, item) => {
    expect(readPlan(`${HEAD}\n年度：2026\n事项：甲\n${line}`).items).toMatchObject([item])
  })

  it('says where everything stands', () => {
    const text = `${HEAD}\n年度：2026\n不知何处\n事项：甲\n牵头单位：「综合处」、法规处\n完成时限：6月底前\n内容：做乙。\n事项：丙`
    const { items, coverage, warnings } = readPlan(text)
    const at = (span: readonly [number, number] | null) => text.slice(...(span ?? [0, 0]))
    expect(items.map(({ span }) => at(span))).toEqual([
      '事项：甲\n牵头单位：「综合处」、法规处\n完成时限：6月底前\n内容：做乙。',
      '事项：丙',
    ])
    expect(items[0]?.units.map(({ span }) => at(span))).toEqual(['综合处', '法规处'])
    expect(at(items[0]?.due.span ?? null)).toBe('6月底前')
    const words = (kind: string) =>
      coverage.pieces.filter((piece) => piece.kind === kind).map(({ span }) => at(span).trim())
    expect(words('item')).toEqual(['做乙。', '丙'])
    expect(words('window')).toEqual(['6月底前'])
    expect(words('unclaimed')).toEqual(['不知何处'])
    expect(warnings.map(({ code, item }) => [code, item])).toEqual([
      ['severalLeadsNoFirst', 0],
      ['noLead', 1],
      ['noWindow', 1],
    ])
  })

  it('is no form where the mark stands anywhere but at the top', () => {
    expect(readPlan(`云川市工作要点\n${HEAD}\n事项：甲\n内容：乙`).items).toEqual([])
    expect(readPlan(`${HEAD}附\n事项：甲`).items).toEqual([])
  })
})
