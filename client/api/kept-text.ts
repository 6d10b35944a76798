import { useCallback, useState } from 'react'
import type { IsoInstant } from '#shared/dates.ts'
import type { UserId } from '#shared/ids.ts'

type Fields = Readonly<Record<string, string>>

interface Kept {
  fields: Fields
  savedAt: IsoInstant | null
}

const keyOf = (userId: UserId, subject: string, form: string): string =>
  `taizhang.draft.${userId}.${subject}.${form}`

function read(key: string): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof found !== 'object' || found === null || !('fields' in found))
      return { fields: {}, savedAt: null }
    const texts = Object.entries(found.fields ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    const savedAt = 'savedAt' in found && typeof found.savedAt === 'string' ? found.savedAt : null
    return { fields: Object.fromEntries(texts), savedAt }
  } catch {
    return { fields: {}, savedAt: null }
  }
}

/** false where the browser keeps nothing: storage full or forbidden. */
function write(key: string, kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** What is typed for an item or a meeting, kept on this machine for this person until it is sent: a crash or a closed tab loses nothing. */
export function useKeptText(userId: UserId, subject: string, form: string) {
  const key = keyOf(userId, subject, form)
  const [{ fields, savedAt, isKept }, setKept] = useState(() => ({ ...read(key), isKept: true }))
  const change = useCallback(
    (changes: Fields) => {
      setKept((before) => {
        const kept = { fields: { ...before.fields, ...changes }, savedAt: new Date().toISOString() }
        return { ...kept, isKept: write(key, kept) }
      })
    },
    [key],
  )
  const clear = useCallback(() => {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  }, [key])
  return { fields, savedAt, isKept, change, clear }
}
