import { useEffect, useState } from 'react'
import { initialsBy, initialsOptions } from '#shared/ledger/initials.ts'

/** Pinyin initials of a name: 政策法规处 → zcfgc; letters and digits stay. */
export type Initials = (text: string) => string

let loading: Promise<Initials> | null = null

async function load(): Promise<Initials> {
  const { pinyin } = await import('pinyin-pro')
  return initialsBy((text) => pinyin(text, initialsOptions))
}

/** The dictionary is large and comes late, once. */
export function loadInitials(): Promise<Initials> {
  loading ??= load()
  return loading
}

/** null until the dictionary is there, which is fetched when it is first wanted; typing names works without it. */
export function useInitials(isWanted = true): Initials | null {
  const [initials, setInitials] = useState<Initials | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isShown = true
    void loadInitials().then((loaded) => {
      if (isShown) setInitials(() => loaded)
    })
    return () => {
      isShown = false
    }
  }, [isWanted])
  return initials
}
