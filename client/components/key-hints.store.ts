import { useEffect } from 'react'
import { create } from 'zustand'

export interface KeyHint {
  keys: readonly string[]
  does: string
}

export const useKeyHints = create<{ hints: readonly KeyHint[] }>(() => ({ hints: [] }))

/** A page tells its own keys while it is shown; `?` lists them. Give a constant. */
export function usePageKeys(hints: readonly KeyHint[]): void {
  useEffect(() => {
    useKeyHints.setState({ hints })
    return () => useKeyHints.setState({ hints: [] })
  }, [hints])
}
