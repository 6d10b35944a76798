import { inTransaction } from '#db/database.ts'
import { deleteSession } from '#db/sessions.ts'
import { getSetting } from '#db/settings.ts'
import { changePasswordSchema, setUpSchema, signInSchema } from '#shared/api/inputs.ts'
import type { Start } from '#shared/api/outputs.ts'
import type { Context, SignedIn } from '../context.ts'
import { procedure, publicProcedure, router } from '../trpc.ts'
import { changePassword } from './change-password.ts'
import { isSetUpNeeded, setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'

async function start(ctx: Context): Promise<Start> {
  return {
    bureau: (await getSetting(ctx.db, 'bureau')) ?? '',
    today: ctx.clock.today,
    setUpNeeded: await isSetUpNeeded(ctx.db),
    me: ctx.asker?.me ?? null,
    demoAccounts: ctx.deps.demoAccounts,
  }
}

async function signOut(ctx: SignedIn): Promise<null> {
  const { tokenHash } = ctx.asker
  if (tokenHash !== null) await inTransaction(ctx.db, (tx) => deleteSession(tx, tokenHash))
  ctx.cookie.clear()
  return null
}

export const sessionRouter = router({
  start: publicProcedure('session.start').query(({ ctx }) => start(ctx)),
  signIn: publicProcedure('session.signIn')
    .input(signInSchema)
    .mutation(({ ctx, input }) => signIn(ctx, input.login, input.password)),
  setUp: publicProcedure('session.setUp')
    .input(setUpSchema)
    .mutation(({ ctx, input }) => setUp(ctx, input)),
  signOut: procedure('session.signOut').mutation(({ ctx }) => signOut(ctx)),
  changePassword: procedure('session.changePassword')
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changePassword(ctx, input.current, input.next)),
})
