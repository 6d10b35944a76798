import { useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import type { Item } from '#shared/items/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { uploadEvidence } from '../../api/upload.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { ReassignDialog } from '../../components/item-dialogs/reassign-dialog.tsx'
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
  const units = useUnits()
  const rules = useRules()(item.planId)
  const today = useToday()
  const { unitId } = useActor()
  const sending = useAsked(item, () => {
    toast(words.decide.reassigned(item.title))
    onClose()
    onDone()
  })
  return (
    <ReassignDialog
      {...{ item, today, rules, units, unitId, onClose }}
      isPending={sending.isPending}
      error={sending.error}
      meanwhile={sending.meanwhile}
      onSubmit={sending.send}
      onUpload={uploadEvidence}
      sentenceOf={sentenceOf}
    />
  )
}
