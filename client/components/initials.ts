import { useEffect, useState } from 'react'

/** Pinyin initials of a name: 政策法规处 → zcfgc; letters and digits stay. */
export type Initials = (text: string) => string

let loading: Promise<Initials> | null = null

async function load(): Promise<Initials> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    const initials = letters.join('').toLowerCase()
    known.set(text, initials)
    return initials
  }
}

/** The dictionary is large and comes late, once. */
export function loadInitials(): Promise<Initials> {
  loading ??= load()
  return loading
}

/** null until the dictionary is there; typing names works without it. */
export function useInitials(): Initials | null {
  const [initials, setInitials] = useState<Initials | null>(null)
  useEffect(() => {
    let isShown = true
    void loadInitials().then((loaded) => {
      if (isShown) setInitials(() => loaded)
    })
    return () => {
      isShown = false
    }
  }, [])
  return initials
}
