import { components } from '#shared/copy/components.ts'
import { units as copy } from '#shared/copy/units.ts'
import type { Unit } from '#shared/units/model.ts'
import { Dialog } from '../../components/dialog.tsx'

const words = copy.form

/** What everybody may know of a unit; for those who do not keep the list. */
export function UnitFacts({
  unit,
  units,
  onClose,
}: {
  unit: Unit
  units: readonly Unit[]
  onClose: () => void
}) {
  return (
    <Dialog title={words.view(unit.name)} onClose={onClose}>
      <UnitKv unit={unit} units={units} />
    </Dialog>
  )
}

/** Names, members and state, as key and value. */
export function UnitKv({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  const members = units.filter((each) => unit.members.includes(each.id)).map(({ name }) => name)
  const groups = units.filter((each) => each.members.includes(unit.id)).map(({ name }) => name)
  return (
    <dl className="kv">
      <dt>{words.shortName}</dt>
      <dd>{unit.shortName || unit.name}</dd>
      {unit.aliases.length > 0 && (
        <>
          <dt>{words.aliases}</dt>
          <dd>{components.list(unit.aliases)}</dd>
        </>
      )}
      {unit.kind === 'group' && (
        <>
          <dt>{words.members}</dt>
          <dd>{members.length > 0 ? components.list(members) : copy.noMembers}</dd>
        </>
      )}
      {groups.length > 0 && (
        <>
          <dt>{copy.group}</dt>
          <dd>{copy.inGroups(groups)}</dd>
        </>
      )}
      <dt>{copy.columns.state}</dt>
      <dd>{unit.isActive ? copy.active : copy.inactive}</dd>
    </dl>
  )
}
