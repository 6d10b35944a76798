import type { Claims } from './coverage.ts'
import { withUnits } from './draft.ts'
import { readIndicators } from './form-indicators.ts'
import { labelOf, readList, readValue } from './form-value.ts'
import { readWindowLines } from './form-window.ts'
import type { CoverageKind, ParsedItem, PrintedUnit, Span } from './model.ts'
import { placeOf, sliceText, spanOf, type Text } from './text.ts'
import { COLLECTIVE } from './words.ts'
import { FORM_LIST, type FormLabel } from './words-form.ts'

/** A line of the form, what it is called, and what stands after that; words without a label are their own value. */
export interface FormLine {
  name: FormLabel | null
  text: Text
  value: Text
}

export function toFormLine(text: Text): FormLine {
  const name = labelOf(text.flat)
  return { name, text, value: name === null ? text : sliceText(text, text.flat.indexOf(':') + 1) }
}

/** What stands above the first item; in an item's paragraph such words are its own. */
export const HEAD_LABELS: ReadonlySet<FormLabel | null> = new Set([
  'note',
  'paper',
  'docNumber',
  'kind',
  'year',
])

/** The item that the lines of one paragraph are. */
export function formItem(lines: readonly FormLine[], year: number | null): ParsedItem {
  const valuesOf = (name: FormLabel): Text[] =>
    lines.flatMap((line) => (line.name === name ? line.value : []))
  const list = (name: FormLabel, apart: string = FORM_LIST.values): Text[] =>
    valuesOf(name).flatMap((value) => readList(value, apart))
  const shown = (texts: readonly Text[]): string[] => texts.map((text) => text.shown)
  const title = valuesOf('title').map(readValue)[0]
  const no = valuesOf('no').map(readValue).at(-1)?.shown ?? ''
  const units = [...list('lead').map(unitAs('lead')), ...list('support').map(unitAs('support'))]
  return {
    no,
    path: [...shown(list('above')), ...(no === '' ? [] : [no])],
    headings: shown(list('headings', FORM_LIST.headings)),
    title: title?.shown ?? '',
    text: wordsOf(lines) ?? title?.shown ?? '',
    span: spanOfLines(lines),
    titleSpan: title === undefined || title.flat === '' ? spanOfLines(lines.slice(0, 1)) : spanOf(title),
    ...withUnits(units),
    due: readWindowLines(lines, year),
    indicators: valuesOf('indicators').flatMap(readIndicators),
  }
}

const unitAs =
  (role: PrintedUnit['role']) =>
  (name: Text): PrintedUnit => ({
    name: name.shown,
    role,
    collective: COLLECTIVE.test(name.flat),
    span: spanOf(name),
  })

const isWords = ({ name }: FormLine): boolean => name === null || name === 'text' || HEAD_LABELS.has(name)

/** The words of the item, a line each; null where no line has any. */
function wordsOf(lines: readonly FormLine[]): string | null {
  const own = lines.filter(isWords)
  if (own.length === 0) return null
  // A label alone only says that words follow.
  return own
    .flatMap(({ name, text, value }) => {
      if (name !== 'text') return readValue(text).shown
      return value.flat.trim() === '' ? [] : readValue(value).shown
    })
    .join('\n')
}

function spanOfLines(lines: readonly FormLine[]): Span {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return [0, 0]
  return [placeOf(first.text, 0), spanOf(last.text)[1]]
}

const TAKEN_FOR: Partial<Record<FormLabel, CoverageKind>> = {
  no: 'heading',
  above: 'heading',
  headings: 'heading',
  lead: 'owner',
  support: 'owner',
  window: 'window',
  meaning: 'window',
  other: 'window',
  indicators: 'heading',
}

/** Says of every character of the paragraph what it was taken for. */
export function claimItem(claims: Claims, lines: readonly FormLine[], item: number): void {
  const isWorded = lines.some(isWords)
  for (const line of lines) {
    const { name, text, value } = line
    if (name === 'title') claims.text(isWorded ? 'heading' : 'item', value, { item })
    else if (isWords(line)) claims.text('item', name === 'text' ? value : text, { item })
    else if (name !== null) claims.text(TAKEN_FOR[name] ?? 'item', value, { item })
  }
}
