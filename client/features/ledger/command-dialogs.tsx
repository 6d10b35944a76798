import { lazy, Suspense } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { uploadEvidence, wasAborted } from '../../api/upload.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useMe } from '../../api/use-session.ts'
import type { WordedType } from '../../components/item-dialogs/types.ts'
import { toast } from '../../components/toast-store.ts'
import { useLedgerUi } from './ledger-ui.store.ts'
import { usePlans, useUnits } from './queries.ts'

// The dialogs bring pickers and the reader of windows with them: not before one is opened.
const ItemDialog = lazy(async () => {
  const { ItemDialog } = await import('../../components/item-dialogs/item-dialog.tsx')
  return { default: ItemDialog }
})

/** The dialog of the command that was asked for. */
export function CommandDialog({ items, today }: { items: readonly Item[]; today: IsoDate }) {
  const asked = useLedgerUi((ui) => ui.asked)
  const item = items.find((one) => one.id === asked?.itemId)
  if (asked === null || item === undefined) return null
  return (
    <Suspense>
      <Asking key={`${asked.itemId} ${asked.type}`} type={asked.type} {...{ item, today }} />
    </Suspense>
  )
}

/** It closes when the server has taken it; what was typed stays until then. */
function Asking({ type, item, today }: { type: WordedType; item: Item; today: IsoDate }) {
  const close = useLedgerUi((ui) => ui.close)
  const plans = usePlans()
  const units = useUnits()
  const me = useMe()
  const sending = useAsked(item, (said) => {
    toast(words.done(copy.command[said.type], item.ordinal))
    close()
  })
  const rules = plans.find((plan) => plan.id === item.planId)?.rules ?? usualRules
  return (
    <ItemDialog
      {...{ type, item, today, rules, units }}
      unitId={me.unitId}
      isPending={sending.isPending}
      error={sending.error}
      meanwhile={sending.meanwhile}
      onSubmit={sending.send}
      onUpload={uploadEvidence}
      sentenceOf={(error) => (wasAborted(error) ? null : sentenceOf(error))}
      onClose={close}
    />
  )
}
