import { workbench as words } from '#shared/copy/workbench.ts'
import type { Item } from '#shared/items/model.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { toast } from '../../components/toast-store.ts'
import { useIntents } from './intents.ts'

/** 签收 and 本期无变化: one click, and the toast names the item. */
function useOneClick(type: 'receive' | 'unchanged', onDone?: () => void) {
  const command = useItemCommand()
  const intents = useIntents()
  return {
    isPending: command.isPending,
    send: (item: Item) => {
      if (command.isPending) return
      const intent = `${type} ${item.id}`
      command.mutate(
        { type, commandId: intents.idOf(intent), itemId: item.id, version: item.version },
        {
          onSuccess: () => {
            intents.done(intent)
            toast(words.done[type](item.title))
            onDone?.()
          },
        },
      )
    },
  }
}

export const useUnchanged = (onDone?: () => void) => useOneClick('unchanged', onDone)
export const useReceive = () => useOneClick('receive')
