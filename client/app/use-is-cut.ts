import { onlineManager } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLine } from '../api/use-live.ts'

/** A line that is back at once is no news. */
const PATIENCE_MS = 3000

/** Whether what is shown may have grown old, and whether the machine itself has a network. */
export function useIsCut(): { isCut: boolean; isOnline: boolean } {
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
  const isWaiting = useLine(({ state }) => state === 'waiting')
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setLong(true), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isWaiting])
  return { isCut: !isOnline || (isWaiting && isLong), isOnline }
}
