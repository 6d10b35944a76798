import { calendar } from '#shared/calendar/calendar.ts'
import { clockAt } from '#shared/clock.ts'
import type { IsoDate } from '#shared/dates.ts'
import { daysLate, inSubset, type Subset } from '#shared/figures/subsets.ts'
import type { UserId } from '#shared/ids.ts'
import type { ItemCommandType } from '#shared/items/commands.ts'
import { decide } from '#shared/items/decide.ts'
import type { Decision, Ground } from '#shared/items/decision.ts'
import { evolve } from '#shared/items/evolve.ts'
import { type Light, light } from '#shared/items/light.ts'
import type { Item } from '#shared/items/model.ts'
import { type PlanRules, usualRules } from '#shared/plans/model.ts'
import type { Actor } from '#shared/users/model.ts'
import {
  aGround,
  anItem,
  commands,
  head,
  industry,
  law,
  lead,
  leader,
  lightGround,
  office,
  other,
  support,
} from './an-item.ts'

/** Law leads, finance supports; `other` is the liaison of industry, which comes in where a story says so. */
export const cast = {
  office,
  /** The liaison of the lead, who has since gone over to the office. */
  moved: { ...lead, role: 'office' },
  lead,
  other,
  support,
  head,
  otherHead: { ...head, userId: 'industry-h' as UserId, unitId: industry },
  leader,
} satisfies Record<string, Actor>
type Player = keyof typeof cast

/** One dated command; the day may carry an hour of Shanghai, else it is ten in the morning. `over` says what it is about. */
export type Step = readonly [when: string, who: Player, type: ItemCommandType, over?: object]

/** Given out, signed for and reported on: how most stories begin. */
export const UNDER_WAY: readonly Step[] = [
  ['2026-03-02', 'office', 'issue'],
  ['2026-03-03', 'lead', 'receive'],
  ['2026-03-10', 'lead', 'report'],
]

/** Rules that leave a story to its clock: no reports are due and no evidence is asked for. */
const PLAIN: PlanRules = { ...usualRules, reportEvery: 'none', evidenceRequired: false }

const momentOf = (when: string): string =>
  new Date(`${when.length > 10 ? when : `${when}T10:00`}:00+08:00`).toISOString()

/** A draft due on 2026-06-30, of which law was told on 2026-03-02; a story names what is otherwise. */
const aDraft = (facts: Partial<Item>): Item =>
  anItem({
    state: 'draft',
    version: 1,
    window: { kind: 'date', text: '6月底前', dueOn: '2026-06-30' },
    ...facts,
  })

export function attempt(
  item: Item,
  [when, who, type, over = {}]: Step,
  rules: Partial<PlanRules> = {},
  ground: Partial<Ground> = {},
): Decision {
  const command = { ...commands[type], ...over } as Parameters<typeof decide>[1]
  const clock = clockAt(momentOf(when))
  const heads = new Set([law])
  return decide(item, command, cast[who], aGround({ clock, heads, rules: { ...PLAIN, ...rules }, ...ground }))
}

/** What becomes of the item by these commands; throws where one of them is refused. */
export function tell(
  steps: readonly Step[],
  facts: Partial<Item> = {},
  rules: Partial<PlanRules> = {},
): Item {
  return steps.reduce((item, step) => {
    const [when, who, type] = step
    const decision = attempt(item, step, rules)
    if ('refusal' in decision) throw new Error(`${when} ${who} ${type}: ${decision.refusal}`)
    return evolve(item, decision.events)
  }, aDraft(facts))
}

/** The sets that say whether it is late, done or waiting. */
const TOLD: readonly Subset[] = [
  'due',
  'closed',
  'dueClosed',
  'dueOnTime',
  'overdue',
  'everOverdue',
  'standing',
  'waitingReview',
]

/** How the item stands at the end of that day: light, holder, days late, and the sets it is counted in. */
export function standsOn(
  item: Item,
  day: IsoDate,
  milestoneCounts: boolean,
): [Light, string, number, string] {
  const options = { milestoneCounts }
  const sets = TOLD.filter((set) => inSubset(item, set, day, options))
  return [
    light(item, { ...lightGround(day), calendar }),
    item.holder,
    daysLate(item, day, {}),
    sets.join(' '),
  ]
}
