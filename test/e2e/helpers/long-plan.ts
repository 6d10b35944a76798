/** Units that the directory of the test knows. */
export const KNOWN_UNITS = [
  '云川市民营经济促进局',
  '云川市发展改革委',
  '云川市财政局',
  '云川市市场监管局',
  '云川市商务局',
  '云川市交通运输局',
  '云川市人力资源社会保障局',
  '云川市自然资源局',
]
/** Nobody told the directory about it. */
export const UNKNOWN_UNIT = '云川市中小企业会客厅管理中心'

/** What the plan leaves open on purpose. */
export const SEVERAL_LEADS = '（责任单位：云川市财政局、云川市商务局、云川市市场监管局）'
export const LOST_DUTY = '各责任单位要于每月25日前将进展情况报送云川市民营经济促进局，由其负责汇总通报。'
export const EARLY_AUGUST = '2026年8月前'
export const REST_DAY = '2026年10月3日前'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const SECTIONS = [
  ['优化涉企服务环境', '诉求直办', '惠企政策'],
  ['畅通融资渠道', '首贷服务', '增信分险'],
  ['降低经营成本', '用地保障', '物流降本'],
  ['支持创新发展', '中试平台', '数字化改造'],
  ['开拓国内外市场', '展会组织', '跨境通道'],
  ['强化人才支撑', '技能培训', '校企合作'],
  ['保护合法权益', '账款清理', '执法规范'],
  ['培育优质企业', '梯度培育', '上市辅导'],
  ['完善基础设施', '园区配套', '能源供应'],
  ['健全工作机制', '政企沟通', '评估督导'],
] as const
const PARTS = ['建章立制', '重点攻坚', '项目推进', '服务提升', '督查问效']
const DEEDS = [
  '制定{}工作指引，明确办理流程和时限要求',
  '开展{}专项行动，走访民营企业不少于120家',
  '建成{}综合服务窗口，实现一次受理、全程跟踪',
  '组织{}专题培训，覆盖经办人员不少于300人次',
  '编制{}问题清单，逐条明确整改措施',
  '上线{}线上专区，推动高频事项网上可办率达到95%以上',
]
const WINDOWS = [
  '2026年12月底前',
  '2026年10月20日前',
  '2026年第四季度',
  '2026年11月30日前',
  '长期坚持',
  '2027年6月底前',
  '每季度末报送进展',
]

const MORE = '依托现有窗口分类受理，按月梳理进展，成熟一批、推广一批。'

export interface PlanSize {
  sections?: number
  perPart?: number
  /** Sentences that each item has besides. */
  more?: number
}

/** A plan of `sections` × 5 × `perPart` items with everything an office has to decide about. */
export function longPlan({ sections = SECTIONS.length, perPart = 6, more = 0 }: PlanSize = {}): string {
  const lines = ['云川市促进民营经济发展壮大三百项重点任务实施方案', '']
  lines.push('为落实市委、市政府关于促进民营经济发展壮大的部署，现制定2026年实施方案如下。', '')
  for (let at = 0; at < sections; at++) {
    const [name, ...topics] = SECTIONS[at % SECTIONS.length] ?? SECTIONS[0]
    lines.push(`${numerals[at % 10]}、${name}`)
    PARTS.forEach((part, partAt) => {
      lines.push(`（${numerals[partAt]}）${topics[partAt % 2]}${part}`)
      for (let no = 1; no <= perPart; no++) lines.push(...itemLines(topics, at, partAt, no, more))
    })
  }
  lines.push('', LOST_DUTY)
  return `${lines.join('\n')}\n`
}

/** Owners stand in brackets or on a line of their own; a few items have something open. */
function itemLines(
  topics: readonly string[],
  section: number,
  part: number,
  no: number,
  more: number,
): string[] {
  const at = section * 30 + part * 6 + no - 1
  const topic = topics[(part + no) % topics.length] ?? ''
  const deed = (DEEDS[at % DEEDS.length] ?? '').replace('{}', topic)
  const window = odd(at) ?? WINDOWS[at % WINDOWS.length]
  const say = `${no}.${deed}，${window}${window?.endsWith('前') ? '完成' : ''}。${MORE.repeat(more)}`
  if (at % 60 === 17) return [`${say}${SEVERAL_LEADS}`]
  const lead = at === 41 || at === 199 ? UNKNOWN_UNIT : unit(at)
  return at % 5 === 4
    ? [say, `牵头单位：${lead}；配合单位：${unit(at + 3)}`]
    : [`${say}（牵头单位：${lead}，配合单位：${unit(at + 3)}）`]
}

const unit = (at: number): string => KNOWN_UNITS[at % KNOWN_UNITS.length] ?? ''

function odd(at: number): string | null {
  if (at === 12 || at === 140) return EARLY_AUGUST
  if (at === 25 || at === 260) return REST_DAY
  return null
}
