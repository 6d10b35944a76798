import { useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import type { UnitId } from '#shared/ids.ts'
import type { Resolution, UnitRef } from '#shared/imports/draft.ts'
import type { ResolvedName } from '#shared/imports/resolve.ts'
import { namesOf } from '#shared/units/decide-unit.ts'
import type { Unit } from '#shared/units/model.ts'
import { Radios } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useFacts } from './check-context.ts'
import { useCheckUi } from './check-ui.store.ts'
import { doEdit } from './import.store.ts'

const words = importCopy.units.dialog
const kinds = ['unit', 'new', 'group', 'none'] as const
type Kind = Resolution['kind']

/** Units of the directory, and those that other printed names make, as one list. */
function refsIn(names: readonly ResolvedName[], units: readonly Unit[], self: string) {
  const made = names.flatMap((one, index): Unit[] => {
    const resolution = one.settled?.resolution ?? one.offer?.resolution
    if (one.name === self || resolution?.kind !== 'new') return []
    const id = `made:${one.name}` as UnitId
    const rest = { shortName: '', aliases: [], members: [], ordinal: units.length + index, isActive: true }
    return [{ id, kind: 'unit', name: resolution.name, ...rest }]
  })
  const idOf = (ref: UnitRef): UnitId => ('unitId' in ref ? ref.unitId : (`made:${ref.name}` as UnitId))
  const refOf = (id: UnitId): UnitRef =>
    id.startsWith('made:') ? { name: id.slice('made:'.length) } : { unitId: id }
  return { units: [...units, ...made], idOf, refOf }
}

/** Says what a printed name stands for. */
export function UnitChoice({ name }: { name: ResolvedName }) {
  const { names, units } = useFacts()
  const choose = useCheckUi((ui) => ui.choose)
  const now = name.settled?.resolution ?? name.offer?.resolution ?? { kind: 'none' }
  const refs = refsIn(names, units, name.name)
  const [kind, setKind] = useState<Kind>(name.inactive ? 'unit' : now.kind)
  const [to, setTo] = useState<UnitId[]>(now.kind === 'unit' ? [refs.idOf(now.to)] : [])
  const [title, setTitle] = useState('name' in now ? now.name : name.name)
  const [members, setMembers] = useState<UnitId[]>(now.kind === 'group' ? now.members.map(refs.idOf) : [])
  const [tried, setTried] = useState(false)
  const isTaken = units.some((unit) => namesOf(unit).includes(title.trim()))
  const fault =
    kind === 'unit' && to.length === 0
      ? words.whichMissing
      : kind !== 'new' && kind !== 'group'
        ? undefined
        : title.trim() === ''
          ? words.nameMissing
          : isTaken
            ? words.nameTaken(title.trim())
            : undefined
  const close = () => choose(null)
  const submit = () => {
    setTried(true)
    if (fault !== undefined) return
    const [first] = to
    const chosen: Resolution =
      kind === 'unit' && first
        ? { kind, to: refs.refOf(first) }
        : kind === 'new'
          ? { kind, name: title.trim() }
          : kind === 'group'
            ? { kind, name: title.trim(), members: members.map(refs.refOf) }
            : { kind: 'none' }
    // A member or a target that is only offered so far is settled with it.
    doEdit({ type: 'resolve', resolutions: { ...offersOf(chosen, names), [name.name]: chosen } })
    close()
  }
  const shown = tried ? fault : undefined
  return (
    <Dialog
      title={words.title(name.name)}
      width={460}
      submit={words.submit}
      onClose={close}
      onSubmit={submit}
      aside={
        name.settled?.by === 'hand' && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              doEdit({ type: 'resolve', resolutions: { [name.name]: null } })
              close()
            }}
          >
            {words.reset}
          </button>
        )
      }
    >
      <p className="ink2">{name.inactive ? words.inactive : words.count(name)}</p>
      <Radios
        legend={words.legend}
        name="kind"
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: words[value] }))}
      />
      {kind === 'unit' && (
        <UnitPicker
          label={words.which}
          units={refs.units}
          isSingle
          withGroups
          value={to}
          onChange={setTo}
          error={shown}
        />
      )}
      {(kind === 'new' || kind === 'group') && (
        <TextField
          label={kind === 'new' ? words.name : words.groupName}
          required
          maxLength={60}
          value={title}
          onChange={setTitle}
          error={shown}
          hint={title.trim() === name.name ? undefined : words.nameHint(name.name)}
        />
      )}
      {kind === 'group' && (
        <UnitPicker
          label={words.members}
          units={refs.units}
          value={members}
          onChange={setMembers}
          hint={words.membersHint}
        />
      )}
    </Dialog>
  )
}

/** Offers that the choice builds on. */
function offersOf(chosen: Resolution, names: readonly ResolvedName[]): Record<string, Resolution> {
  const refs = chosen.kind === 'unit' ? [chosen.to] : chosen.kind === 'group' ? chosen.members : []
  const wanted = refs.flatMap((ref) => ('name' in ref ? [ref.name] : []))
  return Object.fromEntries(
    names.flatMap(({ name, offer }) => (offer && wanted.includes(name) ? [[name, offer.resolution]] : [])),
  )
}
