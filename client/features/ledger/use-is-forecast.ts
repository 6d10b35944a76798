import { useEffect, useState } from 'react'
import type { isForecast as IsForecast } from '#shared/figures/forecast.ts'

/** The rule of 预判, fetched when a view first asks for it; null until it is there. */
export function useIsForecast(isWanted: boolean): typeof IsForecast | null {
  const [rule, setRule] = useState<{ isForecast: typeof IsForecast } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isShown = true
    void import('#shared/figures/forecast.ts').then(({ isForecast }) => {
      if (isShown) setRule({ isForecast })
    })
    return () => {
      isShown = false
    }
  }, [isWanted])
  return rule?.isForecast ?? null
}
