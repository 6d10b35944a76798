import type { Icon as TablerIcon } from '@tabler/icons-react'

/** Icons are drawn at 16 px with a stroke of 1.35 in a box of 16: 2 in Tabler's box of 24. */
export function Icon({ of: Drawn, size = 16 }: { of: TablerIcon; size?: number }) {
  return <Drawn className="i" size={size} stroke={2.025} aria-hidden />
}
