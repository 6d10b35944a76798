import type { Figures, SectionFigures, Stack, UnitFigures } from '#shared/figures/model.ts'
import type { ItemId, UnitId } from '#shared/ids.ts'

export const unitId = (name: string) => name as UnitId
export const itemId = (name: string) => name as ItemId

function aStack(counts: Partial<Stack>): { stack: Stack; total: number } {
  const none = { closed: 0, reviewing: 0, active: 0, overdue: 0, standing: 0, suspended: 0, other: 0 }
  const parts = { ...none, ...counts }
  const { closed, reviewing, active, overdue, standing, suspended, other } = parts
  const total = closed + reviewing + active + overdue + standing + suspended + other
  return { stack: { worst: overdue > 0 ? 'red' : 'green', ...parts }, total }
}

export function aUnit(name: string, counts: Partial<Stack> = {}): UnitFigures {
  const { stack, total } = aStack(counts)
  return { unitId: unitId(name), lead: total, ...stack }
}

export function aSection(key: string, counts: Partial<Stack> = {}): SectionFigures {
  const { stack, total } = aStack(counts)
  return { key, total, ...stack }
}

export function lateItem(
  ordinal: number,
  more: Partial<Figures['overdue'][number]> = {},
): Figures['overdue'][number] {
  return {
    itemId: itemId(`i${ordinal}`),
    ordinal,
    title: `第${ordinal}件`,
    unitIds: [unitId('企业服务处')],
    dueOn: '2026-09-15',
    days: 3,
    workingDays: 3,
    light: 'red',
    holder: 'unit',
    heldWorkingDays: 6,
    explained: false,
    ...more,
  }
}

/** Figures with nothing in them; a test names what it is about. */
export function someFigures(more: Partial<Figures> = {}): Figures {
  return {
    planId: null,
    asOf: '2026-09-18',
    options: { milestoneCounts: false },
    total: 10,
    byState: { closed: 0, active: 10, reviewing: 0, standing: 0, suspended: 0, other: 0 },
    rates: [],
    breakdown: { plan: [], section: [], unit: [], leader: [], month: [] },
    byUnit: [],
    bySection: [],
    sharedLeads: 0,
    burnUp: [],
    countable: 10,
    overdueCount: more.overdue?.length ?? 0,
    silentCount: more.overdue?.filter((item) => item.light === 'deepRed' && !item.explained).length ?? 0,
    wasOverdueCount: more.wasOverdue?.length ?? 0,
    overdue: [],
    unknownYears: [],
    wasOverdue: [],
    windows: { months: [], rows: [], totals: [], total: 0 },
    ahead: [],
    balls: [],
    ...more,
  }
}

export function windowsOf(totals: Record<string, number>): Figures['windows'] {
  const months = Object.keys(totals)
  const counts = Object.values(totals)
  return { months, rows: [], totals: counts, total: counts.reduce((a, b) => a + b, 0) }
}
