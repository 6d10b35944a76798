import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import type { CommandId, ItemId, MeetingId, UnitId, UserId } from '#shared/ids.ts'
import type { DecisionWindow } from '#shared/meetings/model.ts'
import { newCommandId, newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useMeetingCommand } from './queries.ts'

export interface NewDecision {
  text: string
  unitId: UnitId | null
  window: DecisionWindow | null
  page: string
}
/** Typed and not yet with the server: its ids are its own, so sending it twice has one effect. */
export interface WaitingDecision extends NewDecision {
  decisionId: ItemId
  commandId: CommandId
  /** The server's answer, where it said no. */
  refused: string | null
}

const RETRY_MS = 3000
const keyOf = (userId: UserId, id: MeetingId): string => `taizhang.decisions.${userId}.${id}`

function read(key: string): WaitingDecision[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(found) ? (found as WaitingDecision[]) : []
  } catch {
    return []
  }
}

interface Outboxes {
  byKey: Readonly<Record<string, readonly WaitingDecision[]>>
  put: (key: string, waiting: readonly WaitingDecision[]) => void
}

/** What waits, on this machine too: a reload loses nothing. */
const useOutboxes = create<Outboxes>((set) => ({
  byKey: {},
  put: (key, waiting) => {
    set(({ byKey }) => ({ byKey: { ...byKey, [key]: waiting } }))
    try {
      if (waiting.length === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(waiting))
    } catch {
      // Storage is full or forbidden: it waits in the page alone.
    }
  },
}))

const nothing: readonly WaitingDecision[] = []
const waitingOf = (key: string) => useOutboxes.getState().byKey[key] ?? read(key)

export function useWaitingDecisions(userId: UserId, id: MeetingId): number {
  return useOutboxes(({ byKey }) => (byKey[keyOf(userId, id)] ?? nothing).length)
}

/** Decisions go to the server one after the other, and wait here while the line is down. */
export function useOutbox(userId: UserId, id: MeetingId) {
  const key = keyOf(userId, id)
  const { mutateAsync } = useMeetingCommand()
  const waiting = useOutboxes(({ byKey }) => byKey[key]) ?? nothing
  const { put } = useOutboxes.getState()
  const [attempt, setAttempt] = useState(0)
  const sending = useRef<CommandId | null>(null)
  useEffect(() => {
    if (useOutboxes.getState().byKey[key] === undefined) put(key, read(key))
  }, [key, put])
  const next = waiting.find(({ refused }) => refused === null)
  useEffect(() => {
    if (next === undefined || sending.current === next.commandId) return
    const { refused: _, ...decision } = next
    sending.current = next.commandId
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => setAttempt((before) => before + 1)
    mutateAsync({ type: 'decide', meetingId: id, ...decision }).then(
      () => {
        sending.current = null
        put(
          key,
          waitingOf(key).filter((one) => one.commandId !== next.commandId),
        )
      },
      (error: unknown) => {
        sending.current = null
        const isAnswer = refusalOf(error) !== null && refusalOf(error)?.refusal !== 'notSignedIn'
        if (!isAnswer) timer = setTimeout(again, RETRY_MS)
        else
          put(
            key,
            waitingOf(key).map((one) =>
              one.commandId === next.commandId ? { ...one, refused: sentenceOf(error) } : one,
            ),
          )
      },
    )
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [next, attempt, id, key, mutateAsync, put])
  const add = (decision: NewDecision) =>
    put(key, [
      ...waitingOf(key),
      { ...decision, decisionId: newId<ItemId>(), commandId: newCommandId(), refused: null },
    ])
  const remove = (commandId: CommandId) =>
    put(
      key,
      waitingOf(key).filter((one) => one.commandId !== commandId),
    )
  return { waiting, add, remove }
}
