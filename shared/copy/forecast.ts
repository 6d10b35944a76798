import type { IsoDate } from '../dates.ts'
import type { ForecastCounts } from '../figures/forecast.ts'
import { type Aim, SILENT_DAYS, UNCHANGED_DAYS, UNCHANGED_TIMES, type Warning } from '../figures/warning.ts'
import type { Expected } from '../items/forecast.ts'
import type { Forecast } from '../items/forecasts.ts'
import { ADJUST, CANNOT, HARD } from '../plan/words-meetings.ts'
import { days } from './days.ts'
import { forecastWord } from './forecast-words.ts'
import { periodWord } from './periods.ts'

/** The rule behind the classes, in one sentence. */
export const forecastRule =
  '已销号或节点已完成算已完成；写明不能完成的算不能完成；申请延期、提请挂账、退办或写明要调整的算需调整；写了存在问题、困难或已逾期的算有困难；其余填报过或已申请销号的算能按期。长期推进和已终止的不计。'

/** The rule behind 误期提示, with its limits. */
export const riskRule = `办理中、未逾期的事项，按自己以往的进度推算：量化的，以最近几次填数的速度推到到期日，达不到目标；时间过半还没有填过数；连续${UNCHANGED_TIMES}期以上“本期无变化”，距到期${UNCHANGED_DAYS}天以内；从未填报，距到期${SILENT_DAYS}天以内。只列事实，不算可能性。`

/** The same, short. */
export const riskNote = '误期提示由事项自己以往填数和填报的快慢推算，只列事实'

export const forecastCopy = {
  title: '预判',
  loading: '正在归类……',
  rule: '怎样归类',
  riskRule: '怎样推算',
  words: (forecast: 'cannot' | 'adjust' | 'hard') =>
    `${forecastWord[forecast]}：${{ cannot: CANNOT, adjust: ADJUST, hard: HARD }[forecast].join('、')}`,
  wordsHead: '填报里找的词：',
  unit: '单位',
  all: '全部',
  total: '应办结',
  risks: '误期提示',
  noRisks: '没有按以往进度可能误期的事项。',
  ordinal: '序号',
  item: '事项',
  dueOn: '到期日',
  left: '余天数',
  forecast: '预判',
  why: '依据',
  segment: (name: string, forecast: Forecast, count: number) => `${name}${forecastWord[forecast]}${count}项`,
  every: (count: number) => `全部${count}项`,
  daysLeft: (left: number) => (left === 0 ? '今天到期' : `余${left}天`),
} as const

/** 依据: why the item stands in its class. */
export function reasonText(expected: Expected): string {
  switch (expected.by) {
    case 'closed':
      return '已销号。'
    case 'milestone':
      return '阶段性节点已完成。'
    case 'closingAsked':
      return '已申请销号，正在审。'
    case 'suspended':
      return '已挂账。'
    case 'suspensionAsked':
      return '已提请挂账。'
    case 'declined':
      return '单位退办，待重派。'
    case 'extensionAsked':
      return `单位申请延至${days.sentence(expected.to)}，还没有答复。`
    case 'word':
      return `${periodWord(expected.period)}填报的“${fieldWord[expected.field]}”里写有“${expected.word}”。`
    case 'problem':
      return `${periodWord(expected.period)}填报写了存在问题。`
    case 'late':
      return '已逾期。'
    case 'silent':
      return '单位还没有填报过。'
    case 'reported':
      return `${periodWord(expected.period)}填报没有写困难，也没有要求调整。`
  }
}
const fieldWord = { progress: '进展', problems: '存在问题', next: '下一步' } as const

const number = (value: number): string => String(Math.round(value * 100) / 100)
const inUnits = (value: number, { unit }: Aim): string => `${number(value)}${unit}`
const until = (day: IsoDate, today: IsoDate, left: number): string =>
  left === 0 ? '今天到期' : `距${days.near(day, today)}到期还有${left}天`

/** 误期提示 as one sentence that carries its numbers. */
export function warningText(warning: Warning, today: IsoDate): string {
  const { dueOn, left } = warning
  switch (warning.by) {
    case 'pace': {
      const { aim, from, to, reaches } = warning
      const on = (day: IsoDate) => days.near(day, today)
      const span = from.isStart
        ? `${on(from.on)}起到${on(to.on)}完成${inUnits(to.value, aim)}`
        : `${on(from.on)}到${on(to.on)}由${inUnits(from.value, aim)}到${inUnits(to.value, aim)}`
      return `${span}，按此速度到${on(dueOn)}为${inUnits(reaches, aim)}，低于目标${inUnits(aim.target, aim)}。`
    }
    case 'unmeasured':
      return `时间已过${warning.elapsed}%，目标${inUnits(warning.aim.target, warning.aim)}还没有填过数，${until(dueOn, today, left)}。`
    case 'unchanged':
      return `连续${warning.times}期“本期无变化”，${until(dueOn, today, left)}。`
    case 'silent':
      return `${monthOf(warning.issuedIn, today)}交办，至今没有填报过，${until(dueOn, today, left)}。`
  }
}

const monthOf = (month: string, today: IsoDate): string =>
  `${month.slice(0, 4) === today.slice(0, 4) ? '' : `${month.slice(0, 4)}年`}${Number(month.slice(5))}月`

/** 能按期3项，有困难2项: what there is none of is left out. */
export const countsText = (counts: ForecastCounts): string[] =>
  classes.flatMap((one) => (counts[one] > 0 ? [`${forecastWord[one]}${counts[one]}项`] : []))
const classes = ['done', 'onTime', 'hard', 'adjust', 'cannot', 'unsaid'] as const
