import {
  actPreviewSchema,
  bulkSchema,
  changeItemsSchema,
  changesSchema,
  fillInSchema,
  getItemSchema,
  listItemsSchema,
  undoActSchema,
} from '#shared/api/inputs.ts'
import { itemCommandSchema } from '#shared/items/commands.ts'
import { fillIn } from '../round-trip/fill-in.ts'
import { procedure, router } from '../trpc.ts'
import { readActs } from './acts.ts'
import { executeAll } from './bulk.ts'
import { changeItems } from './change-items.ts'
import { changes } from './changes.ts'
import { execute } from './execute.ts'
import { readItem, readList } from './read.ts'
import { previewAct, undoAct } from './undo-act.ts'

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
  change: procedure('items.change')
    .input(changeItemsSchema)
    .mutation(({ ctx, input }) => changeItems(ctx, input)),
  fillIn: procedure('items.fillIn')
    .input(fillInSchema)
    .mutation(({ ctx, input }) => fillIn(ctx, input)),
  acts: procedure('items.acts').query(({ ctx }) => readActs(ctx)),
  actPreview: procedure('items.actPreview')
    .input(actPreviewSchema)
    .query(({ ctx, input }) => previewAct(ctx, input.actId)),
  undoAct: procedure('items.undoAct')
    .input(undoActSchema)
    .mutation(({ ctx, input }) => undoAct(ctx, input)),
  changes: procedure('items.changes')
    .input(changesSchema)
    .subscription(({ ctx, input, signal }) => changes(ctx, input?.lastEventId, signal)),
})
