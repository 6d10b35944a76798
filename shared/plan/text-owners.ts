import type { PrintedUnit } from './model.ts'
import { sliceText, type Text } from './text.ts'
import { isUnitName, mayEndName, readUnitList } from './unit-list.ts'
import {
  AND,
  AS_ROLE,
  ASKED,
  ASKS,
  BY,
  COLLECTIVE,
  DONE_BY,
  HOW,
  IN_CHARGE,
  IS_UNIT,
  LEAD_IN_TEXT,
  LEAD_NOUN_AFTER,
  OBLIGED,
  SHALL,
  SHARED_IN_TEXT,
  SUBJECT_LEVEL,
  SUPPORT_IN_TEXT,
  UNIT_ENDING,
  UNIT_PREFIX_END,
  WITH_INSIDE,
} from './words.ts'

const REACH = 200
const NAMES_REACH = 60
const NAME_TAIL = 36
/** Names are judged in half-width signs. */
const flattened = (name: string): string => name.replaceAll('\uff08', '(').replaceAll('\uff09', ')')
const SENTENCE = /[\u3002;!?]/

type Add = (from: number, to: number, role: 'lead' | 'support') => void

/**
 * Owners that a sentence names without a label: "led by A, with B and C taking part". In minutes whoever is told what to
 * do has been given it; elsewhere such a sentence only says how things are done.
 */
export function findTextOwners(text: Text, masked: string, isMeeting = false): PrintedUnit[] {
  const units: PrintedUnit[] = []
  const add: Add = (from, to, role) => {
    for (const unit of readUnitList(sliceText(text, from, to), { role })) {
      if (isUnitName(flattened(unit.name)) && !units.some((known) => known.name === unit.name))
        units.push({ ...unit, role: role === 'lead' ? unit.role : role })
    }
  }
  let at = masked.indexOf(LEAD_IN_TEXT)
  while (at >= 0) {
    const led = LEAD_NOUN_AFTER.test(masked.slice(at + LEAD_IN_TEXT.length, at + 8))
      ? null
      : leadBefore(text, masked, at)
    if (led !== null) {
      add(led[0], led[1], 'lead')
      for (const [from, to] of supportAfter(masked, at)) add(from, to, 'support')
    }
    at = masked.indexOf(LEAD_IN_TEXT, at + 1)
  }
  doneBy(text, masked, add)
  if (units.length === 0) named(text, masked, add)
  if (units.length === 0) asked(text, masked, add)
  if (units.length === 0) withSubject(masked, add)
  if (units.length === 0) inCharge(text, masked, add)
  if (isMeeting) obliged(masked, add)
  return units
}

/** "A is in charge of": a named unit, not every department there is. */
function inCharge(text: Text, masked: string, add: Add): void {
  for (const { index } of masked.matchAll(CHARGED)) {
    const list = IN_CHARGE.not.test(masked.slice(index, index + 8)) ? null : leadBefore(text, masked, index)
    if (list === null || COLLECTIVE.test(masked.slice(...list))) continue
    add(list[0], list[1], 'lead')
    for (const [from, to] of supportAfter(masked, index, [SUPPORT_IN_TEXT])) add(from, to, 'support')
  }
}

const CHARGED = new RegExp(`${IN_CHARGE.verb}|${SHARED_IN_TEXT.source}`, 'g')

/** "A is the leading unit, B and C are supporting units." */
function named(text: Text, masked: string, add: Add): void {
  for (const found of masked.matchAll(IS_UNIT)) {
    const list = leadBefore(text, masked, found.index)
    if (list !== null) add(list[0], list[1], found.groups?.lead === undefined ? 'support' : 'lead')
  }
}

/** "Would A see to it": of one or a few named units. */
function asked(text: Text, masked: string, add: Add): void {
  let at = masked.indexOf(ASKED.word)
  while (at >= 0) {
    const from = at + 1
    for (const { index } of masked.slice(from, from + NAMES_REACH).matchAll(ASKED.verb)) {
      const list = leadBefore(text, masked, from + index)
      if (list === null || list[0] !== from || COLLECTIVE.test(masked.slice(...list))) continue
      add(from, list[1], 'lead')
      for (const [start, end] of supportAfter(masked, from + index)) add(start, end, 'support')
      break
    }
    at = masked.indexOf(ASKED.word, at + 1)
  }
}

/** "A shall": named units at the beginning of a sentence, or of what the meeting asks. */
function obliged(masked: string, add: Add): void {
  for (const found of masked.matchAll(ASKS)) {
    const from = found.index + found[0].length
    const to = unitsFrom(masked, from, Math.min(from + NAMES_REACH, masked.length))
    if (to > from && OBLIGED.test(masked.slice(to, to + 6)) && !COLLECTIVE.test(masked.slice(from, to)))
      add(from, to, 'lead')
  }
}

/** "Done by A and B": the list between the word and the verb. */
function doneBy(text: Text, masked: string, add: Add): void {
  let by = masked.indexOf(BY)
  while (by >= 0) {
    const stop = SENTENCE.exec(masked.slice(by, by + REACH))?.index ?? REACH
    const to = unitsFrom(masked, by + 1, Math.min(by + stop, masked.length))
    const verb = to > by + 1 && DONE_BY.test(masked.slice(to, to + 8)) ? to : verbAfter(text, masked, by + 1)
    if (verb > by + 1) {
      add(by + 1, verb, 'lead')
      for (const [from, end] of supportAfter(masked, verb)) add(from, end, 'support')
    }
    by = masked.indexOf(BY, by + 1)
  }
}

const DONE = new RegExp(DONE_BY.source.slice(1), 'g')

/** Where what is done begins, when all before it names units; else 0. */
function verbAfter(text: Text, masked: string, from: number): number {
  if (masked.charAt(from) === BY) return 0
  for (const { index } of masked.slice(from, from + NAMES_REACH).matchAll(DONE)) {
    const list = leadBefore(text, masked, from + index)
    if (list !== null && list[0] === from) return from + index
  }
  return 0
}

/** The list of units right before the verb, back to the last comma or full stop. */
function leadBefore(text: Text, masked: string, verb: number): [number, number] | null {
  const before = masked.slice(Math.max(0, verb - REACH), verb)
  const boundary = Math.max(
    ...['\u3002', ';', ',', ':', '(', BY, ASKED.word].map((mark) => before.lastIndexOf(mark)),
  )
  const from = verb - (before.length - boundary - 1)
  const to = verb - (HOW.exec(before)?.[0].length ?? 0)
  if (from >= to || !mayEndName(masked.slice(Math.max(from, to - NAME_TAIL), to))) return null
  const names = readUnitList(sliceText(text, from, to), { role: 'lead' })
  return names.length > 0 && names.every((unit) => isUnitName(flattened(unit.name))) ? [from, to] : null
}

/** The comma after the verb, or the lesser one when the next unit follows the verb at once. */
function nextComma(masked: string, verb: number): number {
  const after = verb + LEAD_IN_TEXT.length
  return /[\u3001,]/.test(masked.charAt(after)) ? after : masked.indexOf(',', verb)
}

const SUPPORTS: readonly RegExp[] = [SUPPORT_IN_TEXT, SHARED_IN_TEXT]

/** Lists of units after the verb, in the same sentence, that take part. */
function supportAfter(masked: string, verb: number, said = SUPPORTS): [number, number][] {
  const rest = masked.slice(verb, verb + REACH * 2)
  const end = verb + (SENTENCE.exec(rest)?.index ?? rest.length)
  const comma = nextComma(masked, verb)
  if (comma < 0 || comma >= end) return []
  const sentence = masked.slice(comma + 1, end)
  const joint = WITH_INSIDE.exec(sentence)
  if (joint !== null) {
    const from = comma + 1 + joint.index + joint[0].length
    const to = unitsFrom(masked, from, end)
    return to > from ? [[from, to]] : []
  }
  const part = said.map((verbs) => verbs.exec(sentence)).find((found) => found !== null)
  if (part === undefined) return []
  const list = sentence.slice(0, part.index).replace(AS_ROLE, '').replace(/,$/, '')
  return [[comma + 1, comma + 1 + list.length]]
}

/** How far a list of units reaches before the sentence goes on with a verb. */
function unitsFrom(masked: string, from: number, end: number): number {
  let to = from
  let at = from
  while (at < end) {
    let stop = at
    while (stop < end && !/[\u3001,]/.test(masked.charAt(stop))) stop += 1
    const name = masked.slice(at, stop)
    if (!isUnitName(name)) return Math.max(to, firstUnit(masked, at, stop))
    // The name of a group would take in whatever follows it.
    to = UNIT_ENDING.test(name) ? stop : Math.max(firstUnit(masked, at, stop), at)
    if (to === at) to = stop
    if (to < stop) return to
    if (masked.charAt(stop) === ',') break
    at = stop + 1
  }
  return to
}

/** The end of the units that the stretch begins with, or its beginning when it begins with none. */
function firstUnit(masked: string, from: number, to: number): number {
  let start = from
  let last = from
  for (const found of masked.slice(from, Math.min(to, from + 40)).matchAll(UNIT_PREFIX_END)) {
    const end = from + found.index + found[0].length
    if (end - start < 3 || !isUnitName(masked.slice(start, end))) continue
    last = end
    const joiner = AND.exec(masked.slice(end, end + 2))
    if (joiner === null) break
    start = end + joiner[0].length
  }
  return last
}

/** "A … together with B": only when one unit is the subject of the sentence. */
function withSubject(masked: string, add: Add): void {
  const joint = WITH_INSIDE.exec(masked)
  if (joint === null || joint.index > REACH) return
  const before = masked.slice(0, joint.index)
  const clause = Math.max(...['\u3002', ';', ',', ':'].map((mark) => before.lastIndexOf(mark))) + 1
  const sentence = Math.max(before.lastIndexOf('\u3002'), before.lastIndexOf(';')) + 1
  const end = joint.index - (SHALL.exec(before)?.[0].length ?? 0)
  const whole = isUnitName(before.slice(clause, end)) && !/\u3001/.test(before.slice(clause, end))
  const start = whole ? clause : sentence
  const subject = whole ? end : firstUnit(masked, start, joint.index)
  if (subject === start || (!whole && !SUBJECT_LEVEL.test(masked.slice(start, start + 4)))) return
  if (/[\u3001,]/.test(masked.charAt(subject))) return
  const stop = SENTENCE.exec(masked.slice(joint.index))?.index ?? REACH
  const from = joint.index + joint[0].length
  const to = unitsFrom(masked, from, Math.min(joint.index + stop, from + REACH))
  if (to === from) return
  add(start, subject, 'lead')
  add(from, to, 'support')
}
