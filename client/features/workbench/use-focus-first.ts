import { useEffect, useRef } from 'react'

/** Opening a row is asking to write: the focus goes to its first field. */
export function useFocusFirst() {
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  return first
}
