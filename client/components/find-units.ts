import type { Unit } from '#shared/units/model.ts'
import type { Initials } from './initials.ts'

export interface UnitMatch {
  unit: Unit
  /** The short name or alias that was found, when it was not the name. */
  by: string | null
  /** Initials of the name, when they were what was typed. */
  initials: string | null
}

/** Units whose name, short name, alias or pinyin initials contain what is typed; those that begin with it come first. */
export function findUnits(units: readonly Unit[], typed: string, initials: Initials | null): UnitMatch[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return units.map((unit) => ({ unit, by: null, initials: null }))
  const found = units.flatMap((unit) => {
    const match = matchOf(unit, wanted, initials)
    return match ? [match] : []
  })
  return found.sort((a, b) => a.rank - b.rank || a.unit.ordinal - b.unit.ordinal)
}

function matchOf(
  unit: Unit,
  wanted: string,
  initials: Initials | null,
): (UnitMatch & { rank: number }) | null {
  const at = unit.name.toLowerCase().indexOf(wanted)
  if (at >= 0) return { unit, by: null, initials: null, rank: at === 0 ? 0 : 1 }
  const other = [unit.shortName, ...unit.aliases].find((name) => name.toLowerCase().includes(wanted))
  if (other) return { unit, by: other, initials: null, rank: 2 }
  const letters = initials?.(unit.name) ?? ''
  const start = letters.indexOf(wanted)
  return start < 0 ? null : { unit, by: null, initials: letters, rank: start === 0 ? 1 : 3 }
}
