import { readNumber } from './numbers.ts'
import { joinTexts, type Text } from './text.ts'
import { isUnitList } from './unit-list.ts'
import { isWindow } from './windows.ts'
import {
  COLUMN_WORDS as C,
  DUTY_LABEL,
  FIRST_LABEL,
  MEASURE_COLUMN,
  NAME_COLUMN,
  NO_UNIT,
  ONLOOKER_COLUMN,
  PAST_COLUMN,
  PROBLEM_COLUMN,
  SCALE_COLUMN,
  SPANNING_HEAD,
  STAGE_COLUMN,
  WORK_RANK,
} from './words.ts'

export type ColumnRole =
  | 'no'
  | 'group'
  /** What the work beside it is called. */
  | 'name'
  | 'work'
  | 'target'
  /** What is to be done by the end of the time that the head names. */
  | 'stage'
  | 'lead'
  | 'support'
  | 'window'
  | 'person'
  | 'note'

const LONGEST_HEAD = 20

/** What the heading of a column stands for; null when it is none that a plan uses. */
export function roleOfHead(heading: string): ColumnRole | null {
  const flat = heading.replace(/\s/g, '').replace(/\([^()]*\)/g, '')
  if (flat === '' || flat.length > LONGEST_HEAD) return null
  if (C.no.test(flat)) return 'no'
  if (STAGE_COLUMN.test(flat)) return 'stage'
  if (C.support.test(flat)) return 'support'
  if (SCALE_COLUMN.test(flat)) return 'target'
  if (ONLOOKER_COLUMN.test(flat)) return 'note'
  if (C.person.test(flat) && !C.unit.test(flat)) return 'person'
  if (C.lead.test(flat)) return 'lead'
  if (C.kind.test(flat) || PAST_COLUMN.test(flat)) return 'note'
  if (C.window.test(flat)) return 'window'
  if (C.note.test(flat)) return 'note'
  if (NAME_COLUMN.test(flat)) return 'work'
  if (C.group.test(flat)) return 'group'
  if (C.target.test(flat) && !C.task.test(flat)) return 'target'
  return C.work.test(flat) ? 'work' : null
}

/** The roles of the columns when the cells are the head of a table of work. */
export function readHead(cells: readonly string[]): ColumnRole[] | null {
  const filled = cells.filter((cell) => cell !== '')
  // A row of work may speak of 工作 and 单位 as well; its number and its sentences tell it from a head.
  if (filled.some((cell) => /^\d{1,4}$/.test(cell) || /[\u3002;]/.test(cell))) return null
  const roles = withoutMeasure(cells, cells.map(roleOfHead))
  const known = roles.filter((role) => role !== null)
  if (known.length < 2 || known.length < filled.length * 0.6) return null
  if (
    !known.some((role) => role === 'lead' || role === 'window') ||
    !known.some((role) => role === 'work' || role === 'target')
  ) {
    return null
  }
  return placed(cells, roles)
}

/** Of several columns of work the one that says most is the work, those before it groups, those after it targets. */
export function placed(cells: readonly string[], roles: readonly (ColumnRole | null)[]): ColumnRole[] {
  const work = workColumn(cells, roles)
  const first = cells.some((cell, index) => roles[index] === 'lead' && FIRST_LABEL.test(cell))
  return roles.map((role, index) => {
    const heading = cells[index] ?? ''
    if (role === 'lead' && first && DUTY_LABEL.test(heading) && !FIRST_LABEL.test(heading)) return 'support'
    if (role !== 'work') return role ?? 'note'
    if (index === work - 1 && NAME_COLUMN.test(heading.replace(/\s/g, ''))) return 'name'
    if (index <= work) return index === work ? 'work' : 'group'
    return PROBLEM_COLUMN.test(heading) ? 'note' : 'target'
  })
}

function withoutMeasure(cells: readonly string[], roles: (ColumnRole | null)[]): (ColumnRole | null)[] {
  const leads = roles.filter((role) => role === 'lead').length
  return roles.map((role, at) =>
    role === 'lead' && leads > 1 && MEASURE_COLUMN.test(cells[at] ?? '') ? 'note' : role,
  )
}

/** A head of two rows: the second names what stands below cells that span several columns. */
export function readSecondHead(first: readonly string[], second: readonly string[]): ColumnRole[] | null {
  const filled = second.filter((cell) => cell !== '')
  if (filled.length === 0 || filled.some((cell) => roleOfHead(cell) === null)) return null
  if (second.length === first.length) return readHead(second.map((cell, at) => cell || (first[at] ?? '')))
  const span = first.findIndex((cell) => SPANNING_HEAD.test(cell))
  if (span < 0 || filled.length < 2 || second.length !== filled.length || second.length >= first.length)
    return null
  return readHead([...first.slice(0, span), ...second, ...first.slice(span + 1)])
}

function workColumn(cells: readonly string[], roles: readonly (ColumnRole | null)[]): number {
  for (const rank of WORK_RANK) {
    const found = cells.findLastIndex(
      (cell, index) => roles[index] === 'work' && rank.test(cell.replace(/\s/g, '')),
    )
    if (found >= 0) return found
  }
  return roles.lastIndexOf('work')
}

export interface TableRow {
  no: Text | null
  groups: Text[]
  name: Text | null
  work: Text | null
  targets: Text[]
  /** The columns of stages in which something stands. */
  stages: number[]
  lead: Text[]
  support: Text[]
  /** Several columns may speak of time: the printed words, the day, when it begins. */
  windows: Text[]
  notes: Text[]
}

/** One row read by the roles of its columns; where merged cells were lost, by what the cells hold. */
export function readRow(cells: readonly Text[], roles: readonly ColumnRole[]): TableRow {
  const aligned = plausible(cells, roles) ? roles : rolesByContent(cells, roles)
  const row: TableRow = {
    no: null,
    groups: [],
    name: null,
    work: null,
    targets: [],
    stages: [],
    lead: [],
    support: [],
    windows: [],
    notes: [],
  }
  cells.forEach((cell, index) => {
    if (cell.flat === '') return
    place(row, cell, aligned[index] ?? 'note')
    if (aligned[index] === 'stage' && /[\p{L}\p{N}]/u.test(cell.flat)) row.stages.push(index)
  })
  if (row.work === null && row.name !== null) {
    row.work = row.name
    row.name = null
  }
  const group = row.groups.at(-1)
  if (row.work === null && row.targets.length === 0 && group !== undefined) {
    row.work = group
    row.groups = row.groups.slice(0, -1)
  }
  return row
}

function place(row: TableRow, cell: Text, role: ColumnRole): void {
  switch (role) {
    case 'no':
      row.no = cell
      return
    case 'work':
      row.work = row.work === null ? cell : joinTexts([row.work, cell])
      return
    case 'window':
      row.windows.push(cell)
      return
    case 'group':
      if (DIGITS.test(cell.flat)) row.no = cell
      else row.groups.push(cell)
      return
    case 'name':
      row.name = cell
      return
    case 'target':
    case 'stage':
      row.targets.push(cell)
      return
    case 'lead':
      row.lead.push(cell)
      return
    case 'support':
      row.support.push(cell)
      return
    case 'person':
    case 'note':
      row.notes.push(cell)
  }
}

export const DIGITS = /^\d{1,4}$/
const isNumber = (flat: string): boolean => DIGITS.test(flat) || readNumber(flat)?.length === flat.length
export const isUnits = (cell: Text): boolean => NO_UNIT.test(cell.flat) || isUnitList(cell)

/** Whether the cells may stand under these heads: all are there, or those of owners and window are where they belong. */
function plausible(cells: readonly Text[], roles: readonly ColumnRole[]): boolean {
  const window = cells[roles.indexOf('window')]
  const lead = cells[roles.indexOf('lead')]
  const timely = window !== undefined && isWindow(window.flat)
  if (cells.length !== roles.length) return timely && lead !== undefined && isUnits(lead)
  if (lead?.flat === '' && cells.some((cell, at) => WORDY.has(roles[at] ?? 'note') && isUnitList(cell)))
    return false
  if (window === undefined || window.flat === '' || timely) return true
  return !isUnitList(window) && !cells.some((other) => isWindow(other.flat))
}

/** Columns of words: units among them have slipped to the left. */
const WORDY: ReadonlySet<ColumnRole> = new Set(['group', 'work', 'target'])

/** Without their merged neighbours the cells tell themselves: the window, the units beside it, the words before. */
function rolesByContent(cells: readonly Text[], roles: readonly ColumnRole[]): ColumnRole[] {
  const result: ColumnRole[] = cells.map(() => 'note')
  const window = cells.findIndex((cell) => isWindow(cell.flat))
  if (window >= 0) result[window] = 'window'
  const wordy = cells.findLastIndex(
    (cell, index) => index !== window && cell.flat !== '' && !isUnits(cell) && !isNumber(cell.flat),
  )
  let named = 0
  cells.forEach((cell, index) => {
    if (index === window || cell.flat === '') return
    if (index === wordy) result[index] = 'work'
    else if (isNumber(cell.flat)) result[index] = 'no'
    else if (index < wordy) result[index] = 'group'
    else if (isUnits(cell)) {
      result[index] = named === 0 && roles.includes('lead') ? 'lead' : 'support'
      named += 1
    }
  })
  return result
}
