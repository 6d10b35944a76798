import { useEffect, useRef, useState } from 'react'

/** On a slow line what is seen first has come by then. */
const RESTS_MS = 2000

/** Whether the box has come near the sight, or the page has stood there a while: what is printed must have come too. */
export function useNearSight() {
  const box = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !box.current) return
    const near = () => setNear(true)
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near()
      },
      { rootMargin: '300px' },
    )
    observer.observe(box.current)
    const rested = setTimeout(near, RESTS_MS)
    return () => {
      observer.disconnect()
      clearTimeout(rested)
    }
  }, [isNear])
  return { box, isNear }
}
