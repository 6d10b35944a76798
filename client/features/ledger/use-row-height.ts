import { type RefObject, useLayoutEffect, useState } from 'react'

const USUAL = 28

/** The height of a row as the tokens have it: it grows with 大字版, wide screens and phones. */
export function useRowHeight(scroller: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(USUAL)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () =>
      setHeight(Number.parseFloat(getComputedStyle(element).getPropertyValue('--row-h')) || USUAL)
    measure()
    // The text size is an attribute of the page, the screen's width reaches the element.
    const size = new MutationObserver(measure)
    size.observe(document.documentElement, { attributeFilter: ['data-size'] })
    window.addEventListener('resize', measure)
    return () => {
      size.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [scroller])
  return height
}
