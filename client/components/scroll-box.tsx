import type { ReactNode, RefObject } from 'react'

interface ScrollBoxProps {
  /** What lies inside, for readers. */
  label: string
  className?: string
  boxRef?: RefObject<HTMLElement | null>
  onScroll?: () => void
  children: ReactNode
}

/** A part of the page that scrolls by itself, reached by keyboard like any other. */
export function ScrollBox({ label, className, boxRef, onScroll, children }: ScrollBoxProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section ref={boxRef} className={className} aria-label={label} tabIndex={0} onScroll={onScroll}>
      {children}
    </section>
  )
}
