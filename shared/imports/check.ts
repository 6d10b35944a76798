import { type Calendar, isWorkingDay, markOf } from '../calendar/working-days.ts'
import { weekdayOf } from '../dates.ts'
import { limits, MOST_ITEMS } from '../items/limits.ts'
import type { Span, WarningCode } from '../plan/model.ts'
import { VAGUE_VERB } from '../plan/words.ts'
import { type Draft, type DraftItem, type ItemKey, itemsIn, startOf } from './draft.ts'
import { partsOf } from './parts.ts'
import { endOfChain, type ResolvedName, resolutionsOf } from './resolve.ts'
import { overlaps } from './spans.ts'

export type FindingCode =
  | WarningCode
  | 'noTitle'
  | 'titleTooLong'
  | 'textTooLong'
  | 'tooManyItems'
  | 'workingWeekend'
  | 'unresolvedUnits'
  | 'groupLeads'
  | 'broughtNoLead'
  | 'hasParts'

/** Something the office should look at; `must` is handled before 确认入账, the rest may wait. */
export interface Finding {
  id: string
  code: FindingCode
  must: boolean
  key: ItemKey | null
  span: Span | null
  /** The words it is about. */
  text: string
  /** For words that belong to no item: the item before them, which they most likely continue. */
  near?: ItemKey | null
}

const MUST: ReadonlySet<FindingCode> = new Set([
  'unclaimedDuty',
  'severalLeadsNoFirst',
  'windowWithoutYear',
  'unresolvedUnits',
  'noTitle',
  'titleTooLong',
  'textTooLong',
  'tooManyItems',
  'broughtNoLead',
  'secret',
])
/** Offered, not asked: an item is well without it. */
const QUIET: ReadonlySet<FindingCode> = new Set(['hasParts'])
/** Said of the paper as a whole, or of a place in it; the rest is worked out anew from the items. */
const OF_PAPER: ReadonlySet<WarningCode> = new Set([
  'unclaimedDuty',
  'numberGap',
  'traditionalScript',
  'glossRemoved',
  'spamRemoved',
  'secret',
])

export interface Checked {
  must: Finding[]
  mayWait: Finding[]
  /** Items with a finding that nobody has seen to. */
  toLookAt: ReadonlySet<ItemKey>
}

/** All that is still open, what must be handled first; `settled` are items of which nothing will be stored anew. */
export function check(
  draft: Draft,
  names: readonly ResolvedName[],
  calendar: Calendar,
  settled: ReadonlySet<ItemKey> = new Set(),
): Checked {
  const seen = new Set(draft.seen)
  const found = [
    ...ofCount(draft),
    ...ofPaper(draft),
    ...itemsIn(draft).flatMap((item) => ofItem(draft, item, calendar)),
    ...ofUnits(draft, names),
  ].filter((finding) => !seen.has(finding.id) && !(finding.key !== null && settled.has(finding.key)))
  const open = [...found].sort((a, b) => placeOf(draft, a) - placeOf(draft, b))
  return {
    must: open.filter((finding) => finding.must),
    mayWait: open.filter((finding) => !finding.must),
    toLookAt: new Set(
      open.flatMap((finding) => (QUIET.has(finding.code) ? [] : (finding.key ?? finding.near ?? []))),
    ),
  }
}

function placeOf(draft: Draft, finding: Finding): number {
  if (finding.span !== null) return finding.span[0]
  const item = draft.items.find((one) => one.key === finding.key)
  return item === undefined ? Number.POSITIVE_INFINITY : startOf(item)
}

/** One name for what is said of an item, or of a place in the paper: taking note of it stays true after a reload. */
export const findingId = (code: FindingCode, about: ItemKey): string => `${code}:${about}`

const finding = (code: FindingCode, about: Omit<Finding, 'id' | 'code' | 'must'>): Finding => ({
  id: findingId(code, about.key ?? String(about.span?.[0] ?? '')),
  code,
  must: MUST.has(code),
  ...about,
})

function ofCount(draft: Draft): Finding[] {
  const count = itemsIn(draft).length
  return count > MOST_ITEMS ? [finding('tooManyItems', { key: null, span: null, text: String(count) })] : []
}

function ofPaper(draft: Draft): Finding[] {
  return draft.parsed.warnings.flatMap((warning) => {
    const { code, span, text } = warning
    if (!OF_PAPER.has(code)) return []
    if (code !== 'unclaimedDuty') return finding(code, { key: null, span, text })
    if (draft.items.some((item) => overlaps(span, item.spans))) return []
    const near = itemsIn(draft).findLast((item) => startOf(item) < span[0])?.key ?? null
    return finding(code, { key: null, span, text, near })
  })
}

function ofItem(draft: Draft, item: DraftItem, calendar: Calendar): Finding[] {
  const codes: [FindingCode, string][] = []
  const title = item.title.trim()
  if (title === '') codes.push(['noTitle', ''])
  if (title.length > limits.title) codes.push(['titleTooLong', title])
  if (item.text.length > LONGEST_TEXT) codes.push(['textTooLong', title])
  // What was given up needs nobody.
  if (item.leads.length === 0 && item.brought?.state !== 'cancelled')
    codes.push([item.brought ? 'broughtNoLead' : 'noLead', title])
  if (item.leads.length > 1 && draft.bareList === 'ask' && !item.firstChosen)
    codes.push(['severalLeadsNoFirst', item.leads.join('\n')])
  codes.push(...ofWindow(item, calendar))
  const parts = partsOf(draft, item).length + 1
  if (parts > 1 && !item.brought) codes.push(['hasParts', String(parts)])
  if (item.indicators.length === 0 && VAGUE_VERB.test(title)) codes.push(['noIndicator', title])
  return codes.map(([code, text]) => finding(code, { key: item.key, span: null, text }))
}

/** What the API takes of one item's words. */
const LONGEST_TEXT = 20_000

function ofWindow({ window, settled }: DraftItem, calendar: Calendar): [FindingCode, string][] {
  const text = window.text ?? ''
  if (window.kind === 'none') return [['noWindow', text]]
  if (window.kind !== 'date' && window.kind !== 'phased') return []
  if (window.date === null) return [['windowWithoutYear', text]]
  const codes: [FindingCode, string][] = []
  if (window.rule === 'monthBefore' && !settled.includes('window')) codes.push(['ambiguousWindow', text])
  // Only a day that the paper names was meant as a day; 年底 on a Sunday is nobody's mistake.
  if (window.rule !== 'printedDay') return codes
  const isWeekend = weekdayOf(window.date) % 6 === 0
  if (!isWorkingDay(window.date, calendar)) codes.push(['windowOnRestDay', text])
  else if (isWeekend && markOf(window.date, calendar) === 'working') codes.push(['workingWeekend', text])
  return codes
}

function ofUnits(draft: Draft, names: readonly ResolvedName[]): Finding[] {
  const resolutions = resolutionsOf(names)
  const open = names.filter(
    ({ name, settled }) =>
      settled === null || (settled.resolution.kind !== 'none' && endOfChain(name, resolutions) === null),
  )
  const found: Finding[] = []
  if (open.length > 0)
    found.push(
      finding('unresolvedUnits', { key: null, span: null, text: open.map((one) => one.name).join('\n') }),
    )
  for (const item of itemsIn(draft)) {
    for (const lead of item.leads) {
      const resolution = resolutions.get(lead)
      if (resolution?.kind === 'group' && resolution.members.length === 0)
        found.push(finding('groupLeads', { key: item.key, span: null, text: lead }))
    }
  }
  return found
}
