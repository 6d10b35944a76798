import { type IsoDate, monthOf, weekdayOf, yearOf } from '../dates.ts'

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
const dayOfMonth = (day: IsoDate): number => Number(day.slice(8))

/** How days are written: in tables MM-DD, in sentences 9月18日, in titles with the year. */
export const days = {
  table: (day: IsoDate): string => day.slice(5),
  sentence: (day: IsoDate): string => `${monthOf(day)}月${dayOfMonth(day)}日`,
  /** Beside another day: the year only where it is not the same. */
  near: (day: IsoDate, other: IsoDate): string =>
    `${yearOf(day) === yearOf(other) ? '' : `${yearOf(day)}年`}${monthOf(day)}月${dayOfMonth(day)}日`,
  title: (day: IsoDate): string => `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`,
  weekday: (day: IsoDate): string => `周${weekdays[weekdayOf(day)] ?? ''}`,
} as const
