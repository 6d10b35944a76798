import { bulkSchema, changesSchema, getItemSchema, listItemsSchema } from '#shared/api/inputs.ts'
import { itemCommandSchema } from '#shared/items/commands.ts'
import { procedure, router } from '../trpc.ts'
import { executeAll } from './bulk.ts'
import { changes } from './changes.ts'
import { execute } from './execute.ts'
import { readItem, readList } from './read.ts'

export const itemsRouter = router({
  list: procedure('items.list')
    .input(listItemsSchema)
    .query(({ ctx, input }) => readList(ctx, input)),
  get: procedure('items.get')
    .input(getItemSchema)
    .query(({ ctx, input }) => readItem(ctx, input)),
  command: procedure('items.command')
    .input(itemCommandSchema)
    .mutation(({ ctx, input }) => execute(ctx, input)),
  bulk: procedure('items.bulk')
    .input(bulkSchema)
    .mutation(({ ctx, input }) => executeAll(ctx, input.commands)),
  changes: procedure('items.changes')
    .input(changesSchema)
    .subscription(({ ctx, input, signal }) => changes(ctx, input?.lastEventId, signal)),
})
