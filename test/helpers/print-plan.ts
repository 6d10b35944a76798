import type { ParsedItem, ParsedPlan } from '#shared/plan/model.ts'
import { readNumber } from '#shared/plan/numbers.ts'

const HAN = /^[〇零一二三四五六七八九十百]+$/
/** Levels of headings of tables: they have no numbers of their own. */
const LEVELS: readonly ((count: number) => string)[] = [
  (count) => `${'一二三四五六七八九十'.charAt(count)}、`,
  (count) => `（${'一二三四五六七八九十'.charAt(count)}）`,
  (count) => `${count + 1}．`,
]

/**
 * A plan as a clerk would type it from what was read: headings and items with their numbers; owners and time in brackets
 * after a heading that has text below, else at the end: lines of their own after the last item could be meant for all of
 * them. Read again it must give the same items.
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
      const number = marked(own(item, level)) ?? LEVELS[level]?.(((counts[level] ?? 1) - 1) % 10) ?? ''
      lines.push(after(number, item.headings[level] ?? ''))
    }
    open = item.headings.map((heading, level) => keyOf(item, heading, level))
    const number =
      (isDeepRow(item) ? null : marked(item.no)) ?? (isDeepRow(item) ? `(${index + 1})` : `${index + 1}．`)
    lines.push(after(number, words(item)))
  }
  return lines.join('\n')
}

/** A number with the sign that parts it from the words; null where it is none that a paper counts with. */
function marked(no: string | null): string | null {
  if (no === null || no === '') return null
  const forms = HAN.test(no) ? [`${no}、`] : /^[\dIVX]+$/.test(no) ? [`${no}．`] : [`${no} `, `${no}：`]
  return (
    forms
      .find(
        (form) =>
          readNumber(form.replace('．', '.').replace('：', ':').replace('（', '(').replace('）', ')'))
            ?.length === form.length,
      )
      ?.replace(/(?<=[^\p{Script=Han}]) $/u, '') ?? null
  )
}

/** A number and a figure would make another number. */
const after = (number: string, text: string): string =>
  `${number}${/[\d．]$/.test(number) && /^\d/.test(text) ? ' ' : ''}${text}`

const own = ({ path, headings }: ParsedItem, level: number): string | null =>
  path.length > headings.length ? (path[level] ?? null) : null

/** A row below three headings without numbers, the last of which has taken the numbers that items have. */
const isDeepRow = (item: ParsedItem): boolean => item.headings.length > 2 && own(item, 2) === null

const keyOf = (item: ParsedItem, heading: string, level: number): string =>
  `${own(item, level) ?? ''}\u0001${heading}`

function words(item: ParsedItem): string {
  const { title, text } = item
  const said = clause(item)
  if (!text.startsWith(`${title}\n`)) return `${text}${said}`
  const rest = text.slice(title.length + 1)
  return said === '' ? text : `${title}${said}${rest}`
}

function clause({ text, lead, support, due }: ParsedItem): string {
  const parts = [
    ...(lead.length > 0 ? [`牵头单位：${lead.join('、')}`] : []),
    ...(support.length > 0 ? [`配合单位：${support.join('、')}`] : []),
    ...(due.text === null || text.includes(due.text) ? [] : [`完成时限：${due.text}`]),
  ]
  return parts.length === 0 ? '' : `（${parts.join('；')}）`
}
