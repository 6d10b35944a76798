import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import type { MeetingId, PlanId } from '#shared/ids.ts'
import { meetingLimits } from '#shared/meetings/limits.ts'
import { type Plan, planName } from '#shared/plans/model.ts'
import { newId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useStart } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { FreezingLine } from './freezing-line.tsx'
import { useOpenMeeting } from './queries.ts'

const words = meetings.open

interface OpenDialogProps {
  plans: readonly Plan[]
  planId: PlanId | null
  onClose: () => void
}

/** 开会: what it is called, its day, and the plan whose ledger is frozen. */
export function OpenDialog({ plans, planId, onClose }: OpenDialogProps) {
  const { bureau, today } = useStart()
  const navigate = useNavigate()
  const [id] = useState(() => newId<MeetingId>())
  const { commandId, renewIfRefused } = useIntent()
  const open = useOpenMeeting()
  const [on, setOn] = useState<string>(today)
  const day = typedDay(on)
  const [typed, setName] = useState<string | null>(null)
  const name = typed ?? words.usual(bureau, day ?? today)
  const [chosen, choose] = useState<PlanId | null>(planId)
  const plan = chosen ?? plans.at(-1)?.id ?? null
  const [isTried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (name.trim() === '' || day === null || plan === null) return
    open.mutate(
      { commandId, id, planId: plan, name: name.trim(), on: day },
      {
        onSuccess: () => void navigate({ to: '/meetings/$id', params: { id } }),
        onError: renewIfRefused,
      },
    )
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      onSubmit={send}
      submit={words.submit}
      isPending={open.isPending}
      error={open.error && sentenceOf(open.error)}
    >
      <p className="ink2">{words.lead}</p>
      <div className="meeting-fields">
        <SelectField
          label={words.plan}
          value={(plan ?? '') as string}
          options={plans.map((one) => ({ value: one.id as string, label: planName(one) }))}
          onChange={(value) => choose(value as PlanId)}
        />
        <DayPicker
          label={words.on}
          required
          today={today}
          value={on}
          error={isTried && day === null ? words.missing.on : undefined}
          onChange={setOn}
        />
        <TextField
          label={words.name}
          required
          isFirst
          maxLength={meetingLimits.name}
          value={name}
          error={isTried && name.trim() === '' ? words.missing.name : undefined}
          onChange={setName}
        />
      </div>
      {open.isPending && <FreezingLine id={id} />}
    </Dialog>
  )
}
