import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'

interface NearOptions {
  count: number
  keyOf: (at: number) => string | number
  /** The element that scrolls. */
  scroller: string
  /** px of one as long as it was not measured. */
  usualHeight: number
  /** Drawn beyond the sight, on either side. */
  beyond: number
  /** Drawn wherever they are: the focus may be on them, and they can be brought into view. */
  kept: readonly number[]
}

/** Of very many parts of a list those near the sight, with the room for what lies before each. */
export function useNear({ count, keyOf, scroller, usualHeight, beyond, kept }: NearOptions) {
  // Its answers change with every scroll: nothing here may be kept from one drawing to the next.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => document.querySelector(scroller),
    estimateSize: () => usualHeight,
    overscan: beyond,
    getItemKey: keyOf,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  })
  const drawn = virtual.getVirtualItems()
  return {
    measure: virtual.measureElement,
    drawn: drawn.map(({ index, key, start }, place) => ({
      index,
      key,
      room: Math.max(0, start - (drawn[place - 1]?.end ?? 0)),
    })),
    roomAfter: Math.max(0, virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)),
  }
}
