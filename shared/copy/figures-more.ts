import type { IsoDate } from '../dates.ts'
import { type FlowEnd, type FlowFigures, standing } from '../figures/flow.ts'
import type { IndicatorFigures, IndicatorRow, Pace } from '../figures/indicators.ts'
import type { Figures } from '../figures/model.ts'
import { days } from './days.ts'
import { asOf, dueDay } from './figures.ts'
import { stacksFinding } from './figures-findings.ts'
import { flowEnd } from './flow-words.ts'

/** The charts of 分析 below the first five. */
export type MoreChart = 'sections' | 'indicators' | 'flow'

const pace = { ahead: '超序时', on: '达序时', behind: '欠序时' } as const satisfies Record<Pace, string>
/** As many digits as say something: 12.5, 0.25, 1200. */
const amount = (value: number): string =>
  String(Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10)
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`
const points = (lag: number): string => `${Math.abs(lag).toFixed(1)}点`

/** Words of these charts. */
export const moreCharts = {
  chartName: {
    sections: '各章节办理情况',
    indicators: '量化指标与目标、序时对照',
    flow: '两日之间事项去向',
  } satisfies Record<MoreChart, string>,
  section: '章节',
  sectionTotal: '项数',
  sectionRatio: '已销号/项数',
  moreSections: (count: number) => `展开其余${count}个章节`,
  pace,
  /** 欠12.3点, 超4.0点, 达序时. */
  stand: ({ pace: found, lag }: Pick<IndicatorRow, 'pace' | 'lag'>) =>
    found === 'on' ? pace.on : `${found === 'behind' ? '欠' : '超'}${points(lag)}`,
  reached: ({ current, target }: Pick<IndicatorRow, 'current' | 'target'>) =>
    percent((current ?? 0) / target),
  /** 30家，目标100家，序时应达72家. */
  amounts: ({ current, target, unit, elapsed }: IndicatorRow) => {
    const now = current === null ? '本期未报' : `现为${amount(current)}${unit}`
    return `${now}，目标${amount(target)}${unit}，序时${amount(target * elapsed)}${unit}`
  },
  indicatorOf: ({ ordinal, title, text }: Pick<IndicatorRow, 'ordinal' | 'title' | 'text'>) =>
    `第${ordinal}项 ${title}${title.includes(text) ? '' : `：${text}`}`,
  scale: { reached: '已达到', elapsed: '序时', target: '目标' },
  moreIndicators: (count: number) => `展开其余${count}个指标`,
  fewer: '收起',
  loading: '正在统计……',
  noIndicators: '有目标值、有到期日的事项报来指标数值后，这里与序时对照。',
  column: {
    indicator: '指标',
    target: '目标值',
    current: '最近报数',
    measuredOn: '报数日期',
    expected: '序时应达',
    reached: '达到目标',
    lag: '与序时相差（点）',
    pace: '序时',
    unitOfMeasure: '计量单位',
  },
  amount,
  flow: {
    choose: '还没有选对比的日期：点上方“对比…”选一天，这里画出两天之间各项的去向。',
    from: (day: IsoDate) => `${days.title(day)}状态`,
    changes: '变了的',
    kept: '没有变的',
    none: '没有',
    band: (from: FlowEnd, to: FlowEnd, count: number) =>
      from === to ? `一直${flowEnd[from]}${count}项` : `从${flowEnd[from]}到${flowEnd[to]}${count}项`,
    end: (end: FlowEnd, count: number) => `${flowEnd[end]} ${count}`,
    total: '合计',
    fromTo: (before: IsoDate, after: IsoDate) => `${days.near(before, after)}↓ ${days.near(after, before)}→`,
    more: (count: number) => `展开其余${count}种`,
  },
} as const

const sum = (flow: FlowFigures, test: (from: FlowEnd, to: FlowEnd) => boolean): number =>
  flow.cells.reduce((all, { from, to, count }) => (test(from, to) ? all + count : all), 0)

/** 两日之间办结18项，其中6项原已逾期；新增逾期4项: what ended, what got late, what came. */
export function flowFinding(flow: FlowFigures): string {
  const changed = sum(flow, (from, to) => from !== to)
  if (changed === 0) return '两日之间各项状态都没有变化'
  const closed = sum(flow, (from, to) => to === 'closed' && from !== 'closed')
  const milestone = sum(flow, (from, to) => to === 'milestone' && from !== 'milestone' && from !== 'closed')
  const wasLate = sum(flow, (from, to) => from === 'overdue' && (to === 'closed' || to === 'milestone'))
  const late = sum(flow, (from, to) => to === 'overdue' && from !== 'overdue')
  const added = sum(flow, (from) => from === 'absent')
  const ended = [
    ...(closed > 0 ? [`办结${closed}项`] : []),
    ...(milestone > 0 ? [`阶段性办结${milestone}项`] : []),
  ]
  const first =
    ended.length === 0
      ? '没有办结的'
      : `${ended.join('、')}${wasLate > 0 ? `，其中${wasLate}项原已逾期` : ''}`
  const rest = [
    ...(late > 0 ? [`新增逾期${late}项`] : []),
    ...(added > 0 ? [`新入台账${added}项`] : []),
    ...(late === 0 && added === 0 && ended.length === 0 ? [`${changed}项状态有变化`] : []),
  ]
  return `两日之间${[first, ...rest].join('；')}`
}

export function flowBasis(flow: FlowFigures): string {
  const there = (side: 'from' | 'to') => sum(flow, () => true) - standing(flow, side, 'absent')
  return `口径：${days.title(flow.before)}${there('from')}项、${days.title(flow.asOf)}${there('to')}项，各按当日终了时的状态；逾期${dueDay(flow)}；${asOf(flow.asOf)}`
}

export function indicatorsFinding({ counts, rows }: IndicatorFigures): string {
  const total = counts.ahead + counts.on + counts.behind
  if (total === 0) return '没有可与序时对照的量化指标'
  const [worst] = rows
  if (counts.behind === 0 || worst === undefined)
    return `${total}个量化指标都达到序时${counts.ahead > 0 ? `，${counts.ahead}个超过` : ''}`
  return `${total}个量化指标中${counts.behind}个欠序时，最多欠${points(worst.lag)}（第${worst.ordinal}项）`
}

export function indicatorsBasis({ counts, rows, asOf: day }: IndicatorFigures): string {
  const total = counts.ahead + counts.on + counts.behind
  const cut = rows.length < total ? `；只列最落后的${rows.length}个` : ''
  return `口径：未办结事项的量化指标，各以目标为100%；序时为目标乘已过时间占比；只设上限、没有到期日的不列${cut}；${asOf(day)}`
}

export const sectionsFinding = ({ bySection }: Figures, nameOf: (key: string) => string): string =>
  stacksFinding(
    bySection.map((row) => ({ ...row, name: nameOf(row.key) })),
    { none: '还没有事项', of: '章节' },
  )

export const sectionsBasis = ({ total, asOf: day }: Figures): string =>
  `口径：全部事项${total}项，含草稿，各计入一个章节；${asOf(day)}`
