import { useCallback, useEffect, useRef, useState } from 'react'
import type { MeetingId } from '#shared/ids.ts'

type Said = { type: 'hello' } | { type: 'at'; page: string } | { type: 'go'; page: string }

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
    return () => opened.close()
  }, [id])
}

/** The window beside it follows; null while no meeting is on a screen of this browser. */
export function useFollowing(id: MeetingId): { page: string | null; ask: (page: string) => void } {
  const [page, setPage] = useState<string | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = new BroadcastChannel(channelOf(id))
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.type === 'at') setPage(data.page)
    }
    opened.postMessage({ type: 'hello' } satisfies Said)
    return () => opened.close()
  }, [id])
  const ask = useCallback((wanted: string) => {
    channel.current?.postMessage({ type: 'go', page: wanted } satisfies Said)
  }, [])
  return { page, ask }
}
