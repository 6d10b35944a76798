import type { Span } from '../plan/model.ts'

/** In order, with those that touch or overlap joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last !== undefined && span[0] <= last[1])
      joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])]
    else joined.push(span)
  }
  return joined
}

/** What lies before and what lies from the offset on. */
export function splitSpans(spans: readonly Span[], at: number): [Span[], Span[]] {
  const before: Span[] = []
  const after: Span[] = []
  for (const [from, to] of spans) {
    if (from < at) before.push([from, Math.min(to, at)])
    if (to > at) after.push([Math.max(from, at), to])
  }
  return [before, after]
}

export function isInside(span: Span, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => span[0] >= from && span[1] <= to)
}

export function overlaps(span: Span, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => span[0] < to && span[1] > from)
}
