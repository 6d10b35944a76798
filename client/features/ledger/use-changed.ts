import { useEffect, useRef, useState } from 'react'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'

const FADE_MS = 2400

/** Rows that became new since they were first shown, for as long as they fade. */
export function useChanged(items: readonly Item[], isSettled: boolean): ReadonlySet<ItemId> {
  const versions = useRef<Map<ItemId, number> | null>(null)
  const [changed, setChanged] = useState<ReadonlySet<ItemId>>(new Set())
  useEffect(() => {
    if (!isSettled) return
    const before = versions.current
    versions.current = new Map(items.map((item) => [item.id, item.version]))
    if (before === null) return
    const fresh = items.filter((item) => (before.get(item.id) ?? item.version) < item.version)
    if (fresh.length === 0) return
    setChanged(new Set(fresh.map((item) => item.id)))
    const timer = setTimeout(() => setChanged(new Set()), FADE_MS)
    return () => clearTimeout(timer)
  }, [items, isSettled])
  return changed
}
