import type { RoomName } from './rooms.ts'

/** How many wait in a room for the person who is signed in. */
export function useWaiting(): Partial<Record<RoomName, number>> {
  return {}
}
