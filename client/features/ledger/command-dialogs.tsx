import type { Item } from '#shared/items/model.ts'
import { AskingDialog } from '../../api/asking-dialog.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'

/** The dialog of the command that was asked for. */
export function CommandDialog({ items }: { items: readonly Item[] }) {
  const asked = useLedgerUi((ui) => ui.asked)
  const close = useLedgerUi((ui) => ui.close)
  const item = items.find((one) => one.id === asked?.itemId)
  if (asked === null || item === undefined) return null
  return (
    <AskingDialog key={`${asked.itemId} ${asked.type}`} asked={{ item, type: asked.type }} onClose={close} />
  )
}
