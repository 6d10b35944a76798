import { Outlet, useMatches } from '@tanstack/react-router'
import { access, may } from '#shared/access.ts'
import { shell } from '#shared/copy/shell.ts'
import { useAskedJudgedBy } from '../api/use-asked-judged-by.ts'
import { useLive } from '../api/use-live.ts'
import { useMe } from '../api/use-session.ts'
import { useSessionWatch } from '../api/use-session-watch.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { JudgedByContext } from '../components/judged-by.ts'
import { Toasts } from '../components/toasts.tsx'
import { Bands } from './bands.tsx'
import { Overlays } from './overlays.tsx'
import { mayEnter, rooms } from './rooms.ts'

/** Pages that fill the screen of a room: everything the shell knows, and nothing of its frame. */
export function Stage() {
  const { role } = useMe()
  const needs = useMatches().flatMap(({ staticData }) => staticData.needs ?? [])
  useLive(may(role, access['items.changes']))
  useSessionWatch()
  const judgedBy = useAskedJudgedBy()
  const room = rooms.find(({ name }) => name === 'meetings')
  const isLet = room !== undefined && mayEnter(room, role) && mayEnter({ needs }, role)
  return (
    <JudgedByContext value={judgedBy}>
      <div className="stage">
        <div className="stage-bands noprint">
          <Bands hasDay={false} mayCompare={false} />
        </div>
        {isLet ? (
          <Outlet />
        ) : (
          <main id="main" className="main" tabIndex={-1}>
            <title>{shell.title(shell.rooms.meetings)}</title>
            <EmptyState title={shell.forbidden.title} isPage>
              {shell.forbidden.text}
            </EmptyState>
          </main>
        )}
        <Toasts />
        <Overlays />
      </div>
    </JudgedByContext>
  )
}
