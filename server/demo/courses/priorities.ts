import type { Course } from '../course.ts'
import { FIRST_LEAD } from '../step.ts'

/** 云民营发〔2026〕3号, item by item. */
export const priorities: Course[] = [
  {
    ends: 'closed',
    askedOn: '2026-03-25',
    progress: ['纸质版发放3200册，检索版同步上线。'],
    evidence: ['惠企政策一本通（2026年版）'],
    contributed: [{ on: '2026-03-18', by: '信息中心', text: '信息中心完成检索版部署，通过内容核对。' }],
  },
  {
    ends: 'reviewing',
    askedOn: '2026-09-16',
    progress: [
      '梳理候选事项46项。',
      '首批18项完成流程改造。',
      '清单26项已公布。',
      '清单32项已公布，兑付资金4100万元，提交销号申请。',
    ],
    measures: [0, 18, 26, 32],
    evidence: ['“免申即享”政策清单（首批）', '兑付情况统计表'],
    contributed: [{ on: '2026-07-20', by: '财务审计处', text: '财务审计处完成26项政策的资金测算。' }],
    isKey: true,
    more: [
      {
        on: '2026-04-20',
        who: 'leader',
        deed: {
          type: 'instruct',
          text: '“免申即享”是企业最盼的事，进度再快一些，请报分批计划。',
          answerBy: '2026-04-30',
        },
      },
      {
        on: '2026-04-28',
        who: FIRST_LEAD,
        deed: { type: 'answerInstruction', text: '已按月排定三批计划，6月、8月、9月各出一批。' },
      },
    ],
  },
  {
    ends: 'open',
    progress: [
      '赴3个园区宣讲，参会企业190家。',
      '累计宣讲8场。',
      '累计宣讲13场。',
      '8月赴2个园区宣讲，参会企业210家，累计17场。',
    ],
    measures: [3, 8, 13, 17],
    next: '9月安排高新、临港园区各1场。',
    more: [
      {
        on: '2026-03-10',
        who: 'office',
        deed: {
          type: 'setMilestones',
          milestones: [{ name: '三季度末办满18场', dueOn: '2026-09-30' }],
          text: '全年任务不要都压到年底。',
        },
      },
      {
        on: '2026-03-12',
        who: FIRST_LEAD,
        deed: {
          type: 'setMilestones',
          milestones: [{ name: '上半年办满12场', dueOn: '2026-06-30' }],
          text: '本处自定半年安排。',
        },
      },
      {
        on: '2026-06-25',
        who: FIRST_LEAD,
        deed: { type: 'reachMilestone', name: '上半年办满12场', text: '已办13场。' },
      },
    ],
    reportsEarly: true,
  },
  {
    ends: 'endorsing',
    askedOn: '2026-09-17',
    progress: [
      '列出文件清单38件。',
      '完成21件审查。',
      '36件提出处理意见，2件待会签。',
      '38件全部提出处理意见，会签完成。',
    ],
    evidence: ['规范性文件清理结果清单'],
    isKey: true,
  },
  { ends: 'assigned', issuedOn: '2026-09-17', progress: [] },
  {
    ends: 'open',
    progress: [
      '3月期收录政策16条。',
      '5月期收录政策21条。',
      '6月期收录政策18条。',
      '8月期已发布，收录政策19条。',
    ],
  },
  {
    ends: 'open',
    progress: [
      '累计授信9.4亿元。',
      '累计授信17.8亿元。',
      '累计授信28.5亿元。',
      '累计授信36.2亿元，较序时进度偏慢。',
    ],
    problems: '部分银行信用贷款审批权限上收。',
    next: '10月上旬召开银行座谈会，逐家明确四季度投放安排。',
    measures: [9.4, 17.8, 28.5, 36.2],
    isKey: true,
    more: [
      {
        on: '2026-09-15',
        who: FIRST_LEAD,
        deed: {
          type: 'askSupport',
          text: '请提供8月末各行信用贷款余额，用于逐家约谈。',
          answerBy: '2026-09-25',
        },
      },
    ],
    reportsEarly: true,
  },
  {
    ends: 'open',
    progress: [
      '赴外地考察转贷机制2次。',
      '确定准入条件和周转规模。',
      '形成操作办法征求意见稿，书面征求6家合作银行意见，收回4家。',
    ],
    problems: '2家银行对周转资金成本分担有不同意见。',
    next: '召开专题会协调，9月底前提请局长办公会。',
    quietFrom: '2026-08-26',
    reminded: { on: '2026-09-08', text: '已过8月底时限，请说明卡点和预计出台时间。', answerBy: '2026-09-22' },
    instructed: { on: '2026-09-10', text: '银行意见不一致就上门谈，谈不下来由我来协调。' },
    contributed: [{ on: '2026-08-14', by: '企业服务处', text: '企业服务处提供有转贷需求的企业名单73户。' }],
    isKey: true,
  },
  {
    ends: 'approving',
    askedOn: '2026-09-14',
    progress: ['完成资金组建方案。', '方案经市政府专题会研究同意。', '管理办法印发，首期资金5000万元到位。'],
    evidence: ['民营企业增信资金管理办法', '首期资金到位凭证'],
    isKey: true,
  },
  { ends: 'draft', progress: [] },
  {
    ends: 'open',
    progress: [
      '平均办理时限7.2个工作日。',
      '平均办理时限6.8个工作日。',
      '平均办理时限6.4个工作日，跨部门件占比偏高。',
    ],
    problems: '跨部门件占比34%，会办平均用时9个工作日，未能按期达标。',
    next: '对跨部门件实行首接单位牵头会办，10月底前压减到位。',
    reportsEarly: true,
  },
  {
    ends: 'open',
    progress: ['一季度转办线索36件。', '二季度转办线索44件，办结40件。', '三季度已转办41件，无超期件。'],
    reportsEarly: true,
  },
  {
    ends: 'open',
    progress: ['完成窗口选址和事项梳理。', '窗口装修施工。', '窗口装修完成，设备调试、系统联调。'],
    next: '9月20日前完成联调和试运行。',
    isKey: true,
    reportsEarly: true,
  },
  {
    ends: 'open',
    progress: ['举办春季专场2场。', '累计举办4场。', '累计举办6场。', '8月专场提供岗位1260个，累计8场。'],
    measures: [2, 4, 6, 8],
  },
  {
    ends: 'open',
    progress: ['一季度分析3月31日报送。', '二季度分析6月30日报送。', '三季度数据采集中。'],
  },
  {
    ends: 'open',
    progress: ['建立解读专家库，入库18人。', '8月出台政策2件，均按期解读。'],
    event: { on: '2026-09-10', enteredOn: '2026-09-11' },
    next: '9月24日前组织专题解读会。',
  },
  {
    ends: 'open',
    progress: ['遴选诊断服务机构5家。', '诊断31户。', '诊断68户，出具报告60份。', '诊断96户，出具报告88份。'],
    measures: [0, 31, 68, 96],
    reportsEarly: true,
  },
  {
    ends: 'open',
    progress: ['建立培育库，入库136户。', '组织申报辅导3场。', '新增专精特新中小企业18户。'],
    problems: '部分企业研发投入占比未达标。',
    next: '对接近达标的31户开展一对一辅导。',
    measures: [0, 9, 18],
  },
  {
    ends: 'open',
    progress: [
      '平台上线，发布需求42条。',
      '累计发布96条。',
      '累计发布141条。',
      '本月新增需求17条，累计158条。',
    ],
    measures: [42, 96, 141, 158],
    contributed: [{ on: '2026-06-16', by: '市场拓展处', text: '市场拓展处导入展会采购需求35条。' }],
    reportsEarly: true,
  },
  {
    ends: 'reviewing',
    askedOn: '2026-09-15',
    progress: ['组建4条产业链专班。', '专班增至7条。', '9条重点产业链专班全部组建，逐链明确牵头人。'],
    evidence: ['重点产业链服务专班组建情况'],
    returned: { askedOn: '2026-09-04', reason: '新材料产业链专班成员单位未明确，请补充名单。' },
  },
  {
    ends: 'open',
    progress: [
      '梳理重点民间投资项目37个。',
      '协调解决用地、用能问题11个。',
      '召开项目推进会1次，签订协议6个。',
    ],
    quietFrom: '2026-07-01',
    more: [
      {
        on: '2026-07-06',
        who: 'office',
        deed: {
          type: 'suspend',
          reviewOn: '2026-10-15',
          text: '省里正在调整民间投资项目库口径，新口径出台前无法推进，提请挂账。',
        },
      },
      { on: '2026-07-08', who: 'leader', deed: { type: 'decideSuspension', text: '同意，十月中旬再看。' } },
    ],
  },
  {
    ends: 'closed',
    askedOn: '2026-06-24',
    progress: ['完成培训方案。', '培训班结业，参训86人。'],
    evidence: ['机关干部业务能力培训班总结'],
  },
  {
    ends: 'open',
    progress: ['上半年暗访窗口4次，通报问题7个，均已整改。', '制定下半年暗访安排。'],
  },
  {
    ends: 'open',
    progress: ['第1期开班，学员72名。', '第2期结业，累计138名。', '第3期结业，累计结业210名。'],
    measures: [0, 138, 210],
    more: [
      {
        on: '2026-09-16',
        who: FIRST_LEAD,
        deed: {
          type: 'requestExtension',
          to: '2026-12-20',
          text: '第4期与年末企业结算相冲突，学员请假较多，申请顺延至12月20日结业。',
        },
      },
    ],
  },
  {
    ends: 'closed',
    askedOn: '2026-08-06',
    progress: ['完成办法修订初稿。', '征求处室意见23条。', '办法经局长办公会审议通过并印发。'],
    problems: '与新出台的会计核算要求衔接，修改较多。',
    evidence: ['局机关财务管理办法（修订）'],
  },
  {
    ends: 'declined',
    issuedOn: '2026-09-15',
    progress: [],
    handedBack: { reason: '口岸事项由市口岸管理部门负责，本处无协调职责，建议由办公室对接。' },
  },
]
