import { dayOf, type IsoDate, type IsoInstant } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import type { Inspection, Instruction, Slip, SlipLevel } from '../items/rounds.ts'
import { isUnitRole, type Role } from '../users/model.ts'

/** Where an answer stands. Answered after its day stays late for ever. */
export const answerStates = ['overdue', 'open', 'late', 'answered'] as const
export type AnswerState = (typeof answerStates)[number]

export interface Answer {
  unitId: UnitId
  text: string
  on: IsoDate
  isLate: boolean
}
/** One thing that was asked for, or written down, about an item. */
export interface Pressed {
  key: string
  item: Item
  at: IsoInstant
  text: string
  answerBy: IsoDate | null
  /** null: no answer was asked for. */
  state: AnswerState | null
  answers: Answer[]
  /** Units that still owe their answer. */
  owing: UnitId[]
  about:
    | { kind: 'slip'; slip: Slip }
    | { kind: 'reminder' }
    | { kind: 'words'; instruction: Instruction }
    | { kind: 'inspection'; inspection: Inspection }
}
export type PressedKind = Pressed['about']['kind']
export const pressedKinds = ['slip', 'reminder', 'words', 'inspection'] as const

const isLate = (on: IsoDate, answerBy: IsoDate | null): boolean => answerBy !== null && on > answerBy

function stateOf(
  answers: readonly Answer[],
  owing: readonly UnitId[],
  answerBy: IsoDate | null,
  today: IsoDate,
): AnswerState {
  if (owing.length > 0) return isLate(today, answerBy) ? 'overdue' : 'open'
  return answers.some((one) => one.isLate) ? 'late' : 'answered'
}

/** Everything of one kind, the newest first; a unit finds what concerns it as a lead. */
export function pressedOf(
  items: readonly Item[],
  kind: PressedKind,
  asker: { role: Role; unitId: UnitId | null },
  today: IsoDate,
): Pressed[] {
  const mine = isUnitRole(asker.role)
    ? items.filter(({ leads }) => asker.unitId !== null && leads.includes(asker.unitId))
    : items
  return mine
    .flatMap((item) => LISTS[kind](item, today))
    .sort((a, b) => b.at.localeCompare(a.at) || a.item.ordinal - b.item.ordinal)
}

type List = (item: Item, today: IsoDate) => Pressed[]

/** Slips and words of a leader are answered by each lead for itself. */
function answered(
  item: Item,
  { replies, answerBy }: Pick<Instruction, 'replies' | 'answerBy'>,
  today: IsoDate,
): Pick<Pressed, 'answers' | 'owing' | 'state' | 'answerBy'> {
  const answers = replies.map(({ unitId, text, at }) => {
    const on = dayOf(at)
    return { unitId, text, on, isLate: isLate(on, answerBy) }
  })
  const owing = item.leads.filter((unit) => !replies.some(({ unitId }) => unitId === unit))
  const state = answerBy === null ? null : stateOf(answers, owing, answerBy, today)
  return { answers, owing: state === null ? [] : owing, state, answerBy }
}

const LISTS: Readonly<Record<PressedKind, List>> = {
  slip: (item, today) =>
    item.slips.map((slip) => ({
      key: `${item.id} ${slip.year} ${slip.no}`,
      item,
      at: slip.at,
      text: slip.text,
      ...answered(item, slip, today),
      about: { kind: 'slip', slip },
    })),
  words: (item, today) =>
    item.instructions.map((instruction) => ({
      key: `${item.id} ${instruction.at}`,
      item,
      at: instruction.at,
      text: instruction.text,
      ...answered(item, instruction, today),
      about: { kind: 'words', instruction },
    })),
  // A reminder is answered by the next report.
  reminder: (item, today) =>
    item.reminders.map(({ text, answerBy, at }, index) => {
      const report = item.lastReport
      const on = report !== null && report.at > at ? dayOf(report.at) : null
      const answers =
        on === null || report === null
          ? []
          : [{ unitId: report.unitId, text: report.progress, on, isLate: isLate(on, answerBy) }]
      const owing = answers.length === 0 ? item.leads.slice(0, 1) : []
      const state = stateOf(answers, owing, answerBy, today)
      return {
        key: `${item.id} ${index}`,
        item,
        at,
        text,
        answerBy,
        state,
        answers,
        owing,
        about: { kind: 'reminder' },
      }
    }),
  inspection: (item) =>
    item.inspections.map((inspection, index) => ({
      key: `${item.id} ${index}`,
      item,
      at: inspection.at,
      text: inspection.text,
      answerBy: null,
      state: null,
      answers: [],
      owing: [],
      about: { kind: 'inspection', inspection },
    })),
}

export interface PressedFilter {
  states: readonly AnswerState[]
  levels: readonly SlipLevel[]
  unitId: UnitId | null
}

/** Those that the filter leaves. Nothing chosen of a kind leaves all of it. */
export function filterPressed(
  rows: readonly Pressed[],
  { states, levels, unitId }: PressedFilter,
): Pressed[] {
  return rows.filter(
    ({ item, state, about }) =>
      (states.length === 0 || (state !== null && states.includes(state))) &&
      (levels.length === 0 || (about.kind === 'slip' && levels.includes(about.slip.level))) &&
      (unitId === null || item.leads.includes(unitId)),
  )
}
