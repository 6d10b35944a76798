import { type RefObject, useEffect } from 'react'

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  const inField =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  return inField || event.isComposing || document.querySelector('dialog[open]') !== null
}

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.wb-job')]
const firstButton = (row: HTMLElement | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('.wb-do button, .wb-do a') ?? null

/** J and K move from row to row, U presses 本期无变化 of the row where the focus is, Shift U that of many. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!list.current || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      const rows = rowsOf(list.current)
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') {
        const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))
        event.preventDefault()
        firstButton(rows[next])?.focus()
      } else if (key === 'u' && event.shiftKey && !event.repeat) {
        document.querySelector<HTMLElement>('[data-key="Shift U"]')?.click()
      } else if (key === 'u' && !event.repeat) {
        rows[at]?.querySelector<HTMLElement>('[data-key="U"]')?.click()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [list])
}
