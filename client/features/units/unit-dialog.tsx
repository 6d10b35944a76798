import { useState } from 'react'
import { components } from '#shared/copy/components.ts'
import { units as copy } from '#shared/copy/units.ts'
import type { CommandId, UnitId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import { newCommandId, newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { Check } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useSaveUnit } from './queries.ts'
import { UnitFacts } from './unit-facts.tsx'

const words = copy.form
const MOST_ALIASES = 50

interface UnitDialogProps {
  /** The unit, or which kind is to be made. */
  unit: Unit | Unit['kind']
  units: readonly Unit[]
  mayEdit: boolean
  onClose: () => void
}

export function UnitDialog({ unit, units, mayEdit, onClose }: UnitDialogProps) {
  if (typeof unit !== 'string' && !mayEdit) return <UnitFacts unit={unit} units={units} onClose={onClose} />
  return <UnitForm unit={unit} units={units} onClose={onClose} />
}

/** Names as people write them in one line, between any commas. */
export function splitNames(text: string): string[] {
  return [...new Set(text.split(/[\u3001\uff0c\uff1b,;\n]+/).map((name) => name.trim()))].filter(
    (name) => name !== '',
  )
}

interface Draft {
  name: string
  shortName: string
  aliases: string
  members: UnitId[]
  isActive: boolean
}

function draftOf(unit: Unit | Unit['kind']): Draft {
  if (typeof unit === 'string') return { name: '', shortName: '', aliases: '', members: [], isActive: true }
  const { name, shortName, aliases, members, isActive } = unit
  return { name, shortName, aliases: components.list(aliases), members, isActive }
}

/** Saves what was drafted; made once per form, so that a retry has one effect. */
function useSave(unit: Unit | Unit['kind'], onClose: () => void) {
  const { create, update } = useSaveUnit()
  const [ids, setIds] = useState<{ commandId: CommandId; id: UnitId }>(() => ({
    commandId: newCommandId(),
    id: typeof unit === 'string' ? newId<UnitId>() : unit.id,
  }))
  const isNew = typeof unit === 'string'
  const save = (draft: Draft) => {
    const { isActive, ...fields } = draft
    const kind = isNew ? unit : unit.kind
    const input = { ...ids, ...fields, aliases: splitNames(draft.aliases), kind }
    const after = {
      onSuccess: () => {
        toast((isNew ? words.created : words.saved)(draft.name))
        onClose()
      },
      // Refused: what is sent next is another intent.
      onError: (error: unknown) => {
        if (refusalOf(error)) setIds({ ...ids, commandId: newCommandId() })
      },
    }
    if (isNew) create.mutate(input, after)
    else update.mutate({ ...input, isActive }, after)
  }
  return { save, isPending: create.isPending || update.isPending, error: create.error ?? update.error }
}

function UnitForm({ unit, units, onClose }: Omit<UnitDialogProps, 'mayEdit'>) {
  const [draft, setDraft] = useState(() => draftOf(unit))
  const [tried, setTried] = useState(false)
  const { save, isPending, error } = useSave(unit, onClose)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const isNew = typeof unit === 'string'
  const isGroup = unit === 'group' || (typeof unit !== 'string' && unit.kind === 'group')
  const tooMany = splitNames(draft.aliases).length > MOST_ALIASES
  const isTaken = refusalOf(error)?.refusal === 'nameTaken'
  const submit = () => {
    setTried(true)
    const name = draft.name.trim()
    if (name !== '' && !tooMany) save({ ...draft, name, shortName: draft.shortName.trim() })
  }
  const nameError = tried && draft.name.trim() === '' ? words.missing : undefined
  return (
    <Dialog
      title={isNew ? (isGroup ? words.createGroup : words.create) : words.edit(unit.name)}
      submit={words.save}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      error={error && !isTaken ? sentenceOf(error) : undefined}
    >
      <TextField
        label={words.name}
        required
        isFirst
        maxLength={60}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={nameError ?? (isTaken ? sentenceOf(error) : undefined)}
      />
      <TextField
        label={words.shortName}
        maxLength={60}
        value={draft.shortName}
        onChange={(shortName) => set({ shortName })}
        hint={words.shortNameHint}
      />
      <TextField
        label={words.aliases}
        value={draft.aliases}
        onChange={(aliases) => set({ aliases })}
        hint={words.aliasesHint}
        error={tooMany ? words.tooManyAliases : undefined}
      />
      {isGroup && (
        <UnitPicker
          label={words.members}
          units={units}
          value={draft.members}
          onChange={(members) => set({ members })}
          hint={words.membersHint}
        />
      )}
      {!isNew && (
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
