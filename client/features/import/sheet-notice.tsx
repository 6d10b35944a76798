import { sheets as words } from '#shared/copy/sheets.ts'
import { Notice } from '../../components/notice.tsx'
import { useFacts } from './check-context.ts'

/** A revision changes what the paper says; how far an item is, is said in the ledger itself. */
export function BroughtNotice() {
  const { draft, comparison } = useFacts()
  if (comparison?.as !== 'revision' || !draft.items.some((item) => item.brought)) return null
  return <Notice tone="warn">{words.notRevised}</Notice>
}
