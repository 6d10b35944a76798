import { workbench as words } from '#shared/copy/workbench.ts'
import type { Item } from '#shared/items/model.ts'
import { useBulkCommands } from '../../api/use-item-command.ts'
import { showAlert } from '../../components/alert-store.ts'
import { toast } from '../../components/toast-store.ts'
import { useIntents } from './intents.ts'

/** As many as one request may carry. */
const AT_ONCE = 1000

/** 交办 of many drafts; each is its own decision, and what was refused is said. */
export function useIssue() {
  const bulk = useBulkCommands()
  const intents = useIntents()
  return {
    isPending: bulk.isPending,
    send: async (items: readonly Item[]) => {
      let [done, refused] = [0, 0]
      for (let from = 0; from < items.length; from += AT_ONCE) {
        const commands = items.slice(from, from + AT_ONCE).map((item) => ({
          type: 'issue' as const,
          commandId: intents.idOf(item.id),
          itemId: item.id,
          version: item.version,
        }))
        // The failure itself is shown above the page by the cache of mutations.
        const results = await bulk.mutateAsync({ commands }).catch(() => null)
        if (results === null) return
        done += results.filter((result) => 'done' in result).length
        refused += results.filter((result) => 'refusal' in result).length
      }
      if (done > 0) toast(words.done.issue(done))
      if (refused > 0) showAlert(words.done.issueRefused(refused))
    },
  }
}
