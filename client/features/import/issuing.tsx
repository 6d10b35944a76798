import { useState } from 'react'
import type { BulkResult } from '#shared/api/outputs.ts'
import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { useBulkCommands } from '../../api/use-item-command.ts'
import { Notice } from '../../components/notice.tsx'
import { focusHere } from './focus-here.ts'
import { mayIssue } from './may-issue.ts'

const words = importCopy.done
/** As many commands as one request may carry. */
const AT_ONCE = 1000

/** Which drafts are picked, the button that gives them or all out, and what came of it. */
export function useIssuing(items: readonly Item[]) {
  const [picked, setPicked] = useState<ReadonlySet<ItemId>>(new Set())
  const { issue, isPending, results } = useIssue()
  const ready = items.filter(mayIssue)
  const some = ready.filter((item) => picked.has(item.id))
  const said = some.length > 0 ? words.issueSome(some.length) : words.issueAll(ready.length)
  const button = ready.length > 0 && (
    <button
      type="button"
      className="btn primary large"
      disabled={isPending}
      onClick={() => issue(some.length > 0 ? some : ready)}
    >
      {isPending ? words.issuing : said}
    </button>
  )
  return { picked, setPicked, ready, button, results }
}

/** 交办 of many; each is a decision of its own, and what was refused is said with its reason. */
function useIssue() {
  const bulk = useBulkCommands()
  const [isPending, setPending] = useState(false)
  const [results, setResults] = useState<BulkResult[] | null>(null)
  const issue = async (items: readonly Item[]) => {
    setPending(true)
    setResults(null)
    const commands = items.map((item) => ({
      type: 'issue' as const,
      commandId: newCommandId(),
      itemId: item.id,
      version: item.version,
    }))
    const all: BulkResult[] = []
    try {
      for (let from = 0; from < commands.length; from += AT_ONCE)
        all.push(...(await bulk.mutateAsync({ commands: commands.slice(from, from + AT_ONCE) })))
    } catch {
      // Said above the page; what went through before stays done.
    }
    setPending(false)
    setResults(all.length > 0 ? all : null)
  }
  return { issue: (items: readonly Item[]) => void issue(items), isPending, results }
}

export function IssueResults({ results, items }: { results: readonly BulkResult[]; items: readonly Item[] }) {
  const refused = results.flatMap((result) => ('refusal' in result ? [result] : []))
  return (
    <output ref={focusHere} tabIndex={-1} className="imp-results">
      <Notice tone={refused.length > 0 ? 'warn' : 'info'}>
        {words.result(results.length - refused.length, refused.length)}
        {refused.length > 0 && (
          <ul>
            {refused.map(({ itemId, refusal }) => {
              const item = items.find((one) => one.id === itemId)
              return (
                <li key={itemId}>
                  {words.refused(item?.ordinal ?? 0, item?.title ?? '', copy.refusal[refusal])}
                </li>
              )
            })}
          </ul>
        )}
      </Notice>
    </output>
  )
}
