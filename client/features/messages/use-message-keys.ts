import { type RefObject, useEffect } from 'react'

function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  const inField = target instanceof HTMLElement && target.closest('input, textarea, select') !== null
  return inField || isComposing || document.querySelector('dialog[open]') !== null
}

/** J and K move from message to message: the focus stands on its first link, Enter opens it. */
export function useMessageKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!list.current || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      if (key !== 'j' && key !== 'k') return
      const links = [...list.current.querySelectorAll<HTMLElement>('.msg-link')]
      const at = links.findIndex((link) => link === document.activeElement)
      event.preventDefault()
      links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))]?.focus()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [list])
}
