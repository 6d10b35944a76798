import type { PrintedUnit } from './model.ts'
import { gapBefore, sliceText, spanOf, type Text } from './text.ts'
import { isWindow } from './windows.ts'
import {
  AND_FIRST,
  AND_OTHERS,
  AS_ROLE,
  COLLECTIVE,
  COLLECTIVE_START,
  DEPARTMENTS,
  JOINER_ALWAYS,
  JOINERS,
  LEAD_END,
  LEADING_BY,
  LEADING_WITH,
  LEVEL_CHARS,
  LEVEL_FIRST,
  LEVEL_LAST,
  LEVEL_NEXT,
  LIST_NOTE,
  MARKED_LEAD,
  MARKED_SUPPORT,
  NO_UNIT,
  NOT_A_NAME,
  PLACE,
  SAYS_WORK,
  SHARED_END,
  SUPPORT_END,
  UNIT_ENDING,
  UNIT_HEADING,
  UNIT_PREFIX_END,
  VAGUE_UNIT,
  WITH_INSIDE,
} from './words.ts'

/** How a list says who does what: `shared` (each by its duties) is lead where nobody takes the lead, else support. */
type Said = 'lead' | 'support' | 'shared' | null

interface Name {
  from: number
  to: number
  said: Said
  /** Said of this name alone, in brackets after it. */
  marked?: boolean
  /** A comma or more follows, not the mark between names of one kind. */
  closes?: boolean
}

export interface UnitListOptions {
  /** What the label or the column says. */
  role: 'lead' | 'support' | null
  bareList?: 'allLead' | 'firstLeads' | undefined
}

/** Longest name that is taken for one. */
const LONGEST = 48
const LONGEST_COLLECTIVE = 10

/** Whether the words look like the name of a unit or a group of units. */
export function isUnitName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || NOT_A_NAME.test(name)) return false
  if (UNIT_ENDING.test(name)) return true
  return name.length <= LONGEST_COLLECTIVE && COLLECTIVE.test(name) && !SAYS_WORK.test(name)
}

/** Reads a list of units with what it says about their parts. */
export function readUnitList(text: Text, options: UnitListOptions): PrintedUnit[] {
  const names = mergeLevels(
    text,
    splitNames(text).flatMap((part) => readPart(text, part)),
  )
  const said = spread(names, options.role)
  const leads = said.some((role) => role === 'lead')
  const own = said.some((role) => role !== null && role !== 'shared')
  const result: PrintedUnit[] = []
  names.forEach((name, index) => {
    const printed = text.shown.slice(name.from, name.to)
    const flat = text.flat.slice(name.from, name.to)
    if (flat.length < 2 || NO_UNIT.test(flat) || result.some((unit) => unit.name === printed)) return
    const role = roleOf(said[index] ?? null, { leads, own, label: options.role, names, said, index })
    result.push({
      name: printed,
      role,
      collective: COLLECTIVE.test(flat),
      span: spanOf(text, name.from, name.to),
    })
  })
  if (options.role !== 'support' && !own) settleBareList(result, options.bareList)
  return result
}

interface RoleQuestion {
  leads: boolean
  own: boolean
  label: 'lead' | 'support' | null
  names: readonly Name[]
  said: readonly Said[]
  index: number
}

function roleOf(said: Said, question: RoleQuestion): 'lead' | 'support' {
  const { label, leads, index } = question
  if (said === 'lead' || said === 'support') return said
  if (label === 'support') return 'support'
  if (said === 'shared') {
    // Of two shared lists the first leads: A and B by their duties, C as suits it.
    const first = question.said.indexOf('shared')
    const firstEnd = question.names.findIndex((name, at) => at >= first && name.said === 'shared')
    return leads || index > firstEnd ? 'support' : 'lead'
  }
  return question.own && leads ? 'support' : 'lead'
}

/** In a bare list a vague tail only supports; the office may also say that only the first leads. */
function settleBareList(units: PrintedUnit[], bareList: UnitListOptions['bareList']): void {
  if (bareList === 'firstLeads') {
    for (const unit of units.slice(1)) unit.role = 'support'
    return
  }
  let tail = units.length
  while (tail > 0 && VAGUE_UNIT.test(units[tail - 1]?.name ?? '')) tail -= 1
  if (tail > 0) for (const unit of units.slice(tail)) unit.role = 'support'
}

function readPart(text: Text, [from, to]: [number, number]): Name[] {
  if (LIST_NOTE.test(text.flat.slice(from, to).trim())) return []
  const names = readName(text, [from, to])
  const last = names.at(-1)
  if (last !== undefined && /[,;\u3002]/.test(text.flat.charAt(to))) last.closes = true
  return names
}

const SEPARATOR = /[\u3001,;/|\u3002\t\n]/

/** The stretches between separators that stand outside brackets. */
function splitNames(text: Text): [number, number][] {
  const parts: [number, number][] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.flat.length; at += 1) {
    const char = text.flat.charAt(at)
    if (char === '(') depth += 1
    else if (char === ')') depth = Math.max(0, depth - 1)
    const ends = at === text.flat.length || (depth === 0 && (SEPARATOR.test(char) || parted(text, from, at)))
    if (!ends) continue
    if (at > from) parts.push([from, at])
    from = SEPARATOR.test(char) ? at + 1 : at
  }
  return parts
}

/** A blank or a line end parts two whole names; inside one name it is only where the line was broken. */
function parted(text: Text, from: number, at: number): boolean {
  if (at - from < 3) return false
  const left = text.flat.slice(Math.max(from, at - 30), at)
  if (text.flat.charAt(at) === ' ') return true
  if (gapBefore(text, at)) {
    const next = firstPart(text.flat.slice(at, at + 30))
    return UNIT_ENDING.test(left) && next.length > 1 && UNIT_ENDING.test(next)
  }
  const level = text.flat.charAt(at)
  return level === text.flat.charAt(from) && at - from >= 4 && LEVEL_CHARS.includes(level) && endsHere(left)
}

const firstPart = (flat: string): string =>
  flat.replaceAll(/\([^()]{0,24}\)/g, '').split(SEPARATOR, 1)[0] ?? ''
const endsHere = (left: string): boolean =>
  [...left.matchAll(UNIT_PREFIX_END)].at(-1)?.[0] !== undefined && UNIT_ENDING.test(left)

const TAIL = 36

/** One stretch: the words around the name say its part; "and" may tie a second name to it. */
function readName(text: Text, [start, end]: [number, number]): Name[] {
  let from = start
  let to = end
  const timed = WINDOW_AFTER.exec(text.flat.slice(Math.max(from, to - TAIL), to))
  if (timed?.[1] !== undefined && isWindow(timed[1])) to -= timed[0].length
  const marked = markOf(text.flat.slice(Math.max(from, to - TAIL), to))
  if (marked !== null)
    return trimNames(text, [{ from, to: to - marked.length, said: marked.said, marked: true }])
  const tail = text.flat.slice(Math.max(from, to - TAIL), to)
  const found = tailOf(tail)
  to -= found.length
  const said: Said = found.said
  from += AND_FIRST.exec(text.flat.slice(from, to))?.[0].length ?? 0
  const lead = LEADING_BY.exec(text.flat.slice(from, to))
  if (lead !== null) from += lead[0].length
  const withWord = LEADING_WITH.exec(text.flat.slice(from, to))
  if (withWord !== null) return [...joined(text, from + withWord[0].length, to, 'support')]
  const inside = WITH_INSIDE.exec(text.flat.slice(from, to))
  if (inside !== null && inside.index >= 2) {
    const middle = from + inside.index
    return [...joined(text, from, middle, 'lead'), ...joined(text, middle + inside[0].length, to, 'support')]
  }
  return joined(text, from, to, said)
}

/** When it is due, in brackets after the last name. */
const WINDOW_AFTER = /\(([^()]{2,24})\)$/

function markOf(tail: string): { length: number; said: Said } | null {
  const lead = MARKED_LEAD.exec(tail)
  if (lead !== null) return { length: lead[0].length, said: 'lead' }
  const support = MARKED_SUPPORT.exec(tail)
  return support === null ? null : { length: support[0].length, said: 'support' }
}

function tailOf(tail: string): { length: number; said: Said } {
  let rest = tail
  let said: Said = null
  const lead = LEAD_END.exec(rest)
  const support = lead === null ? SUPPORT_END.exec(rest) : null
  const shared = lead === null && support === null ? SHARED_END.exec(rest) : null
  const verb = lead ?? support ?? shared
  if (verb !== null && verb[0] !== '') {
    said = lead !== null ? 'lead' : support !== null ? 'support' : 'shared'
    rest = rest.slice(0, verb.index)
  }
  rest = rest.replace(AS_ROLE, '')
  const others = AND_OTHERS.exec(rest)
  if (others !== null) rest = rest.slice(0, others.index)
  return { length: tail.length - rest.length, said }
}

/** Whether a name may end here: asked before many a verb, so it is cheaper than reading the list. */
export function mayEndName(tail: string): boolean {
  const rest = tail.slice(0, tail.length - tailOf(tail).length)
  return UNIT_ENDING.test(rest) || COLLECTIVE.test(rest.slice(-LONGEST_COLLECTIVE))
}

function joined(text: Text, start: number, end: number, said: Said): Name[] {
  const names: Name[] = []
  const flat = text.flat.slice(start, end)
  const joiners = [...flat.matchAll(JOINERS)]
  let from = 0
  joiners.forEach((found, index) => {
    const next = found.index + found[0].length
    const left = flat.slice(from, found.index)
    const right = flat.slice(next, joiners[index + 1]?.index)
    if (!ties(left, right, found[0])) return
    names.push({ from: start + from, to: start + found.index, said: null })
    from = next
  })
  names.push({ from: start + from, to: end, said })
  return trimNames(text, names)
}

/** Whether "and" stands between two names, not inside one. */
function ties(left: string, right: string, joiner: string): boolean {
  if (left.length < 2 || right.length < 2 || left.includes('(') !== left.includes(')')) return false
  if (joiner === JOINER_ALWAYS || COLLECTIVE_START.test(right)) return true
  return UNIT_ENDING.test(left) && (UNIT_ENDING.test(right) || COLLECTIVE.test(right))
}

function trimNames(text: Text, names: Name[]): Name[] {
  return names.flatMap((name) => {
    const flat = text.flat.slice(name.from, name.to)
    const from = name.from + (/^[\s:.'"*-]{0,4}/.exec(flat)?.[0].length ?? 0)
    const to = name.to - (/[\s:.'"*]{0,4}$/.exec(flat)?.[0].length ?? 0)
    return to > from || name.said !== null ? [{ ...name, from, to: Math.max(from, to) }] : []
  })
}

/** A verb after the last of several names is about all of them since the verb before. */
function spread(names: readonly Name[], label: UnitListOptions['role']): Said[] {
  const said: Said[] = names.map((name) => name.said)
  for (let at = said.length - 2; at >= 0; at -= 1)
    if (names[at + 1]?.marked !== true) said[at] ??= said[at + 1] ?? null
  // "A, B and C taking part": where nobody leads, who stands before the last comma does.
  if (label === 'support' || !said.every((role) => role === 'support')) return said
  const first = names.findIndex((name) => name.said !== null)
  const comma = names.findLastIndex((name, at) => at < first && name.closes === true)
  return said.map((role, at) => (at <= comma ? 'lead' : role))
}

/** Levels of government that share one noun are one name; so are departments and units. */
function mergeLevels(text: Text, names: readonly Name[]): Name[] {
  const merged: Name[] = []
  for (const name of names) {
    const last = merged.at(-1)
    const flat = text.flat.slice(name.from, name.to)
    const before = last === undefined ? '' : text.flat.slice(last.from, last.to)
    const levels =
      LEVEL_FIRST.test(before.split('\u3001', 1)[0] ?? '') && (LEVEL_LAST.test(flat) || LEVEL_NEXT.test(flat))
    const departments =
      DEPARTMENTS.first.test(before) && COLLECTIVE.test(before) && DEPARTMENTS.second.test(flat)
    if (last !== undefined && last.said === null && (levels || departments)) {
      merged[merged.length - 1] = { ...last, to: name.to, said: name.said }
    } else merged.push(name)
  }
  return merged
}

/** Whether the whole text is a list of units and nothing else. */
export function isUnitList(text: Text): boolean {
  if (text.flat.length > 600) return false
  const units = readUnitList(text, { role: null })
  const names = units.map((unit) => sliceName(text, unit))
  return names.some(isUnitName) && names.every((name) => isUnitName(name) || PLACE.test(name))
}

function sliceName(text: Text, unit: PrintedUnit): string {
  const from = text.shown.indexOf(unit.name)
  return from < 0 ? unit.name : text.flat.slice(from, from + unit.name.length)
}

/** The units that the heading names, where it is nothing but their names. */
export function unitsOfHeading(title: Text): PrintedUnit[] {
  const named = UNIT_HEADING.exec(title.flat)?.[0]
  if (named === undefined) return []
  const list = sliceText(title, 0, named.length)
  return isUnitList(list) ? readUnitList(list, { role: 'lead' }) : []
}
