import { create } from 'zustand'
import type { FilledFile } from '#shared/api/outputs.ts'
import type { Choices, Side } from '#shared/round-trip/write.ts'

interface RoundTripStore {
  file: FilledFile | null
  choices: Choices
  /** A file was read; what was chosen for another does not hold for it. */
  open: (file: FilledFile, choices?: Choices) => void
  choose: (addresses: readonly string[], side: Side) => void
  /** Gone from the desk: confirmed, or given up. */
  close: () => void
}

/** The sheet on the desk. It is nobody's but this person's until it is confirmed, so it lives here and not in the cache. */
export const useRoundTrip = create<RoundTripStore>((set) => ({
  file: null,
  choices: {},
  open: (file, choices = {}) => set({ file, choices }),
  choose: (addresses, side) =>
    set(({ choices }) => ({
      choices: { ...choices, ...Object.fromEntries(addresses.map((address) => [address, side])) },
    })),
  close: () => set({ file: null, choices: {} }),
}))
