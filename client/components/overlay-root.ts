import { createContext, useContext } from 'react'

/** A dialog lies in the browser's top layer; what opens from inside it must be drawn inside it. */
export const OverlayRoot = createContext<HTMLElement | null>(null)

/** Where menus and lists of this part of the page are drawn. */
export function usePortal(): { withinPortal: true; portalProps: { target: HTMLElement } } {
  return { withinPortal: true, portalProps: { target: useContext(OverlayRoot) ?? document.body } }
}
