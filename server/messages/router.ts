import { listMessagesSchema, markAllSchema, markMessagesSchema } from '#shared/api/inputs.ts'
import { procedure, router } from '../trpc.ts'
import { markMessages, readMessages, readUnread } from './read-messages.ts'

export const messagesRouter = router({
  list: procedure('messages.list')
    .input(listMessagesSchema)
    .query(({ ctx, input }) => readMessages(ctx, input)),
  unread: procedure('messages.unread').query(({ ctx }) => readUnread(ctx)),
  mark: procedure('messages.mark')
    .input(markMessagesSchema)
    .mutation(({ ctx, input }) => markMessages(ctx, input)),
  markAll: procedure('messages.markAll')
    .input(markAllSchema)
    .mutation(({ ctx, input }) => markMessages(ctx, input)),
})
