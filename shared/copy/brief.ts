import { addDays, type IsoDate, monthOf } from '../dates.ts'
import type { ForecastFigures } from '../figures/forecast.ts'
import type { Figures, Rate, RateName, Rates, Share } from '../figures/model.ts'
import type { ItemId, UnitId } from '../ids.ts'
import { forecasts } from '../items/forecasts.ts'
import type { LedgerView } from '../ledger/view.ts'
import type { Block, Paper } from '../papers/paper.ts'
import { days } from './days.ts'
import { asOf, dueDay, figuresCopy, milestone } from './figures.ts'
import { riskNote, warningText } from './forecast.ts'
import { forecastWord } from './forecast-words.ts'
import { ownCalendar } from './own-calendar.ts'
import { copy } from './zh-cn.ts'

/** A piece of a sentence: words, or a number with the rows it counted. */
export type BriefPart = string | { text: string; view: Partial<LedgerView>; itemId?: ItemId }
export interface BriefParagraph {
  heading: string
  sentences: BriefPart[][]
}
/** 情况简报: sentences that the same figures always give, each number with its rows; screen and paper draw from it. */
export interface Brief {
  title: string
  paragraphs: BriefParagraph[]
  basis: string
}

type NameOf = (unitId: UnitId) => string

/** As many late items as are named one by one. */
const NAMED = 5
const NUMERALS = '一二三四五六'

/** What a brief is written from. */
export interface BriefFacts {
  figures: Figures
  forecast: ForecastFigures
  /** The rates of the earlier day that stands beside. */
  before: Rates | null
}

export function briefOf({ figures, forecast, before }: BriefFacts, nameOf: NameOf, planName: string): Brief {
  const paragraphs = [
    { heading: '总体情况', sentences: overall(figures) },
    ...(before
      ? [{ heading: headOfChange(before.asOf, figures.asOf), sentences: changes(figures, before) }]
      : []),
    { heading: '过程情况', sentences: onTheWay(figures) },
    { heading: '需要关注', sentences: exceptions(figures, nameOf) },
    { heading: '预判', sentences: expected(forecast, nameOf) },
    { heading: '下一步到期', sentences: next(figures) },
  ].filter(({ sentences }) => sentences.length > 0)
  return {
    title: `${planName}落实情况简报`,
    paragraphs: paragraphs.map(({ heading, sentences }, at) => ({
      heading: `${NUMERALS[at] ?? ''}、${heading}`,
      sentences,
    })),
    basis: `口径：${dueDay(figures)}；${milestone(figures.options.milestoneCounts)}；到期含当日；不足5项只列项数；签收、配合按家次计，未到期限的不计；序时看最慢的指标；预判按现时限，${riskNote}；${asOf(figures.asOf)}`,
  }
}

export const briefFileName = (title: string, day: IsoDate): string => `${title}_${day}.docx`

/** A sentence without its links. */
export const sentenceText = (parts: readonly BriefPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')

/** The brief as a paper, to be set by GB/T 9704-2012: unsigned, for it goes out under a letter of its own. */
export function briefPaper({ title, paragraphs, basis }: Brief, on: IsoDate): Paper {
  const body = paragraphs.flatMap(({ heading, sentences }): Block[] => [
    { type: 'heading', level: 1, text: heading },
    ...sentences.map((parts) => ({ type: 'text' as const, text: sentenceText(parts) })),
  ])
  return { title, number: null, addressee: null, body, annexes: [], signer: null, on, basis }
}

/** The brief as words alone, to be copied. */
export function briefText({ title, paragraphs, basis }: Brief): string {
  const lines = paragraphs.flatMap(({ heading, sentences }) => [heading, ...sentences.map(sentenceText)])
  return [title, ...lines, basis].join('\n')
}

const headOfChange = (day: IsoDate, other: IsoDate): string => `与${days.near(day, other)}相比`

const count = (value: number, subset: LedgerView['subset'], view: Partial<LedgerView> = {}): BriefPart =>
  value === 0 ? '0项' : { text: `${value}项`, view: { subset, ...view } }

const rateOf = (rates: readonly Rate[], name: RateName): Rate | undefined =>
  rates.find((rate) => rate.name === name)

const said = ({ percent, part, whole }: Share): string =>
  percent === null ? `${part}项（共${whole}项）` : `${percent.toFixed(1)}%`

function overall(figures: Figures): BriefPart[][] {
  const { rates, total, byState } = figures
  const [closed, dueClosed, onTime] = (['closedRate', 'dueClosedRate', 'dueOnTimeRate'] as const).map(
    (name) => rateOf(rates, name),
  )
  if (closed === undefined || dueClosed === undefined || onTime === undefined) return []
  const standing = byState.standing
  const lines: BriefPart[][] = [
    [
      `截至${days.title(figures.asOf)}，台账共`,
      total === 0 ? '0项' : { text: `${total}项`, view: {} },
      '，应办结',
      count(closed.whole, 'countable'),
      '，已办结',
      count(closed.part, 'closed'),
      closed.percent === null ? '' : `，办结率${closed.percent.toFixed(1)}%`,
      '。',
    ],
  ]
  if (dueClosed.whole === 0) lines.push(['还没有到期的事项。'])
  else
    lines.push([
      '已到期',
      count(dueClosed.whole, 'due'),
      '，其中办结',
      count(dueClosed.part, 'dueClosed'),
      dueClosed.percent === null ? '' : `，到期办结率${dueClosed.percent.toFixed(1)}%`,
      '；按期办结',
      count(onTime.part, 'dueOnTime'),
      onTime.percent === null ? '' : `，按期办结率${onTime.percent.toFixed(1)}%`,
      onTime.byOtherDay
        ? `（${dueDay({ options: { ...figures.options, byOriginal: !figures.options.byOriginal } })}${said(onTime.byOtherDay)}）`
        : '',
      '。',
    ])
  if (standing > 0 || byState.suspended > 0)
    lines.push([
      '另有长期推进',
      count(standing, 'standing'),
      '，挂账',
      count(byState.suspended, 'suspended'),
      '（挂账期间不计到期）。',
    ])
  return lines
}

/** 签收, 配合, 审核, 序时 and how long things lie: how it goes between the issue and the end. */
function onTheWay({ rates, balls, unknownYears }: Figures): BriefPart[][] {
  const rate = (name: RateName) => rateOf(rates, name)
  const share = (one: Rate): string =>
    one.percent === null ? '' : `，${copy.rate[one.name].name}${said(one)}`
  const lines: BriefPart[][] = []
  const [sign, answer, first] = [rate('signRate'), rate('answerRate'), rate('firstPassRate')]
  if (sign && sign.whole > 0)
    lines.push([
      '应签收',
      times(sign.whole, 'signDue'),
      '，按期签收',
      times(sign.part, 'signedInTime'),
      `${share(sign)}。`,
    ])
  if (answer && answer.whole > 0)
    lines.push([
      '应答复配合',
      times(answer.whole, 'askDue'),
      '，按期答复',
      times(answer.part, 'answeredInTime'),
      `${share(answer)}。`,
    ])
  if (first && first.whole > 0)
    lines.push([
      '审核通过',
      count(first.whole, 'requested'),
      '，其中一次通过',
      count(first.part, 'firstPass'),
      `${share(first)}。`,
    ])
  const [onPace, ahead, behind] = [rate('paceRate'), rate('aheadRate'), rate('behindRate')]
  if (onPace && ahead && behind && onPace.whole > 0)
    lines.push([
      '未办结的量化事项',
      count(onPace.whole, 'paced'),
      '，达序时',
      count(onPace.part, 'onPace'),
      share(onPace),
      '，其中超序时',
      count(ahead.part, 'aheadOfPace'),
      '；欠序时',
      count(behind.part, 'behindPace'),
      `${share(behind)}。`,
    ])
  const held = balls.filter((ball) => ball.count > 0)
  if (held.length > 0) {
    const parts = held.flatMap(({ holder, count: open, medianWorkingDays }, at): BriefPart[] => [
      `${at > 0 ? '，' : ''}在${figuresCopy.holder[holder]}`,
      count(open, 'open', { holder }),
      medianWorkingDays === null ? '' : `（停留中位数${medianWorkingDays}个工作日）`,
    ])
    lines.push(['未结事项', ...parts, `${ownCalendar.basis(unknownYears)}。`])
  }
  return lines
}

/** 家次: how many units had their part to do, where the rows behind are fewer. */
const times = (value: number, subset: LedgerView['subset']): BriefPart =>
  value === 0 ? '0家次' : { text: `${value}家次`, view: { subset } }

/** What the units' own words make one expect, then what may miss its day by its own pace. */
function expected(
  { total, counts, atRisk, atRiskCount, asOf: day }: ForecastFigures,
  nameOf: NameOf,
): BriefPart[][] {
  if (total === 0) return []
  const classes = forecasts.filter((one) => counts[one] > 0)
  const lines: BriefPart[][] = [
    [
      '应办结',
      count(total, 'countable'),
      '，按单位最近一次填报和申请归类（阶段性办结归入已完成）：',
      ...classes.flatMap((one, at): BriefPart[] => [
        `${at > 0 ? '，' : ''}${forecastWord[one]}`,
        { text: `${counts[one]}项`, view: { forecast: one } },
      ]),
      '。',
    ],
  ]
  if (atRiskCount === 0) return [...lines, ['没有按以往进度可能误期的事项。']]
  lines.push([
    '按自己以往的进度推算，可能误期',
    { text: `${atRiskCount}项`, view: { forecast: 'atRisk' } },
    atRiskCount > NAMED ? `；最近到期的${NAMED}项是：` : '：',
  ])
  for (const { itemId, ordinal, title, unitIds, warning } of atRisk.slice(0, NAMED))
    lines.push([
      { text: `第${ordinal}项“${title}”`, view: { forecast: 'atRisk' }, itemId },
      `，${unitIds.map(nameOf).join('、')}：${warningText(warning, day)}`,
    ])
  return lines
}

/** Points between two rates as they are printed, so that the difference is that of the printed ones. */
export function pointsBetween(now: Share, then: Share): number | null {
  if (now.percent === null || then.percent === null) return null
  return Math.round((now.percent - then.percent) * 10) / 10
}

function changeText(name: RateName, now: Share, then: Share): string {
  const head = copy.rate[name].name
  const points = pointsBetween(now, then)
  if (points === null) return `${head}由${said(then)}到${said(now)}`
  if (points === 0) return `${head}持平，为${said(now)}`
  return `${head}由${said(then)}${points > 0 ? '升' : '降'}至${said(now)}，${points > 0 ? '上升' : '下降'}${Math.abs(points).toFixed(1)}个百分点`
}

/** Whether more of it is better. */
const IS_GOOD: Partial<Record<RateName, boolean>> = {
  closedRate: true,
  dueClosedRate: true,
  dueOnTimeRate: true,
  overdueRate: false,
  extendedTwiceRate: false,
  firstPassRate: true,
  signRate: true,
  answerRate: true,
  paceRate: true,
}

function changes({ rates }: Figures, before: Rates): BriefPart[][] {
  const compared = rates.flatMap((now) => {
    const then = rateOf(before.rates, now.name)
    const good = IS_GOOD[now.name]
    return then === undefined || good === undefined || now.whole + then.whole === 0
      ? []
      : [{ now, then, good }]
  })
  const moved = (isBetter: boolean) =>
    compared.filter(({ now, then, good }) => {
      const points = pointsBetween(now, then) ?? 0
      return points !== 0 && points > 0 === (good === isBetter)
    })
  const sentence = (list: typeof compared): BriefPart[] => [
    list.map(({ now, then }) => changeText(now.name, now, then)).join('；'),
    '。',
  ]
  const [better, worse] = [moved(true), moved(false)]
  const same = compared.filter((one) => !better.includes(one) && !worse.includes(one))
  return [
    ...(better.length > 0 ? [['向好：', ...sentence(better)]] : []),
    ...(worse.length > 0 ? [['走弱：', ...sentence(worse)]] : []),
    ...(same.length > 0 ? [['其余：', ...sentence(same)]] : []),
  ]
}

function exceptions(figures: Figures, nameOf: NameOf): BriefPart[][] {
  const { overdue, overdueCount, silentCount, wasOverdueCount, rates } = figures
  const lines: BriefPart[][] = []
  const late = rateOf(rates, 'overdueRate')
  const { byOriginal } = figures.options
  if (overdueCount === 0) lines.push(['现在没有逾期事项。'])
  else
    lines.push([
      '逾期未办结',
      count(overdueCount, 'overdue'),
      ...(late?.byOtherDay && late.byOtherDay.part !== late.part
        ? [
            `（${dueDay({ options: { ...figures.options, byOriginal: !byOriginal } })}`,
            count(late.byOtherDay.part, 'overdue', { byOriginal: !byOriginal }),
            '）',
          ]
        : []),
      silentCount > 0 ? `，其中${silentCount}项严重逾期且没有说明` : '',
      overdueCount > NAMED ? `；逾期最久的${NAMED}项是：` : '：',
    ])
  for (const item of overdue.slice(0, NAMED))
    lines.push([
      {
        text: `第${item.ordinal}项“${item.title}”`,
        view: { subset: 'overdue' },
        itemId: item.itemId,
      },
      `，${item.unitIds.map(nameOf).join('、')}，逾期${item.days}天，${item.explained ? '已说明原因' : '未说明原因'}。`,
    ])
  const twice = rateOf(rates, 'extendedTwiceRate')
  const once = rateOf(rates, 'extendedRate')
  if (wasOverdueCount > 0 || (once && once.part > 0))
    lines.push([
      `曾逾期后办结${wasOverdueCount}项；获准延期`,
      count(once?.part ?? 0, 'extended'),
      once && once.part > 0 && once.percent !== null ? `，延期率${said(once)}` : '',
      '，其中两次以上',
      count(twice?.part ?? 0, 'extendedTwice'),
      twice && twice.part > 0 && twice.percent !== null ? `，二次延期率${said(twice)}` : '',
      '。',
    ])
  return lines
}

/** The rest of this month, and the two after it. */
function next({ ahead, asOf: day }: Figures): BriefPart[][] {
  const total = ahead.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return [['此后没有到期的事项。']]
  const soon = soonMonths(day)
  const months = ahead.filter(({ month }) => soon.includes(month))
  const parts: BriefPart[] = ['尚未到期', count(total, 'ahead')]
  if (months.length === 0) return [[...parts, `，近三个月内没有到期的。`]]
  parts.push('：')
  for (const [at, { month, count: due }] of months.entries()) {
    const isRunning = month === day.slice(0, 7)
    parts.push(`${at > 0 ? '，' : ''}${monthOf(`${month}-01`)}月${isRunning ? '余下时间' : ''}`)
    parts.push(count(due, 'ahead', { month }))
  }
  return [[...parts, '。']]
}

function soonMonths(day: IsoDate): string[] {
  const first = `${day.slice(0, 7)}-01`
  return [first, addDays(first, 32), addDays(`${addDays(first, 32).slice(0, 7)}-01`, 32)].map((one) =>
    one.slice(0, 7),
  )
}
