import { savedUsers } from '#db/past-tables.ts'
import { tenuresOf } from '#shared/posts/tenures.ts'
import { procedure, router } from '../trpc.ts'

export const postsRouter = router({
  list: procedure('posts.list').query(async ({ ctx }) => tenuresOf(await savedUsers(ctx.db))),
})
