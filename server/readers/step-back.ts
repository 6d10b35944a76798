import { constants, setPriority } from 'node:os'

/** Who asks the server for anything else comes first. */
export function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It has ended already, or the system does not let us: then it runs like everything else.
  }
}
