import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { undoImportCopy as words } from '#shared/copy/undo-import.ts'
import type { PlanId } from '#shared/ids.ts'
import { useUndoImport } from '../../api/use-undo-import.ts'
import { toast } from '../../components/toast-store.ts'
import { UndoImportDialog } from '../../components/undo-import-dialog.tsx'

/** Beside what was just stored: the way back. */
export function UndoImport({ planId }: { planId: PlanId }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn large" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      {isOpen && <Asking planId={planId} onClose={() => setOpen(false)} />}
    </>
  )
}

function Asking({ planId, onClose }: { planId: PlanId; onClose: () => void }) {
  const navigate = useNavigate()
  const undoing = useUndoImport(planId, ({ title, itemCount }) => {
    toast(words.done(title, itemCount))
    void navigate({ to: '/import', search: {}, replace: true })
  })
  return <UndoImportDialog {...undoing} onClose={onClose} />
}
