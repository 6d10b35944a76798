import { useRef } from 'react'
import type { CommandId } from '#shared/ids.ts'
import { newCommandId } from '../../api/new-id.ts'

/** One id for one intent: asking for the same thing again after a broken line has one effect. */
export function useIntents() {
  const ids = useRef(new Map<string, CommandId>())
  return {
    idOf: (intent: string): CommandId => {
      const id = ids.current.get(intent) ?? newCommandId()
      ids.current.set(intent, id)
      return id
    },
    done: (intent: string): void => {
      ids.current.delete(intent)
    },
  }
}
