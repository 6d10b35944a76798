import { weekdayOf } from '../dates.ts'
import type { Header } from './header.ts'
import type { DocumentKind, ParsedItem, PlanWarning, ReadOptions, Span } from './model.ts'
import type { Removed } from './normalise.ts'
import type { Sorted } from './sorted.ts'
import { spanOf, type Text } from './text.ts'
import { DUTY, VAGUE_VERB } from './words.ts'

export interface WarningSources {
  kind: DocumentKind
  items: readonly ParsedItem[]
  sorted: Sorted
  header: Pick<Header, 'secret'>
  removed: readonly Removed[]
  traditional: boolean
  source: string
}

/** What the office should look at: the wording check of each item, and what the reader left out or could not place. */
export function findWarnings(from: WarningSources, options: ReadOptions): PlanWarning[] {
  const { source, items } = from
  const whole: Span = [0, Math.min(source.length, 40)]
  const about = (code: PlanWarning['code'], span: Span): PlanWarning => ({
    code,
    span,
    text: source.slice(span[0], Math.min(span[1], span[0] + 200)),
  })
  const warnings: PlanWarning[] = []
  if (from.header.secret !== null) warnings.push(about('secret', spanOf(from.header.secret)))
  if (from.kind === 'report') warnings.push(about('notAPlan', whole))
  else if (items.length === 0) warnings.push(about('noItems', whole))
  if (from.traditional) warnings.push(about('traditionalScript', whole))
  for (const [code, kind] of [
    ['glossRemoved', 'gloss'],
    ['spamRemoved', 'spam'],
  ] as const) {
    const first = from.removed.find((removed) => removed.kind === kind)
    if (first !== undefined) warnings.push(about(code, [first.from, first.to]))
  }
  items.forEach((item, index) => {
    for (const [code, span] of itemWarnings(item, options))
      warnings.push({ ...about(code, span), item: index })
  })
  if (from.kind !== 'report') {
    for (const text of from.sorted.unclaimed)
      if (DUTY.test(text.flat)) warnings.push(about('unclaimedDuty', spanOf(text)))
    for (const run of from.sorted.siblings)
      for (const text of gaps(run)) warnings.push(about('numberGap', spanOf(text)))
  }
  return warnings
}

function itemWarnings(item: ParsedItem, options: ReadOptions): [PlanWarning['code'], Span][] {
  const found: [PlanWarning['code'], Span][] = []
  const { due, lead, units } = item
  if (lead.length === 0) found.push(['noLead', item.titleSpan])
  else if (lead.length > 1 && options.bareList !== 'firstLeads')
    found.push(['severalLeadsNoFirst', units[0]?.span ?? item.titleSpan])
  if (due.kind === 'none') found.push(['noWindow', due.span ?? item.titleSpan])
  const dueSpan = due.span ?? item.titleSpan
  if ((due.kind === 'date' || due.kind === 'phased') && due.date === null)
    found.push(['windowWithoutYear', dueSpan])
  if (due.rule === 'monthBefore') found.push(['ambiguousWindow', dueSpan])
  if (due.date !== null && due.rule === 'printedDay' && isRestDay(due.date))
    found.push(['windowOnRestDay', dueSpan])
  if (item.indicators.length === 0 && VAGUE_VERB.test(item.title)) found.push(['noIndicator', item.titleSpan])
  return found
}

/** Weekends; working days that were moved are the calendar's business, not the paper's. */
const isRestDay = (day: string): boolean => weekdayOf(day) % 6 === 0

/** The lines whose number does not follow the one before. */
function gaps(run: readonly { value: number; text: Text }[]): Text[] {
  return run
    .filter((entry, index) => index > 0 && entry.value > (run[index - 1]?.value ?? 0) + 1)
    .map((entry) => entry.text)
}
