import type { Brought } from '#shared/api/inputs.ts'
import { sheets as words } from '#shared/copy/sheets.ts'
import { type IsoDate, isDay } from '#shared/dates.ts'
import { limits } from '#shared/items/limits.ts'
import { broughtStates } from '#shared/items/model.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker } from '../../components/day-picker.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-field.tsx'

/** What an old ledger says of an item, as it is typed; `plain` has nothing but its place in the ledger. */
export interface TypedBrought {
  state: Brought['state'] | 'plain'
  /** A day only when it is one. */
  closedOn: string
  progress: string
}

export const typedBroughtOf = (brought: Brought | undefined): TypedBrought => ({
  state: brought?.state ?? 'plain',
  closedOn: brought?.closedOn ?? '',
  progress: brought?.progress ?? '',
})

/** What was typed, beside what the old ledger says and nobody can type; null: nothing comes in. */
export function broughtFrom(typed: TypedBrought, before: Brought | undefined): Brought | null {
  const { state, progress } = typed
  if (state === 'plain') return null
  const closedOn = state === 'closed' ? typed.closedOn : (before?.closedOn ?? null)
  return { problems: '', next: '', asOf: null, ...before, state, progress: progress.trim(), closedOn }
}

/** Why the day of completion will not do; undefined where it does. */
export function dayFault({ state, closedOn }: TypedBrought, today: IsoDate): string | undefined {
  if (state !== 'closed') return undefined
  if (!isDay(closedOn)) return words.edit.dayMissing
  return closedOn > today ? words.edit.dayInFuture : undefined
}

interface BroughtFieldsProps {
  typed: TypedBrought
  put: (change: Partial<TypedBrought>) => void
}

/** State and progress of a row that came from an old ledger. */
export function BroughtFields({ typed, put }: BroughtFieldsProps) {
  const today = useToday()
  return (
    <>
      <SelectField
        label={words.field.state}
        value={typed.state}
        options={(['plain', ...broughtStates] as const).map((value) => ({
          value,
          label: value === 'plain' ? words.plain : words.state[value],
        }))}
        onChange={(state) => put({ state })}
      />
      {typed.state === 'closed' ? (
        <DayPicker
          label={words.field.closedOn}
          today={today}
          required
          value={typed.closedOn}
          error={dayFault(typed, today)}
          onChange={(closedOn) => put({ closedOn })}
        />
      ) : (
        <span />
      )}
      {typed.state !== 'plain' && (
        <TextArea
          className="full"
          label={words.field.progress}
          rows={2}
          most={limits.note}
          value={typed.progress}
          onChange={(progress) => put({ progress })}
        />
      )}
    </>
  )
}
