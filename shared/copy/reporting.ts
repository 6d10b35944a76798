import type { IsoDate } from '../dates.ts'
import type { AskedPeriod } from '../items/reporting.ts'
import type { ReportFilter } from '../ledger/view.ts'
import type { PeriodReports } from '../work/aside.ts'
import type { Want } from '../work/together.ts'
import { days } from './days.ts'
import { periodWord } from './periods.ts'

/** Words of the periods of reports. */
export const reporting = {
  same: '与上期相同',
  late: '迟报',
  reuse: '沿用上期',
  empty: '清空',
  /** Of one field, for readers. */
  of: (verb: string, field: string) => `${verb}：${field}`,
  together: {
    open: (count: number) => `${count}项一起报`,
    key: 'Shift U',
    does: '几项一起报本期无变化',
    title: '一起报“本期无变化”',
    basis: '选中的各报一次“本期无变化”，沿用各自上期的进展、问题和下一步。',
    list: '等填报的事项',
    all: '全选',
    usual: '只选可以报的',
    none: '全不选',
    submit: (count: number) => (count === 0 ? '报无变化' : `报无变化（${count}项）`),
    chosen: (count: number, total: number) => `已选${count}项，共${total}项`,
    choose: '请先选至少一项。',
    done: (count: number) => `已报${count}项“本期无变化”`,
    partly: (done: number, refused: number) => `已报${done}项，${refused}项没有报成`,
    reported: '已报无变化',
    finish: '知道了',
    wants: {
      neverReported: '还没有报过进展，要写第一次',
      cameBack: '退回后要补充，请写明',
      overdue: '已逾期，还没有说明原因',
      reminded: '办公室催办了，请答复',
      behind: '指标落后序时，请写明进展',
      ready: '可申请销号，先看一眼',
    } satisfies Record<Want, string>,
    late: (period: string, by: IsoDate) => `补报${periodWord(period)}（${days.sentence(by)}已截止，记迟报）`,
  },
} as const

interface ToReport {
  key: string
  by: IsoDate | null
  isLate: boolean
}

/** For which period a report is, until when, and what that makes of it. */
export function periodLine({ key, by, isLate }: ToReport, isCorrection: boolean, isRestDay: boolean): string {
  const period = periodWord(key)
  if (by === null) return `记入${period}，本方案不要求定期填报。`
  if (isLate) return `补报${period}：${days.sentence(by)}已截止，记为迟报。`
  const until = `${days.sentence(by)}截止${isRestDay ? `（${days.weekday(by)}，不顺延）` : ''}`
  return isCorrection
    ? `更正${period}：${until}，截止前可以再改，以最后一次为准，历次都留在历史里。`
    : `填报${period}，${until}。`
}

/** The report that waits, in a row of the workbench. */
export function waitingText({ key, by, isLate }: AskedPeriod): string {
  return isLate ? `${periodWord(key)}未报，${days.sentence(by)}已截止，补报记迟报` : `${periodWord(key)}未报`
}

const filterWords = {
  owed: '应报',
  reported: '已报',
  unchanged: '无变化',
  late: '迟报',
  missing: '未报',
} satisfies Record<ReportFilter['standing'], string>

/** A filter of the ledger by how items stand in a period. */
export const reportFilterText = ({ period, standing }: ReportFilter): string =>
  `${periodWord(period)}${filterWords[standing]}`

/** How the reports of a period stand. */
export function standingText(reports: PeriodReports): string {
  const { reported, copied, unchanged, late, missing, missed } = reports
  const parts = [
    copied === 0 ? `已报${reported}` : `已报${reported}（其中${copied}项与上期相同）`,
    `无变化${unchanged}`,
    ...(late > 0 ? [`迟报${late}`] : []),
    `未报${missing}`,
  ]
  const before = missed === 0 ? '' : `。另有${missed}项上期没报，还可补报`
  return `应报${reported + unchanged + late + missing}项：${parts.join('，')}${before}`
}
