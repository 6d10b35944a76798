import './meetings.css'
import './stage.css'
import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { MeetingDetail } from '#shared/api/outputs.ts'
import { nameOfPage, titleOf } from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import { shell } from '#shared/copy/shell.ts'
import type { MeetingId } from '#shared/ids.ts'
import { pageAt, pagesOf } from '#shared/meetings/pages.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { type KeyHint, usePageKeys } from '../../components/key-hints.store.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { NoteField } from './note-field.tsx'
import { useMeeting } from './queries.ts'
import { Timer } from './timer.tsx'
import { useFollowing } from './use-second-window.ts'
import { useStageKeys, useTurning } from './use-turning.ts'

const words = meetings.presenter
const HINTS: readonly KeyHint[] = [
  { keys: ['→', 'PageDown'], does: meetings.keys.next },
  { keys: ['←', 'PageUp'], does: meetings.keys.previous },
  { keys: ['N'], does: meetings.keys.note },
  { keys: ['Esc'], does: meetings.keys.leaveBox },
  { keys: ['T'], does: meetings.keys.timer },
]

/** The window beside the screen of the room: what is shown there, what comes next, and what the presenter wrote. */
export function NotesPage() {
  const { id } = useParams({ strict: false }) as { id: MeetingId }
  const { data, isError, error, refetch } = useMeeting(id)
  if (data !== undefined) return <Notes detail={data} />
  return (
    <main id="main" className="main" tabIndex={-1}>
      <title>{shell.title(words.title)}</title>
      {isError ? (
        <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
      ) : (
        <LoadingLine />
      )}
    </main>
  )
}

function Notes({ detail: { deck, meeting } }: { detail: MeetingDetail }) {
  const pages = useMemo(() => pagesOf(deck, meeting.decisions), [deck, meeting.decisions])
  const { page: followed, isThere, ask } = useFollowing(meeting.id)
  const own = useTurning(pages)
  const at = followed === null ? own.at : pageAt(pages, followed)
  const { turnTo: turnHere } = own
  const turnTo = useCallback(
    (to: number) => {
      const page = pages[Math.min(Math.max(to, 0), pages.length - 1)]
      if (page === undefined) return
      if (!isThere) turnHere(to)
      ask(page.key)
    },
    [pages, isThere, ask, turnHere],
  )
  const box = useRef<HTMLDivElement>(null)
  const letters = useMemo(() => ({ n: () => box.current?.querySelector('textarea')?.focus() }), [])
  useStageKeys(at, pages.length, turnTo, letters)
  usePageKeys(HINTS)
  useEffect(() => {
    const around = box.current
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && event.target instanceof HTMLElement)
        event.target.blur()
    }
    around?.addEventListener('keydown', leave)
    return () => around?.removeEventListener('keydown', leave)
  }, [])
  const page = pages[at] ?? pages[0]
  const next = pages[at + 1]
  if (page === undefined) return null
  return (
    <main id="main" className="notes" tabIndex={-1}>
      <title>{shell.title(`${words.title} ${meeting.name}`)}</title>
      <header className="notes-head">
        <h1>{meeting.name}</h1>
        <span className="grow" />
        <span className="num">{meetings.stage.position(at + 1, pages.length)}</span>
        <Timer key={page.key} id={meeting.id} />
      </header>
      {!isThere && <p className="hint">{words.apart}</p>}
      <section aria-label={words.now} aria-live="polite">
        <h2>{words.now}</h2>
        <p className="notes-now">{titleOf(page, deck)}</p>
      </section>
      <div ref={box}>
        <NoteField key={page.key} meeting={meeting} page={page.key} />
      </div>
      <section aria-label={words.next}>
        <h2>{words.next}</h2>
        <p className="notes-next">{next === undefined ? words.end : titleOf(next, deck)}</p>
      </section>
      <footer className="notes-foot">
        <button type="button" className="btn" disabled={at === 0} onClick={() => turnTo(at - 1)}>
          {meetings.stage.previous}
        </button>
        <span className="grow cut ink3">{nameOfPage(page, deck)}</span>
        <button
          type="button"
          className="btn primary"
          disabled={next === undefined}
          onClick={() => turnTo(at + 1)}
        >
          {meetings.stage.next}
        </button>
      </footer>
    </main>
  )
}
