import type { IsoInstant } from '#shared/dates.ts'

/** The one source of time: the real clock, or one that starts at a given moment and runs on. */
export function startClock(from: string | null): () => IsoInstant {
  const ahead = from === null ? 0 : Date.parse(from) - Date.now()
  return () => new Date(Date.now() + ahead).toISOString()
}
