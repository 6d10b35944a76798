import type { UnitId } from '../ids.ts'
import { limits } from '../items/limits.ts'
import { type Item, isOver, isUnderReview } from '../items/model.ts'
import type { ReportField } from '../items/reporting.ts'
import { hasReceived } from '../items/rules.ts'
import type { FilledCell } from './model.ts'

/** Why a cell is not taken. */
export type Problem =
  | 'damagedKey'
  | 'twice'
  | 'notYours'
  | 'over'
  | 'underReview'
  | 'suspended'
  | 'notAtWork'
  | 'notReceived'
  | 'broken'
  | 'tooLong'
  | 'progressEmpty'
  | 'progressMissing'
  | 'notYes'
  | 'alsoWords'
  | 'nothingToRepeat'
  | 'noIndicator'
  | 'indicatorGone'
  | 'notANumber'
  | 'tooLarge'
  | 'valueMissing'
  | 'notADay'
  | 'dayInFuture'
  | 'dayTooOld'

const LARGEST = 1e12
const OLDEST = '1990-01-01'

/** What keeps the whole row from being reported now; the same that `decide` would refuse. */
export function stateProblem(item: Item, unitId: UnitId): Problem | null {
  if (isOver(item)) return 'over'
  if (isUnderReview(item)) return 'underReview'
  if (item.state === 'suspended') return 'suspended'
  if (item.state !== 'active' && item.state !== 'standing') return 'notAtWork'
  return hasReceived(item, unitId) ? null : 'notReceived'
}

export function textProblem(field: ReportField, cell: FilledCell, said: string): Problem | null {
  if (cell.isBroken) return 'broken'
  if (field === 'progress' && said === '') return 'progressEmpty'
  return said.length > limits.note ? 'tooLong' : null
}

/** `value` and `day` are what the cells say; undefined where they say no number and no day. */
export function measureProblem(
  cells: { value: FilledCell | null; day: FilledCell | null },
  said: { value: number | null | undefined; day: string | null | undefined },
  today: string,
): { problem: Problem; cell: FilledCell | null } | null {
  const { value, day } = said
  if (cells.value?.isBroken || cells.day?.isBroken)
    return { problem: 'broken', cell: cells.value?.isBroken ? cells.value : cells.day }
  if (value === undefined) return { problem: 'notANumber', cell: cells.value }
  if (value === null) return { problem: 'valueMissing', cell: cells.value }
  if (Math.abs(value) > LARGEST) return { problem: 'tooLarge', cell: cells.value }
  if (day === undefined) return { problem: 'notADay', cell: cells.day }
  if (day === null) return null
  if (day > today) return { problem: 'dayInFuture', cell: cells.day }
  return day < OLDEST ? { problem: 'dayTooOld', cell: cells.day } : null
}
