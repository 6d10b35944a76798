import type { IsoDate } from '../dates.ts'
import type { Dimension, Figures, Rate, Share } from '../figures/model.ts'
import type { Light } from '../items/light.ts'
import { days } from './days.ts'
import { ownCalendar } from './own-calendar.ts'

/** The parts that a unit's bar is made of; they add up to what the unit leads. */
export const barParts = [
  'closed',
  'reviewing',
  'active',
  'overdue',
  'standing',
  'suspended',
  'other',
] as const
export type BarPart = (typeof barParts)[number]

/** The charts of 分析. */
export const charts = ['units', 'burnUp', 'overdue', 'windows', 'balls'] as const
export type ChartName = (typeof charts)[number]

export const milestone = (counts: boolean): string =>
  counts ? '阶段性办结计入办结' : '阶段性办结计入应办结、不计入办结'
export const dueDay = (figures: Pick<Figures, 'options'>): string =>
  figures.options.byOriginal ? '按原时限' : '按现时限'
export const asOf = (day: IsoDate): string => `截至${days.title(day)}`
/** Under small charts; the year stands in the top bar and above the print. */
const asOfShort = (day: IsoDate): string => `截至${days.sentence(day)}`

/** Words of 分析 that hold whatever was counted; the sentences about the figures are in `figures-findings.ts`. */
export const figuresCopy = {
  milestone: '阶段性办结计入办结',
  dueDay: (original: boolean) => (original ? '按原时限' : '按现时限'),
  compare: (day: string | null) => (day === null ? '对比…' : `对比：${day}`),
  leaveCompare: '退出对比',
  changes: '逐项看变化',
  notBefore: '对比的日期要早于截至日，请换一天。',
  then: (day: string, share: string) => `${day} ${share}`,
  share: ({ percent, part, whole }: Share) =>
    percent === null ? `${part}/${whole}` : `${percent.toFixed(1)}%`,
  /** In a table, with what it was made of. */
  ofCounts: ({ percent, part, whole }: Share) =>
    whole === 0 ? '' : percent === null ? `${part}/${whole}` : `${percent.toFixed(1)}%（${part}/${whole}）`,
  otherDay: (original: boolean, share: string) => `，${original ? '原' : '现'}时限${share}`,
  brief: '情况简报',
  backToFigures: '返回分析',
  copyText: '复制文字',
  copied: '已复制。',
  docx: '下载 docx',
  notCopied: '浏览器没有允许复制，请选中文字后按 Ctrl+C。',
  everyPlan: '全部方案',
  breakdown: '分组办理情况',
  dimension: {
    unit: '按牵头单位',
    section: '按章节',
    leader: '按分管领导',
    month: '按到期月份',
    plan: '按方案',
  } satisfies Record<Dimension, string>,
  byLabel: '分组方式',
  nobody: '未定分管领导',
  noSection: '未分章节',
  noMonth: '没有到期日',
  items: '项数',
  clickable: '每个数字都可点开，看它数了哪几项',
  print: '打印',
  allData: '全部数据',
  rates: '办结情况',
  showTable: '看表格',
  showChart: '看图',
  savePicture: '存图片',
  saveSvg: '存为 SVG',
  downloadData: '下载数据',
  pictureFailed: '图片没有存成，请改用“下载数据”或打印。',
  loading: '正在统计……',
  printed: '分析',
  empty: {
    title: '还没有可以统计的事项',
    text: '导入方案并交办后，这里按单位、时限和责任环节给出办理情况。',
    import: '导入方案',
    ledger: '打开台账',
  },
  tooEarly: {
    title: '这一天还没有台账',
    text: '所选截至日早于方案入账，请改选较晚的日期。',
    today: '回到今天',
  },
  rateNote: {
    closedRate: '占应办结，不含草稿、长期推进',
    dueClosedRate: '占已到期，含今天到期',
    dueOnTimeRate: '按申请销号日判定',
    overdueRate: '到期未结，按期申请的不算',
    everOverdueRate: '含已办结的，占已到期',
    extendedRate: '占应办结且有到期日',
    extendedTwiceRate: '占应办结且有到期日',
    firstPassRate: '未被退回，也未回头重办',
    signRate: '占应签收家次，期限同退办',
    answerRate: '占受约请家次，以首次答复为准',
    paceRate: '达到或超过，占未办结量化事项',
    aheadRate: '超过序时，已计入达序时',
    behindRate: '低于序时，看最慢的指标',
  } satisfies Record<Rate['name'], string>,
  percent: (value: number) => `${value.toFixed(1)}%`,
  outOf: (part: number, whole: number) => `${part}/${whole}`,
  few: '不足5项，只列项数',
  reportsElsewhere: '填报及时率按填报期统计：',
  toReports: '看填报情况',
  fewTimes: '不足5家次，只列家次',
  nothing: '没有事项',
  part: {
    closed: '已销号',
    reviewing: '待审',
    active: '办理中',
    overdue: '逾期',
    standing: '长期推进',
    suspended: '挂账',
    other: '未签收等',
  } satisfies Record<BarPart, string>,
  holder: { unit: '牵头单位', head: '单位负责人', office: '办公室', leader: '领导' } satisfies Record<
    Figures['balls'][number]['holder'],
    string
  >,
  ratio: '已销号/牵头',
  unit: '单位',
  lead: '牵头',
  total: '合计',
  month: '月份',
  ordinal: '序号',
  title: '事项',
  dueOn: '到期日',
  days: '逾期天数',
  workingDays: '逾期工作日',
  light: '灯',
  holderLabel: '球在谁手',
  held: '已停留工作日',
  explained: '说明',
  isExplained: (explained: boolean) => (explained ? '已说明' : '未说明'),
  count: '项数',
  median: '停留工作日中位数',
  medianOf: (value: number | null) => (value === null ? '' : `中位${value}日`),
  rateLabel: '指标',
  numerator: '分子',
  denominator: '分母',
  shareLabel: '比率',
  basis: '口径',
  day: '日期',
  dueInMonth: '当月到期',
  dueSoFar: '累计到期（序时）',
  closedSoFar: '累计办结',
  schedule: '序时',
  asOfLine: (day: IsoDate, today: IsoDate) => `${day === today ? '今天' : '截至'} ${days.table(day)}`,
  closedEnd: (count: number) => `已办结${count}项`,
  countableEnd: (count: number) => `应办结${count}项`,
  dueEnd: (count: number) => `序时${count}项`,
  now: '现在逾期',
  was: '曾逾期、已销号',
  item: (ordinal: number) => `第${ordinal}项`,
  lateDays: (count: number) => `逾${count}天`,
  daysMark: (count: number) => (count === 0 ? '0' : `${count}天`),
  heldBy: (holder: string, workingDays: number) => `${holder} ${workingDays}日`,
  moreItems: (count: number) => `另有${count}项`,
  moreUnits: (count: number) => `展开其余${count}个单位`,
  fewerUnits: '收起',
  ball: (ordinal: number, title: string, light: string) => `第${ordinal}项 ${title}：${light}`,
  cell: (unit: string, month: string, count: number, worst: string | null) =>
    `${unit}${month}到期${count}项${worst ? `，有${worst}` : ''}`,
  segment: (unit: string, part: string, count: number) => `${unit}${part}${count}项`,
  monthName: (month: string) => `${Number(month.slice(5))}月`,
  year: (year: string) => `${year}年`,
  monthShort: (month: string) => `${month.slice(2, 4)}/${Number(month.slice(5))}`,
  monthOfYear: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  fileName: (chart: string, day: IsoDate) => `${chart}_${day}`,
  tableOf: (title: string) => `${title}（数据表）`,
  chartName: {
    units: '各单位牵头事项办理情况',
    burnUp: '累计办结与序时对照',
    overdue: '逾期事项与天数',
    windows: '各单位各月到期项数',
    balls: '未结事项在谁手上',
  } satisfies Record<ChartName, string>,
} as const

/** 口径: the second line of each chart. */
export const basis: Record<ChartName, (figures: Figures) => string> = {
  units: (f) =>
    `口径：牵头事项${f.total}项，含草稿${f.sharedLeads > 0 ? `；${f.sharedLeads}项由几家牵头，各家都计` : ''}；${asOf(f.asOf)}`,
  burnUp: (f) =>
    `口径：应办结${f.countable}项，${dueDay(f)}累计；虚线到期数，实线办结数；${milestone(f.options.milestoneCounts)}；${asOf(f.asOf)}`,
  overdue: (f) =>
    `口径：${dueDay(f)}，逾期自然日，下排为曾逾期后销号${ownCalendar.basis(f.unknownYears)}；${asOfShort(f.asOf)}`,
  windows: (f) =>
    `口径：应办结且有到期日的${f.windows.total}项，${dueDay(f)}的月份；带灯者逾期；${asOfShort(f.asOf)}`,
  balls: (f) =>
    `口径：一形一项，形即灯；右为已停留工作日${ownCalendar.basis(f.unknownYears)}；${asOfShort(f.asOf)}`,
}

/** 口径 of the rates, for print and data. */
export function ratesBasis(figures: Figures): string {
  return `口径：${dueDay(figures)}；${milestone(figures.options.milestoneCounts)}；${asOf(figures.asOf)}`
}

export const isLate = (light: Light): boolean => light === 'red' || light === 'deepRed'
