import { useEffect, useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import type { MeetingId } from '#shared/ids.ts'
import { isForPage } from './use-turning.ts'

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const keyOf = (id: MeetingId): string => `taizhang.meeting.${id}.begun`

/** Since when this browser shows the meeting: a reload begins nothing anew. */
function begunAt(id: MeetingId): number {
  try {
    const kept = Number(sessionStorage.getItem(keyOf(id)))
    if (Number.isFinite(kept) && kept > 0) return kept
  } catch {
    // Nothing is kept: then it counts from now.
  }
  return beginNow(id)
}

function beginNow(id: MeetingId): number {
  const now = Date.now()
  try {
    sessionStorage.setItem(keyOf(id), String(now))
  } catch {
    // It counts in the page alone.
  }
  return now
}

/**
 * How long this page, and the whole, has been shown; quiet, and read to nobody. T begins both anew, in this window and
 * the one beside it. Give the page as `key`.
 */
export function Timer({ id }: { id: MeetingId }) {
  const [began, setBegan] = useState(() => ({ page: Date.now(), all: begunAt(id) }))
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    const zero = () => {
      const at = beginNow(id)
      setBegan({ page: at, all: at })
      setNow(at)
    }
    const opened = new BroadcastChannel(`taizhang.timer.${id}`)
    opened.onmessage = zero
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 't' || !isForPage(event)) return
      zero()
      opened.postMessage('zero')
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      opened.close()
    }
  }, [id])
  return (
    <span className="num stage-timer" aria-hidden="true">
      {meetings.stage.timer(clock(now - began.page), clock(now - began.all))}
    </span>
  )
}
