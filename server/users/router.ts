import { listUsers } from '#db/users.ts'
import { createUserSchema, resetPasswordSchema, updateUserSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { createUser, resetPassword, updateUser } from './save-user.ts'

export const usersRouter = router({
  list: procedure('users.list').query(({ ctx }) => listUsers(ctx.db, ctx.clock.now)),
  create: procedure('users.create')
    .input(createUserSchema)
    .mutation(({ ctx, input }) => createUser(ctx, input)),
  update: procedure('users.update')
    .input(updateUserSchema)
    .mutation(({ ctx, input }) => updateUser(ctx, input)),
  resetPassword: procedure('users.resetPassword')
    .input(resetPasswordSchema)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
})
