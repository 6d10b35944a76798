import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { Procedure } from '#shared/access.ts'
import type { Start } from '#shared/api/outputs.ts'
import type { Line } from './line.ts'
import { NotFound, PageFailed } from './odd-pages.tsx'
import type { Picks } from './picks.ts'
import { homeOf, type RoomName } from './rooms.ts'
import { Shell } from './shell.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The room of the side bar that the page belongs to. */
    room?: RoomName
    /** What the page asks for beyond its room. */
    needs?: readonly Procedure[]
    /** The page shows what a plan and an as-of day choose. */
    picks?: Picks
  }
}

const both: Picks = { plan: true, asOf: true }

export type LinkSearch = Record<string, string>

export const rootRoute = createRootRouteWithContext<{ line: Line }>()({
  component: Outlet,
  validateSearch: (search): LinkSearch => search as LinkSearch,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
})

const startOf = ({ queryClient, api }: Line): Promise<Start> =>
  queryClient.ensureQueryData(api.session.start.queryOptions())

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  beforeLoad: async ({ context, search }) => {
    const start = await startOf(context.line)
    if (start.setUpNeeded) throw redirect({ to: '/set-up' })
    if (start.me && !search.to) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('../features/session/sign-in-page.tsx'), 'SignInPage'),
})

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  beforeLoad: async ({ context }) => {
    const start = await startOf(context.line)
    if (!start.setUpNeeded) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('../features/session/set-up-page.tsx'), 'SetUpPage'),
})

const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  beforeLoad: async ({ context }) => {
    const start = await startOf(context.line)
    if (!start.me) throw redirect({ to: '/sign-in' })
  },
  component: lazyRouteComponent(() => import('../features/session/password-page.tsx'), 'PasswordPage'),
})

async function signedIn({ context, location }: { context: { line: Line }; location: { href: string } }) {
  const start = await startOf(context.line)
  if (start.setUpNeeded) throw redirect({ to: '/set-up' })
  if (!start.me) {
    const search: LinkSearch = location.href === '/' ? {} : { to: location.href }
    throw redirect({ to: '/sign-in', search })
  }
  if (start.me.mustChangePassword) throw redirect({ to: '/password' })
  return { me: start.me }
}

/** Everything that needs somebody signed in. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: signedIn,
  component: Shell,
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context, search }) => {
    throw redirect({ to: homeOf(context.me.role), search })
  },
})

const workbenchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workbench',
  staticData: { room: 'workbench', picks: both },
  component: lazyRouteComponent(() => import('../features/workbench/workbench-page.tsx'), 'WorkbenchPage'),
})

const periodsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workbench/periods',
  staticData: { room: 'workbench', picks: both },
  component: lazyRouteComponent(() => import('../features/periods/periods-page.tsx'), 'PeriodsPage'),
})

const fillingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workbench/filling',
  staticData: { room: 'workbench', needs: ['items.fillIn'], picks: { plan: true, asOf: false } },
  component: lazyRouteComponent(() => import('../features/round-trip/round-trip-page.tsx'), 'RoundTripPage'),
})

const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ledger',
  staticData: { room: 'ledger', picks: { ...both, compare: true } },
  component: lazyRouteComponent(() => import('../features/ledger/ledger-page.tsx'), 'LedgerPage'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import',
  staticData: { room: 'import' },
  component: lazyRouteComponent(() => import('../features/import/import-page.tsx'), 'ImportPage'),
})

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  staticData: { room: 'review', picks: { plan: true, asOf: false } },
  component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
})

const pressingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pressing',
  staticData: { room: 'pressing', picks: { plan: true, asOf: false } },
  component: lazyRouteComponent(() => import('../features/pressing/pressing-page.tsx'), 'PressingPage'),
})

const messagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messages',
  staticData: { room: 'messages' },
  component: lazyRouteComponent(() => import('../features/messages/messages-page.tsx'), 'MessagesPage'),
})

const figuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/figures',
  staticData: { room: 'figures', picks: { ...both, compare: true } },
  component: lazyRouteComponent(() => import('../features/figures/figures-page.tsx'), 'FiguresPage'),
})

const papersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/papers',
  staticData: { room: 'papers', picks: { plan: true, asOf: false } },
  component: lazyRouteComponent(() => import('../features/papers/papers-page.tsx'), 'PapersPage'),
})

const checkRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/papers/check',
  staticData: { room: 'papers' },
  component: lazyRouteComponent(() => import('../features/papers/check-page.tsx'), 'CheckPage'),
})

const briefRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/figures/brief',
  staticData: { room: 'figures', picks: { ...both, compare: true } },
  component: lazyRouteComponent(() => import('../features/figures/brief-page.tsx'), 'BriefPage'),
})

const meetingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/meetings',
  staticData: { room: 'meetings', picks: { plan: true, asOf: false } },
  component: lazyRouteComponent(() => import('../features/meetings/meetings-page.tsx'), 'MeetingsPage'),
})

/** 会议 on the screen of the room: signed in as everywhere, without the frame. */
const stageRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'stage',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./stage.tsx'), 'Stage'),
})

const meetingRoute = createRoute({
  getParentRoute: () => stageRoute,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../features/meetings/meeting-page.tsx'), 'MeetingPage'),
})

const meetingRowsRoute = createRoute({
  getParentRoute: () => stageRoute,
  path: '/meetings/$id/rows',
  staticData: { needs: ['meetings.rows'] },
  component: lazyRouteComponent(() => import('../features/meetings/rows-page.tsx'), 'RowsPage'),
})

const meetingNotesRoute = createRoute({
  getParentRoute: () => stageRoute,
  path: '/meetings/$id/notes',
  staticData: { needs: ['meetings.command'] },
  component: lazyRouteComponent(() => import('../features/meetings/notes-page.tsx'), 'NotesPage'),
})

const unitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units',
  staticData: { room: 'units' },
  component: lazyRouteComponent(() => import('../features/units/units-page.tsx'), 'UnitsPage'),
})

const unitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units/one',
  staticData: { room: 'units' },
  component: lazyRouteComponent(() => import('../features/units/unit-page.tsx'), 'UnitPage'),
})

const handoverRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units/handover',
  staticData: { room: 'units', needs: ['handovers.get'] },
  component: lazyRouteComponent(() => import('../features/handover/handover-page.tsx'), 'HandoverPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  beforeLoad: ({ context, search, location }) => {
    if (location.pathname.replace(/\/$/, '') !== '/settings') return
    throw redirect({ to: context.me.role === 'admin' ? '/settings/users' : '/settings/plans', search })
  },
  staticData: { room: 'settings' },
  component: lazyRouteComponent(() => import('../features/settings/settings-frame.tsx'), 'SettingsFrame'),
})

const usersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/users',
  staticData: { room: 'settings', needs: ['users.list'] },
  component: lazyRouteComponent(() => import('../features/settings/users-page.tsx'), 'UsersPage'),
})

const plansRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/plans',
  staticData: { room: 'settings', needs: ['plans.update'] },
  component: lazyRouteComponent(() => import('../features/settings/plans-page.tsx'), 'PlansPage'),
})

const rulesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/rules',
  staticData: { room: 'settings', needs: ['imports.rules'] },
  component: lazyRouteComponent(() => import('../features/settings/rules-page.tsx'), 'RulesPage'),
})

const ladderRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/ladder',
  staticData: { room: 'settings', needs: ['pressing.setLadder'] },
  component: lazyRouteComponent(() => import('../features/settings/ladder-page.tsx'), 'LadderPage'),
})

const actsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/acts',
  staticData: { room: 'settings', needs: ['items.acts'] },
  component: lazyRouteComponent(() => import('../features/settings/acts-page.tsx'), 'ActsPage'),
})

const calendarRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/calendar',
  staticData: { room: 'settings', needs: ['calendar.get'] },
  component: lazyRouteComponent(() => import('../features/settings/calendar-page.tsx'), 'CalendarPage'),
})

const lightsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/lights',
  staticData: { room: 'settings', needs: ['settings.get'] },
  component: lazyRouteComponent(() => import('../features/settings/lights-page.tsx'), 'LightsPage'),
})

export const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  passwordRoute,
  stageRoute.addChildren([meetingRoute, meetingRowsRoute, meetingNotesRoute]),
  shellRoute.addChildren([
    homeRoute,
    workbenchRoute,
    periodsRoute,
    fillingRoute,
    ledgerRoute,
    importRoute,
    reviewRoute,
    pressingRoute,
    messagesRoute,
    figuresRoute,
    meetingsRoute,
    papersRoute,
    checkRoute,
    briefRoute,
    unitsRoute,
    unitRoute,
    handoverRoute,
    settingsRoute.addChildren([
      usersRoute,
      plansRoute,
      rulesRoute,
      ladderRoute,
      calendarRoute,
      lightsRoute,
      actsRoute,
    ]),
  ]),
])
