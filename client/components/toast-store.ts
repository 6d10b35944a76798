import { create } from 'zustand'

export interface ToastMessage {
  id: number
  text: string
  undo?: (() => void) | undefined
}

interface Toasts {
  messages: ToastMessage[]
  add: (text: string, undo?: () => void) => void
  remove: (id: number) => void
}

let last = 0

export const useToasts = create<Toasts>((set) => ({
  messages: [],
  add: (text, undo) => {
    last += 1
    const message = { id: last, text, undo }
    set(({ messages }) => ({ messages: [...messages.slice(-2), message] }))
  },
  remove: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) })),
}))

/** Says that something was done, with a way back where there is one. Never for errors or refusals. */
export const toast = (text: string, undo?: () => void): void => useToasts.getState().add(text, undo)
