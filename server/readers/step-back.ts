import { constants, setPriority } from 'node:os'

/** Who asks the server for anything else comes first. */
export function stepBack(pid: number | undefined, priority = constants.priority.PRIORITY_LOW): void {
  try {
    if (pid !== undefined) setPriority(pid, priority)
  } catch {
    // It has ended already, or the system does not let us: then it runs like everything else.
  }
}
