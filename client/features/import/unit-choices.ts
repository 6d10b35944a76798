import type { UnitId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'

/** Printed names as choices beside the directory's units: an item keeps the name, what it stands for is settled apart. */
export interface UnitChoices {
  units: Unit[]
  idOf: (name: string) => UnitId
  nameOf: (id: UnitId) => string
}

const asPrinted = (name: string): UnitId => `printed:${name}` as UnitId

/** Names of the paper come first; a unit of the directory appears under its own name unless the paper prints that. */
export function choicesOf(names: readonly string[], directory: readonly Unit[]): UnitChoices {
  const printed = [...new Set(names)].map(
    (name, index): Unit => ({
      id: asPrinted(name),
      kind: 'unit',
      name,
      shortName: '',
      aliases: [],
      members: [],
      ordinal: index - names.length,
      isActive: true,
    }),
  )
  const known = directory.filter((unit) => unit.isActive && !names.includes(unit.name))
  const units = [...printed, ...known]
  const byId = new Map(units.map((unit) => [unit.id, unit.name]))
  const byName = new Map(units.map((unit) => [unit.name, unit.id]))
  return {
    units,
    idOf: (name) => byName.get(name) ?? asPrinted(name),
    nameOf: (id) => byId.get(id) ?? id.replace(/^printed:/, ''),
  }
}
