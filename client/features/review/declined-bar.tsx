import { useRef, useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import type { CommandId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { uploadEvidence } from '../../api/upload.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { ReassignDialog } from '../../components/item-dialogs/reassign-dialog.tsx'
import type { Asked } from '../../components/item-dialogs/types.ts'
import { toast } from '../../components/toast-store.ts'
import { useRules, useUnits } from './queries.ts'
import { useReviewKeys } from './use-review-keys.ts'

interface DeclinedBarProps {
  item: Item
  onMove: (step: 1 | -1) => void
  onDone: () => void
}

/** What a unit gave back: the office names who leads it now. */
export function DeclinedBar({ item, onMove, onDone }: DeclinedBarProps) {
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useReviewKeys({ j: () => onMove(1), k: () => onMove(-1), a: open, r: open })
  return (
    <section className="rv-decide" aria-label={words.decide.label}>
      <div className="rv-decide-row">
        <p className="grow ink2">{words.declinedHelp}</p>
        <button type="button" className="btn large primary" onClick={open}>
          {words.decide.reassign}
        </button>
      </div>
      {isOpen && <Reassign item={item} onClose={() => setOpen(false)} onDone={onDone} />}
    </section>
  )
}

function Reassign({ item, onClose, onDone }: { item: Item; onClose: () => void; onDone: () => void }) {
  const command = useItemCommand({ shownInPlace: true })
  const units = useUnits()
  const rules = useRules()(item.planId)
  const today = useToday()
  const { unitId } = useActor()
  // One intent as long as the dialog is open and the words are the same.
  const intent = useRef<{ asked: string; id: CommandId } | null>(null)
  const submit = (asked: Asked) => {
    if (asked.type !== 'reassign') return
    const said = JSON.stringify(asked)
    if (intent.current?.asked !== said) intent.current = { asked: said, id: newCommandId() }
    const envelope = { commandId: intent.current.id, itemId: item.id, version: item.version }
    command.mutate(
      { ...asked, ...envelope },
      {
        onSuccess: () => {
          toast(words.decide.reassigned(item.title))
          onClose()
          onDone()
        },
      },
    )
  }
  return (
    <ReassignDialog
      {...{ item, today, rules, units, unitId, onClose }}
      isPending={command.isPending}
      error={command.error ? sentenceOf(command.error) : null}
      meanwhile={refusalOf(command.error)?.meanwhile ?? []}
      onSubmit={submit}
      onUpload={uploadEvidence}
      sentenceOf={sentenceOf}
    />
  )
}
