import { useState } from 'react'
import { undoImportCopy as words } from '#shared/copy/undo-import.ts'
import type { PlanId } from '#shared/ids.ts'
import { useAddress } from '../../api/use-search.ts'
import { useUndoImport } from '../../api/use-undo-import.ts'
import { toast } from '../../components/toast-store.ts'
import { UndoImportDialog } from '../../components/undo-import-dialog.tsx'

/** At the plan: takes its import back while nothing was built upon it. */
export function UndoImport({ planId }: { planId: PlanId }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      {isOpen && <Asking planId={planId} onClose={() => setOpen(false)} />}
    </>
  )
}

function Asking({ planId, onClose }: { planId: PlanId; onClose: () => void }) {
  const { change } = useAddress()
  const undoing = useUndoImport(planId, ({ title, itemCount }) => {
    toast(words.done(title, itemCount))
    change({ plan: null }, { replace: true })
  })
  return <UndoImportDialog {...undoing} onClose={onClose} />
}
