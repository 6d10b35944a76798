import { create } from 'zustand'
import type { ExportAsk } from '#shared/exports/job.ts'
import type { UserId } from '#shared/ids.ts'

interface Own {
  userId: UserId
  ask: ExportAsk
}

const KEY = 'taizhang.exports'

interface OwnExports {
  /** What this tab has asked for and not yet handed over, by the id of the export. */
  own: Readonly<Record<string, Own>>
  add: (id: string, own: Own) => void
  remove: (id: string) => void
}

/** Kept for this tab alone and over a reload, so that a file is downloaded once, where it was asked for. */
export const useOwnExports = create<OwnExports>((set, get) => ({
  own: read(),
  add: (id, one) => {
    set(({ own }) => ({ own: { ...own, [id]: one } }))
    write(get().own)
  },
  remove: (id) => {
    set(({ own: { [id]: _gone, ...own } }) => ({ own }))
    write(get().own)
  },
}))

function read(): Record<string, Own> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    return typeof found === 'object' && found !== null ? (found as Record<string, Own>) : {}
  } catch {
    return {}
  }
}

function write(own: OwnExports['own']): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(own))
  } catch {
    // The browser keeps nothing: after a reload the file is offered, not downloaded by itself.
  }
}
