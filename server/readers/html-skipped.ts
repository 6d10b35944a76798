/** What a page holds besides its words. */
const WORDLESS =
  /^<(script|style|noscript|template|svg|head|nav|select|iframe|object|canvas|button|textarea)[\s/>]/
const NAME = /^<([a-z][a-z0-9]{0,15})\s/
/** These have no end, so nothing could end with them. */
const EMPTY = new Set([
  'br',
  'img',
  'input',
  'hr',
  'meta',
  'link',
  'col',
  'base',
  'area',
  'wbr',
  'embed',
  'param',
])
const STYLE = /\sstyle\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s>]*))/
const QUOTED = /"[^"]*"|'[^']*'/g

/** An element that is left out, until it ends. */
export interface Skipped {
  name: string
  depth: number
  /** Tables that were opened inside. */
  tables: number
}

/** The element that this tag, in lower case, begins and that nobody sees; null of any other. */
export function beginsSkipped(tag: string): Skipped | null {
  if (tag.endsWith('/>')) return null
  const name = WORDLESS.exec(tag)?.[1] ?? (isHidden(tag) ? NAME.exec(tag)?.[1] : undefined)
  return name === undefined || EMPTY.has(name) ? null : { name, depth: 1, tables: 0 }
}

function isHidden(tag: string): boolean {
  if (!/none|hid/.test(tag)) return false
  const style = STYLE.exec(tag)
  const words = style?.[1] ?? style?.[2] ?? style?.[3] ?? ''
  if (/display\s{0,4}:\s{0,4}none|mso-hide\s{0,4}:\s{0,4}all/.test(words)) return true
  return /\shidden[\s=>]/.test(tag.replace(QUOTED, ''))
}

/** Elements of the same name may lie in each other; the outer one ends it. */
export function stillSkipped({ name, depth, tables }: Skipped, tag: string): Skipped | null {
  const left = depth + (tag.startsWith(`</${name}>`) ? -1 : isOpening(tag, name) ? 1 : 0)
  const inside = tables + (/^<table[\s>]/.test(tag) ? 1 : tag.startsWith('</table') ? -1 : 0)
  return left === 0 ? null : { name, depth: left, tables: inside }
}

const isOpening = (tag: string, name: string): boolean =>
  tag.startsWith(`<${name}`) && /[\s>]/.test(tag.charAt(name.length + 1)) && !tag.endsWith('/>')

/** Old pages leave out the ends of rows and cells: the next one, or the end of the table, ends what is left out. */
export function isEndedBy({ name, tables }: Skipped, tag: string): boolean {
  if (tables > 0) return false
  if (name === 'tr') return /^<(?:tr[\s>]|\/table|\/tbody)/.test(tag)
  return (name === 'td' || name === 'th') && /^<(?:t[dhr][\s>]|\/tr|\/table|\/tbody)/.test(tag)
}
