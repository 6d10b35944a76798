import { calendarRouter } from './calendar/router.ts'
import { exportsRouter } from './exports/router.ts'
import { figuresRouter } from './figures/router.ts'
import { handoversRouter } from './handovers/router.ts'
import { importsRouter } from './imports/router.ts'
import { itemsRouter } from './items/router.ts'
import { meetingsRouter } from './meetings/router.ts'
import { messagesRouter } from './messages/router.ts'
import { papersRouter } from './papers/router.ts'
import { plansRouter } from './plans/router.ts'
import { postsRouter } from './posts/router.ts'
import { pressingRouter } from './pressing/router.ts'
import { sessionRouter } from './session/router.ts'
import { settingsRouter } from './settings/router.ts'
import { templatesRouter } from './templates/router.ts'
import { router } from './trpc.ts'
import { unitsRouter } from './units/router.ts'
import { usersRouter } from './users/router.ts'

/** Every procedure, one place each; `shared/access.ts` says who may call it. */
export const appRouter = router({
  session: sessionRouter,
  units: unitsRouter,
  posts: postsRouter,
  handovers: handoversRouter,
  users: usersRouter,
  plans: plansRouter,
  imports: importsRouter,
  items: itemsRouter,
  messages: messagesRouter,
  pressing: pressingRouter,
  papers: papersRouter,
  figures: figuresRouter,
  calendar: calendarRouter,
  settings: settingsRouter,
  meetings: meetingsRouter,
  templates: templatesRouter,
  exports: exportsRouter,
})
export type AppRouter = typeof appRouter
