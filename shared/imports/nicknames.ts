import type { ImportPlan } from '../api/inputs.ts'
import { namesOf } from '../units/decide-unit.ts'
import type { Unit } from '../units/model.ts'
import { endOfChain, type ResolvedName, resolutionsOf } from './resolve.ts'

/** A printed name, and the unit that it will be an alias of. */
export interface Nickname {
  alias: string
  unit: string
}

/** The printed names that become aliases of units, old and new, unless the office says otherwise. */
export function nicknames(names: readonly ResolvedName[], units: readonly Unit[]): Nickname[] {
  const resolutions = resolutionsOf(names)
  return names.flatMap(({ name }) => {
    const to = endOfChain(name, resolutions)
    if (to === null) return []
    if ('unitId' in to) {
      const unit = units.find((one) => one.id === to.unitId)
      return unit && !namesOf(unit).includes(name) ? { alias: name, unit: unit.name } : []
    }
    const made = resolutions.get(to.name)
    return made && 'name' in made && made.name !== name ? { alias: name, unit: made.name } : []
  })
}

/** What is sent, without the aliases that the office does not want kept; items name their units all the same. */
export function withoutAliases<Input extends Pick<ImportPlan, 'newUnits' | 'newAliases'>>(
  input: Input,
  unwanted: readonly string[],
): Input {
  const isWanted = (alias: string): boolean => !unwanted.includes(alias)
  return {
    ...input,
    newUnits: input.newUnits.map((unit) => ({ ...unit, aliases: unit.aliases.filter(isWanted) })),
    newAliases: input.newAliases.filter(({ alias }) => isWanted(alias)),
  }
}
