import { indicatorsLine } from './form-indicators.ts'
import { written, writtenLine } from './form-value.ts'
import { windowLines } from './form-window.ts'
import type { ParsedItem, ParsedPlan } from './model.ts'
import { FORM_KINDS, FORM_LABELS, FORM_LIST, FORM_MARK, FORM_NOTE, type FormLabel } from './words-form.ts'

type Line = readonly [FormLabel, string]

/**
 * A plan in the reader's own form: one paragraph an item, one line for each thing that is said of it. A clerk can read
 * and change it, and `readPlan` reads from it the same items, whatever words the paper had.
 */
export function printPlan(plan: ParsedPlan): string {
  const { title, docNumber, kind, year, items } = plan
  const head: Line[] = [
    ['note', FORM_NOTE],
    ...(title === null ? [] : [['paper', written(title)] as const]),
    ...(docNumber === null ? [] : [['docNumber', written(docNumber)] as const]),
    ...(kind === 'plan' ? [] : [['kind', FORM_KINDS[kind]] as const]),
    ...(year === null ? [] : [['year', `${year}`] as const]),
  ]
  const paragraphs = [[FORM_MARK, ...head.map(lineOf)], ...items.map((item) => itemLines(item, year))]
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const lineOf = ([name, words]: Line): string => `${FORM_LABELS[name]}\uff1a${words}`

function itemLines(item: ParsedItem, year: number | null): string[] {
  const { no, path, headings, title, text, lead, support, due, indicators } = item
  const above = no === '' ? path : path.slice(0, -1)
  const list = (name: FormLabel, values: readonly string[], apart: string = FORM_LIST.values): Line[] =>
    values.length === 0 ? [] : [[name, values.map((value) => written(value, apart)).join(apart)]]
  const lines: Line[] = [
    ['title', written(title)],
    ...list('no', no === '' ? [] : [no], ''),
    ...list('above', above),
    ...list('headings', headings, FORM_LIST.headings),
    ...list('lead', lead),
    ...list('support', support),
    ...windowLines(due, year),
    ...(indicators.length === 0 ? [] : [['indicators', indicatorsLine(indicators)] as const]),
  ]
  return [...lines.map(lineOf), ...wordLines(item.title, text)]
}

/** What the item says; nothing where that is what it is called. */
function wordLines(title: string, text: string): string[] {
  if (text === title) return []
  const [first = '', ...others] = text.split('\n')
  return [lineOf(['text', written(first)]), ...others.map(writtenLine)]
}
