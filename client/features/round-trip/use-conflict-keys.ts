import { type RefObject, useEffect } from 'react'

const conflictsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-conflict]'),
]

function isElsewhere({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  const field = target instanceof HTMLElement ? target.closest('input, textarea, select') : null
  const isTyping = field !== null && !(field instanceof HTMLInputElement && field.type === 'radio')
  return isTyping || ctrlKey || metaKey || altKey || isComposing || isInDialog()
}
const isInDialog = (): boolean => document.querySelector('dialog[open]') !== null

/** The choice that holds, or the first of the two. */
const choiceIn = (conflict: HTMLElement | undefined): HTMLElement | null =>
  conflict?.querySelector<HTMLElement>('input:checked') ?? conflict?.querySelector('input') ?? null

export function focusConflict(address: string): void {
  const conflict = document.querySelector<HTMLElement>(`[data-conflict="${CSS.escape(address)}"]`)
  choiceIn(conflict ?? undefined)?.focus()
}

/** J and K move from conflict to conflict, 1 takes the sheet's word, 2 the ledger's. */
export function useConflictKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!list.current || isElsewhere(event)) return
      const conflicts = conflictsOf(list.current)
      const at = conflicts.findIndex((one) => one.contains(document.activeElement))
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') {
        const next = at < 0 ? 0 : Math.min(conflicts.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))
        event.preventDefault()
        choiceIn(conflicts[next])?.focus()
      } else if ((key === '1' || key === '2') && at >= 0) {
        event.preventDefault()
        const side = conflicts[at]?.querySelectorAll<HTMLInputElement>('input')[Number(key) - 1]
        side?.click()
        side?.focus()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [list])
}
