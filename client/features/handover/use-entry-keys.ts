import { type RefObject, useEffect } from 'react'

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('tr[data-entry]')]

function isElsewhere({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  const inField = target instanceof HTMLElement && target.closest('input, textarea, select') !== null
  const isHeld = ctrlKey || metaKey || altKey
  return inField || isHeld || isComposing || document.querySelector('dialog[open]') !== null
}

/** The row that comes after `row` and still waits; at the end, the first that waits. */
export function focusNextOpen(list: HTMLElement | null, itemId: string): void {
  if (list === null) return
  const rows = rowsOf(list)
  const at = rows.findIndex((row) => row.dataset.entry === itemId)
  const open = [...rows.slice(at + 1), ...rows.slice(0, at)].find((row) => row.dataset.open === 'true')
  ;(open ?? rows[at])?.focus()
}

/** J and K move from line to line, Y confirms the one with the focus, Q asks about it. */
export function useEntryKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!list.current || isElsewhere(event)) return
      const rows = rowsOf(list.current)
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') {
        const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))
        event.preventDefault()
        rows[next]?.focus()
      } else if ((key === 'y' || key === 'q') && !event.repeat) {
        event.preventDefault()
        rows[at]?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [list])
}
