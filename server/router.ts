import { figuresRouter } from './figures/router.ts'
import { importsRouter } from './imports/router.ts'
import { itemsRouter } from './items/router.ts'
import { messagesRouter } from './messages/router.ts'
import { plansRouter } from './plans/router.ts'
import { pressingRouter } from './pressing/router.ts'
import { sessionRouter } from './session/router.ts'
import { router } from './trpc.ts'
import { unitsRouter } from './units/router.ts'
import { usersRouter } from './users/router.ts'

/** Every procedure, one place each; `shared/access.ts` says who may call it. */
export const appRouter = router({
  session: sessionRouter,
  units: unitsRouter,
  users: usersRouter,
  plans: plansRouter,
  imports: importsRouter,
  items: itemsRouter,
  messages: messagesRouter,
  pressing: pressingRouter,
  figures: figuresRouter,
})
export type AppRouter = typeof appRouter
