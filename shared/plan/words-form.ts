import type {
  Comparator,
  DocumentKind,
  Period,
  PrintedWindow,
  PrintedWindowKind,
  WindowRule,
} from './model.ts'

// The words of the reader's own form of a plan.

/** The first line of the form: no office heads a paper so. */
export const FORM_MARK = '任务清单（台账逐项格式）'
export const FORM_NOTE = '一项一段，从“事项”起，一行一栏；没有栏名的行是内容；「」里的字照原样读入。'

/** What each line of the form is called. */
export const FORM_LABELS = {
  note: '说明',
  paper: '文件标题',
  docNumber: '发文字号',
  kind: '文件种类',
  year: '年度',
  title: '事项',
  no: '编号',
  above: '上级编号',
  headings: '上级标题',
  lead: '牵头单位',
  support: '配合单位',
  window: '完成时限',
  meaning: '时限含义',
  other: '时限另读',
  indicators: '量化指标',
  text: '内容',
} as const
export type FormLabel = keyof typeof FORM_LABELS

/** Between the values of one line. */
export const FORM_LIST = { values: '、', headings: '／', indicators: '；' } as const

/** Around a value that could be read otherwise; the closing one is doubled inside. */
export const FORM_QUOTE = { open: '「', close: '」' } as const

export const FORM_KINDS = {
  plan: '方案',
  meeting: '会议纪要',
  instruction: '批示',
  rectification: '整改方案',
  report: '报告',
  other: '其他',
} as const satisfies Record<DocumentKind, string>

export const FORM_WINDOW_KINDS = {
  date: '到期',
  phased: '阶段性',
  standing: '长期',
  recurring: '周期',
  relative: '事后',
  service: '服务时限',
  none: '未定',
} as const satisfies Record<PrintedWindowKind, string>

export const FORM_PERIODS = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
} as const satisfies Record<Period, string>

export const FORM_WITHIN = {
  workingDay: '个工作日',
  day: '天',
  hour: '小时',
  month: '个月',
  year: '年',
} as const satisfies Record<NonNullable<PrintedWindow['within']>['unit'], string>

export const FORM_RULES = {
  none: '无依据',
  printedDay: '写明某日',
  endOfMonth: '月底',
  monthBefore: '上月末',
  thirdOfMonth: '旬末',
  endOfQuarter: '季末',
  endOfHalf: '半年末',
  endOfYear: '年末',
  endOfSpan: '期末',
  beforeFeast: '节前',
  milestoneThenStanding: '先到期后长期',
  standing: '长期坚持',
  recurring: '循环',
  afterEvent: '事后起算',
  serviceStandard: '服务标准',
} as const satisfies Record<WindowRule, string>

export const FORM_COMPARATORS = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
  '~': '≈',
} as const satisfies Record<Comparator, string>
