import { useState } from 'react'
import { review as words } from '#shared/copy/review.ts'
import { dayOf } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { uploadEvidence } from '../../api/upload.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useActor, useToday } from '../../api/use-session.ts'
import { ReassignDialog } from '../../components/item-dialogs/reassign-dialog.tsx'
import { toast } from '../../components/toast-store.ts'
import { EntryFrame, type EntryProps } from './entry.tsx'
import { ItemHead } from './item-head.tsx'
import { OpinionBar } from './opinion-bar.tsx'
import { PastReports } from './past-reports.tsx'
import { useRules, useUnitName, useUnits } from './queries.ts'
import { useKeptOpinion } from './use-kept-opinion.ts'

/** What a unit gave back: the office names who leads it now, or lets the assignment stand. */
export function DeclinedEntry(props: EntryProps) {
  const { item, history } = props
  const nameOf = useUnitName()
  return (
    <EntryFrame item={item} bar={<AnswerBar {...props} />}>
      <ItemHead item={item} />
      {item.declined && (
        <section>
          <h3>{words.declinedReason}</h3>
          <p className="rv-say">{item.declined.reason}</p>
          <p className="ink3 s12">
            {words.declinedBy(nameOf(item.declined.unitId), dayOf(item.declined.at))}
          </p>
          <p className="ink2 rv-help">{words.declinedHelp}</p>
        </section>
      )}
      <PastReports history={history} />
    </EntryFrame>
  )
}

function AnswerBar({ item, queued, onMove, onDone }: EntryProps) {
  const [isOpen, setOpen] = useState(false)
  const opinion = useKeptOpinion(queued)
  const sending = useAsked(item, (_, after) => {
    opinion.clear()
    toast(words.decide.insisted(after.title))
    onDone()
  })
  return (
    <>
      <OpinionBar
        opinion={opinion}
        label={words.decide.why}
        placeholder={words.decide.whyPlaceholder}
        missing={words.decide.whyMissing}
        yes={{ label: words.decide.reassign, onPress: () => setOpen(true) }}
        no={{ label: words.decide.insist, onPress: (reason) => sending.send({ type: 'insist', reason }) }}
        then={words.decide.declinedThen}
        isPending={sending.isPending}
        error={sending.error}
        meanwhile={sending.meanwhile}
        onMove={onMove}
      />
      {isOpen && <Reassign item={item} onClose={() => setOpen(false)} onDone={onDone} />}
    </>
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
