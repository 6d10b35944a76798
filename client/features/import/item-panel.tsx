import type { DraftItem } from '#shared/imports/draft.ts'
import { useCheckUi } from './check-ui.store.ts'
import { EditPanel } from './edit-panel.tsx'
import { SplitPanel } from './split-panel.tsx'

/** What is open below the selected row. */
export function ItemPanel({ item }: { item: DraftItem }) {
  const panel = useCheckUi((ui) => ui.panel)
  if (panel === null || item.isOut) return null
  return (
    <tr className="imp-panel">
      <td colSpan={5}>{panel === 'edit' ? <EditPanel item={item} /> : <SplitPanel item={item} />}</td>
    </tr>
  )
}
