import { create } from 'zustand'
import type { ExportAsk } from '#shared/exports/job.ts'
import { newId } from './new-id.ts'

interface Wanted {
  id: string
  ask: ExportAsk
}

interface WantedExports {
  /** Something is to be written, or the page has rested: what is under way is shown. */
  isShown: boolean
  show: () => void
  /** Asked for, and not begun yet: what begins them comes late, so that a page need not wait for it. */
  wanted: readonly Wanted[]
  want: (ask: ExportAsk) => void
  take: () => readonly Wanted[]
}

export const useWantedExports = create<WantedExports>((set, get) => ({
  isShown: false,
  show: () => set({ isShown: true }),
  wanted: [],
  want: (ask) => set(({ wanted }) => ({ isShown: true, wanted: [...wanted, { id: newId(), ask }] })),
  take: () => {
    const { wanted } = get()
    if (wanted.length > 0) set({ wanted: [] })
    return wanted
  },
}))
