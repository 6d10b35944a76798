import type { ReactNode } from 'react'
import { handoverCopy } from '#shared/copy/handover.ts'
import type { UserId } from '#shared/ids.ts'
import { Radios } from '../../components/check.tsx'
import { FirstPasswordField } from '../../components/first-password-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Candidate, type ChangeDraft, candidatesFor, isLogin } from './change-draft.ts'
import type { UnitKnown } from './unit-known.ts'

const words = handoverCopy.change

interface SuccessorFieldsProps extends UnitKnown {
  draft: ChangeDraft
  set: (change: Partial<ChangeDraft>) => void
  /** Sent once: what is missing is said. */
  tried: boolean
  loginError: ReactNode
}

/** Who comes: a newcomer with an account to be made, or somebody who is or was a liaison. */
export function SuccessorFields(props: SuccessorFieldsProps) {
  const { draft, set } = props
  return (
    <>
      <Radios
        legend={words.to}
        name="successor"
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={(['new', 'known'] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
      {draft.kind === 'new' ? <Newcomer {...props} /> : <Known {...props} />}
    </>
  )
}

function Newcomer({ draft, set, tried, loginError }: SuccessorFieldsProps) {
  return (
    <>
      <TextField
        label={words.name}
        required
        isFirst
        maxLength={60}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={tried && draft.name.trim() === '' ? words.nameMissing : undefined}
      />
      <TextField
        label={words.login}
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={draft.login}
        onChange={(login) => set({ login: login.trim() })}
        hint={words.loginHint}
        error={loginError ?? (tried && !isLogin(draft.login) ? words.badLogin : undefined)}
      />
      <FirstPasswordField
        label={words.password}
        value={draft.password}
        onChange={(password) => set({ password })}
        tried={tried}
      />
    </>
  )
}

function Known({ unit, units, tenures, draft, set, tried }: SuccessorFieldsProps) {
  const nameOf = (id: Candidate['unitId']) => units.find((one) => one.id === id)?.name ?? ''
  const labelOf = ({ where, name, unitId }: Candidate) =>
    where === 'here' ? words.here(name) : words[where](name, nameOf(unitId))
  const candidates = candidatesFor(tenures, unit.id, draft.fromId)
  return (
    <SelectField
      label={words.person}
      required
      value={draft.knownId ?? ''}
      options={[
        { value: '', label: words.choose },
        ...candidates.map((one) => ({ value: one.userId as string, label: labelOf(one) })),
      ]}
      onChange={(value) => set({ knownId: value === '' ? null : (value as UserId) })}
      error={tried && draft.knownId === null ? words.personMissing : undefined}
    />
  )
}
