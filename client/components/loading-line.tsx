import { useEffect, useState } from 'react'
import { components } from '#shared/copy/components.ts'

const QUIET_MS = 400

/** Nothing for 400 ms, then one quiet line: a flash of "loading" is worse than none. */
export function LoadingLine({ children = components.loading }: { children?: string }) {
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output className="loading-line" aria-busy="true">
      {shown ? children : ''}
    </output>
  )
}
