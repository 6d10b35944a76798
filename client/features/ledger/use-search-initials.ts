import { useEffect, useState } from 'react'
import type { Item } from '#shared/items/model.ts'
import { type Initials, useInitials } from '../../components/initials.ts'

/** Titles whose initials are worked out at a time: a slice no longer than a frame. */
const SLICE = 300

/** Pinyin initials for the search: the dictionary comes when somebody begins to search, the titles' initials bit by bit. */
export function useSearchInitials(
  items: readonly Item[],
  isAsked: boolean,
): { initials: Initials | null; want: () => void } {
  const [isWanted, setWanted] = useState(isAsked)
  const initials = useInitials(isWanted)
  useEffect(() => {
    if (initials === null) return
    let at = 0
    let timer = setTimeout(function slice() {
      for (const { title } of items.slice(at, at + SLICE)) initials(title)
      at += SLICE
      if (at < items.length) timer = setTimeout(slice)
    })
    return () => clearTimeout(timer)
  }, [items, initials])
  return { initials, want: () => setWanted(true) }
}
