import { describe, expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'

const TITLE = '云川市民营经济促进局2026年工作要点'
const first = '建立企业诉求台账，逐项推动解决企业反映的问题。（责任单位：综合处；完成时限：6月底前）'
const second = '开展政策评估，梳理一批典型案例供企业参考。（责任单位：法规处）'
const titles = (text: string) => readPlan(text).items.map(({ title }) => title)

describe('a paper without numbers', () => {
  it.each([
    ['a title', TITLE],
    ['a notice and a title', `关于印发工作要点的通知\n${TITLE}`],
    [
      'a title and what else opens a paper',
      `${TITLE}\n云民促发〔2026〕3号\n各处室：\n为做好工作，制定本要点。`,
    ],
  ])('does not take %s for its first item', (_what, opening) => {
    const { title, items, coverage } = readPlan(`${opening}\n${first}\n${second}`)
    expect(title).toBe(TITLE)
    expect(items).toMatchObject([
      {
        title: '建立企业诉求台账，逐项推动解决企业反映的问题',
        lead: ['综合处'],
        due: { date: '2026-06-30' },
      },
      { title: '开展政策评估，梳理一批典型案例供企业参考', lead: ['法规处'] },
    ])
    expect(items[0]?.text).toBe('建立企业诉求台账，逐项推动解决企业反映的问题。')
    expect(coverage.byKind.unclaimed).toBe(0)
  })

  it('keeps work that is called like a paper', () => {
    const { title, items } = readPlan(
      '云川市2026年重点任务清单\n建立企业诉求台账\n牵头单位：综合处\n完成时限：6月底前\n推进重点工程\n牵头单位：法规处',
    )
    expect(title).toBe('云川市2026年重点任务清单')
    expect(items).toMatchObject([
      { title: '建立企业诉求台账', lead: ['综合处'], due: { date: '2026-06-30' } },
      { title: '推进重点工程', lead: ['法规处'] },
    ])
    expect(titles('推进重点工程\n牵头单位：法规处')).toEqual(['推进重点工程'])
  })
})

describe('a table', () => {
  const head = '序号 | 任务 | 牵头单位 | 完成时限'
  it.each([
    ['as it is', head],
    ['with another first cell', '3 | 任务 | 牵头单位 | 完成时限'],
    ['with a cell too many', `3 | ${head}`],
    ['with words before it', `续表 | ${head}`],
  ])('may have its head again, %s', (_how, again) => {
    const { items } = readPlan(
      `云川市工作要点\n| ${head} |\n| 1 | 建立台账 | 综合处 | 6月 |\n| ${again} |\n| 2 | 开展评估 | 法规处 | 7月 |`,
    )
    expect(items.map(({ no, title, lead, due }) => [no, title, lead.join(), due.text])).toEqual([
      ['1', '建立台账', '综合处', '6月'],
      ['2', '开展评估', '法规处', '7月'],
    ])
  })
})

describe('a bracket that nobody closes', () => {
  it.each([
    [
      'of words',
      '一、建立台账（逐项推动\n推动解决问题。\n定期通报。\n二、评估。',
      '建立台账（逐项推动\n推动解决问题。\n定期通报。',
    ],
    [
      'above a bracket of its own',
      '一、建立台账。聚焦问题（含遗留问题\n第二段（试行）。\n第三段（综合处牵头）\n二、评估。',
      '建立台账。聚焦问题（含遗留问题\n第二段（试行）。\n第三段',
    ],
    [
      'of owners',
      '一、建立台账。（责任单位：综合处\n第二段说另一件事。\n二、评估。',
      '建立台账。\n第二段说另一件事。',
    ],
  ])('ends with its line: %s', (_what, text, words) => {
    const { items } = readPlan(text)
    expect(items.map((item) => item.text)).toEqual([words, '评估。'])
    expect(items[0]?.lead ?? []).toEqual(_what === 'of words' ? [] : ['综合处'])
  })

  it('goes on over lines where one of them closes it', () => {
    const { items } = readPlan(
      '一、建立台账。（责任单位：综合处、法规处，\n企业服务处；完成时限：\n6月底前）\n二、评估。',
    )
    expect(items[0]).toMatchObject({
      text: '建立台账。',
      lead: ['综合处', '法规处', '企业服务处'],
      due: { text: '6月底前' },
    })
  })
})
