import { useState } from 'react'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'

/** The words of a dialog; what lacks is said once it was tried to do without. */
export function useWords(isRequired = true) {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  return {
    said: text.trim(),
    /** Whether it may be sent as it stands; if not, the field says so. */
    check(): boolean {
      const lacks = isRequired && text.trim() === ''
      setMissing(lacks)
      return !lacks
    },
    field: {
      value: text,
      required: isRequired,
      onChange(value: string) {
        setText(value)
        setMissing(false)
      },
      ...(isMissing ? { error: itemDialogs.missing } : {}),
    },
  }
}

/** A day that has to be given, or may be left out. */
export function useDay(initial: string, isRequired = true) {
  const [typed, setTyped] = useState(initial)
  const [isMissing, setMissing] = useState(false)
  return {
    typed,
    check(day: string | null): boolean {
      const lacks = day === null && (isRequired || typed.trim() !== '')
      setMissing(lacks)
      return !lacks
    },
    field: {
      value: typed,
      required: isRequired,
      onChange(value: string) {
        setTyped(value)
        setMissing(false)
      },
      ...(isMissing ? { error: itemDialogs.missing } : {}),
    },
  }
}
