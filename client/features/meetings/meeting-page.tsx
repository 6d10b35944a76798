import './meetings.css'
import './stage.css'
import { useParams } from '@tanstack/react-router'
import { meetings } from '#shared/copy/meetings.ts'
import { shell } from '#shared/copy/shell.ts'
import type { MeetingId } from '#shared/ids.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { useMeeting } from './queries.ts'
import { Room } from './room.tsx'

/** One meeting on the screen of the room. */
export function MeetingPage() {
  const { id } = useParams({ strict: false }) as { id: MeetingId }
  const { data, isError, error, refetch } = useMeeting(id)
  // What was read once stays on the screen, whatever becomes of the line.
  if (data !== undefined) return <Room detail={data} />
  return (
    <main id="main" className="main" tabIndex={-1}>
      <title>{shell.title(meetings.title)}</title>
      {isError ? (
        <ErrorNotice onRetry={() => void refetch()}>{unreadSentenceOf(error)}</ErrorNotice>
      ) : (
        <LoadingLine />
      )}
    </main>
  )
}
