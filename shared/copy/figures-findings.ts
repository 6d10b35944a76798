import { type IsoDate, monthOf, yearOf } from '../dates.ts'
import type { BreakdownRow, Dimension, Figures, Stack } from '../figures/model.ts'
import type { UnitId } from '../ids.ts'
import { asOf, type ChartName, dueDay, milestone } from './figures.ts'

type NameOf = (unitId: UnitId) => string

const quarters = ['一季度', '二季度', '三季度', '四季度'] as const
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** The first of those that have most: ties go to the order of the list, so the sentence does not jump about. */
function most<T>(list: readonly T[], count: (entry: T) => number): T | null {
  let best: T | null = null
  for (const entry of list) if (count(entry) > (best === null ? 0 : count(best))) best = entry
  return best
}

/** A bar with its name. */
type Named = Pick<Stack, 'overdue' | 'active'> & { name: string }
interface Noun {
  none: string
  /** What the bars stand for. */
  of: string
}

function overdueIn(bars: readonly Named[], of: string): string {
  const late = bars.filter((bar) => bar.overdue > 0)
  const [first] = late
  if (!first) return `没有${of}逾期`
  if (late.length === 1) return `${first.name}逾期${first.overdue}项`
  if (late.every((bar) => bar.overdue === first.overdue))
    return `${late.length}个${of}各逾期${first.overdue}项`
  const worst = most(late, (bar) => bar.overdue) ?? first
  return `${late.length}个${of}有逾期，${worst.name}最多（${worst.overdue}项）`
}

/** Where it is late, and where most is on its way. */
export function stacksFinding(bars: readonly Named[], { none, of }: Noun): string {
  if (bars.length === 0) return none
  const late = overdueIn(bars, of)
  const busiest = most(bars, (bar) => bar.active)
  return busiest ? `${late}，${busiest.name}在办最多` : late
}

function unitsFinding({ byUnit }: Figures, nameOf: NameOf): string {
  const bars = byUnit.map((unit) => ({ ...unit, name: nameOf(unit.unitId) }))
  return stacksFinding(bars, { none: '还没有单位牵头事项', of: '单位' })
}

/** The last counted point not after the as-of day. */
export function burnUpNow({ burnUp, asOf }: Figures): { due: number; closed: number } {
  const now = burnUp.filter((point) => point.on <= asOf).at(-1)
  return { due: now?.due ?? 0, closed: now?.closed ?? 0 }
}

function burnUpFinding(figures: Figures): string {
  if (figures.countable === 0) return '还没有应办结的事项'
  if (figures.burnUp.length === 0) return `应办结${figures.countable}项都没有到期日`
  const { due, closed } = burnUpNow(figures)
  const gap = closed - due
  const beside = gap === 0 ? '与序时持平' : gap > 0 ? `比序时多${gap}项` : `比序时少${-gap}项`
  return `已办结${closed}项，${beside}`
}

function overdueFinding({ overdue, overdueCount, silentCount, wasOverdueCount }: Figures): string {
  if (overdueCount === 0)
    return wasOverdueCount === 0 ? '没有逾期事项' : `现在没有逾期，曾逾期${wasOverdueCount}项都已销号`
  if (silentCount > 0) return `逾期${overdueCount}项，${silentCount}项严重逾期且无说明`
  return `逾期${overdueCount}项，最长${Math.max(...overdue.map((item) => item.days))}天`
}

/** `asOf` lends the year that goes without saying. */
function monthWord(month: string, asOf: IsoDate): string {
  const year = Number(month.slice(0, 4))
  return `${year === yearOf(asOf) ? '' : `${year}年`}${Number(month.slice(5))}月`
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-${Math.floor((Number(month.slice(5)) - 1) / 3)}`
}

function whenWord(ahead: readonly string[], asOf: IsoDate): string {
  const first = ahead[0] ?? ''
  const sameQuarter = ahead.every((month) => quarterOf(month) === quarterOf(first))
  const index = Math.floor((Number(first.slice(5)) - 1) / 3)
  const fromStart = Number(first.slice(5)) === index * 3 + 1
  if (sameQuarter && fromStart && Number(first.slice(0, 4)) === yearOf(asOf)) return quarters[index] ?? ''
  return `${monthWord(first, asOf)}起`
}

function windowsFinding({ windows, asOf }: Figures): string {
  const now = asOf.slice(0, 7)
  const ahead = windows.months
    .map((month, at) => ({ month, count: windows.totals[at] ?? 0 }))
    .filter((entry) => entry.month > now && entry.count > 0)
  const [first] = ahead
  if (!first) {
    const thisMonth = windows.totals[windows.months.indexOf(now)] ?? 0
    return thisMonth > 0 ? `${monthOf(asOf)}月到期${thisMonth}项，此后没有` : '此后没有到期的事项'
  }
  const count = sum(ahead.map((entry) => entry.count))
  if (ahead.length === 1) return `此后还有${count}项到期，都在${monthWord(first.month, asOf)}`
  const top = most(ahead, (entry) => entry.count) ?? first
  const when = whenWord(
    ahead.map((entry) => entry.month),
    asOf,
  )
  return `${when}还有${count}项到期，${monthWord(top.month, asOf)}最集中`
}

const inHands = {
  unit: '在牵头单位手上',
  head: '在单位负责人手上',
  office: '在办公室手上',
  leader: '在领导手上',
} as const

function ballsFinding({ balls }: Figures): string {
  const open = sum(balls.map((ball) => ball.count))
  const top = most(balls, (ball) => ball.count)
  if (!top) return '没有未结事项'
  if (top.count === open) return `未结${open}项都${inHands[top.holder]}`
  return `未结${open}项中${top.count}项${inHands[top.holder]}`
}

const heads: Record<Dimension, string> = {
  unit: '各牵头单位',
  section: '各章节',
  leader: '各分管领导',
  month: '各到期月份',
  plan: '各方案',
}

/** No ranking: only where most is late, for that is where somebody has to act. */
export function breakdownFinding(
  { breakdown }: Figures,
  dimension: Dimension,
  nameOf: (key: string) => string,
): string {
  const overdue = (row: BreakdownRow) => row.rates.find(({ name }) => name === 'overdueRate')?.part ?? 0
  const worst = most(breakdown[dimension], overdue)
  if (worst === null) return `${heads[dimension]}都没有逾期`
  const many = breakdown[dimension].filter((row) => overdue(row) === overdue(worst)).length
  if (many > 1) return `${heads[dimension]}中，${many}处各逾期${overdue(worst)}项，为最多`
  return `${heads[dimension]}中，逾期${nameOf(worst.key)}最多（${overdue(worst)}项）`
}

export function breakdownBasis(figures: Figures, dimension: Dimension): string {
  const shared = figures.sharedLeads
  const isSplit = (dimension === 'unit' || dimension === 'leader') && shared > 0
  const footnote = isSplit ? `；${shared}项由几家牵头，在各家名下都计，合计只计一次` : ''
  return `口径：${dueDay(figures)}；${milestone(figures.options.milestoneCounts)}；不足5项只列项数${footnote}；${asOf(figures.asOf)}`
}

/** The title of each chart: what the figures say, in one sentence that the same figures always give. */
export const findings: Record<ChartName, (figures: Figures, nameOf: NameOf) => string> = {
  units: unitsFinding,
  burnUp: burnUpFinding,
  overdue: overdueFinding,
  windows: windowsFinding,
  balls: ballsFinding,
}
