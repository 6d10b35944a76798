import type { ActPreview } from '#shared/api/outputs.ts'
import { bulkChangeCopy } from '#shared/copy/bulk-change.ts'
import { Dialog } from './dialog.tsx'
import { LoadingLine } from './loading-line.tsx'

const words = bulkChangeCopy.undo
const SHOWN = 12

interface UndoActDialogProps {
  preview: ActPreview | null
  error: string | null
  isPending: boolean
  onUndo: () => void
  onClose: () => void
}

/** 撤销批量调整 or 填报表: all that it restores is said before; where it cannot be done, by what. */
export function UndoActDialog({ preview, error, isPending, onUndo, onClose }: UndoActDialogProps) {
  const refused = preview === null ? null : whyNot(preview)
  if (refused !== null)
    return (
      <Dialog title={words.blockedTitle} cancel={words.close} onClose={onClose}>
        <p>{refused}</p>
      </Dialog>
    )
  const items = preview?.items ?? []
  const isSheet = preview?.act.sheet !== undefined
  return (
    <Dialog
      title={isSheet ? words.sheetTitle : words.title}
      submit={words.submit(items.length)}
      isDangerous
      isPending={isPending || preview === null}
      error={error}
      onSubmit={onUndo}
      onClose={onClose}
    >
      {preview === null ? (
        error === null && <LoadingLine />
      ) : (
        <>
          <p>{isSheet ? words.sheetWhat(items.length) : words.what(items.length)}</p>
          <ul>
            {items.slice(0, SHOWN).map(({ id, ordinal, title }) => (
              <li key={id}>{words.line(ordinal, title)}</li>
            ))}
            {items.length > SHOWN && <li className="ink2">{words.more(items.length - SHOWN)}</li>}
          </ul>
        </>
      )}
    </Dialog>
  )
}

function whyNot({ act, blockedBy }: ActPreview): string | null {
  if (act.undoneAt !== null) return words.already
  if (blockedBy === null) return null
  const say = act.sheet === undefined ? words.blocked : words.sheetBlocked
  return say(blockedBy.title, blockedBy.type, blockedBy.actorName, blockedBy.at)
}
