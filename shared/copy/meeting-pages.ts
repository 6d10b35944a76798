import type { Rate } from '../figures/model.ts'
import type { UnitId } from '../ids.ts'
import { forecasts } from '../items/forecasts.ts'
import type { Window } from '../items/model.ts'
import type { Ask } from '../meetings/asks.ts'
import { type Count, counts } from '../meetings/counts.ts'
import type {
  Deck,
  Exception,
  LastPage,
  NextPage,
  OverallPage,
  UnitCounts,
  UnitPage,
} from '../meetings/deck.ts'
import type { Decision } from '../meetings/model.ts'
import type { DecisionsPage, MeetingPage } from '../meetings/pages.ts'
import { days } from './days.ts'
import { windowText } from './describe-event.ts'
import { forecastRule } from './forecast.ts'
import { forecastWord } from './forecast-words.ts'
import { meetings } from './meetings.ts'
import { copy } from './zh-cn.ts'

/** What the pages of a meeting say: the same sentences on the screen, on slides and in the papers. */
export const pageWords = {
  columns: {
    unit: '单位',
    lead: '牵头',
    closed: '已销号',
    late: '逾期',
    warned: '预警',
    item: '事项',
    cause: '卡在哪里',
    asks: '请会议定',
    decided: '议定事项',
    outcome: '办得怎样',
    said: '最近进展',
    due: '完成时限',
    light: '灯',
    no: '序号',
    text: '确定的事项',
  },
  noCause: '单位没有写原因。',
  noAsk: '—',
  noneLit: '没有逾期和预警的事项。',
  noneNext: '往后30天没有到期的事项。',
  noneDecided: '还没有定下事项。',
  forecast: {
    title: '年底前预计',
    basis: '按单位最近一次填报的文字归类',
    rule: forecastRule,
  },
  warnedBasis: '逾期含严重逾期；预警含紧急；不含草稿',
  items: (ordinals: readonly number[]) =>
    ordinals.length === 0
      ? ''
      : ordinals.length > 6
        ? `第${ordinals.slice(0, 6).join('、')}等${ordinals.length}项`
        : `第${ordinals.join('、')}项`,
} as const

export const titleOf = (page: MeetingPage, deck: Pick<Deck, 'unitNames'>): string =>
  TITLE[page.kind](page as never, deck) + meetings.stage.part(page.part, page.parts)

const TITLE = {
  overall: ({ total, closed, late, warned }: OverallPage) =>
    late + warned === 0
      ? `${total}项已销号${closed}项，没有逾期和预警`
      : `${total}项已销号${closed}项，${counted(late, warned)}`,
  last: ({ meeting, done, total, earlier = 0 }: LastPage) =>
    `${meeting === null ? '前几次会议' : '上次会议'}议定${total - earlier}项，${done === total - earlier ? '都已办结' : `已办结${done}项`}${earlier > 0 ? `；更早的还有${earlier}项未办结` : ''}`,
  unit: (page: UnitPage, deck: Pick<Deck, 'unitNames'>) =>
    `${unitWord(page.unitId, deck)}：${page.counts.lead}项中${
      page.asking > 0 ? `${page.asking}项要会上协调` : counted(page.counts.late, page.counts.warned)
    }`,
  next: ({ total }: NextPage) => (total === 0 ? '往后30天没有到期的事项' : `往后30天有${total}项到期`),
  decisions: ({ total }: DecisionsPage) => (total === 0 ? '会上还没有定下事项' : `会上确定${total}项`),
}

const counted = (late: number, warned: number): string =>
  [...(late > 0 ? [`${late}项逾期`] : []), ...(warned > 0 ? [`${warned}项预警`] : [])].join('、')

/** How the progress bar and the arrows call a page. */
export const nameOfPage = (page: MeetingPage, deck: Pick<Deck, 'unitNames'>): string =>
  (page.kind === 'unit' ? unitWord(page.unitId, deck) : meetings.stage.section[page.kind]) +
  meetings.stage.part(page.part, page.parts)

export const unitWord = (id: UnitId | null, deck: Pick<Deck, 'unitNames'>): string =>
  id === null ? '' : (deck.unitNames[id] ?? '')
export const unitWords = (ids: readonly UnitId[], deck: Pick<Deck, 'unitNames'>): string =>
  ids.map((id) => unitWord(id, deck)).join('、')

export interface Fact {
  value: string
  word: string
  /** Which rows it counts; null is all of the page. */
  count: Count | null
}

/** At most seven figures under the title. */
export function factsOf(page: MeetingPage): Fact[] {
  if (page.kind === 'overall') {
    const { total, closed, reviewing, late, warned, rates } = page
    return [
      fact(total, null),
      fact(closed, 'closed'),
      fact(reviewing, 'reviewing'),
      fact(late, 'late'),
      fact(warned, 'warned'),
      ...rates.map((rate) => ({
        value: rateText(rate),
        word: copy.rate[rate.name].name,
        count: counts.find((one) => one === rate.name) ?? null,
      })),
    ]
  }
  if (page.kind !== 'unit') return []
  const { lead, closed, reviewing, late, warned, undated, lastDone } = page.counts
  const some = [
    fact(reviewing, 'reviewing'),
    fact(late, 'late'),
    fact(warned, 'warned'),
    fact(undated, 'undated'),
    fact(lastDone, 'decidedDone'),
  ].filter(({ value }) => value !== '0')
  return [fact(lead, null, '牵头事项'), fact(closed, 'closed'), ...some]
}

const fact = (value: number, count: Count | null, word = countWord(count)): Fact => ({
  ...{ value: String(value), word, count },
})

/** What is counted, in a word. */
export const countWord = (count: Count | null): string => (count === null ? '事项' : COUNT_WORD[count])
const COUNT_WORD = {
  closed: '已销号',
  reviewing: '待审',
  late: '逾期',
  warned: '预警',
  undated: '待定时限',
  decided: '以前会议议定',
  decidedDone: '上次会议议定，已办结',
  next: '往后30天到期',
  closedRate: `${copy.rate.closedRate.name}计作已办结`,
  dueClosedRate: `${copy.rate.dueClosedRate.name}计作已办结`,
} satisfies Record<Count, string>

/** Under five counts are shown instead of a percentage. */
export const rateText = ({ percent, part, whole }: Rate): string =>
  percent === null ? `${part}/${whole}` : `${percent}%`

/** How it was counted, as of when; under the figures of the first page, and at the end of the papers. */
export function basisOf(deck: Deck): string {
  const overall = deck.pages.find((page): page is OverallPage => page.kind === 'overall')
  const rates = overall?.rates.map(({ name }) => `${copy.rate[name].name}＝${copy.rate[name].basis}`) ?? []
  const shared =
    overall && overall.shared > 0 ? [`${overall.shared}项由几家牵头，总数只计一次，各单位分别计入`] : []
  return `口径：${[pageWords.warnedBasis, ...rates, ...shared].join('；')}。截至${days.title(deck.today)}，${meetings.stage.frozen(deck.frozenAt)}。`
}

/** The one line of the units that get no page. */
export function calmLine({ calm }: OverallPage, deck: Pick<Deck, 'unitNames'>): string | null {
  if (calm.length === 0) return null
  const names = calm.map(({ unitId }) => unitWord(unitId, deck)).join('、')
  return `${names}没有逾期和预警的事项，不单独列页。`
}

export const countsLine = ({ lead, closed, late, warned }: UnitCounts): string[] =>
  [lead, closed, late, warned].map(String)

/** What the light of an exception stands for: 逾期18天, 欠序时11.2点, 余2天. */
export function lightText({ light, lateDays, left, lag, missesReport }: Exception): string {
  if (light === 'red' || light === 'deepRed')
    return lateDays > 0 ? `${copy.light[light]}${lateDays}天` : copy.light[light]
  if (lag > 0) return `欠序时${lag}点`
  if (left !== null && left >= 0 && left <= 7) return left === 0 ? '今天到期' : `余${left}天`
  return missesReport ? '本期未填报' : copy.light[light]
}

/** Number, deadline, who holds it, what was measured: the small line under a title. */
export function itemFacts(one: Exception): string[] {
  const { item, window, state, holder, heldDays, measured } = one
  const at = copy.itemState[state]
  return [
    `第${item.ordinal}项`,
    windowText(window),
    // Work itself may take its time: how long it has lain there is said of what is late, or waits.
    isAtWork(one) || holder === 'none' ? at : `球在${copy.holder[holder]}${heldDays}个工作日`,
    ...(measured === null ? [] : [`现${measured.current}/${measured.target}${measured.unit}`]),
  ]
}

const isAtWork = ({ state, light }: Exception): boolean =>
  (state === 'active' || state === 'standing') && light !== 'red' && light !== 'deepRed'

export function askText(ask: Ask, deck: Pick<Deck, 'unitNames'>): string {
  switch (ask.kind) {
    case 'words':
      return `${ask.text}。`
    case 'extension':
      return `申请延至${days.sentence(ask.to)}：${ask.reason}`
    case 'suspend':
      return `提请挂账${ask.reviewOn === null ? '' : `，${days.sentence(ask.reviewOn)}复核`}：${ask.reason}`
    case 'resume':
      return `提请恢复办理：${ask.reason}`
    case 'support':
      return `请${unitWord(ask.unitId, deck)}配合（${days.sentence(ask.answerBy)}前）：${ask.text}`
  }
}

export const outcomeText = (outcome: 'done' | 'open' | 'late'): string =>
  ({ done: '已办结', open: '未办结', late: '逾期未办' })[outcome]

/** 9月30日前, 每月: the time of a decision as the paper will say it. */
export function dueWords(window: Window | Decision['window']): string {
  if (window === null) return ''
  if (window.kind === 'date') return `${days.sentence(window.dueOn)}前`
  return window.kind === 'recurring' ? copy.period[window.period] : windowText(window)
}

/** 年底前预计 in one line, for papers and slides. */
export function forecastLine(forecast: NonNullable<UnitPage['forecast']>): string {
  const parts = forecasts
    .filter((one) => forecast[one].length > 0)
    .map((one) => `${forecastWord[one]}${forecast[one].length}项（${pageWords.items(forecast[one])}）`)
  return `${pageWords.forecast.title}：${parts.join('，')}。`
}
