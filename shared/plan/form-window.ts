import { isDay } from '../dates.ts'
import { literal, readValue, written } from './form-value.ts'
import type { PrintedWindow } from './model.ts'
import type { Text } from './text.ts'
import { NO_WINDOW, readWindow } from './windows.ts'
import {
  FORM_LIST,
  FORM_PERIODS,
  FORM_RULES,
  FORM_WINDOW_KINDS,
  FORM_WITHIN,
  type FormLabel,
} from './words-form.ts'

// The lines of the form that say when: the printed words, and what they mean where the words alone do not tell.

type Line = readonly [FormLabel, string]

/** The lines of a window. Other readings follow it, each with its own meaning where it needs one. */
export function windowLines(due: PrintedWindow, year: number | null): Line[] {
  if (due.text === null) return []
  const alone = readWindow(literal(due.text), year)
  const words: Line = ['window', written(due.text)]
  if (isSame(alone, due) && areSame(alone.alternatives, due.alternatives)) return [words]
  const others = (due.alternatives ?? []).flatMap((other): Line[] => [
    ['other', written(other.text ?? '')],
    ...(isSame(readWindow(literal(other.text ?? ''), year), other) ? [] : [meaningLine(other)]),
  ])
  return [words, ...(isSame(alone, due) && others.length > 0 ? [] : [meaningLine(due)]), ...others]
}

const facts = ({ kind, text, date, period, within, rule }: PrintedWindow): string =>
  JSON.stringify([kind, text, date, period, within?.count, within?.unit, rule])
const isSame = (a: PrintedWindow, b: PrintedWindow): boolean => facts(a) === facts(b)
const areSame = (a: readonly PrintedWindow[] = [], b: readonly PrintedWindow[] = []): boolean =>
  a.map(facts).join() === b.map(facts).join()

function meaningLine({ kind, date, period, within, rule }: PrintedWindow): Line {
  const said = [
    FORM_WINDOW_KINDS[kind],
    ...(date === null ? [] : [date]),
    ...(period === undefined ? [] : [FORM_PERIODS[period]]),
    ...(within === undefined ? [] : [`${within.count}${FORM_WITHIN[within.unit]}`]),
    FORM_RULES[rule],
  ]
  return ['meaning', said.join(FORM_LIST.values)]
}

/** Reads the lines about time, in order; what a line means goes to the words before it. */
export function readWindowLines(
  lines: readonly { name: FormLabel | null; value: Text }[],
  year: number | null,
): PrintedWindow {
  let due: PrintedWindow | null = null
  let others: PrintedWindow[] | null = null
  for (const { name, value } of lines) {
    if (name === 'window') {
      const said = readWindow(readValue(value), year)
      due = said.text === null ? null : said
      others = null
    } else if (name === 'other') {
      const { alternatives: _, ...other } = readWindow(readValue(value), year)
      others ??= []
      others.push(other)
    } else if (name === 'meaning') {
      const last: PrintedWindow | null = others?.at(-1) ?? due
      const meant: PrintedWindow | null = last === null ? null : readMeaning(value, last)
      if (meant === null) continue
      if (others === null) due = meant
      else others[others.length - 1] = meant
    }
  }
  if (due === null) return NO_WINDOW
  return others === null ? due : { ...due, alternatives: others }
}

const nameOf = <Name extends string>(words: Readonly<Record<Name, string>>, word: string): Name | undefined =>
  (Object.keys(words) as Name[]).find((name) => words[name] === word)

/** The window with what the line says it means; null for a line that says no kind. */
function readMeaning({ flat }: Text, { text, span }: PrintedWindow): PrintedWindow | null {
  const words = flat.split(FORM_LIST.values).map((word) => word.trim())
  const find = <Name extends string>(names: Readonly<Record<Name, string>>): Name | undefined =>
    words.map((word) => nameOf(names, word)).find((name) => name !== undefined)
  const kind = find(FORM_WINDOW_KINDS)
  if (kind === undefined) return null
  const period = find(FORM_PERIODS)
  const within = words.map(readWithin).find((found) => found !== null)
  return {
    kind,
    text,
    date: words.find(isDay) ?? null,
    ...(period === undefined ? {} : { period }),
    ...(within === undefined ? {} : { within }),
    span,
    rule: find(FORM_RULES) ?? 'none',
  }
}

function readWithin(word: string): NonNullable<PrintedWindow['within']> | null {
  const count = /^\d{1,6}/.exec(word)?.[0] ?? ''
  const unit = count === '' ? undefined : nameOf(FORM_WITHIN, word.slice(count.length))
  return unit === undefined ? null : { count: Number(count), unit }
}
