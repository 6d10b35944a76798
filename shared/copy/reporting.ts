import type { IsoDate } from '../dates.ts'
import type { Share } from '../figures/model.ts'
import type { AskedPeriod } from '../items/reporting.ts'
import type { ReportFilter } from '../ledger/view.ts'
import type { PeriodReports } from '../work/aside.ts'
import type { AskKind } from '../work/burden.ts'
import type { Want } from '../work/together.ts'
import { days } from './days.ts'
import { periodWord } from './periods.ts'

const filterWords = {
  owed: '应报',
  reported: '已报',
  unchanged: '无变化',
  late: '迟报',
  missing: '未报',
} satisfies Record<ReportFilter['standing'], string>

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
  page: {
    title: '填报情况',
    open: '各单位填报情况',
    ofUnit: '填报情况与负担',
    filling: '用填报表：下载、上传',
    which: { label: '哪一期', running: '本期', before: '上期' },
    asOf: (day: IsoDate) => `截至${days.title(day)}`,
    cutOff: (by: IsoDate, isClosed: boolean) =>
      isClosed ? `${days.sentence(by)}已截止，以后报的记迟报` : `${days.sentence(by)}截止（含当天）`,
    table: (plan: string, period: string) => `${plan}：${period}填报情况`,
    unit: '单位',
    total: '合计',
    columns: filterWords,
    inTime: '填报及时率',
    share: ({ part, whole, percent }: Share) =>
      percent === null ? `${part}/${whole}` : `${percent.toFixed(1)}%（${part}/${whole}）`,
    copied: (count: number) => `${count}项与上期相同`,
    remind: (count: number) => `催报未报的${count}项`,
    allGiven: '已报齐',
    basis:
      '应报：由单位办理、到截止日满一期的事项；截止前新签收的也计入，到截止日没报不算未报；审核、审定和挂账期间不要求填报。已报、无变化都按时，截止日以后报的只算迟报。几家牵头的，合计算一次，各单位各算一次。填报及时率为已报和无变化占应报，截止前不计未报；不足5项只列项数。',
    back: '回工作台',
    none: '这一期没有要求填报的事项',
    noneText: '填报周期在设置的方案规则里定；办理中和长期推进的事项才要求填报。',
    behind: (unit: string, word: string, count: number) => `${unit}${word}${count}项，在台账里看`,
  },
  remind: {
    title: (count: number) => `催报${count}项`,
    label: '催办内容',
    hint: '每项各记一次催办，单位在工作台看到。',
    text: (period: string, by: IsoDate, isClosed: boolean) =>
      isClosed
        ? `${period}填报${days.sentence(by)}已截止，尚未收到，请尽快补报。`
        : `${period}填报${days.sentence(by)}截止，尚未收到，请按时报送；没有变化的，可报“本期无变化”。`,
    submit: '催办',
    missing: '请写催办内容。',
    done: (count: number) => `已催报${count}项`,
    refused: (ordinal: number, why: string) => `第${ordinal}项没有催成：${why}`,
  },
  burden: {
    title: '负担：向各单位要了几次',
    mine: '办公室向本单位要了几次',
    span: { label: '哪一段', recent: '近30天', quarter: '本季度' },
    from: (from: IsoDate, to: IsoDate) => `${days.title(from)}至${days.sentence(to)}`,
    kinds: {
      issue: '交办',
      report: '填报',
      remind: '催办',
      supervise: '督办单',
      support: '约请配合',
      inspect: '调度督查',
    } satisfies Record<AskKind, string>,
    times: '合计',
    cell: (times: number) => `${times}次`,
    items: (count: number) => `${count}项`,
    none: '这一段没有向单位提过要求。',
    basis:
      '同一天对同一单位的同一种要求算一次，不论几项；填报按方案一期算一次，在开始的那天计。交办按首次交办算，原台账带入的不算；约请配合含牵头单位发出的，每项每单位只计最近一次；调度督查含电话、现场和会议。几家牵头的各算一次。',
    line: (times: number, parts: readonly string[]) =>
      times === 0 ? '近30天没有。' : `近30天${times}次：${parts.join('，')}。`,
    part: (kind: string, times: number) => `${kind}${times}次`,
    pressed: (unit: string, times: number) => `${unit}本周已被催问${times}次`,
    pressedHint: '催办、督办单、约请配合、调度督查都算，同一天同一种算一次。能合并的请合并。',
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
  const until = `${days.sentence(by)}截止${isRestDay ? '（休息日，不顺延）' : ''}`
  return isCorrection
    ? `更正${period}：${until}，截止前可以再改，以最后一次为准，历次都留在历史里。`
    : `填报${period}，${until}。`
}

/** The report that waits, in a row of the workbench. */
export function waitingText({ key, by, isLate }: AskedPeriod): string {
  return isLate ? `${periodWord(key)}未报，${days.sentence(by)}已截止，补报记迟报` : `${periodWord(key)}未报`
}

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
