import type { IsoDate } from '../dates.ts'
import type { ItemId, UnitId } from '../ids.ts'
import type { Indicator, Item } from '../items/model.ts'
import { type ReportField, reportFields } from '../items/reporting.ts'
import { isLead } from '../items/rules.ts'
import { measureProblem, type Problem, stateProblem, textProblem } from './judge.ts'
import type { BaseRow, FilledCell, FilledMeasure, FilledRow, FilledSheet } from './model.ts'
import { asDay, asNumber, asText, type Measure } from './values.ts'

/** What became of one cell. `kept`: only the ledger moved; `same`: both came to the same; neither asks for anything. */
export type Outcome =
  | { outcome: 'untouched' | 'kept' | 'same' | 'changed' | 'conflict' }
  | { outcome: 'refused'; problem: Problem }

export type MergedCell = { address: string } & Outcome &
  (
    | { field: ReportField; sheet: string; ledger: string }
    /** 本期无变化; `ledger` is the report that was given meanwhile, null when none was. */
    | { field: 'unchanged'; sheet: string; ledger: string | null }
    | { field: 'measure'; indicator: Indicator; sheet: string; said: Measure; ledger: Measure }
    /** Of a row or an indicator that cannot be told: only what stands there. */
    | { field: 'unknown'; sheet: string }
  )
export type MergedText = Extract<MergedCell, { field: ReportField }>

export interface MergedRow {
  number: number
  /** null where the row is none of this unit's. */
  item: Item | null
  cells: MergedCell[]
}

/** What a merge looks at besides the sheet. */
export interface MergeGround {
  unitId: UnitId
  /** Those the asker may see. */
  items: ReadonlyMap<ItemId, Item>
  today: IsoDate
  /** The word for 本期无变化 in its column, and the one that says no as an empty cell does. */
  yes: string
  no: string
}

/** 合并: every cell of a filled sheet against what it was given out as and what the ledger says now. */
export function mergeSheet(sheet: FilledSheet, ground: MergeGround): MergedRow[] {
  const times = new Map<ItemId, number>()
  for (const { base } of sheet.rows)
    if (base !== null) times.set(base.itemId, (times.get(base.itemId) ?? 0) + 1)
  return sheet.rows.map((row) => {
    if (row.base === null) return unknownRow(row, 'damagedKey')
    const item = ground.items.get(row.base.itemId)
    if (item === undefined || !isLead(item, ground.unitId)) return unknownRow(row, 'notYours')
    const merged = mergeRow(row, row.base, item, ground)
    return (times.get(item.id) ?? 0) > 1 ? refuseAsked(merged, 'twice') : merged
  })
}

/** Nothing is taken of a row that cannot be told, or is another's; its empty cells ask for nothing. */
function unknownRow(row: FilledRow, problem: Problem): MergedRow {
  const measured = row.measures.flatMap(({ value, day }) => filledOf(value, day) ?? [])
  const cells = [...Object.values(row.texts), ...measured].map(({ address, text }): MergedCell => {
    const outcome: Outcome = asText(text) === '' ? UNTOUCHED : { outcome: 'refused', problem }
    return { address, field: 'unknown', sheet: text, ...outcome }
  })
  return { number: row.number, item: null, cells }
}
const UNTOUCHED: Outcome = { outcome: 'untouched' }

/** The cell that stands for both: the value, or the day where only that is written. */
function filledOf(value: FilledCell | null, day: FilledCell | null): FilledCell | null {
  return [value, day].find((cell) => cell !== null && asText(cell.text) !== '') ?? value ?? day
}

export const isAsked = ({ outcome }: Outcome): boolean => outcome === 'changed' || outcome === 'conflict'

const refuseAsked = (row: MergedRow, problem: Problem): MergedRow => ({
  ...row,
  cells: row.cells.map((cell) => (isAsked(cell) ? { ...cell, outcome: 'refused', problem } : cell)),
})

function mergeRow(row: FilledRow, base: BaseRow, item: Item, ground: MergeGround): MergedRow {
  const texts = mergeTexts(row, base, item)
  const measures = row.measures.flatMap((cells, at) => mergeMeasure(cells, base.indicators[at], item, ground))
  const cells = [...texts, ...mergeUnchanged(row, base, item, texts, ground), ...measures]
  const problem = stateProblem(item, ground.unitId)
  const merged = { number: row.number, item, cells }
  return problem === null ? merged : refuseAsked(merged, problem)
}

/** The rule of the three sides; a wrong value is refused only where it asks for something. */
function weigh(facts: {
  isTouched: boolean
  isSame: boolean
  hasMoved: boolean
  problem: Problem | null
}): Outcome {
  const { isTouched, isSame, hasMoved, problem } = facts
  if (!isTouched) return { outcome: hasMoved ? 'kept' : 'untouched' }
  if (isSame) return { outcome: 'same' }
  if (problem !== null) return { outcome: 'refused', problem }
  return { outcome: hasMoved ? 'conflict' : 'changed' }
}

function mergeTexts({ texts }: FilledRow, base: BaseRow, item: Item): MergedText[] {
  const merged = reportFields.flatMap((field): MergedText[] => {
    const cell = texts[field]
    if (cell === undefined) return []
    const given = asText(base[field])
    const sheet = asText(cell.text)
    const ledger = asText(item.lastReport?.[field] ?? '')
    const outcome = weigh({
      isTouched: sheet !== given || cell.isBroken === true,
      isSame: sheet === ledger && !cell.isBroken,
      hasMoved: ledger !== given,
      problem: textProblem(field, cell, sheet),
    })
    return [{ address: cell.address, field, sheet, ledger, ...outcome }]
  })
  return saysProgress(merged, item) ? merged : merged.map(withoutProgress)
}

/** A report needs words of progress: those of the sheet, or those that the ledger has. */
function saysProgress(cells: readonly MergedText[], item: Item): boolean {
  return item.lastReport !== null || cells.some((cell) => cell.field === 'progress' && isAsked(cell))
}

const withoutProgress = (cell: MergedText): MergedText =>
  isAsked(cell) ? { ...cell, outcome: 'refused', problem: 'progressMissing' } : cell

function mergeUnchanged(
  { texts: { unchanged: cell } }: FilledRow,
  base: BaseRow,
  { lastReport: last }: Item,
  texts: readonly MergedText[],
  { yes, no }: MergeGround,
): MergedCell[] {
  if (cell === undefined) return []
  const sheet = asText(cell.text.normalize('NFKC'))
  const given = last !== null && last.at !== base.reportedAt ? last : null
  const problem = (): Problem | null => {
    if (cell.isBroken) return 'broken'
    if (sheet !== yes) return 'notYes'
    if (texts.some(isAsked)) return 'alsoWords'
    return last === null ? 'nothingToRepeat' : null
  }
  const outcome = weigh({
    isTouched: (sheet !== '' && sheet !== no) || cell.isBroken === true,
    isSame: sheet === yes && given?.unchanged === true,
    hasMoved: given !== null,
    problem: problem(),
  })
  const ledger = given === null ? null : given.unchanged ? yes : asText(given.progress)
  return [{ address: cell.address, field: 'unchanged', sheet, ledger, ...outcome }]
}

/** The two cells of an indicator are one field. A new value without a day holds for the day on which it comes in. */
function mergeMeasure(
  { value, day }: FilledMeasure,
  given: BaseRow['indicators'][number] | undefined,
  item: Item,
  { today }: MergeGround,
): MergedCell[] {
  const cell = filledOf(value, day)
  if (cell === null) return []
  const said = { value: value && asNumber(value), day: day && asDay(day) }
  const now = item.indicators.find(({ id }) => id === given?.id)
  const isTouched = said.value !== (given?.value ?? null) || said.day !== null
  if (given === undefined || now === undefined) {
    if (!isTouched) return given === undefined ? [] : [{ ...lost(cell), ...UNTOUCHED }]
    return [{ ...lost(cell), outcome: 'refused', problem: given ? 'indicatorGone' : 'noIndicator' }]
  }
  const found = measureProblem({ value, day }, said, today)
  const ledger: Measure = { value: now.current, on: now.measuredOn }
  const outcome = weigh({
    isTouched,
    isSame: said.value === ledger.value && (said.day === null || said.day === ledger.on),
    hasMoved: ledger.value !== given.value || ledger.on !== given.on,
    problem: found?.problem ?? null,
  })
  return [
    {
      ...{ address: (outcome.outcome === 'refused' && found?.cell?.address) || cell.address },
      ...{ field: 'measure', indicator: now, sheet: [value?.text, day?.text].filter(Boolean).join(' ') },
      ...{ said: { value: said.value ?? null, on: said.day ?? today }, ledger, ...outcome },
    },
  ]
}

const lost = ({ address, text }: FilledCell) => ({ address, field: 'unknown' as const, sheet: text })
