import { Claims } from './coverage.ts'
import { claimItem, type FormLine, formItem, HEAD_LABELS, toFormLine } from './form-item.ts'
import { codesOf, readValue } from './form-value.ts'
import type { DocumentKind, ParsedPlan, ReadOptions } from './model.ts'
import { literalText } from './normalise.ts'
import { nothingSorted } from './sorted.ts'
import { sliceText, type Text, trimText } from './text.ts'
import { findWarnings } from './warnings.ts'
import { SECRET_MARK } from './words.ts'
import { FORM_KINDS, FORM_MARK, type FormLabel } from './words-form.ts'

/** How far the first line may be. */
const OPENING = 200

/** Whether the text is a plan in the reader's own form: its first line says so. */
export function isForm(source: string): boolean {
  const opening = source.slice(0, OPENING)
  return opening.includes(FORM_MARK) && linesOf(opening)[0]?.shown === FORM_MARK
}

/** Lines with words, in order, as they stand. */
function linesOf(source: string): Text[] {
  const whole = literalText(source, codesOf(source), (index) => index)
  const lines: Text[] = []
  let from = 0
  while (from < whole.shown.length) {
    const end = whole.shown.indexOf('\n', from)
    const to = end < 0 ? whole.shown.length : end
    const line = trimText(sliceText(whole, from, to))
    if (line.flat !== '') lines.push(line)
    from = to + 1
  }
  return lines
}

/** Reads a plan in the reader's own form: nothing is guessed, and nothing cleaned but invisible signs. */
export function readForm(source: string, options: ReadOptions): ParsedPlan {
  const { head, blocks } = paragraphsOf(source)
  const printedYear = /^\d{4}$/.exec(headValue(head, 'year') ?? '')?.[0]
  const year = options.year ?? (printedYear === undefined ? null : Number(printedYear))
  const items = blocks.map((lines) => formItem(lines, year))
  const kind = kindOf(headValue(head, 'kind'), items.length)
  const unclaimed = head.flatMap(({ name, text }) => (HEAD_LABELS.has(name) ? [] : [text]))
  const secret = unclaimed.find(({ flat }) => SECRET_MARK.test(flat)) ?? null
  const warnings = findWarnings(
    {
      kind,
      items,
      sorted: { ...nothingSorted(), unclaimed },
      header: { secret },
      removed: [],
      traditional: false,
      source,
    },
    options,
  )
  return {
    kind,
    title: headValue(head, 'paper'),
    docNumber: headValue(head, 'docNumber'),
    year,
    sections: [],
    items,
    warnings,
    coverage: claim(source, head, blocks).coverage(),
  }
}

/** What stands above the first item, and the lines of each. */
function paragraphsOf(source: string): { head: FormLine[]; blocks: FormLine[][] } {
  const head: FormLine[] = []
  const blocks: FormLine[][] = []
  for (const text of linesOf(source).slice(1)) {
    const line = toFormLine(text)
    if (line.name === 'title') blocks.push([line])
    else (blocks.at(-1) ?? head).push(line)
  }
  return { head, blocks }
}

/** The value of a line above the items; null where nothing is written. */
function headValue(head: readonly FormLine[], name: FormLabel): string | null {
  const raw = head.find((line) => line.name === name)?.value
  return raw === undefined || raw.flat.trim() === '' ? null : readValue(raw).shown
}

const KINDS = new Map(
  (Object.keys(FORM_KINDS) as DocumentKind[]).map((kind) => [FORM_KINDS[kind] as string, kind]),
)

/** What has items is neither a report nor anything else. */
function kindOf(printed: string | null, items: number): DocumentKind {
  const kind = KINDS.get(printed ?? '') ?? (items > 0 ? 'plan' : 'other')
  if (items > 0) return kind === 'report' || kind === 'other' ? 'plan' : kind
  return kind === 'plan' ? 'other' : kind
}

/** Labels and marks of the form are its furniture; the values are what they are. */
function claim(source: string, head: readonly FormLine[], blocks: readonly FormLine[][]): Claims {
  const claims = new Claims(source)
  claims.noise('furniture', [0, source.length])
  for (const { name, text, value } of head) {
    if (name === 'paper' || name === 'docNumber') claims.text('heading', value)
    else if (!HEAD_LABELS.has(name)) claims.text('unclaimed', text)
  }
  blocks.forEach((lines, item) => {
    claimItem(claims, lines, item)
  })
  return claims
}
