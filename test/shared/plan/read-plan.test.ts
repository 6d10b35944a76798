import { describe, expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'

const work = '聚焦企业反映集中的问题，建立问题台账，逐项推动解决，及时通报进展情况。'
const codes = (text: string) => readPlan(text).warnings.map((warning) => warning.code)

describe('the head of a paper', () => {
  it('gives title, number and year', () => {
    const plan = readPlan(
      `索引号: 11370100/2026-00067 组配分类: 工作要点\n云民促发〔2026〕3号\n云川市民营经济促进局2026年工作要点\n为做好工作，制定本要点。\n一、建立台账。${work}\n二、开展评估。${work}`,
    )
    expect(plan).toMatchObject({
      kind: 'plan',
      title: '云川市民营经济促进局2026年工作要点',
      docNumber: '云民促发〔2026〕3号',
      year: 2026,
    })
    expect(plan.coverage.pieces[0]).toMatchObject({ kind: 'noise', noise: 'indexHeader' })
  })

  it.each([
    ['spelt in the title', '云川市二〇二六年工作要点\n一、建立台账。\n二、开展评估。'],
    ['below the text', '云川市工作要点\n一、建立台账。\n二、开展评估。\n二〇二六年三月五日'],
    ['before an annex', '云川市工作要点\n一、建立台账。\n二、开展评估。\n2026年3月5日\n附件\n名单'],
    ['in all its dates', '云川市工作要点\n一、2026年6月底前建立台账。\n二、9月底前开展评估。'],
  ])('finds the year %s', (_place, text) => {
    expect(readPlan(text).year).toBe(2026)
  })

  it('does not invent a year', () => {
    const plan = readPlan(`云川市优化服务工作方案\n一、建立台账。6月底前完成。\n二、开展评估。${work}`)
    expect(plan.year).toBeNull()
    expect(plan.items[0]?.due).toMatchObject({ kind: 'date', date: null })
    expect(plan.warnings.some((warning) => warning.code === 'windowWithoutYear')).toBe(true)
  })

  it.each([
    ['云川市全面深化改革委员会会议议定事项', 'meeting'],
    ['云川市2026年民生实事', 'plan'],
    ['市领导批示件分工方案', 'instruction'],
    ['云川市巡察反馈问题整改台账', 'rectification'],
  ] as const)('tells what %s is', (title, kind) => {
    expect(readPlan(`${title}\n一、建立台账。${work}\n二、开展评估。${work}`)).toMatchObject({ kind, title })
  })

  it('tells a report from a plan', () => {
    const plan = readPlan(
      `今年以来，我局扎实推进各项工作。现将有关情况报告如下。\n一、建立台账\n1.强化公开。${work}\n2.开展评估。${work}`,
    )
    expect(plan).toMatchObject({ kind: 'report', items: [] })
    expect(plan.warnings.map((warning) => warning.code)).toEqual(['notAPlan'])
  })
})

describe('noise', () => {
  it('is read through: readings in brackets and traditional script', () => {
    const source =
      '一、優(yōu)化服務(wù)工作\n（一）建立問題臺賬，逐項銷號。針對企業(yè)訴求開展調(diào)研，規(guī)範辦理流程。（責(zé)任單位：綜合處）'
    const plan = readPlan(source)
    expect(plan.items[0]).toMatchObject({
      title: '建立问题台账,逐项销号'.replace(',', '，'),
      lead: ['综合处'],
    })
    expect(plan.warnings.map((warning) => warning.code)).toEqual(
      expect.arrayContaining(['traditionalScript', 'glossRemoved']),
    )
    const gloss = plan.coverage.pieces.find((piece) => piece.noise === 'gloss')
    expect(source.slice(...(gloss?.span ?? [0, 0]))).toBe('(yōu)')
  })

  it('is read through: signs of radicals, dots for full stops, other signs for a colon', () => {
    const source = '一、优化服务\n（一）建⽴台账.归集⼯作问题.\n责任单位∶⺠政处､综合处'
    expect(readPlan(source).items[0]).toMatchObject({ title: '建立台账', lead: ['民政处', '综合处'] })
  })

  it('is cut out where a site was broken into', () => {
    const spam = '大家都在用的365叫什么_365体育打不开_bet365送彩金'
    const plan = readPlan(
      `一、落实《关于印发${spam}工作要点的通知》。${work}\n二、公布《${spam}目录清单》。${work}`,
    )
    expect(plan.items[0]?.text).toContain('《关于印发工作要点的通知》')
    expect(plan.warnings.map((warning) => warning.code)).toContain('spamRemoved')
  })

  it('between pages does not break a sentence', () => {
    const page = (count: number) => `\n- ${count} -\n云川市人民政府文件\n`
    const plan = readPlan(
      `一、优化服务\n（一）建立台账。聚焦企业反映集中的问题，建立问题台账，逐项推动解决，及时通报进展情况，全面梳理涉企政策并及时向企业推送，加强政策宣传${page(1)}解读。（责任单位：综合处、政策法${page(2)}规处）\n（二）开展评估。${work}${page(3)}`,
    )
    expect(plan.items[0]).toMatchObject({ lead: ['综合处', '政策法规处'] })
    expect(plan.items[0]?.text).toContain('加强政策宣传解读。')
  })

  it('does not hide headings that ran together', () => {
    const text = `为加强服务，制定本计划。 一、总体要求 （一）基本原则 坚持问题导向，统筹推进。 二、重点任务 （一）建立台账 ${work}（责任单位：综合处） （二）开展评估 ${work}（责任单位：法规处）`
    expect(readPlan(text).items.map((item) => [item.title, item.lead[0]])).toEqual([
      ['建立台账', '综合处'],
      ['开展评估', '法规处'],
    ])
  })
})

describe('the wording check', () => {
  it('says what is missing', () => {
    expect(codes(`一、优化服务\n（一）加强宣传。${work}\n（二）开展评估。${work}`)).toEqual([
      'noLead',
      'noWindow',
      'noIndicator',
      'noLead',
      'noWindow',
    ])
  })

  it('flags what is unclear or cannot be kept', () => {
    const text = `云川市2026年工作要点\n一、建立台账。（责任单位：综合处、法规处；完成时限：6月前）\n二、开展评估。（责任单位：综合处；完成时限：9月19日前）`
    expect(codes(text)).toEqual(['severalLeadsNoFirst', 'ambiguousWindow', 'windowOnRestDay'])
  })

  it('reports a duty after the last item that belongs to nobody', () => {
    const plan = readPlan(
      `一、建立台账。${work}（责任单位：综合处）\n二、开展评估。${work}（责任单位：法规处）\n各单位要于每月5日前报送进展情况。`,
    )
    expect(plan.warnings.map((warning) => warning.code)).toContain('unclaimedDuty')
    expect(plan.coverage.byKind.unclaimed).toBeGreaterThan(10)
  })

  it('sees a mark of secrecy at the top, not the word in the text', () => {
    expect(codes(`机密★1年\n云川市工作方案\n一、建立台账。${work}`)).toContain('secret')
    expect(codes(`云川市保守国家秘密工作方案\n一、建立台账。保守机密。`)).not.toContain('secret')
  })
})
