import type { UnitId } from '../ids.ts'
import type { Contribution, Item } from '../items/model.ts'

/** The supporting units whose words are not in the report yet, the latest first. */
export function wordsToTake(
  item: Pick<Item, 'supports' | 'contributions'>,
  written: string,
  wordsOf: (contribution: Contribution) => string,
): Contribution[] {
  return item.contributions
    .filter((one) => item.supports.includes(one.unitId) && !written.includes(wordsOf(one)))
    .sort((a, b) => b.at.localeCompare(a.at))
}

/** What is written, with somebody's words on a line of their own below it. */
export function withWords(written: string, words: string): string {
  const before = written.trimEnd()
  return before === '' ? words : `${before}\n${words}`
}

/** How one supporting unit stands: whether it has said anything since it was asked. */
export type SupportStanding = 'said' | 'silent' | 'silentSinceAsked'
export function supportStanding(item: Pick<Item, 'asks' | 'contributions'>, unitId: UnitId): SupportStanding {
  const asked = item.asks.find((one) => one.unitId === unitId)
  const said = item.contributions.find((one) => one.unitId === unitId)
  if (asked !== undefined && (said === undefined || said.at < asked.at)) return 'silentSinceAsked'
  return said === undefined ? 'silent' : 'said'
}
