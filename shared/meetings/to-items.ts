import { limits } from '../items/limits.ts'
import type { PrintedItem } from '../plans/decide-import.ts'
import type { Refusal } from '../refusal.ts'
import type { Decision, Meeting } from './model.ts'

const SENTENCE = /[\u3002\uff1b;]/

/** A decision as an item of the plan: its first sentence is the title, all of its words are kept behind it. */
export function toItem(
  { id, text, unitId, window }: Decision,
  meeting: Pick<Meeting, 'name'>,
  graceDays: number,
): PrintedItem | { refusal: Refusal } {
  if (unitId === null) return { refusal: 'decisionWithoutUnit' }
  if (window === null) return { refusal: 'decisionWithoutDay' }
  return {
    id,
    no: '',
    path: [],
    headings: [meeting.name],
    title: titleOf(text),
    text,
    source: text,
    isKey: false,
    leads: [unitId],
    supports: [],
    window: window.kind === 'recurring' ? { ...window, graceDays } : window,
    indicators: [],
  }
}

function titleOf(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  const end = flat.search(SENTENCE)
  return (end > 0 ? flat.slice(0, end) : flat).slice(0, limits.title)
}
