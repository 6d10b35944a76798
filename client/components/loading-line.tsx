import { useEffect, useState, useSyncExternalStore } from 'react'
import { components } from '#shared/copy/components.ts'

const QUIET_MS = 400

/** Nothing for a moment, then one quiet line: a flash of "loading" is worse than none. Without a network nothing loads. */
export function LoadingLine({
  children = components.loading,
  quietMs = QUIET_MS,
}: {
  children?: string
  quietMs?: number
}) {
  const [shown, show] = useState(false)
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine)
  useEffect(() => {
    const timer = setTimeout(() => show(true), quietMs)
    return () => clearTimeout(timer)
  }, [quietMs])
  const words = isOnline ? children : components.loadingLater
  return (
    <output className="loading-line" aria-busy="true">
      {shown ? words : ''}
    </output>
  )
}

function onNetwork(act: () => void): () => void {
  window.addEventListener('online', act)
  window.addEventListener('offline', act)
  return () => {
    window.removeEventListener('online', act)
    window.removeEventListener('offline', act)
  }
}
