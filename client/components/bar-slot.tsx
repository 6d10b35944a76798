import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { create } from 'zustand'

const useBarSlot = create<{ place: HTMLElement | null }>(() => ({ place: null }))
const setPlace = (place: HTMLElement | null): void => useBarSlot.setState({ place })

/** The place in the top bar, after the page's title, that a page may fill. */
export function BarSlotPlace() {
  return <span ref={setPlace} className="bar-slot" />
}

/** What a page has to say in the top bar: the steps of an import, the name of a file. */
export function BarSlot({ children }: { children: ReactNode }) {
  const place = useBarSlot((slot) => slot.place)
  return place && createPortal(children, place)
}
