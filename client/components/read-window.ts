import type { PrintedWindow } from '#shared/plan/model.ts'
import { normalise } from '#shared/plan/normalise.ts'
import { readWindow } from '#shared/plan/windows.ts'

/** What the plan's reader makes of a typed window; a chunk of its own, fetched when a window is first edited. */
export function readTypedWindow(typed: string, year: number | null): PrintedWindow {
  return readWindow(normalise(typed).text, year)
}
