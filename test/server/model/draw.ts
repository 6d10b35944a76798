import fc from 'fast-check'
import { addDays, type IsoDate, yearOf } from '#shared/dates.ts'
import type { ItemCommand, ItemCommandType } from '#shared/items/commands.ts'
import type { Window } from '#shared/items/model.ts'
import { itemCommandTypes } from '#shared/items/rules.ts'
import { dayInForce, openWish, type Person, type Plain, writtenFor } from './plain-item.ts'

/** One try: mostly what the wall allows, sometimes anything by anybody; numbers stand for what is still to be chosen. */
const step = fc.record({
  isWild: fc.integer({ min: 0, max: 9 }).map((one) => one < 3),
  type: fc.constantFrom(...itemCommandTypes),
  who: fc.nat(),
  pick: fc.nat(),
  a: fc.nat(),
  b: fc.nat(),
  /** Days that pass before it. */
  days: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 5, 8, 13),
  /** Seen too old, sent again, sent again by somebody else, or a change of posts. */
  odd: fc.integer({ min: 0, max: 59 }),
})
export type Drawn = (typeof step extends fc.Arbitrary<infer One> ? One : never) & object

export const sequence = fc.record({
  plan: fc.nat(),
  start: fc.integer({ min: 0, max: 300 }),
  window: fc.nat(),
  isKey: fc.boolean(),
  leads: fc.constantFrom<string[]>(['cy'], ['cy'], ['fg'], ['jr'], ['cy', 'fg'], ['gcs'], []),
  isMeasured: fc.boolean(),
  due: fc.integer({ min: 10, max: 90 }),
  steps: fc.array(step, { minLength: 30, maxLength: 30 }),
})

export function aWindow(pick: number, day: IsoDate): Window {
  const text = null
  const relative = { kind: 'relative', text, within: { count: 7, unit: 'day' } } as const
  const kinds: Window[] = [
    { kind: 'date', text, dueOn: day },
    { kind: 'date', text, dueOn: day },
    { kind: 'phased', text, dueOn: day },
    { kind: 'standing', text },
    { kind: 'recurring', text, period: 'month' },
    { kind: 'none', text },
    { ...relative, eventOn: null, dueOn: null },
    { ...relative, eventOn: addDays(day, -7), dueOn: day },
  ]
  return kinds[pick % kinds.length] ?? { kind: 'none', text }
}

/** How often each allowed command is taken: what carries the item on comes often, what ends it seldom. */
const LIKING: Partial<Record<ItemCommandType, number>> = {
  issue: 12,
  receive: 8,
  report: 5,
  attach: 4,
  measure: 3,
  requestClosing: 9,
  endorse: 9,
  approve: 9,
  confirm: 9,
  return: 4,
  requestExtension: 6,
  suspend: 4,
  resume: 6,
  insist: 4,
  reopen: 6,
  setMilestones: 2,
}
const LIKED_WHEN_ASKED: Partial<Record<ItemCommandType, (item: Plain) => boolean>> = {
  decideExtension: (item) => openWish(item) !== undefined,
  withdrawSuspension: (item) => item.ask !== null,
  decideSuspension: (item) => item.ask !== null,
  reachMilestone: ({ stages }) => stages.some((one) => one.doneOn === null),
  reconcile: ({ state }) => state === 'standing',
  replySupervision: ({ slips }) => slips.length > 0,
  answerInstruction: ({ words }) => words.some((one) => one.isAsked),
}

/** Who tries what: `pick` among all that the wall allows, each as often as it is liked. */
export function choose(item: Plain, drawn: Drawn, people: readonly Person[]): [Person, ItemCommandType] {
  const anybody = people[drawn.who % people.length] as Person
  if (drawn.isWild) return [anybody, drawn.type]
  const allowed: [Person, ItemCommandType][] = []
  for (const who of people)
    for (const type of writtenFor(item, who) as ReadonlySet<ItemCommandType>)
      for (let left = likingOf(item, type); left > 0; left--) allowed.push([who, type])
  const [who, type] = allowed[drawn.pick % Math.max(1, allowed.length)] ?? [anybody, drawn.type]
  return [who, type]
}

function likingOf(item: Plain, type: ItemCommandType): number {
  const isAsked = LIKED_WHEN_ASKED[type]
  if (isAsked !== undefined) return isAsked(item) ? 8 : 1
  return LIKING[type] ?? 1
}

const one = <T>(from: readonly T[], pick: number): T => from[pick % from.length] as T

/** The command in full: days around the ones that matter, things that are there and things that are not. */
export function commandOf(
  type: ItemCommandType,
  item: Plain,
  { a, b }: Drawn,
  today: IsoDate,
): Record<string, unknown> & { type: ItemCommand['type'] } {
  const due = dayInForce(item) ?? addDays(today, 20)
  const near = one([-1, 0, 1, 7], b)
  const units = [['cy'], ['fg'], ['jr'], ['cy', 'jr'], ['fg', 'cy'], ['gcs'], ['nobody']]
  const reason = '如有说明'
  const fields: { [Type in ItemCommandType]: () => Record<string, unknown> } = {
    issue: () => ({}),
    receive: () => ({}),
    unchanged: () => ({}),
    decline: () => ({ reason }),
    insist: () => ({ reason }),
    withdrawClosing: () => ({ reason }),
    return: () => ({ reason }),
    reopen: () => ({ reason }),
    cancel: () => ({ reason }),
    resume: () => ({ reason }),
    withdrawSuspension: () => ({ reason }),
    reassign: () => ({
      leads: one(units, a),
      supports: one([[], ['fg'], ['jr'], ['gcs'], ['nobody']], b),
      reason,
    }),
    report: () => ({ progress: `进展${a}`, problems: '', next: '' }),
    askSupport: () => ({
      unitIds: [a % 4 === 0 ? 'jr' : (item.supports[0] ?? 'fg')],
      text: '请提供情况',
      answerBy: one([addDays(today, near), addDays(due, -1), due], a),
    }),
    contribute: () => ({ text: '已提供' }),
    measure: () => ({
      indicatorId: a % 9 === 0 ? 'ind-9' : 'ind-1',
      value: b % 20,
      on: addDays(today, one([-3, 0, 0, 1], a)),
      evidenceId: one([null, null, item.evidence[0]?.id ?? 'ev-x'], b),
    }),
    attach: () => ({
      evidenceId: a % 7 === 0 ? (item.evidence[0]?.id ?? 'ev-1') : `ev-${item.version}`,
      evidence: { kind: 'document', number: `${b}号`, title: '' },
    }),
    detach: () => ({ evidenceId: one([...item.evidence.map(({ id }) => id), 'ev-x'], a), reason }),
    requestClosing: () => ({ note: one(['', '一家园区停业'], a) }),
    endorse: () => ({ opinion: '' }),
    approve: () => ({ opinion: '' }),
    confirm: () => ({ opinion: '同意' }),
    requestExtension: () => ({
      to: one([addDays(due, 30), addDays(due, near), addDays(today, near)], a),
      reason,
    }),
    decideExtension: () => {
      const granted = a % 3 > 0
      const to = one([addDays(due, 20), addDays(today, 20), addDays(due, near), addDays(today, near)], b)
      return { granted, dueOn: granted && a % 11 > 0 ? to : null, opinion: '' }
    },
    suspend: () => ({ reviewOn: addDays(today, one([30, 0, -1], a)), reason }),
    decideSuspension: () => ({ granted: a % 3 > 0, opinion: '' }),
    remind: () => ({ text: '请抓紧', answerBy: one([null, addDays(today, near)], a) }),
    supervise: () => ({ level: 'yellow', text: '请说明进度', answerBy: addDays(today, near) }),
    replySupervision: () => {
      const { year, no } = one(item.slips, a) ?? { year: 2026, no: 1 }
      return { year, no: a % 9 === 0 ? no + 100_000 : no, text: '月底前办结' }
    },
    setMilestones: () => ({ milestones: stages(item, a, b, due), reason }),
    reachMilestone: () => ({
      milestoneId: one([...item.stages.map(({ id }) => id), 'm-x'], a),
      on: addDays(today, one([0, 0, -3, 1], b)),
      note: '已完成',
      evidenceId: one([null, null, item.evidence[0]?.id ?? 'ev-x'], a),
    }),
    reconcile: () => ({
      year: yearOf(today) - one([0, 1, 1, 2], a),
      opinion: one(['', '', '已长期坚持'], b),
    }),
    inspect: () => ({ way: 'phone', on: addDays(today, near), text: '已核实' }),
    amend: () => ({ changes: change(item, a, b, due), reason }),
    instruct: () => ({ text: '抓紧', answerBy: one([null, addDays(today, near)], a) }),
    answerInstruction: () => ({ on: one(item.words, a)?.at ?? '2026-01-01T00:00:00.000Z', text: '已办' }),
  }
  return { type, ...fields[type]() }
}

/** Some of those that stand there, with another day or as they are, and a new one; now and then one that is not theirs. */
function stages(item: Plain, a: number, b: number, due: IsoDate): object[] {
  const by = a % 3 === 0 ? 'unit' : 'plan'
  const kept = item.stages
    .filter((one) => one.by === by || b % 11 === 0)
    .filter((_one, at) => (b + at) % 5 > 0)
    .map(({ id, dueOn, doneOn }) => ({ id, dueOn, doneOn: b % 4 === 0 ? null : doneOn }))
  const added = { id: `m-${item.version}`, dueOn: addDays(due, one([-7, -1, 0, -20, 1], b)), doneOn: null }
  const taken = { ...added, id: kept[0]?.id ?? added.id, doneOn: due }
  const set = one([[...kept, added], [...kept, added], kept, [added, ...kept], [...kept, taken]], a)
  return set.map((one) => ({ ...one, name: `节点${one.id}` }))
}

function change(item: Plain, a: number, b: number, due: IsoDate): Record<string, unknown> {
  const { window } = item
  const changes: Record<string, unknown>[] = [
    { title: `事项${item.version}-${b}` },
    { isKey: b % 2 === 0 },
    { supports: one([[], ['fg'], ['jr'], ['fg', 'jr'], ['nobody']], b) },
    { window: aWindow(b, addDays(due, one([-10, 0, 15], b))) },
    { window: { ...window, text: `原文${b}` } },
    { window },
  ]
  return one(changes, a)
}
