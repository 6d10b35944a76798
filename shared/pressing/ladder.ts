import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { addDays, dayOf, type IsoDate, periodOf } from '../dates.ts'
import { clockDay } from '../items/clock-day.ts'
import type { Item } from '../items/model.ts'
import { dueOn } from '../items/window.ts'

/** The steps of 督办阶梯, mildest first. */
export const rungs = ['ahead', 'overdue', 'yellow', 'red'] as const
export type Rung = (typeof rungs)[number]

/**
 * 督办阶梯: `ahead` is counted in days before the due day, the others in working days after it; `late` in working days
 * after the day by which an answer was asked for. null: the step is left out.
 */
export type Ladder = Readonly<Record<Rung | 'late', number | null>>

export const ladderPresets = {
  usual: { ahead: 3, overdue: 1, yellow: 5, red: 10, late: 1 },
  strict: { ahead: 5, overdue: 1, yellow: 3, red: 5, late: 1 },
  lenient: { ahead: 2, overdue: 3, yellow: 10, red: 20, late: 2 },
} as const satisfies Record<string, Ladder>
export type LadderPreset = keyof typeof ladderPresets
export const usualLadder: Ladder = ladderPresets.usual

/** Which preset it is; null when the office has set days of its own. */
export function presetOf(ladder: Ladder): LadderPreset | null {
  const names = Object.keys(ladderPresets) as LadderPreset[]
  const steps = [...rungs, 'late'] as const
  return names.find((name) => steps.every((step) => ladderPresets[name][step] === ladder[step])) ?? null
}

/** Steps after the due day come one after the other: a later one on an earlier day would never be stood on. */
export function isInOrder(ladder: Ladder): boolean {
  const after = [ladder.overdue, ladder.yellow, ladder.red].filter((days) => days !== null)
  return after.every((days, at) => at === 0 || days > (after[at - 1] ?? 0))
}

/** What the office may do on a step, until it has done it; slips and reminders stay its own acts. */
export type Suggested = 'remind' | 'yellow' | 'red'

export interface Standing {
  rung: Rung
  /** The day on which the step begins for an item with this due day. */
  began: IsoDate
  /** The day after the ball came to whoever has it: nobody is pressed for what was not theirs. */
  held: IsoDate
  dueOn: IsoDate
  suggested: Suggested | null
}

/** States in which a unit, or its head, has the ball and can be pressed. */
const PRESSED: readonly Item['state'][] = ['assigned', 'active', 'endorsing']

/** The highest step on which the item stands on `day`; null while nothing presses. */
export function standingOf(item: Item, day: IsoDate, ladder: Ladder, calendar: Calendar): Standing | null {
  if (!PRESSED.includes(item.state) || isPeriodDone(item, day)) return null
  const stands = clockDay(item, day)
  const due = dueOn(item, stands)
  // Asked for in time: the clock stands, and an answer is waited for.
  if (due === null || (stands < day && stands <= due)) return null
  const steps = rungs.flatMap((rung) => {
    const began = firstDay(rung, due, ladder, calendar)
    return began !== null && began <= stands ? [{ rung, began }] : []
  })
  const last = steps.at(-1)
  if (last === undefined) return null
  const held = addDays(dayOf(item.holderSince), 1)
  return { ...last, held, dueOn: due, suggested: suggestedOn(item, last.rung, due) }
}

/** Of a recurring item: this period's report is there. */
function isPeriodDone({ window, lastReport }: Item, day: IsoDate): boolean {
  if (window.kind !== 'recurring' || lastReport === null) return false
  return dayOf(lastReport.at) >= periodOf(day, window.period).start
}

function firstDay(rung: Rung, due: IsoDate, ladder: Ladder, calendar: Calendar): IsoDate | null {
  const days = ladder[rung]
  if (days === null) return null
  return rung === 'ahead' ? addDays(due, -days) : addWorkingDays(due, days, calendar)
}

function suggestedOn(item: Item, rung: Rung, due: IsoDate): Suggested | null {
  const slips = item.slips.filter((slip) => dayOf(slip.at) > due).map(({ level }) => level)
  switch (rung) {
    case 'ahead':
      return null
    case 'overdue': {
      const isPressed = slips.length > 0 || item.reminders.some(({ at }) => dayOf(at) > due)
      return isPressed ? null : 'remind'
    }
    case 'yellow':
      return slips.some((level) => level !== 'blue') ? null : 'yellow'
    case 'red':
      return slips.includes('red') ? null : 'red'
  }
}
