import { draftItem } from '../plan/draft.ts'
import type { ParsedItem, PrintedWindow, Span } from '../plan/model.ts'
import { normalise } from '../plan/normalise.ts'
import { readParagraph } from '../plan/work.ts'
import { type Draft, type DraftItem, type ItemKey, itemOf } from './draft.ts'

/** Reads a stretch of the source that belongs to no item as if it were one. */
export function readStretch(draft: Draft, [from, to]: Span, key: ItemKey): DraftItem {
  const options = { year: draft.parsed.year }
  const { text } = normalise(draft.text.slice(from, to))
  const place = { ...placeAt(draft, from), inherited: { units: [], windows: [] } }
  const { item } = draftItem([readParagraph(text, options)], null, place, options)
  return itemOf({ ...shifted(item, from), span: [from, to] }, key)
}

/** The headings that the offset lies under. */
function placeAt({ parsed }: Draft, at: number): Pick<ParsedItem, 'no' | 'path' | 'headings'> {
  const above = parsed.sections.findLast((section) => section.span[0] <= at)
  if (above === undefined) return { no: '', path: [], headings: [] }
  const before = parsed.sections.slice(0, parsed.sections.indexOf(above) + 1)
  const headings = above.path.flatMap((_, index) => {
    const path = above.path.slice(0, index + 1).join('\n')
    return before.findLast((section) => section.path.join('\n') === path)?.title ?? []
  })
  return { no: '', path: above.path, headings }
}

function shifted(item: ParsedItem, by: number): ParsedItem {
  const move = ([from, to]: Span): Span => [from + by, to + by]
  const moveWindow = (window: PrintedWindow): PrintedWindow => ({
    ...window,
    span: window.span === null ? null : move(window.span),
    ...(window.alternatives ? { alternatives: window.alternatives.map(moveWindow) } : {}),
  })
  return {
    ...item,
    titleSpan: move(item.titleSpan),
    units: item.units.map((unit) => ({ ...unit, span: move(unit.span) })),
    due: moveWindow(item.due),
    indicators: item.indicators.map((indicator) => ({ ...indicator, span: move(indicator.span) })),
  }
}
