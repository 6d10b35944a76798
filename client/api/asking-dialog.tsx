import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { WordedType } from '../components/item-dialogs/types.ts'
import { toast } from '../components/toast-store.ts'
import { sentenceOf } from './refusal.ts'
import { useTRPC } from './trpc.ts'
import { uploadEvidence, wasAborted } from './upload.ts'
import { useAsked } from './use-asked.ts'
import { useMe, useToday } from './use-session.ts'

// The dialogs bring pickers and the reader of windows with them: not before one is opened.
const ItemDialog = lazy(async () => {
  const { ItemDialog } = await import('../components/item-dialogs/item-dialog.tsx')
  return { default: ItemDialog }
})

/** A command that is being given, and the item it is for. */
export interface AskedOf {
  item: Item
  type: WordedType
}

interface AskingDialogProps {
  asked: AskedOf
  onClose: () => void
  /** Once the server has taken it. */
  onDone?: () => void
}

/** The dialog of one command on one item; it closes when the server has taken it, what was typed stays until then. */
export function AskingDialog({ asked: { item, type }, onClose, onDone }: AskingDialogProps) {
  const trpc = useTRPC()
  const plans = useQuery(trpc.plans.list.queryOptions()).data
  const units = useQuery(trpc.units.list.queryOptions()).data ?? []
  const { unitId } = useMe()
  const today = useToday()
  const { send, isPending, error, meanwhile } = useAsked(item, (said) => {
    toast(words.done(copy.command[said.type], item.ordinal))
    onClose()
    onDone?.()
  })
  const rules = plans?.find((plan) => plan.id === item.planId)?.rules ?? usualRules
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
