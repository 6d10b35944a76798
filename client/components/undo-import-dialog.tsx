import type { UndoPreview } from '#shared/api/outputs.ts'
import { undoImportCopy as words } from '#shared/copy/undo-import.ts'
import { Dialog } from './dialog.tsx'
import { LoadingLine } from './loading-line.tsx'

interface UndoImportDialogProps {
  preview: UndoPreview | null
  error: string | null
  isPending: boolean
  undo: () => void
  onClose: () => void
}

/** 撤销导入: everything that goes and stays is said before it is done; where it cannot be done, by what. */
export function UndoImportDialog({ preview, error, isPending, undo, onClose }: UndoImportDialogProps) {
  if (preview?.blockedBy)
    return (
      <Dialog title={words.blockedTitle} cancel={words.close} onClose={onClose}>
        <p>{words.blocked(preview.blockedBy)}</p>
      </Dialog>
    )
  return (
    <Dialog
      title={words.title}
      submit={words.do(preview?.itemCount ?? 0)}
      isDangerous
      isPending={isPending}
      error={error}
      onSubmit={undo}
      onClose={onClose}
    >
      {preview ? <Preview preview={preview} /> : error === null && <LoadingLine />}
    </Dialog>
  )
}

function Preview({ preview: { title, itemCount, unitsGo, unitsStay } }: { preview: UndoPreview }) {
  return (
    <>
      <p>{words.what(title, itemCount)}</p>
      {unitsGo.length > 0 && <p>{words.unitsGo(unitsGo)}</p>}
      {unitsStay.length > 0 && <p>{words.unitsStay(unitsStay)}</p>}
      <p className="ink2">{words.aliases}</p>
      <p className="ink2">{words.kept}</p>
    </>
  )
}
