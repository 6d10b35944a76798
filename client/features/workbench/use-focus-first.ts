import { useEffect, useRef } from 'react'

/** Opening a row is asking to write: the focus goes to its first field, whose words the first key replaces if `selects`. */
export function useFocusFirst(selects = false) {
  const first = useRef<HTMLTextAreaElement>(null)
  const isSelected = useRef(selects)
  useEffect(() => {
    first.current?.focus()
    if (isSelected.current) first.current?.select()
  }, [])
  return first
}
