import type { Span } from '../plan/model.ts'
import type { Draft, DraftItem } from './draft.ts'

/** A cell of the table that has words of the paper behind it. */
export type Value = 'owners' | 'window' | 'indicators'

/** Where the paper prints what the item now says; nowhere for what was written by hand. */
export function printedBehind(item: DraftItem, value: Value): Span[] {
  switch (value) {
    case 'owners': {
      const names = new Set([...item.leads, ...item.supports])
      return item.units.flatMap((unit) => (names.has(unit.name) ? [unit.span] : []))
    }
    case 'window':
      return item.window.span === null ? [] : [item.window.span]
    case 'indicators':
      return item.indicators.flatMap(({ span }) => (span === null ? [] : [span]))
  }
}

/** The heading whose owners the item has; null where it has its own. */
export function inheritedFrom({ parsed }: Draft, item: DraftItem): string | null {
  const names = new Set([...item.leads, ...item.supports])
  const unit = item.units.find((one) => one.inherited && names.has(one.name))
  if (unit === undefined) return null
  return parsed.sections.findLast(({ span }) => span[0] <= unit.span[0])?.title ?? ''
}

/** The parts of these spans that lie in a stretch, as one word: what is lit there can be compared at a glance. */
export function litIn(spans: readonly Span[], from: number, to: number): string {
  return spans
    .flatMap((span) =>
      span[0] < to && span[1] > from ? `${Math.max(span[0], from)}-${Math.min(span[1], to)}` : [],
    )
    .join(' ')
}

/** A stretch cut where light begins and ends. */
export function cutByLight<Cut extends { from: number; to: number }>(
  stretches: readonly Cut[],
  lit: string,
): (Cut & { isLit: boolean })[] {
  const spans = lit === '' ? [] : lit.split(' ').map((one): Span => toSpan(one.split('-').map(Number)))
  return stretches.flatMap((one) => {
    const edges = spans.flatMap((span) => span.filter((at) => at > one.from && at < one.to))
    const places = [one.from, ...new Set(edges.sort((a, b) => a - b)), one.to]
    return places.slice(1).map((to, index) => {
      const from = places[index] ?? one.from
      return { ...one, from, to, isLit: spans.some((span) => span[0] <= from && span[1] >= to) }
    })
  })
}

const toSpan = ([from = 0, to = 0]: readonly number[]): Span => [from, to]
