import { allBrackets, type Pair } from './brackets.ts'
import type { Label } from './labels.ts'
import { joinTexts, sliceText, type Text } from './text.ts'

/** A bracket with the labels that stand in it and in no bracket inside it, and those inside that have their own. */
export interface Labelled {
  pair: Pair
  labels: Label[]
  inside: Pair[]
}

/** Brackets within a bracket, inner ones first: each label belongs to the innermost around it. `told`: those in no other. */
export function labelledBrackets(
  masked: string,
  outer: Pair,
  labels: readonly Label[],
): { brackets: Labelled[]; told: Pair[] } {
  const brackets: Labelled[] = []
  const open: Label[] = []
  const told: Pair[] = []
  let next = 0
  for (const pair of allBrackets(masked, outer)) {
    for (let label = labels[next]; label !== undefined && label.from < pair.close; label = labels[next]) {
      open.push(label)
      next += 1
    }
    const own = lastOf(open, (label) => label.from > pair.open)
    if (own.length === 0) continue
    brackets.push({ pair, labels: own, inside: lastOf(told, (other) => other.open > pair.open) })
    told.push(pair)
  }
  return { brackets, told }
}

/** Takes the last ones that are so off the end. */
function lastOf<T>(all: T[], isSo: (one: T) => boolean): T[] {
  let from = all.length
  for (let one = all[from - 1]; one !== undefined && isSo(one); one = all[from - 1]) from -= 1
  return all.splice(from)
}

/** The pairs between two places, in order; ever later stretches may be asked for. */
export function pairsBetween(pairs: readonly Pair[]): (from: number, to: number) => Pair[] {
  let next = 0
  return (from, to) => {
    const found: Pair[] = []
    for (let pair = pairs[next]; pair !== undefined && pair.open < to; pair = pairs[next]) {
      if (pair.open >= from) found.push(pair)
      next += 1
    }
    return found
  }
}

/** The stretch without the brackets in it. */
export function without(text: Text, from: number, to: number, brackets: readonly Pair[]): Text {
  const parts: Text[] = []
  let done = from
  for (const { open, close } of brackets) {
    parts.push(sliceText(text, done, open))
    done = close + 1
  }
  return joinTexts([...parts, sliceText(text, done, Math.max(done, to))])
}
