import type { Span } from './model.ts'

/**
 * A stretch of the source after cleaning. `shown` is what a reader may see, `flat` the same with half-width
 * signs for matching; both have the same length. `places` holds where each character stands in `source`,
 * beginning at `offset`: stretches of one text share it, for there may be a million of them.
 */
export interface Text {
  source: string
  shown: string
  flat: string
  places: Int32Array
  offset: number
}

/** Where the character stands in the source; one past the text is one past its last character. */
export function placeOf(text: Text, index: number): number {
  if (index < text.flat.length) return text.places[text.offset + index] ?? 0
  return (text.places[text.offset + text.flat.length - 1] ?? -1) + 1
}

export function sliceText(text: Text, from: number, to: number = text.flat.length): Text {
  return {
    source: text.source,
    shown: text.shown.slice(from, to),
    flat: text.flat.slice(from, to),
    places: text.places,
    offset: text.offset + from,
  }
}

/** `[from, to)` of the text as a span of the source. */
export function spanOf(text: Text, from = 0, to: number = text.flat.length): Span {
  if (to > from) return [placeOf(text, from), placeOf(text, to - 1) + 1]
  const edge = placeOf(text, from)
  return [edge, edge]
}

export function trimText(text: Text): Text {
  const from = text.flat.length - text.flat.trimStart().length
  const to = text.flat.trimEnd().length
  return from === 0 && to === text.flat.length ? text : sliceText(text, Math.min(from, to), to)
}

/** The text without the characters for which `drop` is set. */
export function cutText(text: Text, drop: (at: number) => boolean): Text {
  const kept: number[] = []
  for (let at = 0; at < text.flat.length; at += 1) if (!drop(at)) kept.push(at)
  if (kept.length === text.flat.length) return text
  const pick = (from: string) => {
    const chars: string[] = []
    for (const at of kept) chars.push(from.charAt(at))
    return chars.join('')
  }
  return {
    source: text.source,
    shown: pick(text.shown),
    flat: pick(text.flat),
    places: Int32Array.from(kept, (at) => placeOf(text, at)),
    offset: 0,
  }
}

export function joinTexts(parts: readonly Text[]): Text {
  const [first] = parts
  if (first !== undefined && parts.length === 1) return first
  const places = new Int32Array(parts.reduce((sum, part) => sum + part.flat.length, 0))
  let filled = 0
  for (const part of parts) {
    places.set(part.places.subarray(part.offset, part.offset + part.flat.length), filled)
    filled += part.flat.length
  }
  return {
    source: first?.source ?? '',
    shown: parts.map((part) => part.shown).join(''),
    flat: parts.map((part) => part.flat).join(''),
    places,
    offset: 0,
  }
}

/** How far apart the two sides of a gap may stand. */
const GAP_LIMIT = 400

/** Whether white space or a line end was taken out right before the character: often the only trace of a heading's end. */
export function gapBefore(text: Text, index: number): boolean {
  if (index <= 0 || index >= text.flat.length) return false
  const here = placeOf(text, index)
  const before = placeOf(text, index - 1)
  if (here - before < 2 || here - before > GAP_LIMIT) return false
  return /\s|<br/i.test(text.source.slice(before + 1, here))
}
