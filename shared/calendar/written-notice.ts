import { addDays, type IsoDate, isDay, makeDay, monthOf, yearOf } from '../dates.ts'
import {
  NOTICE_ASIDE,
  NOTICE_DAY,
  NOTICE_END,
  NOTICE_SPAN,
  NOTICE_VERB,
  NOTICE_YEAR,
} from '../plan/words-holidays.ts'

/** What a notice 部分节假日安排 says, each list in the order of its days. */
export interface WrittenNotice {
  year: number
  off: IsoDate[]
  working: IsoDate[]
}

const LONGEST = 31

/** Reads a pasted notice; days without a year are of the year in its title, else of `year`. */
export function readNotice(text: string, year: number): WrittenNotice {
  const titled = NOTICE_YEAR.exec(text)?.[1]
  const notice: WrittenNotice = { year: titled === undefined ? year : Number(titled), off: [], working: [] }
  for (const sentence of text.replace(NOTICE_ASIDE, '').split(NOTICE_END)) readSentence(sentence, notice)
  return { ...notice, off: inOrder(notice.off), working: inOrder(notice.working) }
}

const inOrder = (days: readonly IsoDate[]): IsoDate[] => [...new Set(days)].sort()

/** Each verb takes the days since the one before. */
function readSentence(sentence: string, notice: WrittenNotice): void {
  let rest = sentence
  for (;;) {
    const found = (['off', 'working'] as const)
      .map((kind) => ({ kind, at: rest.indexOf(NOTICE_VERB[kind]) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]
    if (found === undefined) return
    notice[found.kind].push(...daysIn(rest.slice(0, found.at), notice.year))
    rest = rest.slice(found.at + NOTICE_VERB[found.kind].length)
  }
}

function daysIn(text: string, year: number): IsoDate[] {
  const found: IsoDate[] = []
  let last: { day: IsoDate; end: number } | null = null
  for (const match of text.matchAll(NOTICE_DAY)) {
    const [words, ofYear, ofMonth, ofDay] = match
    const month: number | null = ofMonth === undefined ? last && monthOf(last.day) : Number(ofMonth)
    if (month === null) continue
    const named: number =
      ofYear === undefined ? (last === null ? year : yearAfter(last.day, month)) : Number(ofYear)
    const day = makeDay(named, month, Number(ofDay))
    if (!isDay(day)) continue
    const isSpan: boolean = last !== null && NOTICE_SPAN.includes(text.slice(last.end, match.index).trim())
    found.push(...(last !== null && isSpan ? spanAfter(last.day, day) : [day]))
    last = { day, end: match.index + words.length }
  }
  return found
}

/** 12月31日至1月2日 ends in the year after. */
const yearAfter = (day: IsoDate, month: number): number => yearOf(day) + (month < monthOf(day) - 6 ? 1 : 0)

function spanAfter(first: IsoDate, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = addDays(first, 1); day <= last && days.length < LONGEST; day = addDays(day, 1))
    days.push(day)
  return days
}
