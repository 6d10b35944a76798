import { create } from 'zustand'

interface SignInAgain {
  asked: boolean
  ask: () => void
  done: () => void
}

/** Whether the session ran out under an open page. */
export const useSignInAgain = create<SignInAgain>((set) => ({
  asked: false,
  ask: () => set({ asked: true }),
  done: () => set({ asked: false }),
}))
