import { type IsoDate, isDay } from '../dates.ts'
import { isFlow } from '../figures/flow.ts'
import { subsets } from '../figures/subsets.ts'
import type { PlanId, UnitId } from '../ids.ts'
import { forecastFilters } from '../items/forecasts.ts'
import { lights } from '../items/light.ts'
import { holders, itemStates } from '../items/model.ts'
import { isPeriodKey } from '../items/periods.ts'
import { changeKinds } from './compare-days.ts'
import {
  type LedgerView,
  ledgerGroups,
  ledgerSorts,
  type ReportFilter,
  reportFilters,
  usualView,
} from './view.ts'

/** An address's search part: what is not as usual, and nothing else. */
export type LedgerSearch = Partial<Record<(typeof searchKeys)[number], string>>

/** Every name that a view has in the address. */
export const searchKeys = [
  'plan',
  'asOf',
  'q',
  'lights',
  'states',
  'unit',
  'charge',
  'support',
  'section',
  'month',
  'holder',
  'key',
  'report',
  'subset',
  'forecast',
  'milestone',
  'original',
  'compare',
  'moved',
  'sort',
  'desc',
  'group',
] as const

export function viewToSearch(view: LedgerView): LedgerSearch {
  const search: LedgerSearch = {}
  const put = (key: (typeof searchKeys)[number], value: string | null, usual = '') => {
    if (value !== null && value !== usual && value !== '') search[key] = value
  }
  put('plan', view.planId)
  put('asOf', view.asOf)
  put('q', view.q)
  put('lights', view.lights.join('.'))
  put('states', view.states.join('.'))
  put('unit', view.unitId)
  put('charge', view.leader)
  put('support', view.support)
  put('section', view.section)
  put('month', view.month)
  put('holder', view.holder)
  put('key', view.keyOnly ? '1' : '')
  put('report', view.report && `${view.report.period}.${view.report.standing}`)
  put('subset', view.subset)
  put('forecast', view.forecast)
  put('milestone', view.milestoneCounts ? '1' : '')
  put('original', view.byOriginal ? '1' : '')
  put('compare', view.compare)
  put('moved', view.moved)
  put('sort', view.sort, usualView.sort)
  put('desc', view.descending ? '1' : '')
  put('group', view.group, usualView.group)
  return search
}

/** Reads an address back; what is not understood is as usual, so that an old or mistyped link still opens. */
export function viewFromSearch(search: Readonly<Record<string, unknown>>): LedgerView {
  const get = (key: (typeof searchKeys)[number]): string | null => {
    const value = search[key]
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : null
  }
  const month = get('month')
  return {
    planId: idOf(get('plan')) as PlanId | null,
    asOf: dayOrNull(get('asOf')),
    q: get('q') ?? '',
    lights: (get('lights') ?? '').split('.').filter((one) => isOneOf(lights, one)),
    states: (get('states') ?? '').split('.').filter((one) => isOneOf(itemStates, one)),
    unitId: idOf(get('unit')) as UnitId | null,
    leader: idOf(get('charge')) as LedgerView['leader'],
    support: idOf(get('support')) as UnitId | null,
    section: get('section'),
    month: month === 'none' || /^\d{4}-\d{2}$/.test(month ?? '') ? month : null,
    holder: oneOf(holders, get('holder')),
    keyOnly: get('key') === '1',
    report: reportOrNull(get('report')),
    subset: oneOf(subsets, get('subset')),
    forecast: oneOf(forecastFilters, get('forecast')),
    milestoneCounts: get('milestone') === '1',
    byOriginal: get('original') === '1',
    compare: dayOrNull(get('compare')),
    moved: movedOrNull(get('moved')),
    sort: oneOf(ledgerSorts, get('sort')) ?? usualView.sort,
    descending: get('desc') === '1',
    group: oneOf(ledgerGroups, get('group')) ?? usualView.group,
  }
}

function isOneOf<T extends string>(known: readonly T[], value: string | null): value is T {
  return known.some((one) => one === value)
}
function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return isOneOf(known, value) ? value : null
}
const idOf = (value: string | null): string | null =>
  value !== null && /^[0-9A-Za-z_-]{1,40}$/.test(value) ? value : null
const dayOrNull = (value: string | null): IsoDate | null => (value !== null && isDay(value) ? value : null)

function movedOrNull(value: string | null): LedgerView['moved'] {
  return isFlow(value) ? value : oneOf(['any', ...changeKinds] as const, value)
}

function reportOrNull(value: string | null): ReportFilter | null {
  const [period = '', standing = ''] = (value ?? '').split('.')
  const known = oneOf(reportFilters, standing)
  return known !== null && isPeriodKey(period) ? { period, standing: known } : null
}
