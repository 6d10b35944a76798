import { useEffect, useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import type { MeetingId } from '#shared/ids.ts'

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Since when this browser shows the meeting: a reload begins nothing anew. */
function begunAt(id: MeetingId): number {
  const key = `taizhang.meeting.${id}.begun`
  try {
    const kept = Number(sessionStorage.getItem(key))
    if (Number.isFinite(kept) && kept > 0) return kept
    sessionStorage.setItem(key, String(Date.now()))
  } catch {
    // Nothing is kept: then it counts from now.
  }
  return Date.now()
}

/** How long this page, and the whole, has been shown; quiet, and read to nobody. Give the page as `key`. */
export function Timer({ id }: { id: MeetingId }) {
  const [began] = useState(() => ({ page: Date.now(), all: begunAt(id) }))
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="num stage-timer" aria-hidden="true">
      {meetings.stage.timer(clock(now - began.page), clock(now - began.all))}
    </span>
  )
}
