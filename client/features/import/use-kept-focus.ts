import { useEffect } from 'react'
import { focusAfter, type Place, placeNow } from './check-focus.ts'

/**
 * Most of what is pressed on this page goes away with what it was about. Whoever works by keyboard is then led to the
 * next, and not thrown back to the beginning of the page; a mouse that presses on nothing takes the focus away for good.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let place: Place | null = placeNow()
    const remember = () => {
      if (document.querySelector('dialog[open]') === null) place = placeNow() ?? place
    }
    const forget = () => {
      place = null
    }
    let later: ReturnType<typeof setTimeout> | undefined
    // Between two elements the focus is on nothing for a moment: what is lost is still lost after it.
    const lead = new MutationObserver(() => {
      clearTimeout(later)
      later = setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && place !== null && document.querySelector('dialog[open]') === null) focusAfter(place)
      })
    })
    lead.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('pointerdown', forget, true)
    document.addEventListener('focusin', remember)
    return () => {
      lead.disconnect()
      clearTimeout(later)
      document.removeEventListener('pointerdown', forget, true)
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
