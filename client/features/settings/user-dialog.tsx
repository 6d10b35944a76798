import { useState } from 'react'
import { settings } from '#shared/copy/settings.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { UnitId, UserId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import { isUnitRole, type Role, roles, type User } from '#shared/users/model.ts'
import { isStrongPassword } from '#shared/users/password-rule.ts'
import { newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Check, Radios } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FirstPasswordField } from '../../components/first-password-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useUserCommands } from './queries.ts'

const words = settings.users.form
const LOGIN = /^[0-9A-Za-z._-]{2,40}$/

interface Draft {
  login: string
  name: string
  role: Role
  unitId: UnitId | null
  password: string
  isActive: boolean
}

function draftOf(user: User | null): Draft {
  if (!user) return { login: '', name: '', role: 'liaison', unitId: null, password: '', isActive: true }
  const { login, name, role, unitId, isActive } = user
  return { login, name, role, unitId, isActive, password: '' }
}

const lacksUnit = ({ role, unitId }: Draft): boolean => isUnitRole(role) && unitId === null

function isReady(draft: Draft, isNew: boolean): boolean {
  if (draft.name.trim() === '' || lacksUnit(draft)) return false
  return !isNew || (LOGIN.test(draft.login) && isStrongPassword(draft.password))
}

function useSave(user: User | null, onClose: () => void) {
  const { create, update } = useUserCommands()
  const { commandId, renewIfRefused } = useIntent()
  const [id] = useState(() => user?.id ?? newId<UserId>())
  const save = (draft: Draft) => {
    const { login, password, isActive, role } = draft
    const unitId = role === 'admin' ? null : draft.unitId
    const input = { commandId, id, name: draft.name.trim(), role, unitId }
    const after = {
      onSuccess: () => {
        toast((user ? words.saved : words.created)(input.name))
        onClose()
      },
      onError: renewIfRefused,
    }
    if (user) update.mutate({ ...input, isActive }, after)
    else create.mutate({ ...input, login, password }, after)
  }
  return { save, isPending: create.isPending || update.isPending, error: create.error ?? update.error }
}

interface UserDialogProps {
  /** null: a new one. */
  user: User | null
  units: readonly Unit[]
  onClose: () => void
}

export function UserDialog({ user, units, onClose }: UserDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(user))
  const [tried, setTried] = useState(false)
  const { save, isPending, error } = useSave(user, onClose)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const isTaken = refusalOf(error)?.refusal === 'loginTaken'
  const submit = () => {
    setTried(true)
    if (isReady(draft, user === null)) save(draft)
  }
  return (
    <Dialog
      title={user ? words.edit(user.name) : words.create}
      submit={user ? words.save : words.submit}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error && !isTaken ? sentenceOf(error) : undefined}
      width={480}
    >
      <TextField
        label={words.name}
        required
        isFirst
        maxLength={60}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={tried && draft.name.trim() === '' ? words.missing : undefined}
      />
      {!user && (
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
          error={isTaken ? sentenceOf(error) : tried && !LOGIN.test(draft.login) ? words.badLogin : undefined}
        />
      )}
      <Radios
        legend={words.role}
        name="role"
        value={draft.role}
        onChange={(role) => set({ role })}
        options={roles.map((role) => ({
          value: role,
          label: (
            <>
              {copy.role[role]} <span className="ink3">{settings.users.roleNotes[role]}</span>
            </>
          ),
        }))}
      />
      {draft.role !== 'admin' && (
        <UnitPicker
          label={words.unit}
          isSingle
          required={isUnitRole(draft.role)}
          units={units}
          value={draft.unitId ? [draft.unitId] : []}
          onChange={([unitId]) => set({ unitId: unitId ?? null })}
          hint={isUnitRole(draft.role) ? undefined : words.unitOptional}
          error={tried && lacksUnit(draft) ? words.unitNeeded : undefined}
        />
      )}
      {!user && (
        <FirstPasswordField
          label={words.password}
          value={draft.password}
          onChange={(password) => set({ password })}
          tried={tried}
        />
      )}
      {user && (
        <div className="field">
          <Check checked={draft.isActive} onChange={(isActive) => set({ isActive })}>
            {words.isActive}
          </Check>
          {!draft.isActive && <span className="hint">{words.inactiveHint}</span>}
        </div>
      )}
    </Dialog>
  )
}
