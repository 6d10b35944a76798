import { lazy, Suspense } from 'react'
import { ledger } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { uploadEvidence, wasAborted } from '../../api/upload.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import type { WordedType } from '../../components/item-dialogs/types.ts'
import { toast } from '../../components/toast-store.ts'
import { usePlans, useUnits } from './queries.ts'

const ItemDialog = lazy(async () => {
  const { ItemDialog } = await import('../../components/item-dialogs/item-dialog.tsx')
  return { default: ItemDialog }
})

export interface AskedOf {
  item: Item
  type: WordedType
}

/** The dialog of one command on one item; it closes when the server has taken it. */
export function Asking({ asked: { item, type }, onClose }: { asked: AskedOf; onClose: () => void }) {
  const rules = usePlans().find((plan) => plan.id === item.planId)?.rules ?? usualRules
  const units = useUnits()
  const { unitId } = useMe()
  const today = useToday()
  const { send, isPending, error, meanwhile } = useAsked(item, (said) => {
    toast(ledger.done(copy.command[said.type], item.ordinal))
    onClose()
  })
  return (
    <Suspense>
      <ItemDialog
        {...{ type, item, today, rules, units, unitId, isPending, error, meanwhile, onClose }}
        onSubmit={send}
        onUpload={uploadEvidence}
        sentenceOf={(failure) => (wasAborted(failure) ? null : sentenceOf(failure))}
      />
    </Suspense>
  )
}
