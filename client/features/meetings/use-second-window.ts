import { useCallback, useEffect, useRef, useState } from 'react'
import type { MeetingId } from '#shared/ids.ts'

type Said = { type: 'hello' | 'bye' } | { type: 'at'; page: string } | { type: 'go'; page: string }

const channelOf = (id: MeetingId): string => `taizhang.meeting.${id}`

/** The window in the room tells the one beside it where it is, and turns when that one asks. */
export function useTelling(id: MeetingId, page: string, turnTo: (page: string) => void): void {
  const latest = useRef({ page, turnTo })
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    latest.current = { page, turnTo }
    channel.current?.postMessage({ type: 'at', page } satisfies Said)
  }, [page, turnTo])
  useEffect(() => {
    const opened = new BroadcastChannel(channelOf(id))
    channel.current = opened
    const tell = () => opened.postMessage({ type: 'at', page: latest.current.page } satisfies Said)
    opened.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.type === 'hello') tell()
      if (data.type !== 'go') return
      latest.current.turnTo(data.page)
      // An answer even where there is nothing to turn.
      tell()
    }
    tell()
    const leave = () => opened.postMessage({ type: 'bye' } satisfies Said)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      opened.close()
    }
  }, [id])
}

/** So long a window that is there takes at most to turn its page. */
const ANSWER_MS = 1500

interface Following {
  /** Where the window in the room is, or was last; null while none has told. */
  page: string | null
  isThere: boolean
  /** Turns the room; without one, this window alone. */
  ask: (page: string) => void
}

/** The window beside it follows, and stays where it is when the room is closed. */
export function useFollowing(id: MeetingId): Following {
  const [{ page, isThere }, follow] = useState<{ page: string | null; isThere: boolean }>({
    ...{ page: null, isThere: false },
  })
  const channel = useRef<BroadcastChannel | null>(null)
  const unanswered = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const opened = new BroadcastChannel(channelOf(id))
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Said>) => {
      clearTimeout(unanswered.current)
      if (data.type === 'at') follow({ page: data.page, isThere: true })
      if (data.type === 'bye') follow((before) => ({ ...before, isThere: false }))
    }
    opened.postMessage({ type: 'hello' } satisfies Said)
    return () => {
      clearTimeout(unanswered.current)
      opened.close()
    }
  }, [id])
  const ask = useCallback(
    (wanted: string) => {
      if (!isThere) return follow({ page: wanted, isThere })
      channel.current?.postMessage({ type: 'go', page: wanted } satisfies Said)
      clearTimeout(unanswered.current)
      // A browser that was ended has not said goodbye.
      unanswered.current = setTimeout(() => follow({ page: wanted, isThere: false }), ANSWER_MS)
    },
    [isThere],
  )
  return { page, isThere, ask }
}
