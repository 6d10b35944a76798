import { sortPlan } from './annexes.ts'
import { bareListOf, type ClauseOptions } from './clause.ts'
import { Claims } from './coverage.ts'
import { liftFlatTables } from './flat-tables.ts'
import { removeFurniture } from './furniture.ts'
import { type Header, kindOf, readHeader } from './header.ts'
import { type Line, splitLines } from './lines.ts'
import type { DocumentKind, ParsedPlan, ReadOptions } from './model.ts'
import { type Normalised, normalise } from './normalise.ts'
import { buildOutline } from './outline.ts'
import { toParagraphs } from './paragraphs.ts'
import { isForm, readForm } from './read-form.ts'
import type { Sorted } from './sorted.ts'
import { findWarnings } from './warnings.ts'
import { MEETING_TITLE } from './words.ts'

const OPENING = 2000

/** Reads a plan: the same text gives the same result, in time linear in its length. */
export function readPlan(source: string, options: ReadOptions = {}): ParsedPlan {
  if (isForm(source)) return readForm(source, options)
  const cleaned = normalise(source)
  const lines = toParagraphs(liftFlatTables(removeFurniture(splitLines(cleaned.text))))
  const header = readHeader(lines)
  const year = options.year ?? header.year
  const isMeeting = MEETING_TITLE.test((header.title ?? '').replaceAll(' ', ''))
  const clause: ClauseOptions = { year, isMeeting, bareList: options.bareList ?? bareListOf(cleaned.text) }
  const sorted = sortPlan(buildOutline(lines, cleaned.text), cleaned.text, clause)
  const kind = kindOf(header.title, openingOf(lines), sorted.drafts.length)
  const drafts = kind === 'report' ? [] : sorted.drafts
  const items = drafts.map((draft) => draft.item)
  const warnings = findWarnings(
    { kind, items, sorted, header, removed: cleaned.removed, traditional: cleaned.traditional, source },
    options,
  )
  const coverage = claim(cleaned, lines, header, sorted, kind).coverage()
  return {
    kind,
    title: header.title,
    docNumber: header.docNumber,
    year,
    sections: sorted.sections,
    items,
    warnings,
    coverage,
  }
}

function openingOf(lines: readonly Line[]): string {
  let opening = ''
  for (const line of lines) {
    if (opening.length > OPENING) break
    if (line.kind !== 'noise') opening += line.text.flat.slice(0, OPENING)
  }
  return opening
}

function claim(
  cleaned: Normalised,
  lines: readonly Line[],
  header: Header,
  sorted: Sorted,
  kind: DocumentKind,
): Claims {
  const claims = new Claims(cleaned.text.source)
  for (const line of lines) {
    if (line.kind === 'noise') claims.noiseText(line.noise, line.text)
    else if (line.kind === 'text') claims.text('prose', line.text)
    else for (const cell of line.cells) claims.text('prose', cell)
  }
  for (const text of sorted.prose) claims.text('prose', text)
  for (const text of sorted.unclaimed) claims.text(kind === 'report' ? 'prose' : 'unclaimed', text)
  for (const text of sorted.attachments) claims.noiseText('attachment', text)
  for (const text of sorted.headings) claims.text('heading', text)
  for (const line of header.titleLines) claims.text('heading', line.text)
  if (kind !== 'report') {
    sorted.drafts.forEach((draft, item) => {
      for (const text of draft.texts) claims.text('item', text, { item })
      for (const { kind: cut, text, from, to } of draft.cuts) claims.text(cut, text, { item, from, to })
    })
  }
  for (const { kind: noise, from, to } of cleaned.removed) claims.noise(noise, [from, to])
  return claims
}
