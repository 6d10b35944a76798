import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { isPrintingItem } from './print-item.ts'

/** True while the page is being put on paper, where all rows are drawn and heads are plain text. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // Ten thousand rows are not drawn for the one item that is printed.
    const begin = () => {
      if (!isPrintingItem()) flushSync(() => setPrinting(true))
    }
    const end = () => setPrinting(false)
    const media = window.matchMedia('print')
    const follow = (event: MediaQueryListEvent) => (event.matches ? begin() : end())
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    media.addEventListener('change', follow)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      media.removeEventListener('change', follow)
    }
  }, [])
  return isPrinting
}
