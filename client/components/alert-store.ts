import { create } from 'zustand'

interface Alert {
  text: string | null
  show: (text: string) => void
  dismiss: () => void
}

/** One sentence above the page about something that was refused or failed; it stays until it is read. */
export const useAlert = create<Alert>((set) => ({
  text: null,
  show: (text) => set({ text }),
  dismiss: () => set({ text: null }),
}))

export const showAlert = (text: string): void => useAlert.getState().show(text)
