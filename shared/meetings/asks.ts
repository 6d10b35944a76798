import type { IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import { problemsOf } from '../items/forecast.ts'
import type { Item } from '../items/model.ts'
import { openExtension, silentSupports } from '../items/open-asks.ts'
import { ASKS, SENTENCE_END } from '../plan/words-meetings.ts'

/** 请会议定: what the unit asks of others, in its own words or as a request that waits for its answer. */
export type Ask =
  | { kind: 'words'; text: string }
  | { kind: 'extension'; to: IsoDate; reason: string }
  | { kind: 'suspend'; reason: string; reviewOn: IsoDate | null }
  | { kind: 'resume'; reason: string }
  | { kind: 'support'; unitId: UnitId; text: string; answerBy: IsoDate }

/** Everything that is asked for an item: sentences of the last report that ask, and requests nobody has answered. */
export function asksOf(item: Item): Ask[] {
  const said = `${problemsOf(item)}\n${item.lastReport?.next ?? ''}`
  const words = said
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => ASKS.test(sentence))
    .map((text): Ask => ({ kind: 'words', text }))
  const extension = openExtension(item)
  const suspension = item.suspensionAsk
  const silent = silentSupports(item)
  return [
    ...words,
    ...(extension === null
      ? []
      : [{ kind: 'extension' as const, to: extension.to, reason: extension.reason }]),
    ...(suspension === null ? [] : [suspended(suspension)]),
    ...item.asks
      .filter(({ unitId }) => silent.includes(unitId))
      .map(({ unitId, text, answerBy }): Ask => ({ kind: 'support', unitId, text, answerBy })),
  ]
}

function suspended({ kind, reason, reviewOn }: NonNullable<Item['suspensionAsk']>): Ask {
  return kind === 'resume' ? { kind, reason } : { kind, reason, reviewOn }
}

/** Problems without the sentences that ask: those stand in a column of their own. */
export function causeOf(item: Pick<Item, 'lastReport'>): string {
  const problems = problemsOf(item)
  const kept: string[] = []
  let rest = problems
  while (rest !== '') {
    const end = SENTENCE_END.exec(rest)
    const upTo = end === null ? rest.length : end.index + 1
    const sentence = rest.slice(0, upTo)
    if (!ASKS.test(sentence.trim())) kept.push(sentence)
    rest = rest.slice(upTo)
  }
  return kept.join('').trim()
}
