import type { IsoInstant } from '../dates.ts'
import { limits } from '../items/limits.ts'
import type { WindowRule } from '../plan/model.ts'
import { findingId } from './check.ts'
import { type Draft, type DraftItem, type ItemKey, itemsIn } from './draft.ts'
import type { Edit } from './edits.ts'
import { nameOfHeading } from './name-of-heading.ts'

/** How an office reads what papers leave open; kept because somebody said so, never learnt on the quiet. */
export type OfficeRule =
  | { kind: 'bareList'; value: 'allLead' | 'firstLeads' }
  /** A day before a month: the end of the month before it, or of the month itself. */
  | { kind: 'monthBefore'; value: 'monthBefore' | 'endOfMonth' }
  /** What stands below a heading of this name does not enter the ledger. */
  | { kind: 'leaveOut'; heading: string }

/** A rule with who kept it, as they were called then, and when. */
export interface KeptRule {
  /** `keyOf` the rule as it was then. */
  key: string
  rule: OfficeRule
  by: string
  at: IsoInstant
}

/** One rule at work in a draft: what it does, and in how many places. */
export interface Followed {
  rule: OfficeRule
  edits: readonly Edit[]
  places: number
}

/** The question that a rule answers; a new answer takes the place of the old one. */
export function keyOf(rule: OfficeRule): string {
  return rule.kind === 'leaveOut' ? `leaveOut:${nameOfHeading(rule.heading)}` : rule.kind
}

/** What the rules do in a new draft; those that find nothing to do are left out. */
export function follow(draft: Draft, rules: readonly OfficeRule[]): Followed[] {
  const named = namer()
  const out = new Set<ItemKey>()
  const leaving = rules.flatMap((rule) => (rule.kind === 'leaveOut' ? leaveOut(draft, rule, named, out) : []))
  // What is left out needs no reading.
  const inside = itemsIn(draft).filter(({ key }) => !out.has(key))
  const reading = rules.flatMap((rule) => {
    if (rule.kind === 'bareList') return readLists(draft, inside, rule)
    return rule.kind === 'monthBefore' ? readMonths(inside, rule) : []
  })
  return [...reading, ...leaving]
}

/** The edits that a new draft gets from kept rules. */
export function editsOf(draft: Draft, rules: readonly OfficeRule[]): Edit[] {
  return follow(draft, rules).flatMap(({ edits }) => edits)
}

/** Names of headings, each worked out once: thousands of items share a few. */
function namer(): (heading: string) => string {
  const names = new Map<string, string>()
  return (heading) => {
    const name = names.get(heading) ?? nameOfHeading(heading)
    names.set(heading, name)
    return name
  }
}

function leaveOut(
  draft: Draft,
  rule: Extract<OfficeRule, { kind: 'leaveOut' }>,
  named: (heading: string) => string,
  out: Set<ItemKey>,
): Followed[] {
  const name = named(rule.heading)
  if (name === '') return []
  const below = itemsIn(draft).filter(
    ({ key, headings }) => !out.has(key) && headings.some((heading) => named(heading) === name),
  )
  for (const { key } of below) out.add(key)
  return followed(
    rule,
    below.map(({ key }) => ({ type: 'leaveOut', key })),
  )
}

/** Several units side by side, and nobody has said who leads. */
const isOpenList = ({ leads, firstChosen }: DraftItem): boolean => leads.length > 1 && !firstChosen

function readLists(
  draft: Draft,
  inside: readonly DraftItem[],
  rule: Extract<OfficeRule, { kind: 'bareList' }>,
): Followed[] {
  if (draft.bareList !== 'ask') return []
  const places = inside.filter(isOpenList).length
  return places === 0 ? [] : [{ rule, edits: [{ type: 'bareList', value: rule.value }], places }]
}

const readAs = ({ window }: DraftItem, rule: WindowRule): number =>
  window.alternatives?.findIndex((one) => one.rule === rule) ?? -1

function readMonths(
  inside: readonly DraftItem[],
  rule: Extract<OfficeRule, { kind: 'monthBefore' }>,
): Followed[] {
  const open = inside.filter(({ window }) => window.rule === 'monthBefore')
  if (rule.value === 'endOfMonth')
    return followed(
      rule,
      open.flatMap((item) => {
        const index = readAs(item, 'endOfMonth')
        return index < 0 ? [] : { type: 'chooseWindow' as const, key: item.key, index }
      }),
    )
  const findings = open.map(({ key }) => findingId('ambiguousWindow', key))
  return findings.length === 0 ? [] : [{ rule, edits: [{ type: 'see', findings }], places: findings.length }]
}

const followed = (rule: OfficeRule, edits: readonly Edit[]): Followed[] =>
  edits.length === 0 ? [] : [{ rule, edits, places: edits.length }]

/** What the office decided in this draft that could be kept for the next, and is not known already. */
export function worthKeeping(draft: Draft, known: readonly OfficeRule[]): OfficeRule[] {
  const sayings = new Set(known.map(sayingOf))
  return [...listsAnswered(draft), ...monthsDecided(draft), ...sectionsLeftOut(draft)].filter(
    (rule) => !sayings.has(sayingOf(rule)),
  )
}

/** The question with its answer. */
export const sayingOf = (rule: OfficeRule): string =>
  rule.kind === 'leaveOut' ? keyOf(rule) : `${rule.kind} ${rule.value}`

function listsAnswered({ bareList, items }: Draft): OfficeRule[] {
  if (bareList === 'ask') return []
  const isAsked = items.some(({ readings }) => (readings?.allLead.leads.length ?? 0) > 1)
  return isAsked ? [{ kind: 'bareList', value: bareList }] : []
}

function monthsDecided(draft: Draft): OfficeRule[] {
  const seen = new Set(draft.seen)
  const answers = new Set(
    itemsIn(draft).flatMap((item) => {
      if (item.window.rule === 'monthBefore')
        return seen.has(findingId('ambiguousWindow', item.key)) ? 'monthBefore' : 'open'
      return item.window.rule === 'endOfMonth' && readAs(item, 'monthBefore') >= 0 ? 'endOfMonth' : []
    }),
  )
  const [value] = answers
  if (answers.size !== 1 || value === undefined || value === 'open') return []
  return [{ kind: 'monthBefore', value: value === 'endOfMonth' ? 'endOfMonth' : 'monthBefore' }]
}

/** Sections of which every item is left out; of nested ones only the outermost is named. */
function sectionsLeftOut({ items }: Draft): OfficeRule[] {
  const named = namer()
  const stays = new Set(items.flatMap(({ isOut, headings }) => (isOut ? [] : headings.map(named))))
  const found = new Map<string, OfficeRule>()
  for (const { isOut, headings } of items) {
    if (!isOut) continue
    const heading = headings.find((one) => !stays.has(named(one)))
    if (heading === undefined || named(heading) === '' || heading.length > limits.title) continue
    found.set(named(heading), { kind: 'leaveOut', heading: heading.trim() })
  }
  return [...found.values()]
}
