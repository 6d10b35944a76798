import { useState } from 'react'
import { reporting as words } from '#shared/copy/reporting.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useBulkCommands } from '../../api/use-item-command.ts'
import { toast } from '../../components/toast-store.ts'
import { useIntents } from './intents.ts'

/** What came of each item, in words: null where it was taken. */
type Outcomes = ReadonlyMap<ItemId, string | null>
const NONE: Outcomes = new Map()

/** 本期无变化 of many, each its own decision; done when all were taken, else what came of each stays to be read. */
export function useTogether(onDone: () => void) {
  const bulk = useBulkCommands()
  const intents = useIntents()
  const [outcomes, setOutcomes] = useState(NONE)
  const send = (items: readonly Item[]) => {
    if (bulk.isPending) return
    const commands = items.map((item) => ({
      type: 'unchanged' as const,
      commandId: intents.idOf(`${item.id} ${item.version}`),
      itemId: item.id,
      version: item.version,
    }))
    bulk.mutate(
      { commands },
      {
        onSuccess: (results) => {
          const refused = results.filter((result) => 'refusal' in result).length
          if (refused === 0) {
            toast(words.together.done(results.length))
            return onDone()
          }
          setOutcomes(
            new Map(
              results.map((result) => [
                result.itemId,
                'refusal' in result ? copy.refusal[result.refusal] : null,
              ]),
            ),
          )
        },
      },
    )
  }
  const error = bulk.error === null ? null : sentenceOf(bulk.error)
  return { send, isPending: bulk.isPending, outcomes, error }
}
