import { addDays, dayOf, type IsoDate } from '#shared/dates.ts'
import type { IndicatorId, ItemId, MilestoneId, PlanId, UnitId } from '#shared/ids.ts'
import type { ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import { type Indicator, type Item, isUnderReview, type Window } from '#shared/items/model.ts'
import { openExtension } from '#shared/items/open-asks.ts'
import { countedDueOn } from '#shared/items/window.ts'
import { drafted, people, units } from './a-world.ts'

/** Numbers that follow from the seed alone. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

const lawful = [units.industry.id, units.law.id, units.finance.id]
const by = people.office.id
/** After the units of the world were entered. */
export const FIRST: IsoDate = '2026-03-05'

/** What a unit, an office and a leader may do to an item in its state, one event after the other, up to two years on. */
export function aHistory(roll: (sides: number) => number, planId: PlanId, ordinal: number): ItemEvent[] {
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T
  let day = addDays(FIRST, roll(60))
  const itemId = `${planId}-${ordinal}` as ItemId
  const leads = lawful.filter(() => roll(2) === 0)
  const events: ItemEvent[] = [
    drafted({
      ...{ itemId, planId, ordinal, window: aWindow(roll, addDays(day, 20 + roll(200))), leads },
      headings: pick([[], ['一、优化环境'], ['二、融资'], ['二、融资', '(一)普惠']]),
      supports: lawful.filter((unit) => !leads.includes(unit) && roll(2) === 0),
      indicators: Array.from({ length: roll(3) }, (_, at) => anAim(roll, at)),
      at: momentOf(day),
    }),
  ]
  let item = evolve(null, events)
  for (let left = roll(14); left > 0; left--) {
    day = addDays(day, pick([0, 1, 3, 9, 20, 45]))
    for (const happened of happening(item, day, roll)) {
      const event = { ...happened, at: momentOf(day), by } as ItemEvent
      events.push(event)
      item = evolve(item, [event])
    }
  }
  return events
}

const anAim = (roll: (sides: number) => number, at: number): Indicator => ({
  ...{ id: `a${at}` as IndicatorId, text: '服务企业100家', target: 100, unit: '家' },
  ...{ op: roll(4) === 0 ? '<=' : '>=', current: null, measuredOn: null },
})

const momentOf = (day: IsoDate): string => `${day}T02:00:00.000Z`

export function aWindow(roll: (sides: number) => number, dueOn: IsoDate): Window {
  const text = null
  const within = { count: 7, unit: 'day' } as const
  const windows: Window[] = [
    { kind: 'date', text, dueOn },
    { kind: 'date', text, dueOn },
    { kind: 'date', text, dueOn },
    { kind: 'phased', text, dueOn },
    { kind: 'phased', text, dueOn },
    { kind: 'standing', text },
    { kind: 'recurring', text, period: 'month', graceDays: 5 },
    { kind: 'recurring', text, period: 'year', graceDays: 5 },
    { kind: 'none', text },
    { kind: 'relative', text, within, eventOn: null, dueOn: null },
    { kind: 'relative', text, within, eventOn: addDays(dueOn, -7), dueOn },
  ]
  return windows[roll(windows.length)] as Window
}

type Happening = Pick<ItemEvent, 'type'> & Record<string, unknown>

function happening(item: Item, day: IsoDate, roll: (sides: number) => number): Happening[] {
  const unitId = item.leads[0] ?? ('cy' as UnitId)
  if (item.state === 'draft') return roll(5) === 0 ? [] : [{ type: 'issued', ...signedBy(day, roll) }]
  if (item.state === 'assigned')
    return roll(3) > 0 ? [{ type: 'received', unitId }] : [{ type: 'declined', unitId, reason: '不属本处' }]
  if (item.state === 'declined')
    return [roll(2) === 0 ? { type: 'insisted', reason: '', ...signedBy(day, roll) } : reassigned(day, roll)]
  if (item.state === 'suspended') return suspend('resume', null)
  if (item.state === 'closed') return roll(4) === 0 ? [{ type: 'reopened', reason: '回头看' }] : []
  if (item.state === 'cancelled') return []
  if (isUnderReview(item)) return reviewed(item, roll)
  return worked(item, day, unitId, roll)
}

function reviewed(item: Item, roll: (sides: number) => number): Happening[] {
  const signed = { opinion: '', seen: [] }
  if (roll(4) === 0) return [{ type: 'returned', reason: '缺佐证' }]
  if (roll(6) === 0) return [{ type: 'closingWithdrawn', unitId: item.leads[0], reason: '' }]
  if (item.state === 'endorsing') return [{ type: 'endorsed', unitId: item.leads[0], ...signed }]
  if (item.state === 'approving') return [{ type: 'confirmed', ...signed }]
  return [{ type: 'approved', ...signed, ...(roll(3) === 0 ? { needsLeader: true } : {}) }]
}

/** An older release gave no day to sign by. */
const signedBy = (day: IsoDate, roll: (sides: number) => number): { signBy?: IsoDate } =>
  roll(5) === 0 ? {} : { signBy: addDays(day, 1 + roll(9)) }

const reassigned = (day: IsoDate, roll: (sides: number) => number): Happening => ({
  type: 'reassigned',
  leads: [lawful[roll(3)]],
  supports: [],
  reason: '职责调整',
  ...signedBy(day, roll),
})

const suspend = (kind: 'suspend' | 'resume', reviewOn: IsoDate | null): Happening[] => [
  { type: 'suspensionAsked', kind, reason: '上级调整', reviewOn },
  { type: 'suspensionDecided', granted: true, opinion: '' },
]

function measured({ indicators }: Item, on: IsoDate, roll: (sides: number) => number): Happening[] {
  const indicatorId = indicators[roll(Math.max(1, indicators.length))]?.id
  return indicatorId === undefined
    ? []
    : [{ type: 'measured', indicatorId, value: roll(130), on, evidenceId: null }]
}

/** Asked for help, once or again, or saying a word. */
function helped({ supports, asks }: Item, day: IsoDate, roll: (sides: number) => number): Happening[] {
  const unitId = supports[roll(Math.max(1, supports.length))]
  if (unitId === undefined) return []
  const isAsked = asks.some((ask) => ask.unitId === unitId)
  if (roll(isAsked ? 4 : 2) > 0 === isAsked) return [{ type: 'contributed', unitId, text: '已提供名单' }]
  return [{ type: 'supportAsked', unitIds: [unitId], text: '请提供名单', answerBy: addDays(day, roll(30)) }]
}

function worked(item: Item, day: IsoDate, unitId: UnitId, roll: (sides: number) => number): Happening[] {
  const due = countedDueOn(item)
  const open = openExtension(item)
  if (open !== null && roll(2) === 0) {
    const granted = roll(3) > 0
    return [
      { type: 'extensionDecided', granted, dueOn: granted ? addDays(open.from, 30) : null, opinion: '' },
    ]
  }
  const closing: Happening = {
    type: 'closingRequested',
    ...{ unitId, note: '' },
    ...(roll(3) === 0 ? { needsHead: true } : {}),
  }
  const dayOfMonth = Number(day.slice(8))
  const report = {
    unitId,
    period: day.slice(0, 7),
    progress: '推进',
    problems: '',
    next: '',
    unchanged: false,
  }
  const milestones = [{ id: 'm1' as MilestoneId, name: '一半', dueOn: addDays(day, roll(40)), doneOn: null }]
  const others = item.leads.filter((unit) => item.received.every((one) => one.unitId !== unit))
  const all: Happening[][] = [
    item.state === 'active' ? [closing] : [],
    item.state === 'active' ? [closing] : [],
    item.state === 'active' ? [closing] : [],
    [{ type: 'reported', report: { ...report, unchanged: true } }],
    [{ type: 'reported', report: { ...report, problems: dayOfMonth % 2 === 0 ? '有困难' : '难以完成' } }],
    due === null || open !== null
      ? []
      : [{ type: 'extensionRequested', unitId, from: due, to: addDays(due, 30), reason: '' }],
    due === null || open !== null
      ? []
      : [{ type: 'extensionRequested', unitId, from: due, to: addDays(due, 30), reason: '' }],
    suspend('suspend', addDays(day, 30)),
    [{ type: 'milestonesSet', kind: roll(3) === 0 ? 'unit' : 'plan', milestones, reason: '' }],
    [{ type: 'amended', changes: { window: aWindow(roll, addDays(day, roll(90))) }, reason: '' }],
    roll(3) === 0 ? [{ type: 'cancelled', reason: '' }] : [reassigned(day, roll)],
    helped(item, day, roll),
    helped(item, day, roll),
    helped(item, day, roll),
    measured(item, day, roll),
    measured(item, day, roll),
    others.length === 0 ? [] : [{ type: 'received', unitId: others[roll(others.length)] }],
  ]
  return all[roll(all.length)] ?? []
}

/** What has happened to each by the end of that day; an item of which nothing has is not there yet. */
export function asItWas(histories: readonly (readonly ItemEvent[])[], day: IsoDate): Item[] {
  return histories.flatMap((events) => {
    const until = events.filter(({ at }) => dayOf(at) <= day)
    return until.length === 0 ? [] : [evolve(null, until)]
  })
}
