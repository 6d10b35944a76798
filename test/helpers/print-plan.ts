import type { ParsedItem, ParsedPlan } from '#shared/plan/model.ts'

const HAN = /^[〇零一二三四五六七八九十百]+$/
const DIGITS = /^\d+$/
const LEVELS = ['一二三四五六七八九十', '（一）（二）（三）（四）（五）（六）（七）（八）（九）（十）']

const marked = (no: string): string => (HAN.test(no) ? `${no}、` : DIGITS.test(no) ? `${no}．` : no)

/**
 * A plan as a clerk would type it from what was read: headings and items with their numbers, owners and time in
 * brackets at the end: lines of their own after the last item could be meant for all of them. Read again it must give the same items.
 */
export function printPlan({ title, items }: Pick<ParsedPlan, 'title' | 'items'>): string {
  const lines = [title ?? '']
  let open: string[] = []
  const counts: number[] = []
  for (const [index, item] of items.entries()) {
    const from = item.headings.findIndex((heading, level) => open[level] !== keyOf(item, heading, level))
    const fresh = from < 0 ? item.headings.length : from
    for (let level = fresh; level < item.headings.length; level += 1) {
      counts[level] = (counts[level] ?? 0) + 1
      counts.length = level + 1
      lines.push(`${numberOf(item, level, counts[level] ?? 1)}${item.headings[level]}`)
    }
    open = item.headings.map((heading, level) => keyOf(item, heading, level))
    const no = marked(item.no === '' ? String(index + 1) : item.no)
    // A number and a figure would make another number.
    lines.push(`${no}${/^\d/.test(item.text) ? ' ' : ''}${item.text}${clause(item)}`)
  }
  return lines.join('\n')
}

/** Headings of tables have no numbers of their own. */
const own = ({ path, headings }: ParsedItem, level: number): string | null =>
  path.length > headings.length ? (path[level] ?? null) : null

const keyOf = (item: ParsedItem, heading: string, level: number): string =>
  `${own(item, level) ?? ''}\u0001${heading}`

function numberOf(item: ParsedItem, level: number, count: number): string {
  const printed = own(item, level)
  if (printed !== null) return marked(printed)
  const numbers = LEVELS[level] ?? ''
  return level === 0
    ? `${numbers.charAt((count - 1) % 10)}、`
    : numbers.slice(((count - 1) % 10) * 3, ((count - 1) % 10) * 3 + 3)
}

function clause({ text, lead, support, due }: ParsedItem): string {
  const parts = [
    ...(lead.length > 0 ? [`牵头单位：${lead.join('、')}`] : []),
    ...(support.length > 0 ? [`配合单位：${support.join('、')}`] : []),
    ...(due.text === null || text.includes(due.text) ? [] : [`完成时限：${due.text}`]),
  ]
  return parts.length === 0 ? '' : `（${parts.join('；')}）`
}
