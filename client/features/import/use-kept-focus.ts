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
    const lead = new MutationObserver(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && place !== null && document.querySelector('dialog[open]') === null) focusAfter(place)
    })
    lead.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('pointerdown', forget, true)
    document.addEventListener('focusin', remember)
    return () => {
      lead.disconnect()
      document.removeEventListener('pointerdown', forget, true)
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
