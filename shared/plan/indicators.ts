import type { Comparator, PrintedIndicator } from './model.ts'
import { valueOf } from './numbers.ts'
import { spanOf, type Text } from './text.ts'
import {
  CN_NUMERAL,
  COMPARATOR_OF,
  COMPARATORS,
  COUNT_UNIT,
  GOAL_REACHED,
  NOT_AN_INDICATOR,
  NUMERAL_TWO,
  QUALIFIES_AFTER,
} from './words.ts'

const FIGURE = new RegExp(
  `(?:(?<before>${COMPARATORS.before})(?<between>[^\\d,;:()\\u3002\\u3001%]{0,12}?))?(?<![\\d.])(?<number>\\d{1,9}(?:\\.\\d{1,4})?|${CN_NUMERAL.replace(']', `${NUMERAL_TWO}]`)}{1,3})(?<unit>${COUNT_UNIT})(?<after>${COMPARATORS.after})?`,
  'gu',
)

/** Numbers with a comparator: a target that can be measured. Subsidies, thresholds and bare counts are not. */
export function findIndicators(text: Text, masked: string): PrintedIndicator[] {
  const indicators: PrintedIndicator[] = []
  for (const found of masked.matchAll(FIGURE)) {
    const g = found.groups ?? {}
    const op = comparator(g.before, g.after)
    const to = found.index + found[0].length
    if (op === null || !isTarget(masked, found.index, to)) continue
    const value = /\d/.test(g.number ?? '') ? Number(g.number) : valueOf(g.number ?? '')
    if (value === 0) continue
    indicators.push({
      text: text.shown.slice(found.index, to),
      op,
      value,
      unit: g.unit ?? '',
      span: spanOf(text, found.index, to),
    })
  }
  return indicators
}

function comparator(before: string | undefined, after: string | undefined): Comparator | null {
  if (after !== undefined && (before === undefined || GOAL_REACHED.includes(before))) {
    return COMPARATOR_OF[after.slice(-2)] ?? null
  }
  return before === undefined ? null : (COMPARATOR_OF[before] ?? null)
}

const REACH = 60

function isTarget(masked: string, from: number, to: number): boolean {
  const left = masked.slice(Math.max(0, from - REACH), from)
  const start = Math.max(left.lastIndexOf('\u3002'), left.lastIndexOf(';'), left.lastIndexOf(',') - 24) + 1
  const right = masked.slice(to, to + 24).split(/[\u3002;,]/, 1)[0] ?? ''
  return (
    !NOT_AN_INDICATOR.test(left.slice(start) + masked.slice(from, to) + right) && !QUALIFIES_AFTER.test(right)
  )
}
