import { maskTitles, outerBrackets, type Pair } from './brackets.ts'
import { findLabels, type Label } from './labels.ts'
import type { PrintedUnit, PrintedWindow, ReadOptions } from './model.ts'
import { type Labelled, labelledBrackets, pairsBetween, without } from './nested.ts'
import { sliceText, type Text, trimText } from './text.ts'
import { isUnitList, readUnitList } from './unit-list.ts'
import { isDated, isWindow, readWindow } from './windows.ts'
import { FIRST_LEADS, LEAD_END, SHARED_END, SUPPORT_END } from './words.ts'

export interface ClauseOptions {
  year: number | null
  bareList?: ReadOptions['bareList'] | undefined
  /** Minutes of a meeting. */
  isMeeting?: boolean
}

/** Whether the paper itself says that of every list the first leads. */
export const bareListOf = (text: Text): ReadOptions['bareList'] =>
  FIRST_LEADS.test(text.flat) ? 'firstLeads' : undefined

/** A part of a paragraph that names owners or a window, to be taken out of the item's words. */
export interface Cut {
  kind: 'owner' | 'window'
  from: number
  to: number
}

/** What one paragraph says about owners and time in labels and brackets. */
export interface Clauses {
  units: PrintedUnit[]
  windows: PrintedWindow[]
  cuts: Cut[]
  /** Units under a label that says who goes first, and under one that only says who carries out. */
  first: boolean
  duties: PrintedUnit[]
}

/** What the paragraphs of one item say together: beside units that go first, the others support. */
export function settleUnits(clauses: readonly Clauses[]): PrintedUnit[] {
  const units = clauses.flatMap((clause) => clause.units)
  const duties = new Set(clauses.flatMap((clause) => clause.duties))
  if (duties.size === 0 || !clauses.some((clause) => clause.first)) return units
  return units.map((unit) => (duties.has(unit) ? { ...unit, role: 'support' } : unit))
}

/** Reads the labels and brackets of one paragraph. */
export function readClauses(text: Text, options: ClauseOptions): Clauses {
  const result: Clauses = { units: [], windows: [], cuts: [], first: false, duties: [] }
  if (!/[(:]/.test(text.flat)) return result
  const masked = maskTitles(text.flat)
  const brackets = outerBrackets(masked)
  const labels = findLabels(masked)
  const inBracket = new Set<Label>()
  const reading = { options, result, masked }
  const told: Pair[] = []
  let next = 0
  let before: Label | undefined
  for (const pair of brackets) {
    while ((labels[next]?.from ?? Infinity) < pair.open) {
      before = labels[next]
      next += 1
    }
    const inside: Label[] = []
    while ((labels[next]?.from ?? Infinity) < pair.close) {
      const label = labels[next]
      if (label !== undefined) inside.push(label)
      next += 1
    }
    for (const label of inside) inBracket.add(label)
    if (
      inside.length === 0 &&
      before !== undefined &&
      !inBracket.has(before) &&
      inValue(masked, before, pair)
    )
      continue
    const owning = inside.filter((label) => label.role !== 'other')
    if (owning.length === 0) readUnlabelled(text, pair, reading)
    else told.push(...readLabelledBracket(text, pair, owning, reading))
  }
  const outside = labels.filter((label) => !inBracket.has(label))
  readLabelled(text, outside, told, reading)
  result.cuts.sort((a, b) => a.from - b.from)
  return result
}

/** Whether the bracket belongs to a name in the list under the label. */
function inValue(masked: string, label: Label, { open, close }: Pair): boolean {
  if (label.role !== 'lead' && label.role !== 'support') return false
  const between = masked.slice(Math.max(label.to, open - LONGEST_BARE), open)
  return !VALUE_STOP.test(between) && !isWindow(masked.slice(open + 1, close))
}

interface Reading {
  options: ClauseOptions
  result: Clauses
  masked: string
}

/** A cell of a column of units, which may bring labels of its own. */
export function readOwnerCell(cell: Text, role: 'lead' | 'support', options: ClauseOptions): PrintedUnit[] {
  const labels = findLabels(cell.flat)
  const own = sliceText(cell, 0, labels[0]?.from ?? cell.flat.length)
  return [
    ...readUnitList(own, { role, bareList: options.bareList }),
    ...(labels.length > 0 ? settleUnits([readClauses(cell, options)]) : []),
  ]
}

function readUnlabelled(text: Text, pair: Pair, reading: Reading): void {
  if (endsClause(reading.masked, pair))
    readBare(text, pair.open + 1, pair.close, reading, [pair.open, pair.close + 1])
}

/** A bracket with labels that say who or when, and those in it; the outermost that have labels of their own. */
function readLabelledBracket(text: Text, outer: Pair, labels: readonly Label[], reading: Reading): Pair[] {
  const { brackets, told } = labelledBrackets(reading.masked, outer, labels)
  for (const bracket of brackets) readBracket(text, bracket, reading)
  return told
}

function readBracket(text: Text, { pair, labels, inside }: Labelled, reading: Reading): void {
  const [first] = labels
  const start = pair.open + 1
  if (first !== undefined && first.from > start)
    readBare(text, start, first.from, reading, [pair.open, first.from])
  const between = pairsBetween(inside)
  labels.forEach((label, index) => {
    const end = labels[index + 1]?.from ?? pair.close
    const cutFrom = index === 0 && label.from === start ? pair.open : label.from
    const value = without(text, label.to, end, between(label.to, end))
    readValue(value, label, reading, [cutFrom, index === labels.length - 1 ? pair.close + 1 : end])
  })
}

/** A bracket that says who or when stands at the end of a sentence, or after a heading. */
const endsClause = (flat: string, { open, close }: Pair): boolean =>
  /^(?:[\u3002;!?(\s]|$)/.test(flat.slice(close + 1, close + 2)) || /[\u3002;]/.test(flat.charAt(open - 1))

const LONGEST_BARE = 600

/** A bracket without labels: units, a window, or both with a comma between. */
function readBare(
  text: Text,
  from: number,
  to: number,
  reading: Reading,
  [cutFrom, cutTo]: [number, number],
): void {
  if (to - from < 2 || to - from > LONGEST_BARE) return
  const { result, options } = reading
  const runs = windowRuns(text.flat, from, to)
  const loose = runs.some((run) => run.window && !isWindow(text.flat.slice(run.from, run.to).trim()))
  const units: PrintedUnit[] = []
  const windows: PrintedWindow[] = []
  for (const run of runs) {
    const value = trimText(sliceText(text, run.from, run.to))
    if (run.window) windows.push(readWindow(value, options.year))
    else if (isUnitList(value) || (saysRole(value.flat) && readUnitList(value, { role: null }).length > 0)) {
      units.push(...readUnitList(value, { role: null, bareList: options.bareList }))
    } else return
  }
  // A sentence with a date is a window only beside those who are to keep it.
  if (loose && units.length === 0) return
  result.units.push(...units)
  result.windows.push(...windows)
  const kind = units.length > 0 ? 'owner' : 'window'
  result.cuts.push({ kind, from: cutFrom, to: cutTo })
  for (const run of runs) {
    if (run.window && kind === 'owner') result.cuts.push({ kind: 'window', from: run.from, to: run.to })
  }
}

/** The stretch parted where a window begins or ends at a comma. */
function windowRuns(flat: string, from: number, to: number): { from: number; to: number; window: boolean }[] {
  const runs: { from: number; to: number; window: boolean }[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    if (at < to && !/[,;]/.test(flat.charAt(at))) continue
    const part = flat.slice(start, at).trim()
    const window = isWindow(part) || isDated(part)
    const last = runs.at(-1)
    if (last !== undefined && last.window === window) last.to = at
    else if (at > start) runs.push({ from: start, to: at, window })
    start = at + 1
  }
  return runs
}

const saysRole = (flat: string): boolean => {
  const tail = flat.slice(-24)
  return LEAD_END.test(tail) || SUPPORT_END.test(tail) || SHARED_END.test(tail)
}

const VALUE_STOP = /\u3002/

/** Labels outside brackets; a bracket that says who or when ends a value, unless the list goes on after it. */
function readLabelled(text: Text, labels: readonly Label[], told: readonly Pair[], reading: Reading): void {
  const { masked } = reading
  const between = pairsBetween(told)
  labels.forEach((label, index) => {
    if (label.role === 'other') return
    const limit = labels[index + 1]?.from ?? masked.length
    const stop = VALUE_STOP.exec(masked.slice(label.to, limit))?.index
    const stopped = stop === undefined || label.role === 'window' ? limit : label.to + stop
    const brackets = between(label.to, stopped)
    const last = brackets.findIndex(({ close }) => !/[\u3001,;]/.test(masked.charAt(close + 1)))
    const to = brackets[last]?.open ?? stopped
    const value = without(text, label.to, to, last < 0 ? brackets : brackets.slice(0, last))
    // A bracket right before it is never closed: it goes with the label.
    const from = masked.charAt(label.from - 1) === '(' ? label.from - 1 : label.from
    readValue(value, label, reading, [from, to])
  })
}

function readValue(printed: Text, label: Label, reading: Reading, [from, to]: [number, number]): void {
  const { result, options } = reading
  const value = trimText(printed)
  if (label.role === 'window') {
    result.windows.push(readWindow(withoutEnd(value), options.year))
    result.cuts.push({ kind: 'window', from, to })
    return
  }
  result.cuts.push({ kind: 'owner', from, to })
  if (label.role !== 'lead' && label.role !== 'support') return
  readOwners(value, label, reading)
}

/** The units under a label, and a window that follows them after a comma. */
function readOwners(value: Text, label: Label, { result, options }: Reading): void {
  const role = label.role === 'support' ? 'support' : 'lead'
  for (const run of windowRuns(value.flat, 0, value.flat.length)) {
    const part = trimText(sliceText(value, run.from, run.to))
    if (run.window) {
      result.windows.push(readWindow(withoutEnd(part), options.year))
      continue
    }
    const units = readUnitList(part, { role, bareList: options.bareList })
    result.units.push(...units)
    if (label.part === 'duty') result.duties.push(...units)
    if (label.part === 'first' && units.length > 0) result.first = true
  }
}

/** The value without the sign that parts it from what follows. */
function withoutEnd(value: Text): Text {
  const to = value.flat.replace(/[\u3002;,.\s]{1,4}$/, '').length
  return to === value.flat.length ? value : sliceText(value, 0, to)
}
