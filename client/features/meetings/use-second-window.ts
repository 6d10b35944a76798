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
      if (data.type === 'go') latest.current.turnTo(data.page)
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

/** The window beside it follows; null while no meeting is on a screen of this browser. */
export function useFollowing(id: MeetingId): { page: string | null; ask: (page: string) => void } {
  const [page, setPage] = useState<string | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  const unanswered = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const opened = new BroadcastChannel(channelOf(id))
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Said>) => {
      clearTimeout(unanswered.current)
      if (data.type === 'at') setPage(data.page)
      if (data.type === 'bye') setPage(null)
    }
    opened.postMessage({ type: 'hello' } satisfies Said)
    return () => {
      clearTimeout(unanswered.current)
      opened.close()
    }
  }, [id])
  const ask = useCallback((wanted: string) => {
    channel.current?.postMessage({ type: 'go', page: wanted } satisfies Said)
    // A browser that was ended says no 再见.
    clearTimeout(unanswered.current)
    unanswered.current = setTimeout(() => setPage(null), ANSWER_MS)
  }, [])
  return { page, ask }
}
