import type { Span } from './model.ts'

/**
 * A stretch of the source after cleaning. `shown` is what a reader may see, `flat` the same with half-width
 * signs for matching, `at` where each character stands in `source`. All three have the same length.
 */
export interface Text {
  source: string
  shown: string
  flat: string
  at: Int32Array
}

export function sliceText(text: Text, from: number, to: number = text.flat.length): Text {
  return {
    source: text.source,
    shown: text.shown.slice(from, to),
    flat: text.flat.slice(from, to),
    at: text.at.subarray(from, to),
  }
}

/** `[from, to)` of the text as a span of the source. */
export function spanOf(text: Text, from = 0, to: number = text.flat.length): Span {
  const start = text.at[from]
  const last = text.at[to - 1]
  if (start === undefined || last === undefined || to <= from) {
    const edge = start ?? (last === undefined ? 0 : last + 1)
    return [edge, edge]
  }
  return [start, last + 1]
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
    at: Int32Array.from(kept, (at) => text.at[at] ?? 0),
  }
}

export function joinTexts(parts: readonly Text[]): Text {
  const [first] = parts
  if (first !== undefined && parts.length === 1) return first
  const at = new Int32Array(parts.reduce((sum, part) => sum + part.at.length, 0))
  let filled = 0
  for (const part of parts) {
    at.set(part.at, filled)
    filled += part.at.length
  }
  return {
    source: first?.source ?? '',
    shown: parts.map((part) => part.shown).join(''),
    flat: parts.map((part) => part.flat).join(''),
    at,
  }
}

/** Whether white space or a line end was taken out right before the character: often the only trace of a heading's end. */
export function gapBefore(text: Text, index: number): boolean {
  const here = text.at[index]
  const before = text.at[index - 1]
  if (here === undefined || before === undefined || here - before < 2 || here - before > GAP_LIMIT)
    return false
  return /\s|<br/i.test(text.source.slice(before + 1, here))
}
const GAP_LIMIT = 400
