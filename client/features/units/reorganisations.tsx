import { useState } from 'react'
import { access, may } from '#shared/access.ts'
import { reorganiseCopy as words } from '#shared/copy/reorganise.ts'
import type { PastReorganisation } from '#shared/units/reorganise.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useMe } from '../../api/use-session.ts'
import { Dialog } from '../../components/dialog.tsx'
import { toast } from '../../components/toast-store.ts'
import type { UnitKnown } from './unit-known.ts'
import { useReorganisations, useUndoReorganisation } from './use-reorganise.ts'

/** Mergers and splits that this unit was part of, and the way back. */
export function Reorganisations({ unit }: Pick<UnitKnown, 'unit'>) {
  const { role } = useMe()
  const { data = [] } = useReorganisations()
  const [undone, setUndone] = useState<PastReorganisation | null>(null)
  const own = data.filter(({ fromIds, intoIds }) => [...fromIds, ...intoIds].includes(unit.id))
  if (own.length === 0) return null
  return (
    <ul className="unit-handovers">
      {own.map((past) => (
        <li key={past.id} className="unit-line">
          <span>{words.past(past)}</span>
          {past.undoneAt !== null && <span className="ink3">{words.undone(past.undoneAt)}</span>}
          {past.undoneAt === null && may(role, access['units.undoReorganisation']) && (
            <button type="button" className="btn quiet" onClick={() => setUndone(past)}>
              {words.undo.open}
            </button>
          )}
        </li>
      ))}
      {undone && <UndoDialog past={undone} onClose={() => setUndone(null)} />}
    </ul>
  )
}

function UndoDialog({ past, onClose }: { past: PastReorganisation; onClose: () => void }) {
  const undo = useUndoReorganisation()
  const { commandId, renewIfRefused } = useIntent()
  const submit = () =>
    undo.mutate(
      { commandId, id: past.id },
      {
        onSuccess: () => {
          toast(words.undo.done)
          onClose()
        },
        onError: renewIfRefused,
      },
    )
  return (
    <Dialog
      title={words.undo.title[past.kind]}
      submit={words.undo.submit}
      isDangerous
      isPending={undo.isPending}
      error={undo.error ? sentenceOf(undo.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words.undo.text(past.itemCount)}</p>
    </Dialog>
  )
}
