import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { forecastChart } from '#shared/copy/forecast-words.ts'
import type { UnitId } from '#shared/ids.ts'

const Section = lazy(async () => ({ default: (await import('./forecast-section.tsx')).ForecastSection }))

/** What is about to be seen is fetched; so is the rest once the page has stood a while, for whoever prints it. */
const NEAR = '300px'
const RESTS_MS = 2500

/** 预判, after the charts: it asks for its figures only when somebody comes near it. */
export function Forecast({ nameOf }: { nameOf: (unitId: UnitId) => string }) {
  const [isWanted, setWanted] = useState(false)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted(true)
      },
      { rootMargin: NEAR },
    )
    if (place.current) seen.observe(place.current)
    const rested = setTimeout(() => setWanted(true), RESTS_MS)
    return () => {
      seen.disconnect()
      clearTimeout(rested)
    }
  }, [])
  return (
    <section ref={place} className="fc-place" aria-label={forecastChart.forecast}>
      {isWanted && (
        <Suspense>
          <Section nameOf={nameOf} />
        </Suspense>
      )}
    </section>
  )
}
