import { useEffect, useState } from 'react'
import type { FilledFile } from '#shared/api/outputs.ts'
import type { UserId } from '#shared/ids.ts'
import type { Choices } from '#shared/round-trip/write.ts'
import { useRoundTrip } from './round-trip.store.ts'

const keysOf = (userId: UserId) => ({
  file: `taizhang.filled.${userId}.file`,
  choices: `taizhang.filled.${userId}.choices`,
})

function read(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(key: string, value: unknown): boolean {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Keeps the sheet and what was chosen in this tab: a reload loses nothing. false where the browser keeps nothing. */
export function useKeptSheet(userId: UserId): boolean {
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    const keys = keysOf(userId)
    const store = useRoundTrip.getState()
    const file = read(keys.file) as FilledFile | null
    if (store.file === null && file !== null) store.open(file, (read(keys.choices) ?? {}) as Choices)
    let written = useRoundTrip.getState().file
    return useRoundTrip.subscribe(({ file: now, choices }) => {
      const isFileKept = now === written || write(keys.file, now)
      written = now
      setKept(isFileKept && write(keys.choices, now === null ? null : choices))
    })
  }, [userId])
  return isKept
}
