import type { IsoDate, IsoInstant } from '../dates.ts'
import { days } from './days.ts'
import { meetings } from './meetings.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 一, 十一, 二十一: numbers of headings; past ninety-nine they are figures. */
export function ordinalWord(at: number): string {
  if (at > 99) return String(at)
  const tens = Math.floor(at / 10)
  const ones = at % 10
  const last = ones === 0 ? '' : (ordinals[ones - 1] ?? '')
  if (tens === 0) return last
  return `${tens === 1 ? '' : (ordinals[tens - 1] ?? '')}十${last}`
}

/** Words of 会议纪要 and 确定事项清单. */
export const meetingPapers = {
  minutes: (name: string) => `${name}纪要`,
  list: (name: string) => `${name}确定事项清单`,
  opening: (on: IsoDate, name: string, plan: string, frozenAt: IsoInstant) =>
    `${days.title(on)}，召开${name}，调度《${plan}》的推进情况。会议所用数字以${meetings.stage.frozen(frozenAt)}的台账为准。现将会议情况纪要如下：`,
  overall: (title: string, rates: readonly string[]) => `${[title, ...rates].join('；')}。`,
  rate: (name: string, value: string) => `${name}${value}`,
  heads: {
    overall: '总体情况',
    last: '上次会议议定事项办理情况',
    units: '各单位逾期、预警事项',
    next: '下一步到期事项',
    decisions: '会议确定的事项',
  },
  first: (at: number, head: string) => `${ordinalWord(at)}、${head}`,
  second: (at: number, head: string) => `（${ordinalWord(at)}）${head}`,
  exception: (at: number, title: string, facts: readonly string[]) =>
    `${at}.${title}（${facts.join('，')}）。`,
  cause: (text: string) => `卡在哪里：${text}`,
  asks: (texts: readonly string[]) => `请会议定：${texts.join('；')}`,
  forecastBasis: '以下年底前预计，按单位最近一次填报的文字归类。',
  none: '会议没有确定新的事项。',
  listOpening: (on: IsoDate, name: string, count: number) =>
    `${days.title(on)}${name}确定${count}项，请各责任单位按时限办理。`,
  columns: {
    no: '序号',
    text: '确定的事项',
    unit: '责任单位',
    due: '完成时限',
    item: '台账序号',
    outcome: '办理情况',
  },
} as const
