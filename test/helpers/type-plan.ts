import type { ParsedItem, ParsedPlan } from '#shared/plan/model.ts'
import { type NumberStyle, readNumber, USUAL_RANK } from '#shared/plan/numbers.ts'

/** The last part printed on a level. */
interface Printed {
  /** Its number and its words, of a heading. */
  key: string | null
  value: number
}

/**
 * A plan as a clerk would type it from what was read: headings and items with their numbers, or new ones where
 * these are not of one shape a level; owners and time in brackets after a heading that has text below, else at the end: lines of their own after the last item could be meant for all of
 * them. Read again it must give the same items.
 */
export function typePlan({ title, items }: Pick<ParsedPlan, 'title' | 'items'>): string {
  const lines = [title ?? '']
  let open: Printed[] = []
  const hasOwn = areShaped(items)
  const print = (level: number, no: string | null, text: string, key: string | null): void => {
    const value = (open[level]?.value ?? 0) + 1
    const number = (hasOwn ? marked(no) : null) ?? LEVELS[level]?.(value) ?? ''
    open = [...open.slice(0, level), { key, value }]
    // A number and a figure would make another number.
    const parted = /[\d．]$/.test(number) && /^\d/.test(text) ? `${number} ` : number
    lines.push(text === '' ? number.replace(/ $/, '、') : `${parted}${text}`)
  }
  for (const item of items) {
    const keys = item.headings.map((heading, level) => `${own(item, level)}\u0001${heading}`)
    const same = keys.findIndex((key, level) => open[level]?.key !== key)
    for (let level = same < 0 ? keys.length : same; level < keys.length; level += 1)
      print(level, own(item, level), item.headings[level] ?? '', keys[level] ?? null)
    print(keys.length, item.no, words(item), null)
  }
  return lines.join('\n')
}

/** Headings of tables have no numbers of their own. */
const own = ({ path, headings }: ParsedItem, level: number): string | null =>
  path.length > headings.length ? (path[level] ?? null) : null

const HAN = '一二三四五六七八九十'
const han = (value: number): string => HAN.charAt((value - 1) % HAN.length)
const LEVELS: readonly ((value: number) => string)[] = [
  (value) => `${han(value)}、`,
  (value) => `（${han(value)}）`,
  (value) => `${value}．`,
  (value) => `(${value})`,
  (value) => `${value})`,
  (value) => String.fromCharCode(0x2460 + ((value - 1) % 20)),
]

/** Whether each level has numbers of one shape, lower than that of the level above. */
function areShaped(items: readonly ParsedItem[]): boolean {
  const styles: NumberStyle[] = []
  for (const item of items) {
    const numbers = [...item.headings.map((_, level) => own(item, level)), item.no]
    for (const [level, no] of numbers.entries()) {
      const style = readNumber(flat(marked(no) ?? ''))?.style
      if (style === undefined || (styles[level] ?? style) !== style) return false
      styles[level] = style
    }
  }
  return styles.every((style, level) => level === 0 || rank(styles[level - 1]) < rank(style))
}
const rank = (style: NumberStyle | undefined): number => (style === undefined ? -1 : USUAL_RANK[style])

/** A number with the sign that parts it from the words; null where it is none that a paper counts with. */
function marked(no: string | null): string | null {
  if (no === null || no === '') return null
  const forms = HAN_NUMBER.test(no)
    ? [`${no}、`]
    : /^[\dIVX]+$/.test(no)
      ? [`${no}．`]
      : [no, `${no} `, `${no}：`]
  return forms.find((form) => readNumber(flat(`${form}字`))?.length === form.length) ?? null
}
const HAN_NUMBER = /^[〇零一二三四五六七八九十百]+$/
const flat = (text: string): string =>
  text
    .replace(/[（〔]/, '(')
    .replace(/[）〕]/, ')')
    .replace('．', '.')
    .replace('：', ':')

function words(item: ParsedItem): string {
  const { title, text } = item
  const said = clause(item)
  if (said === '' || !text.startsWith(`${title}\n`)) return `${text}${said}`
  return `${title}${said}${text.slice(title.length + 1)}`
}

function clause({ text, lead, support, due }: ParsedItem): string {
  const parts = [
    ...(lead.length > 0 ? [`牵头单位：${lead.join('、')}`] : []),
    ...(support.length > 0 ? [`配合单位：${support.join('、')}`] : []),
    ...(due.text === null || text.includes(due.text) ? [] : [`完成时限：${due.text}`]),
  ]
  return parts.length === 0 ? '' : `（${parts.join('；')}）`
}
