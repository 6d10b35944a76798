import { bulkChangeCopy } from '#shared/copy/bulk-change.ts'
import type { CommandId } from '#shared/ids.ts'
import { toast } from '../components/toast-store.ts'
import { UndoActDialog } from '../components/undo-act-dialog.tsx'
import { sentenceOf } from './refusal.ts'
import { useActPreview, useUndoAct } from './use-acts.ts'
import { useIntent } from './use-intent.ts'

/** What taking the act back would restore, and the word for it. */
export function UndoingAct({ actId, onClose }: { actId: CommandId; onClose: () => void }) {
  const preview = useActPreview(actId)
  const undo = useUndoAct()
  const { commandId, renewIfRefused } = useIntent()
  const error = undo.error ?? (preview.data ? null : preview.error)
  return (
    <UndoActDialog
      preview={preview.data ?? null}
      error={error ? sentenceOf(error) : null}
      isPending={undo.isPending}
      onUndo={() =>
        undo.mutate(
          { commandId, actId },
          {
            onSuccess: (act) => {
              toast(bulkChangeCopy.undone(act.itemIds.length))
              onClose()
            },
            onError: (failure) => {
              renewIfRefused(failure)
              void preview.refetch()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
