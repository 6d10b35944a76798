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
import { ExportCorner } from './export-corner.tsx'
import { Overlays } from './overlays.tsx'
import { Rail } from './rail.tsx'
import { mayEnter, rooms } from './rooms.ts'
import { TabBar } from './tab-bar.tsx'
import { TopBar } from './top-bar.tsx'

/** The room of the page that is shown, and what it lets one pick. */
function usePage() {
  const matches = useMatches()
  const data = matches.map((match) => match.staticData).filter((each) => each.room !== undefined)
  const last = data.at(-1)
  return {
    room: rooms.find((room) => room.name === last?.room),
    picks: last?.picks,
    needs: last?.needs ?? [],
  }
}

/** One frame for every page: side bar, top bar, bands that must be read, and the page. */
export function Shell() {
  const { role } = useMe()
  const { room, picks, needs } = usePage()
  useLive(may(role, access['items.changes']))
  useSessionWatch()
  const judgedBy = useAskedJudgedBy()
  const title = room ? shell.rooms[room.name] : shell.rooms.workbench
  return (
    <JudgedByContext value={judgedBy}>
      <div className="shell">
        <title>{shell.title(title)}</title>
        <a className="skip" href="#main">
          {shell.skip}
        </a>
        <Rail />
        <TopBar title={title} picks={picks ?? { plan: false, asOf: false }} />
        <main id="main" className="main" tabIndex={-1}>
          <Bands hasDay={picks?.asOf ?? false} mayCompare={picks?.compare ?? false} />
          {room && !(mayEnter(room, role) && mayEnter({ needs }, role)) ? (
            <EmptyState title={shell.forbidden.title}>{shell.forbidden.text}</EmptyState>
          ) : (
            <Outlet />
          )}
        </main>
        <TabBar />
        <Toasts>
          <ExportCorner />
        </Toasts>
        <Overlays />
      </div>
    </JudgedByContext>
  )
}
