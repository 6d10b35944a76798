import { useDeferredValue, useEffect, useRef, useState } from 'react'

const REST_MS = 300

/**
 * What is typed filters at once; the address follows when the hand rests, so that a search is one step back, not ten.
 * While nothing is being typed the address is what counts.
 */
export function useTypedSearch(inAddress: string, write: (q: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      write(text)
      setTyped(null)
    }, REST_MS)
  }
  /** What is still being typed no longer counts. */
  const forget = () => {
    clearTimeout(timer.current)
    setTyped(null)
  }
  const value = typed ?? inAddress
  return { value, filter: useDeferredValue(value), type, forget }
}
