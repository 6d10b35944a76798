import type { IsoDate } from '../dates.ts'
import { isDutySet, owersIn } from './duties.ts'
import type { Group } from './groups.ts'
import type { FigureOptions, Rate, RateName } from './model.ts'
import { percentOf, sharesOf } from './percent.ts'
import { countsIn, type Subset } from './subsets.ts'
import type { Tally } from './tally.ts'

/** Each rate of design §6: which set of which. `isByDay`: the due day moves it, so that it is counted by both. */
export const RATES = {
  closedRate: { partOf: 'closed', wholeOf: 'countable', isByDay: false },
  dueClosedRate: { partOf: 'dueClosed', wholeOf: 'due', isByDay: true },
  dueOnTimeRate: { partOf: 'dueOnTime', wholeOf: 'due', isByDay: true },
  overdueRate: { partOf: 'overdue', wholeOf: 'due', isByDay: true },
  everOverdueRate: { partOf: 'everOverdue', wholeOf: 'due', isByDay: true },
  extendedRate: { partOf: 'extended', wholeOf: 'dated', isByDay: false },
  extendedTwiceRate: { partOf: 'extendedTwice', wholeOf: 'dated', isByDay: false },
  firstPassRate: { partOf: 'firstPass', wholeOf: 'requested', isByDay: false },
  signRate: { partOf: 'signedInTime', wholeOf: 'signDue', isByDay: false },
  answerRate: { partOf: 'answeredInTime', wholeOf: 'askDue', isByDay: false },
  paceRate: { partOf: 'onPace', wholeOf: 'paced', isByDay: false },
  aheadRate: { partOf: 'aheadOfPace', wholeOf: 'paced', isByDay: false },
  behindRate: { partOf: 'behindPace', wholeOf: 'paced', isByDay: false },
} as const satisfies Record<RateName, { partOf: Subset; wholeOf: Subset; isByDay: boolean }>
export const rateNames = Object.keys(RATES) as RateName[]
const setsOf = (names: readonly RateName[]): Subset[] => [
  ...new Set(names.flatMap((name) => [RATES[name].partOf, RATES[name].wholeOf])),
]
const NEEDED = setsOf(rateNames)
/** Of each item once, whichever units had their part in it. */
export const setsOfItems = NEEDED.filter((set) => !isDutySet(set))
const NEEDED_BY_DAY = setsOf(rateNames.filter((name) => RATES[name].isByDay))

/** A set that a tally is in, and how often: once for the item, or for each unit that had its part to do. */
export type Times = readonly [Subset, number]

/** How many are in each set. */
export class SetCounts {
  readonly #counts = new Map<Subset, number>()
  add(sets: readonly Times[], count: number): void {
    for (const [subset, times] of sets) this.#counts.set(subset, this.of(subset) + times * count)
  }
  of(subset: Subset): number {
    return this.#counts.get(subset) ?? 0
  }
}

/** Those of the sets that a tally is in on that day; asked once of each that is the same object. */
export function setsOn(
  asOf: IsoDate,
  options: FigureOptions,
  among: readonly Subset[] = NEEDED,
): (tally: Tally) => readonly Times[] {
  const known = new Map<Tally, readonly Times[]>()
  return (tally) => {
    let found = known.get(tally)
    if (found === undefined) {
      found = among.flatMap((subset) => {
        const times = timesIn(tally, subset, asOf, options)
        return times === 0 ? [] : [[subset, times]]
      })
      known.set(tally, found)
    }
    return found
  }
}

function timesIn(tally: Tally, subset: Subset, asOf: IsoDate, options: FigureOptions): number {
  if (isDutySet(subset)) return owersIn(tally, subset, asOf).length
  return countsIn(tally, subset, asOf, options) ? 1 : 0
}

/** How many are in each set on that day, on that basis. */
function countSets(
  groups: readonly Group[],
  asOf: IsoDate,
  options: FigureOptions,
  among: readonly Subset[],
): SetCounts {
  const counts = new SetCounts()
  // Set by set: each sum is one number, where a map of them asked for every tally costs three times as much.
  for (const subset of among) {
    let sum = 0
    for (const { tally, count } of groups) sum += timesIn(tally, subset, asOf, options) * count
    counts.add([[subset, sum]], 1)
  }
  return counts
}

/** Every rate, each that hangs on the due day also by the other one. */
export function ratesOf(groups: readonly Group[], asOf: IsoDate, options: FigureOptions): Rate[] {
  const counts = countSets(groups, asOf, options, NEEDED)
  const others = countSets(groups, asOf, { ...options, byOriginal: !options.byOriginal }, NEEDED_BY_DAY)
  return rateNames.map((name) => ({
    ...rateIn(name, counts),
    byOtherDay: RATES[name].isByDay ? shareIn(name, others) : null,
  }))
}

/** One rate of these counts. */
export function rateIn(name: RateName, counts: SetCounts): Omit<Rate, 'byOtherDay'> {
  const { partOf, wholeOf } = RATES[name]
  return { name, ...shareIn(name, counts), partOf, wholeOf }
}

function shareIn(name: RateName, counts: SetCounts): { part: number; whole: number; percent: number | null } {
  const { partOf, wholeOf } = RATES[name]
  const [part, whole] = [counts.of(partOf), counts.of(wholeOf)]
  const percent = percentOf(part, whole)
  // What is on pace and what is behind are printed beside each other, and nothing is between them.
  const isOfPair = percent !== null && (name === 'paceRate' || name === 'behindRate')
  const pair = isOfPair ? sharesOf([counts.of('onPace'), counts.of('behindPace')]) : []
  return { part, whole, percent: pair[name === 'paceRate' ? 0 : 1] ?? percent }
}
