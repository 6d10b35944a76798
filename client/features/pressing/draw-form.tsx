import { useState } from 'react'
import { pressing as copyOf } from '#shared/copy/pressing.ts'
import type { PlanId } from '#shared/ids.ts'
import { planName } from '#shared/plans/model.ts'
import { newCommandId, newId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { usePlanAndDay } from '../../api/use-search.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useDraw, usePlans } from './queries.ts'

const words = copyOf.sample
const MOST = 500

const sizeOf = (typed: string): number | null => {
  const size = Number(typed)
  return Number.isInteger(size) && size >= 1 && size <= MOST ? size : null
}

/** Plan, number, since when, and the seed that chance begins from. */
export function DrawForm() {
  const plans = usePlans()
  const { planId } = usePlanAndDay()
  const today = useToday()
  const draw = useDraw()
  const [chosen, choose] = useState<PlanId | null>(null)
  const [typedSize, setSize] = useState('5')
  const [since, setSince] = useState('')
  const [seed, setSeed] = useState(today.replaceAll('-', ''))
  const [isTried, setTried] = useState(false)
  const [intent, setIntent] = useState(newCommandId)
  const plan = chosen ?? planId ?? plans[0]?.id ?? null
  const size = sizeOf(typedSize)
  const day = typedDay(since)
  const send = () => {
    setTried(true)
    const isWrong = size === null || seed.trim() === '' || (since.trim() !== '' && day === null)
    if (isWrong || plan === null || draw.isPending) return
    draw.mutate(
      { commandId: intent, id: newId(), planId: plan, seed: seed.trim(), size, since: day },
      {
        onSuccess: ({ picked }) => toast(words.drawn(picked.length)),
        onSettled: () => setIntent(newCommandId()),
      },
    )
  }
  return (
    <form
      className="draw-form noprint"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p className="ink2 full">{words.lead}</p>
      <SelectField
        label={words.plan}
        value={(plan ?? '') as string}
        options={plans.map((one) => ({ value: one.id as string, label: planName(one) }))}
        onChange={(id) => choose(id as PlanId)}
      />
      <TextField
        label={words.size}
        required
        inputMode="numeric"
        value={typedSize}
        error={isTried && size === null ? words.wrongSize : undefined}
        onChange={setSize}
      />
      <DayPicker label={words.since} today={today} max={today} value={since} onChange={setSince} />
      <TextField
        label={words.seed}
        required
        maxLength={60}
        value={seed}
        hint={words.seedHint}
        error={isTried && seed.trim() === '' ? words.missing : undefined}
        onChange={setSeed}
      />
      {draw.error && (
        <p className="hint error full" role="alert">
          {sentenceOf(draw.error)}
        </p>
      )}
      <div className="full">
        <button type="submit" className="btn primary" disabled={draw.isPending || plans.length === 0}>
          {words.draw}
        </button>
      </div>
    </form>
  )
}
