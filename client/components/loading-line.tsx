import { useEffect, useState, useSyncExternalStore } from 'react'
import { components } from '#shared/copy/components.ts'

const QUIET_MS = 400

/** Nothing for 400 ms, then one quiet line: a flash of "loading" is worse than none. Without a network nothing loads. */
export function LoadingLine({ children = components.loading }: { children?: string }) {
  const [shown, show] = useState(false)
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine)
  useEffect(() => {
    const timer = setTimeout(() => show(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
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
