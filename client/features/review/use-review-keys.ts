import { useEffect, useEffectEvent } from 'react'

export interface ReviewKeys {
  j: () => void
  k: () => void
  a: () => void
  r: () => void
}

/** Letters are commands only where nobody is typing and nothing lies over the page. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  const inField =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  return inField || event.isComposing || document.querySelector('dialog[open]') !== null
}

/** J, K, A, R for the whole page. */
export function useReviewKeys(keys: ReviewKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return
    const key = event.key.toLowerCase()
    if (key !== 'j' && key !== 'k' && key !== 'a' && key !== 'r') return
    event.preventDefault()
    keys[key]()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
