import { describe, expect, it } from 'vitest'
import { readClause } from '#shared/plan/read-clause.ts'
import { readPlan } from '#shared/plan/read-plan.ts'

const owners = (text: string) => {
  const { lead, support } = readClause(text)
  return [lead.join(' '), support.join(' ')]
}

describe('a labelled list', () => {
  it.each([
    ['责任处室：综合处、法规处牵头，有关处室配合', '综合处 法规处', '有关处室'],
    ['责任单位：综合处', '综合处', ''],
    ['责任单位：综合处及有关单位', '综合处', '有关单位'],
    ['责任单位：综合处、各级各单位', '综合处', '各级各单位'],
    ['责任单位：各级各单位', '各级各单位', ''],
    ['责任单位：发展改革和科技经济部及有关单位', '发展改革和科技经济部', '有关单位'],
    ['牵头单位：市文化和旅游局；配合单位：市财政局、市教育局', '市文化和旅游局', '市财政局 市教育局'],
    ['牵头单位：市商务局  参与单位：市财政局等有关部门，各区政府', '市商务局', '市财政局 各区政府'],
    ['责任单位：市商务局（市口岸办）、市财政局', '市商务局（市口岸办） 市财政局', ''],
    ['责任单位：市商务局牵头，市财政局、市教育局按职责分工负责', '市商务局', '市财政局 市教育局'],
    ['责任单位：市商务局、市财政局按职责分工负责，各区政府结合实际落实', '市商务局 市财政局', '各区政府'],
    ['责任单位：市商务局会同市财政局负责', '市商务局', '市财政局'],
    ['责任单位：各市、县、区政府', '各市、县、区政府', ''],
    ['牵头领导：李明；责任单位：市商务局', '市商务局', ''],
    ['牵头部门：生态环境部门与文明办', '生态环境部门 文明办', ''],
    ['责任单位：无', '', ''],
    ['牵头单位：市商务局；责任单位：市财政局、市税务局', '市商务局', '市财政局 市税务局'],
    ['牵头领导：王某；责任单位：市商务局；责任人：李某', '市商务局', ''],
    ['责任单位：市商务局、市财政局，2025年12月底前完成', '市商务局 市财政局', ''],
    ['责任单位：市商务局（牵头）、市财政局', '市商务局', '市财政局'],
    ['责任单位：市商务局，市财政局、市税务局参与', '市商务局', '市财政局 市税务局'],
    ['责任单位：市商务局、市财政局按职责分别牵头', '市商务局 市财政局', ''],
    ['责任单位为市商务局', '市商务局', ''],
    ['责任单位：市商务局，各区人民政府（管委会）', '市商务局 各区人民政府（管委会）', ''],
    ['责任部门及时限：市商务局，2025年5月底前', '市商务局', ''],
    ['责任单位：市商务局（2025年5月底前）', '市商务局', ''],
    ['责任单位：组织处、对外联络处、纪检监察组', '组织处 对外联络处 纪检监察组', ''],
    ['责任单位：市商务局。以下均需各区政府落实，不再列出', '市商务局', ''],
  ])('%s', (words, lead, support) => {
    expect(owners(`1.建立问题台账，逐项销号。（${words}）`)).toEqual([lead, support])
    expect(owners(`1.建立问题台账，逐项销号。\n${words}`)).toEqual([lead, support])
  })
})

describe('below the item', () => {
  it.each([
    ['a label parted by a blank', '责任单位 市商务局、市财政局\n完成时限 6月底前', '市商务局 市财政局'],
    ['units one a line', '责任单位：\n市商务局\n市财政局\n完成时限：6月底前', '市商务局 市财政局'],
  ])('%s', (_layout, lines, lead) => {
    const read = readClause(`1.建立问题台账，逐项销号。\n${lines}`, { year: 2026 })
    expect([read.lead.join(' '), read.due.date]).toEqual([lead, '2026-06-30'])
  })
})

describe('without a label', () => {
  it.each([
    ['完善服务体系。（市商务局、财政局按职责分工负责）', '市商务局 财政局', ''],
    ['完善服务体系。（市商务局牵头负责）', '市商务局', ''],
    [
      '完善服务体系。（市商务局、各管理局（管委会）、临江新区管委会）',
      '市商务局 各管理局（管委会） 临江新区管委会',
      '',
    ],
    ['由市商务局牵头，联合有关单位和市财政局建立机制。', '市商务局', '有关单位 市财政局'],
    ['市商务局牵头，市财政局、市教育局等部门配合。', '市商务局', '市财政局 市教育局'],
    ['市商务局发挥统筹作用，会同市财政局安排专项资金。', '市商务局', '市财政局'],
    ['由市商务局牵头，市财政局、市教育局等按职责分工负责，11月底前完成。', '市商务局', '市财政局 市教育局'],
    ['会议要求，宣传处会同信息中心于会后10日内制作材料。', '宣传处', '信息中心'],
    ['逐项销号。[综合处、法规处]', '综合处 法规处', ''],
    ['编制目录。（综合处牵头，各处室配合）每季度更新。（信息处负责）', '综合处 信息处', '各处室'],
    ['（市总工会、市红十字会）', '市总工会 市红十字会', ''],
    [
      '市教育局、市民政局分别牵头，各县（市、区）人民政府具体落实。',
      '市教育局 市民政局',
      '各县（市、区）人民政府',
    ],
    ['由云川海关牵头，市口岸办、云川边检站协同推进。', '云川海关', '市口岸办 云川边检站'],
    ['市应急局为牵头单位，市气象局为配合单位。', '市应急局', '市气象局'],
    ['由纪检组负责监督，人事处配合，做好年度评估。', '纪检组', '人事处'],
    ['会议要求，市交通运输局要会同市公安局，抓紧制定方案。', '市交通运输局', '市公安局'],
    ['市教育局、市公安局等部门按照职责分工抓好落实。', '市教育局 市公安局', ''],
    ['请市卫健委阅处，市财政局配合。', '市卫健委', '市财政局'],
    ['请市财政局牵头研究，市审计局参与，提出意见。', '市财政局', '市审计局'],
    ['请各单位认真落实。', '', ''],
    ['办公室总体牵头，各处室高度重视。', '', ''],
    ['由市教育局负责，于8月底前完成招生方案。', '市教育局', ''],
    ['市教育局牵头、市财政局配合，制定资助办法。', '市教育局', '市财政局'],
    ['由企业自主负责经营决策。', '', ''],
    ['完善服务体系（含便民服务点）。', '', ''],
    ['构建领导小组办公室牵头协调、部门各司其职的体系。', '', ''],
    ['鼓励龙头企业牵头建设服务平台。', '', ''],
    ['各相关部门要高度重视。', '', ''],
  ])('%s', (words, lead, support) => {
    expect(owners(words)).toEqual([lead, support])
  })
})

it('takes only the first of a bare list as lead when the office says so', () => {
  const text =
    '云川市工作要点\n一、优化服务\n（一）建立台账。逐项销号。（责任单位：综合处、法规处）\n（二）开展评估。'
  expect(readPlan(text, { bareList: 'firstLeads' }).items[0]).toMatchObject({
    lead: ['综合处'],
    support: ['法规处'],
  })
  expect(readPlan(text).items[0]).toMatchObject({ lead: ['综合处', '法规处'], support: [] })
})

it('takes only the first of a bare list as lead when the clause says so', () => {
  expect(owners('建立台账。（责任单位：市商务局、市体育局，列第一位的为牵头单位）')).toEqual([
    '市商务局',
    '市体育局',
  ])
})

it('takes only the first of a bare list as lead when the paper says so', () => {
  const text =
    '云川市工作要点\n一、优化服务\n（一）建立台账。逐项销号。（责任单位：综合处、法规处）\n注：责任单位中列第一位的为牵头单位。'
  expect(readPlan(text).items[0]).toMatchObject({ lead: ['综合处'], support: ['法规处'] })
})

it('knows where each unit is printed, and which are collective', () => {
  const text = '一、优化服务\n1.建立台账。（责任处室：综合处牵头，有关处室配合）\n2.开展评估。'
  const units = readPlan(text).items[0]?.units ?? []
  expect(units.map((unit) => [text.slice(...unit.span), unit.role, unit.collective])).toEqual([
    ['综合处', 'lead', false],
    ['有关处室', 'support', true],
  ])
})

it('reads the row of a table with the head that goes with it', () => {
  const context = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 牵头部门 | 协办单位 |'
  const read = readClause('| 3 | 优化服务 | 建立台账，逐项销号。 | 9月底前 | 综合处<br>法规处 | —— |', {
    year: 2026,
    context,
  })
  expect(read).toMatchObject({
    lead: ['综合处', '法规处'],
    support: [],
    due: { kind: 'date', date: '2026-09-30' },
  })
})

it('reads a row whose merged cells were lost by what its cells hold', () => {
  const context = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 牵头部门 | 协办单位 |'
  const read = readClause(
    '| 建立台账，逐项销号。 | 长期实施 | 市民营经济服务<br>中心 | 市财政局<br>市商务局 |',
    { context },
  )
  expect(read).toMatchObject({
    lead: ['市民营经济服务中心'],
    support: ['市财政局', '市商务局'],
    due: { kind: 'standing', date: null },
  })
})

it('parts owners and a window that share a bracket without labels', () => {
  const read = readClause('推广应用。（市商务局、市财政局按职责分工负责，12月底前完成）', { year: 2026 })
  expect(read).toMatchObject({ lead: ['市商务局', '市财政局'], due: { kind: 'date', date: '2026-12-31' } })
})
