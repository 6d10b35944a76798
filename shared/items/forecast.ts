import type { IsoDate } from '../dates.ts'
import { ADJUST, CANNOT, HARD, NO_TROUBLE, NOTHING_SAID } from '../plan/words-meetings.ts'
import type { Forecast } from './forecasts.ts'
import { type Item, isUnderReview } from './model.ts'
import { openExtension } from './open-asks.ts'

const fields = ['problems', 'progress', 'next'] as const
type Field = (typeof fields)[number]

/** What the class was read from, so that anybody can check it. */
export type ForecastReason =
  | { by: 'closed' | 'milestone' | 'closingAsked' | 'suspended' | 'suspensionAsked' | 'declined' }
  | { by: 'extensionAsked'; to: IsoDate }
  /** One of the listed words, in that field of the last report. */
  | { by: 'word'; word: string; field: Field; period: string }
  | { by: 'problem'; text: string; period: string }
  | { by: 'late' | 'silent' }
  | { by: 'reported'; period: string }

export type Expected = { forecast: Forecast } & ForecastReason

/**
 * What the unit's own last words make one expect, by a rule that anybody can check. Done is what is closed, or whose
 * milestone is reached; who has asked for the closing has said that it is done. Words of failing come first (不能完成),
 * then an open request for another day, a suspension, an assignment that was declined, or words of changing (需调整),
 * then a problem that was reported or words of trouble (有困难). Who reports none of these is on course; who has never
 * reported is not guessed at. Nothing here depends on the day.
 */
export function saidOf(item: Item): Expected {
  const { state, lastReport } = item
  if (state === 'closed') return { forecast: 'done', by: 'closed' }
  if (item.milestoneOn !== null) return { forecast: 'done', by: 'milestone' }
  if (isUnderReview(item)) return { forecast: 'onTime', by: 'closingAsked' }
  const failing = wordIn(item, CANNOT)
  if (failing !== null) return { forecast: 'cannot', ...failing }
  const change = askedChange(item) ?? wordIn(item, ADJUST)
  if (change !== null) return { forecast: 'adjust', ...change }
  const period = lastReport?.period ?? ''
  const problems = problemsOf(item)
  if (problems !== '') return { forecast: 'hard', by: 'problem', text: problems, period }
  const trouble = wordIn(item, HARD)
  if (trouble !== null) return { forecast: 'hard', ...trouble }
  return lastReport === null
    ? { forecast: 'unsaid', by: 'silent' }
    : { forecast: 'onTime', by: 'reported', period }
}

/** The same on a day: what is late is in trouble, whatever was said. */
export function expectedOf(item: Item, isLate: boolean): Expected {
  const said = saidOf(item)
  return forecastBy(said.forecast, isLate) === said.forecast ? said : { forecast: 'hard', by: 'late' }
}

/** The one step from what was said to what is expected on a day. */
export const forecastBy = (said: Forecast, isLate: boolean): Forecast =>
  isLate && (said === 'onTime' || said === 'unsaid') ? 'hard' : said

function askedChange(item: Item): ForecastReason | null {
  const extension = openExtension(item)
  if (extension !== null) return { by: 'extensionAsked', to: extension.to }
  if (item.state === 'suspended') return { by: 'suspended' }
  if (item.suspensionAsk?.kind === 'suspend') return { by: 'suspensionAsked' }
  return item.state === 'declined' ? { by: 'declined' } : null
}

/** 存在问题 of the last report; empty when it says that there are none. */
export function problemsOf({ lastReport }: Pick<Item, 'lastReport'>): string {
  const said = lastReport?.problems.trim() ?? ''
  return NOTHING_SAID.test(said) ? '' : said
}

/** The first of these words in the last report; what denies trouble is no word of it. */
function wordIn(item: Item, words: readonly string[]): Extract<ForecastReason, { by: 'word' }> | null {
  const { lastReport } = item
  if (lastReport === null) return null
  for (const field of fields) {
    const text = (field === 'problems' ? problemsOf(item) : lastReport[field]).replaceAll(NO_TROUBLE, '')
    const word = words.find((one) => text.includes(one))
    if (word !== undefined) return { by: 'word', word, field, period: lastReport.period }
  }
  return null
}
