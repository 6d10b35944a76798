import { isFlow } from '../figures/flow.ts'
import type { UnitId, UserId } from '../ids.ts'
import type { LedgerGround } from '../ledger/select.ts'
import type { LedgerView } from '../ledger/view.ts'
import { flowText } from './flow-words.ts'
import { forecastWord } from './forecast-words.ts'
import { ledger as words } from './ledger.ts'
import { monthWord } from './months.ts'
import { reportFilterText } from './reporting.ts'
import { copy } from './zh-cn.ts'

export interface FilterText {
  key: string
  text: string
  /** The change of the view that takes this filter away. */
  off: Partial<LedgerView>
}

type Names = Pick<LedgerGround, 'units' | 'leaders'>

/** The filters that are on, besides lights and search, each in words. */
export function filterTexts(view: LedgerView, { units, leaders }: Names): FilterText[] {
  const { filters, chip } = words
  const name = (id: UnitId) => units.get(id)?.shortName || units.get(id)?.name || ''
  const leaderName = (id: UserId | 'none') =>
    id === 'none' ? words.group.noLeader : (leaders?.get(id) ?? '')
  const texts: FilterText[] = []
  const add = (key: string, text: string, off: Partial<LedgerView>) => texts.push({ key, text, off })
  if (view.subset) {
    const set = copy.subset[view.subset]
    const text = view.byOriginal ? words.byOriginal(set) : set
    add('subset', text, { subset: null, milestoneCounts: false, byOriginal: false })
  }
  if (view.forecast) add('forecast', chip(filters.forecast, forecastWord[view.forecast]), { forecast: null })
  if (view.unitId) add('unit', chip(filters.unit, name(view.unitId)), { unitId: null })
  if (view.leader) add('charge', chip(filters.leader, leaderName(view.leader)), { leader: null })
  if (view.support) add('support', chip(filters.support, name(view.support)), { support: null })
  if (view.section) add('section', chip(filters.section, view.section), { section: null })
  for (const state of view.states)
    add(state, copy.itemState[state], { states: view.states.filter((one) => one !== state) })
  if (view.month)
    add('month', view.month === 'none' ? filters.noMonth : monthWord(view.month), { month: null })
  if (view.holder) add('holder', chip(filters.holder, copy.holder[view.holder]), { holder: null })
  if (view.report) add('report', reportFilterText(view.report), { report: null })
  if (isFlow(view.moved)) {
    const flow = flowText(view.moved)
    add('moved', view.byOriginal ? words.byOriginal(flow) : flow, { moved: null })
  }
  if (view.keyOnly) add('key', filters.key, { keyOnly: false })
  return texts
}

/** All that narrows a view, for paper. */
export function allFilterTexts(view: LedgerView, names: Names): string[] {
  const lights = view.lights.map((light) => copy.light[light])
  const search = view.q.trim() === '' ? [] : [words.chip(words.searchWord, view.q.trim())]
  return [...search, ...lights, ...filterTexts(view, names).map(({ text }) => text)]
}
