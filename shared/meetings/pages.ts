import type { UnitId } from '../ids.ts'
import { type Actor, isUnitRole } from '../users/model.ts'
import type { Deck, DeckPage } from './deck.ts'
import type { FrozenRow } from './frozen-row.ts'
import type { Decision, Meeting } from './model.ts'
import { linesIn, paged } from './paged.ts'

/** 确定事项清单: not frozen, it grows while the meeting runs. */
export interface DecisionsPage {
  kind: 'decisions'
  key: string
  part: number
  parts: number
  total: number
  entries: Decision[]
  /** The number of the first one. */
  from: number
}
export type MeetingPage = DeckPage | DecisionsPage

/** Of the narrowest screen in a room: so many fit, and so many characters go on a line of the text. */
const ROOM = { rows: 7, lines: 14, linesOf: ({ text }: Decision) => linesIn(text, 20) }

/** All pages of the meeting in their order: the frozen ones, then what was decided. */
export function pagesOf(deck: Deck, decisions: readonly Decision[]): MeetingPage[] {
  const total = decisions.length
  let from = 1
  const sheets = paged(decisions, ROOM, 'decisions').map((part) => {
    const page = { kind: 'decisions' as const, ...part, total, from }
    from += part.entries.length
    return page
  })
  return [...deck.pages, ...sheets]
}

/** The page of that name; the first when there is none. */
export function pageAt(pages: readonly MeetingPage[], key: string | undefined): number {
  return Math.max(
    0,
    pages.findIndex((page) => page.key === key),
  )
}

/** What the asker may see: where a plan shows a unit its own part, only its own pages and what it has to do. */
export function seenBy(
  deck: Deck,
  meeting: Meeting,
  { role, unitId }: Pick<Actor, 'role' | 'unitId'>,
  visibility: 'all' | 'own',
): { deck: Deck; meeting: Meeting } {
  if (role === 'office') return { deck, meeting }
  const bare = { ...meeting, notes: {} }
  if (!isUnitRole(role) || visibility === 'all') return { deck, meeting: bare }
  const own = (unitIds: readonly (UnitId | null)[]) => unitId !== null && unitIds.includes(unitId)
  const pages = deck.pages.flatMap((page): DeckPage[] => {
    switch (page.kind) {
      case 'overall':
        return []
      case 'unit':
        return page.unitId === unitId ? [page] : []
      case 'last': {
        const entries = page.entries.filter(({ unitIds }) => own(unitIds))
        if (entries.length === 0) return []
        const done = entries.filter(({ outcome }) => outcome === 'done').length
        const earlier = page.meeting === null ? 0 : entries.filter(({ isEarlier }) => isEarlier).length
        return [{ ...page, entries, done, total: entries.length, earlier }]
      }
      case 'next': {
        const entries = page.entries.filter(({ unitIds }) => own(unitIds))
        return entries.length === 0 ? [] : [{ ...page, entries, total: entries.length }]
      }
    }
  })
  const decisions = meeting.decisions.filter((one) => own([one.unitId]))
  return { deck: { ...deck, pages }, meeting: { ...bare, decisions } }
}

/** The same cut of the rows: those that its pages count. */
export function rowsSeenBy(
  rows: readonly FrozenRow[],
  { role, unitId }: Pick<Actor, 'role' | 'unitId'>,
  visibility: 'all' | 'own',
): FrozenRow[] {
  if (!isUnitRole(role) || visibility === 'all') return [...rows]
  return rows.filter(({ leads }) => unitId !== null && leads.includes(unitId))
}
