import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Opens the browser's modal dialog while it is drawn: it traps the focus and gives it back. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    // Closed before it leaves the page: only then does the browser give the focus back.
    return () => element?.close()
  }, [])
  return dialog
}
