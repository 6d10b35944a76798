import type { Calendar } from '../calendar/working-days.ts'
import { type IsoDate, yearOf } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import { dayAfterEvent } from '../items/window.ts'
import type { PrintedWindow } from '../plan/model.ts'
import { readClause } from '../plan/read-clause.ts'
import { namesOf } from '../units/decide-unit.ts'
import type { Unit } from '../units/model.ts'
import type { DecisionWindow } from './model.ts'

export interface ReadDecision {
  unitId: UnitId | null
  /** Whether the words name the unit, or it is that of the page. */
  unitBy: 'words' | 'page' | null
  window: DecisionWindow | null
}

interface Ground {
  /** The day of the meeting: years and terms are counted from it. */
  on: IsoDate
  units: readonly Unit[]
  calendar: Calendar
  /** The unit whose page is shown. */
  pageUnit: UnitId | null
}

/** By whom and by when, as the words of a decision say it; the page's own unit where they name none. */
export function readDecision(text: string, ground: Ground): ReadDecision {
  const read = readClause(text, { year: yearOf(ground.on) })
  const named = unitIn(text, read.lead, ground.units)
  return {
    unitId: named ?? ground.pageUnit,
    unitBy: named !== null ? 'words' : ground.pageUnit !== null ? 'page' : null,
    window: windowOf(read.due, ground),
  }
}

/** Whom the reader takes for the lead, else the unit that the words name first; of two that begin alike the longer name. */
function unitIn(text: string, leads: readonly string[], units: readonly Unit[]): UnitId | null {
  const known = units.filter(({ isActive, kind }) => isActive && kind === 'unit')
  for (const lead of leads) {
    const unit = known.find((one) => namesOf(one).includes(lead))
    if (unit !== undefined) return unit.id
  }
  let best: { at: number; length: number; id: UnitId } | null = null
  for (const unit of known)
    for (const name of namesOf(unit)) {
      const at = name.length < 2 ? -1 : text.indexOf(name)
      if (at < 0) continue
      const isBetter = best === null || at < best.at || (at === best.at && name.length > best.length)
      if (isBetter) best = { at, length: name.length, id: unit.id }
    }
  return best?.id ?? null
}

/** A day, one a period, or so many days after the meeting; other windows are for the office to say. */
function windowOf(due: PrintedWindow, { on, calendar }: Ground): DecisionWindow | null {
  if ((due.kind === 'date' || due.kind === 'phased') && due.date !== null)
    return { kind: 'date', text: due.text, dueOn: due.date }
  if (due.kind === 'recurring' && due.period !== undefined)
    return { kind: 'recurring', text: due.text, period: due.period }
  if ((due.kind === 'relative' || due.kind === 'service') && due.within && due.within.unit !== 'hour') {
    const within = { count: due.within.count, unit: due.within.unit }
    return { kind: 'date', text: due.text, dueOn: dayAfterEvent(on, within, calendar) }
  }
  return null
}
