import { describe, expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'
import { readHead } from '#shared/plan/tables.ts'

const paths = (text: string) => readPlan(text).items.map((item) => `${item.path.join('/')} ${item.title}`)

const work = '聚焦企业反映集中的问题，建立问题台账，逐项推动解决，及时通报进展情况。'

describe('numbering', () => {
  it('runs on across sections', () => {
    const text = `一、优化服务\n（一）建立台账。${work}\n（二）开展评估。${work}\n二、强化保障\n（三）压实责任。${work}`
    expect(paths(text)).toEqual(['一/（一） 建立台账', '一/（二） 开展评估', '二/（三） 压实责任'])
  })

  it('restarts in each section, at any depth, in half and full width', () => {
    const text = `一、优化服务\n(一)机制建设\n1.建立台账。${work}\n2．开展评估。${work}\n(二)队伍建设\n1、培训干部。${work}\n二、强化保障\n（一）压实责任。${work}`
    expect(paths(text)).toEqual([
      '一/(一)/1 建立台账',
      '一/(一)/2 开展评估',
      '一/(二)/1 培训干部',
      '二/（一） 压实责任',
    ])
  })

  it('may turn the usual order round', () => {
    const text = `1、优化服务\n一、建立台账。${work}\n二、开展评估。${work}\n2、强化保障\n一、压实责任。${work}`
    expect(paths(text)).toEqual(['1/一 建立台账', '1/二 开展评估', '2/一 压实责任'])
  })

  it('takes chapters, articles and circles', () => {
    const text = `第一章 优化服务\n第一条 建立台账。${work}\n第二条 开展评估。${work}\n第二章 强化保障\n第三条 压实责任。${work}`
    expect(paths(text)).toEqual([
      '第一章/第一条 建立台账',
      '第一章/第二条 开展评估',
      '第二章/第三条 压实责任',
    ])
    expect(paths(`一、优化服务\n①建立台账。${work}\n②开展评估。${work}`)).toEqual([
      '一/① 建立台账',
      '一/② 开展评估',
    ])
  })

  it.each([
    ['roman numbers', 'Ⅰ、优化服务\n①建立台账。\nⅡ、强化保障\n①压实责任。', ['Ⅰ/① 建立台账', 'Ⅱ/① 压实责任']],
    ['letters as roman numbers', 'I. 建立台账。\nII. 开展评估。', ['I 建立台账', 'II 开展评估']],
    [
      'a noun before the number',
      '任务一：建立台账。\n任务二：开展评估。',
      ['任务一 建立台账', '任务二 开展评估'],
    ],
    [
      'bare numbers above decimals',
      '1 优化服务\n1.1 建立台账。\n2 强化保障\n2.1 压实责任。\n2.2 开展评估。',
      ['1/1.1 建立台账', '2/2.1 压实责任', '2/2.2 开展评估'],
    ],
    [
      'numbers parted by a blank',
      '一 优化服务\n（一）建立台账。\n二 强化保障\n（二）压实责任。',
      ['一/（一） 建立台账', '二/（二） 压实责任'],
    ],
  ])('takes %s', (_shape, text, expected) => {
    expect(paths(text)).toEqual(expected)
  })

  it('does not take a decimal at the start of a line for a number', () => {
    expect(
      paths(`一、优化服务\n（一）建立台账。${work}\n2.5亿元资金专款专用。\n（二）开展评估。${work}`),
    ).toEqual(['一/（一） 建立台账', '一/（二） 开展评估'])
  })

  it('says where a number is missing', () => {
    const { warnings } = readPlan(`一、优化服务\n（一）建立台账。${work}\n（三）开展评估。${work}`)
    expect(
      warnings.filter((warning) => warning.code === 'numberGap').map((warning) => warning.text.slice(0, 3)),
    ).toEqual(['（三）'])
  })
})

describe('an item', () => {
  it('is each section where there is one level', () => {
    expect(paths(`一、建立台账。${work}\n二、开展评估。${work}`)).toEqual(['一 建立台账', '二 开展评估'])
  })

  it('is not an aim, a principle or an annex', () => {
    const text = `一、总体要求\n（一）指导思想。${work}\n（二）基本原则。${work}\n二、主要任务\n（一）建立台账。${work}\n（二）开展评估。${work}\n附件：1.任务清单\n2.联系人名单`
    const plan = readPlan(text)
    expect(plan.items.map((item) => item.title)).toEqual(['建立台账', '开展评估'])
    expect(plan.coverage.pieces.at(-1)).toMatchObject({ kind: 'noise', noise: 'attachment' })
  })

  it('is a paragraph of work with its points, when the owners close the points', () => {
    const text = `一、优化服务\n（一）建立台账。\n1.归集问题。\n2.逐项销号。\n责任单位：综合处\n（二）开展评估。${work}\n责任单位：法规处`
    expect(paths(text)).toEqual(['一/（一） 建立台账', '一/（二） 开展评估'])
  })

  it('has a problem for its title, and the measures in its words', () => {
    const text =
      '云川市整改方案\n一、整改目标\n件件有落实。\n二、整改任务\n（一）问题：台账不规范。\n整改措施：统一格式。\n责任单位：综合处\n整改时限：2026年6月底前\n（二）问题：公开不及时。\n整改措施：开展自查。\n责任单位：法规处'
    expect(readPlan(text)).toMatchObject({
      kind: 'rectification',
      items: [
        { title: '台账不规范', text: '问题：台账不规范。\n整改措施：统一格式。', lead: ['综合处'] },
        { title: '公开不及时', lead: ['法规处'] },
      ],
    })
  })

  it('is a problem with a number of its own', () => {
    const text =
      '云川市整改方案\n一、党建方面\n问题1：台账不规范。\n整改措施：统一格式。\n责任科室：综合科\n整改时限：2026年6月底前，长期坚持\n问题2：公开不及时。\n整改措施：开展自查。\n责任科室：法规科\n二、业务方面\n问题3：督促不力。\n整改措施：逐项销号。\n责任科室：审理科'
    expect(readPlan(text).items.map(({ no, title, lead, due }) => [no, title, lead[0], due.kind])).toEqual([
      ['问题1', '台账不规范', '综合科', 'phased'],
      ['问题2', '公开不及时', '法规科', 'none'],
      ['问题3', '督促不力', '审理科', 'none'],
    ])
  })

  it('belongs to the unit that its heading names', () => {
    const text =
      '云川市2026年责任清单\n一、市发展改革委（2项）\n1.编制规划。\n2.争取投资。\n二、市教育局、市人社局\n1.新增学位。\n三、组织领导\n1.压实责任。'
    expect(readPlan(text).items.map(({ lead, units }) => [lead, units[0]?.inherited ?? false])).toEqual([
      [['市发展改革委'], true],
      [['市发展改革委'], true],
      [['市教育局', '市人社局'], true],
      [[], false],
    ])
  })

  it('keeps no dash of the owners below it', () => {
    const text = '一、加强治理\n1.净化环境。\n——牵头单位：市农业农村局\n——完成时间：10月底前\n2.开展抽检。'
    expect(readPlan(text).items[0]).toMatchObject({ text: '净化环境。', lead: ['市农业农村局'] })
  })

  it('keeps the measures that follow its owners', () => {
    const text = `一、整改任务\n（一）台账不规范。\n责任单位：综合处\n整改时限：6月底前\n整改措施：\n1.归集问题。\n2.逐项销号。\n（二）公开不及时。${work}`
    expect(paths(text)).toEqual(['一/（一） 台账不规范', '一/（二） 公开不及时'])
  })

  it('belongs in minutes to whoever is told to do it', () => {
    const minutes = `云川市政府常务会议纪要
〔2026〕8号
一、关于产业引导基金
（一）市金融办要抓紧制定管理办法，会后15日内报市政府审定。
（二）会议要求，市住建局会同各区政府倒排工期，确保年底前完成；市审计局要跟踪审计。`
    const { items, year } = readPlan(minutes)
    expect(year).toBe(2026)
    expect(items.map(({ lead, support }) => [lead, support])).toEqual([
      [['市金融办'], []],
      [['市住建局', '市审计局'], ['各区政府']],
    ])
    const plan = minutes.replace('常务会议纪要', '工作要点')
    expect(readPlan(plan).items[0]?.lead).toEqual([])
  })

  it('is what a meeting resolved, in minutes without numbers', () => {
    const text =
      '局长办公会会议纪要\n2026年第7期\n会议听取了综合处的汇报。\n会议明确，由综合处牵头，各处室配合，4月底前完成制度汇编。\n会议要求，信息处负责平台升级，6月底前上线。\n出席：王某'
    expect(readPlan(text).items.map(({ lead, support, due }) => [lead, support, due.date])).toEqual([
      [['综合处'], ['各处室'], '2026-04-30'],
      [['信息处'], [], '2026-06-30'],
    ])
  })

  it('keeps what stands beside page ends by chance', () => {
    const item = (no: string, title: string) =>
      `（${no}）${title}。${work}\n责任单位：综合处\n完成时限：持续推进\n`
    const text = `云川市2026年工作要点\n${['一', '二', '三'].map((no) => `${item(no, '建立台账')}- 1 -\n`).join('')}${['四', '五', '六', '七'].map((no) => item(no, '开展评估')).join('')}`
    expect(readPlan(text).items.map((each) => each.due.kind)).toEqual(Array(7).fill('standing'))
  })

  it('goes on over the foot of a page', () => {
    const text =
      '云川市2026年工作要点\n一、优化服务\n（一）建立台账。完成时限：5\n- 2 -\n月底前。\n（二）开展评估。责任单位：综合处、法规处，\n- 3 -\n信息处'
    const { items } = readPlan(text)
    expect(items.map(({ lead, due }) => [lead, due.date])).toEqual([
      [[], '2026-05-31'],
      [['综合处', '法规处', '信息处'], null],
    ])
  })

  it('is not a list of duties by unit', () => {
    const text = `一、优化服务\n（一）建立台账。${work}\n二、责任分工\n综合处：统筹协调。\n法规处：审核文件。`
    expect(paths(text)).toEqual(['一/（一） 建立台账'])
  })

  it('is two where two paragraphs of one number have owners of their own', () => {
    const text = `一、优化服务\n（一）建立台账。${work}（责任单位：综合处）\n${work}（责任单位：法规处；完成时限：6月底前）\n（二）开展评估。${work}`
    const plan = readPlan(text, { year: 2026 })
    expect(plan.items.map((item) => [item.no, item.lead[0] ?? null, item.due.date])).toEqual([
      ['（一）', '综合处', null],
      ['（一）', '法规处', '2026-06-30'],
      ['（二）', null, null],
    ])
  })

  it('ends before what the paper says to everybody at its end', () => {
    const closing = '各责任单位应当于每季度末月25日前将进展情况报送办公室。'
    const plan = readPlan(
      `2026年工作要点\n（一）建立台账。（责任单位：综合处）\n（二）开展评估。（责任单位：法规处）\n${closing}`,
    )
    expect(plan.items.map(({ text }) => text)).toEqual(['建立台账。', '开展评估。'])
    expect(plan.warnings.filter(({ code }) => code === 'unclaimedDuty').map(({ text }) => text)).toEqual([
      closing,
    ])
  })

  it('is called by what is done, not by whom', () => {
    expect(paths('（一）由综合处会同法规处，建立工作台账。\n（二）由法规处牵头，开展评估。')).toEqual([
      '（一） 建立工作台账',
      '（二） 开展评估',
    ])
  })

  it('has its words on the line after its number, and no stops that its owners left', () => {
    const plan = readPlan('2026年工作安排\n（一）\n党建工作\n①召开会议4次，责任单位：综合处，长期。')
    expect(plan.items).toMatchObject([
      { title: '召开会议4次', text: '召开会议4次。', headings: ['党建工作'] },
    ])
  })

  it('keeps its heading apart where only a blank parted it', () => {
    expect(readPlan(`（一）建立工作台账　${work}（综合处）`).items[0]).toMatchObject({
      title: '建立工作台账',
      text: `建立工作台账\n${work}`,
    })
  })

  it('has its owners below a bracket that was never closed', () => {
    const [item] = readPlan(`（一）建立台账（含电子台账。${work}\n牵头单位：综合处\n完成时限：6月底前`).items
    expect(item).toMatchObject({ lead: ['综合处'], due: { text: '6月底前' } })
  })

  it('inherits the owners that stand at its section', () => {
    const text = `一、优化服务（责任单位：综合处）\n（一）建立台账。${work}\n（二）开展评估。${work}（责任单位：法规处）`
    const { items } = readPlan(text)
    expect(items.map((item) => [item.lead, item.units[0]?.inherited ?? false])).toEqual([
      [['综合处'], true],
      [['法规处'], false],
    ])
  })
})

describe('the head of a table', () => {
  it.each([
    ['序号 工作任务 责任处室 时间节点', 'no work lead window'],
    ['序号 任务名称 任务内容 责任主体 协同单位 计划完成时间', 'no name work lead support window'],
    ['序号 项目 牵头领导 牵头单位 配合单位 进度安排', 'no work person lead support window'],
    ['序号 反馈意见 整改措施 责任单位 责任人 整改时限', 'no group work lead person window'],
    ['编号 议定事项 主办单位 协办单位 办结时限 落实情况', 'no work lead support window note'],
    ['批示时间 批示领导 批示内容 承办单位 办理时限', 'note person work lead window'],
    ['序号 重点领域 工作内容 完成时限 责任单位 督办单位', 'no group work window lead note'],
    ['序号 指标名称 单位 目标值 责任单位', 'no target note target lead'],
    ['月份 工作内容 责任科室', 'window work lead'],
    ['问题清单 任务清单 责任清单 时限清单', 'group work lead window'],
  ])('%s', (cells, roles) => {
    expect(readHead(cells.split(' '))?.join(' ')).toBe(roles)
  })

  it.each(['1 公开工作 各单位 年底前', '姓名 电话 备注', '做好工作。 责任单位 完成时限'])(
    'is not: %s',
    (cells) => {
      expect(readHead(cells.split(' '))).toBeNull()
    },
  )
})

describe('tables', () => {
  const head =
    '| 序号 | 重点任务 | 工作措施 | 牵头单位 | 配合单位 | 完成时限 |\n| --- | --- | --- | --- | --- | --- |'

  it('take no row for a second head, even if it speaks of 工作 and 单位', () => {
    const rows =
      '| 1 | 公开工作 | 做好工作。 | 各级各单位 |  | 取得成效,长期坚持 |\n| 2 | 评估工作 | 开展评估。 | 法规处 | 信息中心 | 年底前 |'
    const { items } = readPlan(`云川市2026年任务分解表\n${head}\n${rows}`)
    expect(items.map(({ no, lead }) => [no, lead])).toEqual([
      ['1', ['各级各单位']],
      ['2', ['法规处']],
    ])
  })

  it('has an item a row, under the group it stands in', () => {
    const plan = readPlan(
      `云川市2026年任务分解表\n${head}\n| 1 | 优化服务 | 建立台账。 | 综合处 | 法规处 | 6月底前 |\n| 2 | 优化服务 | 开展评估。 | 法规处 | 无 | 持续推进 |`,
    )
    expect(plan.items).toMatchObject([
      {
        no: '1',
        title: '建立台账',
        headings: ['优化服务'],
        lead: ['综合处'],
        support: ['法规处'],
        due: { date: '2026-06-30' },
      },
      { no: '2', title: '开展评估', lead: ['法规处'], support: [], due: { kind: 'standing' } },
    ])
  })

  it('is put together again when it comes one cell a line', () => {
    const cells = [
      '云川市2026年任务分解表',
      '序号',
      '工作措施',
      '牵头单位',
      '完成时限',
      '建立机制。',
      '1',
      '建立台账。',
      '综合处',
      '6月底前',
      '2',
      '开展评估。',
      '法规处',
      '年底前',
    ]
    const plan = readPlan(cells.join('\n'))
    expect(plan.items).toMatchObject([
      { no: '1', title: '建立台账', headings: ['建立机制'], lead: ['综合处'], due: { date: '2026-06-30' } },
      { no: '2', title: '开展评估', lead: ['法规处'], due: { date: '2026-12-31' } },
    ])
  })

  it('may come from the clipboard of a workbook, with cells broken over lines', () => {
    const pasted = [
      '2026年重点项目推进表',
      '序号\t项目名称\t建设内容\t责任单位\t完工时间',
      '1\t云川大道\t道路5公里\t市住建局\t12月',
      '2\t滨河路\t"桥梁1座\n含引道"\t"市交通局、\n市水利局"\t2027年6月',
    ]
    expect(readPlan(pasted.join('\n')).items).toMatchObject([
      { title: '云川大道', text: '云川大道\n道路5公里', lead: ['市住建局'] },
      { title: '滨河路', lead: ['市交通局', '市水利局'], due: { date: '2027-06-30' } },
    ])
  })

  it('name a project in a column of its own, or a group that goes on over rows', () => {
    const table = `2026年重点工程清单
| 序号 | 工程名称 | 工作内容 | 责任单位 |
| 1 | 政务服务中心 | 完成主体建设 | 综合处 |
| 2 | 政务服务中心 | 完成设备安装 | 信息中心 |`
    expect(readPlan(table).items).toMatchObject([
      { title: '政务服务中心', headings: [], text: '政务服务中心\n完成主体建设' },
      { title: '完成设备安装', headings: ['政务服务中心'], text: '完成设备安装' },
    ])
  })

  it('may be drawn with signs, its cells broken over lines', () => {
    const drawn = `2026年任务分解表
┌──┬──────────┬──────┬────┐
│序号│ 工 作 任 务 │牵头单位 │完成时限│
├──┼──────────┼──────┼────┤
│ 1 │建立企业诉求台账，│企业服│6月底前 │
│  │逐项推动解决   │务处  │    │
├──┼──────────┼──────┼────┤
│ 2 │编印一本通    │法规处 │年底前 │
└──┴──────────┴──────┴────┘`
    expect(readPlan(drawn).items).toMatchObject([
      { no: '1', text: '建立企业诉求台账，逐项推动解决', lead: ['企业服务处'], due: { date: '2026-06-30' } },
      { no: '2', text: '编印一本通', lead: ['法规处'], due: { date: '2026-12-31' } },
    ])
  })

  it('may have a column for each quarter: the last that says something is when it is due', () => {
    const quarters = `2026年重点工作清单
| 序号 | 重点任务 | 一季度 | 二季度 | 三季度 | 四季度 | 责任单位 |
| 1 | 建设服务中心 | 完成选址 | 开工 | 封顶 | 投入使用 | 综合处 |
| 2 | 修订办事指南 | 形成初稿 | 印发 |  | — | 法规处 |`
    expect(readPlan(quarters).items.map(({ due }) => [due.text, due.date])).toEqual([
      ['四季度', '2026-12-31'],
      ['二季度', '2026-06-30'],
    ])
  })

  it('goes on after a heading between its rows', () => {
    const plan = readPlan(
      `云川市2026年任务分解表\n${head}\n| 一、优化服务 |\n| 1 | 窗口 | 建立台账。 | 综合处 | 法规处 | 6月 |\n| 二 | 强化保障 | | | | |\n| 2 | 队伍 | 开展评估。 | 法规处 | 无 | 9月 |`,
    )
    expect(plan.items.map((item) => [item.title, item.lead, item.due.date])).toEqual([
      ['建立台账', ['综合处'], '2026-06-30'],
      ['开展评估', ['法规处'], '2026-09-30'],
    ])
  })

  it('may tell the year only in its dates', () => {
    const rows =
      '| 序号 | 批示日期 | 批示内容 | 承办单位 | 办理时限 |\n| 1 | 2026年3月2日 | 就投诉问题提出整改方案 | 综合处 | 3月20日前 |'
    expect(readPlan(`云川市领导批示事项任务清单\n${rows}`)).toMatchObject({
      kind: 'instruction',
      items: [{ lead: ['综合处'], due: { date: '2026-03-20' } }],
    })
  })

  it('may name a project beside what is done, and when in a plan of steps', () => {
    const rows =
      '| 序号 | 项目 | 建设内容 | 责任单位 | 推进计划 |\n| 1 | 停车治理 | 新建停车泊位。 | 综合处 | 3月启动，6月底前完成 |'
    expect(readPlan(`云川市2026年任务分解表\n${rows}`).items[0]).toMatchObject({
      title: '新建停车泊位',
      headings: ['停车治理'],
      due: { date: '2026-06-30' },
    })
  })

  it('has groups, sums, sizes and problems that are no work', () => {
    const rows =
      '| 序号 | 项目名称 | 建设规模及内容 | 投资 | 责任单位 | 完成时间 | 存在问题 |\n| 一 | 道路类 | | 900 | | | |\n| 1 | 迎宾路改造 | 全长2.1公里 | 900 | 市住建局 | 10月 | 用地未批 |\n| 合计 | | | 900 | | | |'
    const { items } = readPlan(`云川市2026年城建项目计划表\n${rows}`)
    expect(items.map(({ no, headings, title, text }) => [no, headings, title, text])).toEqual([
      ['1', ['道路类'], '迎宾路改造', '迎宾路改造\n全长2.1公里'],
    ])
  })

  it('may lose the cells on the left where they were merged', () => {
    const rows =
      '工作任务 | 具体要求 | 责任部门 |\n一、公开财务。 | 1.公开预算、决算。 | 财务科 |\n2.更新频道信息。 | 办公室牵头，各科室配合 | |'
    const { items } = readPlan(`云川市2026年任务分工表\n${rows}`)
    expect(items.map(({ no, title, lead, support }) => [no, title, lead, support])).toEqual([
      ['1', '公开预算、决算', ['财务科'], []],
      ['2', '更新频道信息', ['办公室'], ['各科室']],
    ])
  })

  it('may come one cell a line between bars, with groups that no head names', () => {
    const cells =
      '云川市2026年任务分解表 工作任务 具体要求 责任科室 时限要求 强化公开 1 公布目录。 办公室 年底前 深化解读 2 丰富解读。 各科室 持续推进 3 规范专栏。 办公室 6月底前'
    const { items } = readPlan(cells.replaceAll(' ', '\n|\n'))
    expect(items.map(({ no, title, lead, due }) => [no, title, lead[0], due.kind])).toEqual([
      ['1', '公布目录', '办公室', 'date'],
      ['2', '丰富解读', '各科室', 'standing'],
      ['3', '规范专栏', '办公室', 'date'],
    ])
  })

  it('may have heads of two rows', () => {
    const rows =
      '| 序号 | 工作任务 | 责任分工 | | 完成时限 |\n| | | 牵头单位 | 配合单位 | |\n| 1 | 建立台账。 | 综合处 | 法规处 | 6月底前 |'
    const [item] = readPlan(`云川市2026年任务分解表\n${rows}`).items
    expect(item).toMatchObject({ lead: ['综合处'], support: ['法规处'], due: { date: '2026-06-30' } })
  })

  it('may have a second row of heads without the cells that reach down to it', () => {
    const rows =
      '| 序号 | 工作任务 | 责任分工 | 完成时限 | 备注 |\n| 牵头单位 | 配合单位 |\n| 1 | 建立台账。 | 综合处 | 法规处 | 6月底前 | |'
    const [item] = readPlan(`云川市2026年任务分解表\n${rows}`).items
    expect(item).toMatchObject({ lead: ['综合处'], support: ['法规处'], due: { date: '2026-06-30' } })
  })

  it('of one cell a line may have no numbers', () => {
    const cells =
      '云川市2026年任务分解表\n工作任务\n责任单位\n完成时限\n建立台账。\n综合处\n6月底前\n开展评估。\n法规处\n年底前'
    expect(readPlan(cells).items.map(({ title, lead, due }) => [title, lead, due.date])).toEqual([
      ['建立台账', ['综合处'], '2026-06-30'],
      ['开展评估', ['法规处'], '2026-12-31'],
    ])
  })

  it('of figures is not work', () => {
    const plan = readPlan(
      `一、优化服务\n（一）建立台账。${work}\n| 区域 | 数量 |\n| 城东区 | 12 |\n（二）开展评估。${work}`,
    )
    expect(plan.items.map((item) => item.title)).toEqual(['建立台账', '开展评估'])
  })

  it('of findings tells people from units, and keeps empty cells', () => {
    const rows = [
      '序号\t反馈问题\t整改措施\t责任领导\t责任单位\t整改时限\t备注',
      '1\t台账不规范\t建立统一台账。\t张某\t综合处、法规处\t立行立改，长期坚持\t',
      '2\t公开不及时\t开展自查。\t李某\t宣传处牵头，各处室配合\t第二季度\t',
    ]
    const plan = readPlan(`云川市整改台账\n${rows.join('\n')}`, { year: 2026 })
    expect(plan.items).toMatchObject([
      { headings: ['台账不规范'], lead: ['综合处', '法规处'], due: { kind: 'standing' } },
      { headings: ['公开不及时'], lead: ['宣传处'], support: ['各处室'], due: { date: '2026-06-30' } },
    ])
  })
})

describe('an annex', () => {
  const body = `云川市2026年工作方案\n一、优化服务\n（一）建立台账。${work}\n（二）开展评估。${work}`
  const table =
    '| 序号 | 工作任务 | 责任单位 | 完成时限 |\n| 1 | 建立问题台账。 | 综合处 | 6月底前 |\n| 2 | 开展综合评估。 | 法规处 | 年底前 |'

  it('holds the items where the body names nobody', () => {
    const plan = readPlan(`${body}\n附件1\n任务分解表\n${table}\n附件2\n联系人名单`)
    expect(plan.items.map(({ title, lead }) => [title, lead])).toEqual([
      ['建立问题台账', ['综合处']],
      ['开展综合评估', ['法规处']],
    ])
    expect(plan.coverage.pieces.at(-1)).toMatchObject({ kind: 'noise', noise: 'attachment' })
  })

  it('is left out where the body names its owners', () => {
    const plan = readPlan(`${body}（责任单位：综合处）\n附件\n任务分解表\n${table}`)
    expect(plan.items.map((item) => item.title)).toEqual(['建立台账', '开展评估'])
  })
})
