import type { PrintedWindow } from '../plan/model.ts'
import type { Draft, DraftItem, Owners, Uncertain } from './draft.ts'
import type { Edit, OwnersReading } from './edits.ts'

/** Why a value is open; a key of the copy file. */
export type UncertainRule = 'monthBefore' | 'severalWindows' | 'bareList' | 'inherited' | 'inText'

export type Reading =
  | { window: PrintedWindow; edit: Edit }
  | { owners: Owners; as: OwnersReading; edit: Edit }

/** A value with more than one reading, the present one first: its edit says that it is the right one. */
export interface Uncertainty {
  what: Uncertain
  rule: UncertainRule
  options: Reading[]
  /** The office has chosen one, or confirmed the present one. */
  isSettled: boolean
}

/** The values of the item that nobody has decided between. */
export function uncertainties(draft: Draft, item: DraftItem): Uncertainty[] {
  return readingsOf(draft, item).filter((one) => !one.isSettled)
}

/** Every value of the item with more than one reading, also where the office has chosen: it may choose again. */
export function readingsOf(draft: Draft, item: DraftItem): Uncertainty[] {
  return item.isOut ? [] : [ownersOf(draft, item), windowOf(draft, item)].flatMap((one) => one ?? [])
}

/** The next reading of the next open value; once none is open, of the one that was settled last. */
export function nextReading(draft: Draft, item: DraftItem, wanted: Uncertain | null = null): Edit | null {
  const all = readingsOf(draft, item)
  const last = item.settled.at(-1)
  const one =
    all.find(({ what }) => what === wanted) ??
    all.find(({ isSettled }) => !isSettled) ??
    all.find(({ what }) => what === last)
  return one?.options[1]?.edit ?? null
}

/** The next open value stays as it is read. */
export function keepReading(draft: Draft, item: DraftItem, wanted: Uncertain | null = null): Edit | null {
  const open = uncertainties(draft, item)
  const one = open.find(({ what }) => what === wanted) ?? open[0]
  return one?.options[0]?.edit ?? null
}

function windowOf(draft: Draft, item: DraftItem): Uncertainty | null {
  const { key, window, settled } = item
  const { alternatives = [] } = window
  const others = alternatives.flatMap((other, index): Reading[] => {
    const isNew = ![window, ...alternatives.slice(0, index)].some((one) => meansTheSame(one, other))
    return isNew ? [{ window: other, edit: { type: 'chooseWindow', key, index } }] : []
  })
  if (others.length === 0) return null
  return {
    what: 'window',
    rule: alternatives.some((one) => one.text !== window.text) ? 'severalWindows' : 'monthBefore',
    options: [{ window, edit: { type: 'settle', keys: [key], what: 'window' } }, ...others],
    isSettled: settled.includes('window') || draft.seen.includes(`ambiguousWindow:${key}`),
  }
}

const meansTheSame = (a: PrintedWindow, b: PrintedWindow): boolean =>
  a.kind === b.kind &&
  a.date === b.date &&
  a.period === b.period &&
  a.within?.count === b.within?.count &&
  a.within?.unit === b.within?.unit

const NOBODY: Owners = { leads: [], supports: [] }

function ownersOf(draft: Draft, item: DraftItem): Uncertainty | null {
  const { key, readings, settled } = item
  if (readings === null) return null
  const isAsked = draft.bareList === 'ask' && !sameOwners(readings.allLead, readings.firstLeads)
  const source = sourceOfOwners(item)
  const lists = isAsked ? (['allLead', 'firstLeads'] as const) : ([asRead(draft)] as const)
  const all: { owners: Owners; as: OwnersReading }[] = [
    ...lists.map((as) => ({ owners: readings[as], as })),
    ...(source === null ? [] : [{ owners: NOBODY, as: 'none' as const }]),
  ]
  const now = all.findIndex(({ owners }) => sameOwners(owners, item))
  if (all.length < 2 || now < 0) return null
  const [present, ...others] = [...all.slice(now), ...all.slice(0, now)]
  if (present === undefined) return null
  return {
    what: 'owners',
    rule: isAsked || source === null ? 'bareList' : source,
    options: [
      { ...present, edit: { type: 'settle', keys: [key], what: 'owners' } },
      ...others.map((one): Reading => ({ ...one, edit: { type: 'chooseOwners', key, reading: one.as } })),
    ],
    isSettled: settled.includes('owners'),
  }
}

const asRead = ({ bareList }: Draft): Exclude<OwnersReading, 'none'> =>
  bareList === 'ask' ? 'allLead' : bareList

const sameOwners = (a: Owners, b: Owners): boolean =>
  a.leads.join('\n') === b.leads.join('\n') && a.supports.join('\n') === b.supports.join('\n')

/** Where the owners come from, unless a label or a bracket of the item says it. */
export function sourceOfOwners({ units, readings }: DraftItem): 'inherited' | 'inText' | null {
  if (readings === null || units.length === 0) return null
  if (units.every((unit) => unit.inherited)) return 'inherited'
  return units.every((unit) => unit.inText) ? 'inText' : null
}
