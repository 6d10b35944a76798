import { useState } from 'react'
import { pressing } from '#shared/copy/pressing.ts'
import {
  isInOrder,
  type Ladder,
  type LadderPreset,
  ladderPresets,
  presetOf,
} from '#shared/pressing/ladder.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Chip } from '../../components/chip.tsx'
import { focusFirstError } from '../../components/focus-first-error.ts'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useSetLadder } from './queries.ts'

const words = pressing.settings
const steps = ['ahead', 'overdue', 'yellow', 'red', 'late'] as const
const presets = Object.keys(ladderPresets) as LadderPreset[]
const MOST = 60

type Typed = Record<keyof Ladder, string>
const typedOf = (ladder: Ladder): Typed =>
  Object.fromEntries(steps.map((step) => [step, ladder[step]?.toString() ?? ''])) as Typed

/** Days of a step: empty leaves it out, undefined is no number of days. */
function daysOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const days = Number(typed)
  return Number.isInteger(days) && days >= 1 && days <= MOST ? days : undefined
}

function ladderOf(typed: Typed): Ladder | null {
  const days = steps.map((step) => [step, daysOf(typed[step])] as const)
  return days.some(([, count]) => count === undefined) ? null : (Object.fromEntries(days) as Ladder)
}

/** Presets, and the days of each step. */
export function LadderForm({ ladder }: { ladder: Ladder }) {
  const [typed, setTyped] = useState(() => typedOf(ladder))
  const save = useSetLadder()
  const { commandId, renew, renewIfRefused } = useIntent()
  const meant = ladderOf(typed)
  const isOrdered = meant === null || isInOrder(meant)
  const isChanged = meant === null || steps.some((step) => meant[step] !== ladder[step])
  const preset = meant === null ? null : presetOf(meant)
  const send = () => {
    if (meant === null || !isOrdered || save.isPending) return
    save.mutate(
      { commandId, ladder: meant },
      {
        onSuccess: () => {
          renew()
          toast(words.saved)
        },
        onError: renewIfRefused,
      },
    )
  }
  return (
    <form
      className="ladder-form"
      noValidate
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        focusFirstError(event.currentTarget)
        send()
      }}
    >
      <p className="ink2">{words.lead}</p>
      <fieldset className="chips" aria-label={words.preset}>
        {presets.map((name) => (
          <Chip key={name} isOn={preset === name} onPress={() => setTyped(typedOf(ladderPresets[name]))}>
            {words.presets[name]}
          </Chip>
        ))}
        {preset === null && <span className="ink3">{words.own}</span>}
      </fieldset>
      {steps.map((step) => (
        <TextField
          key={step}
          className="ladder-step"
          label={words.step[step]}
          inputMode="numeric"
          value={typed[step]}
          error={daysOf(typed[step]) === undefined ? words.wrong : undefined}
          onChange={(value) => setTyped({ ...typed, [step]: value })}
        />
      ))}
      <p className={isOrdered ? 'hint' : 'hint error'} role={isOrdered ? undefined : 'alert'}>
        {isOrdered ? words.hint : words.order}
      </p>
      {save.error && (
        <p className="hint error" role="alert">
          {sentenceOf(save.error)}
        </p>
      )}
      <div className="ladder-foot">
        <button type="submit" className="btn primary" disabled={!isChanged || save.isPending}>
          {words.save}
        </button>
        {isChanged && <span className="ink3">{words.changed}</span>}
      </div>
    </form>
  )
}
