import type { Item } from '../items/model.ts'
import { openExtension } from '../items/open-asks.ts'
import { ADJUST, CANNOT, HARD, NO_TROUBLE, NOTHING_SAID } from '../plan/words-meetings.ts'

/** 年底前预计: 已完成, 能按期, 有困难, 需调整, 不能完成; `unsaid` where the unit has said nothing to judge by. */
export const forecasts = ['done', 'onTime', 'hard', 'adjust', 'cannot', 'unsaid'] as const
export type Forecast = (typeof forecasts)[number]

/**
 * What the unit's own last words make one expect, by a rule that anybody can check. Done is what is closed, or whose
 * milestone is reached. Words of failing come first (不能完成), then an open request for another day, a suspension, or
 * words of changing (需调整), then a problem that was reported, words of trouble, or a day that has passed (有困难).
 * Who reports none of these is on course; who has never reported is not guessed at.
 */
export function forecastOf(item: Item, isLate: boolean): Forecast {
  if (item.state === 'closed' || item.milestoneOn !== null) return 'done'
  const { problems, all } = wordsOf(item)
  if (CANNOT.some((word) => all.includes(word))) return 'cannot'
  if (openExtension(item) !== null || item.suspensionAsk?.kind === 'suspend' || item.state === 'suspended')
    return 'adjust'
  if (ADJUST.some((word) => all.includes(word))) return 'adjust'
  if (isLate || problems !== '' || HARD.some((word) => all.includes(word))) return 'hard'
  return item.lastReport === null ? 'unsaid' : 'onTime'
}

/** 存在问题 of the last report; empty when it says that there are none. */
export function problemsOf({ lastReport }: Pick<Item, 'lastReport'>): string {
  const said = lastReport?.problems.trim() ?? ''
  return NOTHING_SAID.test(said) ? '' : said
}

function wordsOf(item: Item): { problems: string; all: string } {
  const problems = problemsOf(item)
  const { progress = '', next = '' } = item.lastReport ?? {}
  return { problems, all: `${progress}\n${problems}\n${next}`.replaceAll(NO_TROUBLE, '') }
}
