import type { UserId } from '#shared/ids.ts'
import type { Edit } from '#shared/imports/edits.ts'
import { type Paper, type Sheets, useImport } from './import.store.ts'
import type { Keeping } from './keeping.ts'
import type { TypedPlan } from './typed-plan.ts'

/** What brings a draft back: the paper and what was done to it. The reader gives the same result for the same text. */
export interface Kept {
  paper: Paper
  edits: readonly Edit[]
  undone: readonly Edit[]
  plan: TypedPlan | null
  /** Not yet in what an earlier version kept. */
  keeping?: Keeping
}

const keysOf = (userId: UserId) => ({
  typed: `taizhang.import.${userId}.typed`,
  paper: `taizhang.import.${userId}.paper`,
  work: `taizhang.import.${userId}.work`,
  sheets: `taizhang.import.${userId}.sheets`,
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
    if (value === null || value === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** What this tab kept for this person. */
export function keptFor(userId: UserId): { typed: string; kept: Kept | null; sheets: Sheets | null } {
  const keys = keysOf(userId)
  const typed = read(keys.typed)
  const paper = read(keys.paper) as Paper | null
  const work = read(keys.work) as Omit<Kept, 'paper'> | null
  return {
    typed: typeof typed === 'string' ? typed : '',
    sheets: read(keys.sheets) as Sheets | null,
    kept: paper && typeof paper.text === 'string' && work ? { paper, ...work } : null,
  }
}

const SOON_MS = 200

/** Keeps the paper and every edit in this tab, so that a reload or the end of a session loses nothing. */
export function keepFor(userId: UserId, onKept: (isKept: boolean) => void): () => void {
  const keys = keysOf(userId)
  let written: Paper | null = null
  let writtenSheets: Sheets | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    const { typed, paper, history, plan, keeping, sheets } = useImport.getState()
    const isPaperKept = paper === written || write(keys.paper, paper)
    written = isPaperKept ? paper : null
    const areSheetsKept = sheets === writtenSheets || write(keys.sheets, sheets)
    writtenSheets = areSheetsKept ? sheets : null
    const work = history && { edits: history.edits, undone: history.undone, plan, keeping }
    onKept([isPaperKept, areSheetsKept, write(keys.work, work), write(keys.typed, typed)].every(Boolean))
  }
  const unsubscribe = useImport.subscribe(() => {
    timer ??= setTimeout(save, SOON_MS)
  })
  window.addEventListener('pagehide', save)
  return () => {
    window.removeEventListener('pagehide', save)
    unsubscribe()
    if (timer !== undefined) save()
  }
}
