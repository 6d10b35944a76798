import { decodeEntities } from './html-entities.ts'
import { ListNumbers } from './html-lists.ts'
import { beginsSkipped, isEndedBy, type Skipped, stillSkipped } from './html-skipped.ts'
import { aTable, endLast, type Table, tableTag } from './html-tables.ts'
import { withoutBullets } from './word-bullets.ts'

const BLOCK =
  /^<\/?(?:p|h[1-6]|li|ul|ol|div|section|article|main|header|footer|aside|dl|dt|dd|pre|blockquote|hr|center|form|title)[\s/>]/
const LINK = /^<a\s[^>]{0,2000}\bhref/

/** A page being read, and its line that is being put together. */
interface Page {
  lines: string[]
  tables: Table[]
  /** Null where all numbers are printed. */
  lists: ListNumbers | null
  line: string
  isInLink: boolean
  /** The line so far holds nothing but a link. */
  isLink: boolean
}

/** The words of HTML: a paragraph a line, a table row a line with its cells between bars; lists are counted as browsers do. */
export function htmlToText(source: string, { countsLists = true } = {}): string {
  const html = withoutComments(source)
  const page: Page = {
    ...{ lines: [], tables: [], line: '', isInLink: false, isLink: true },
    lists: countsLists ? new ListNumbers(html) : null,
  }
  let skipped: Skipped | null = null
  for (const token of withoutBullets(tokensOf(html))) {
    if (!token.startsWith('<')) {
      if (skipped === null) put(page, decodeEntities(collapse(token)))
      continue
    }
    const tag = token.toLowerCase()
    if (skipped !== null && !isEndedBy(skipped, tag)) {
      skipped = stillSkipped(skipped, tag)
      continue
    }
    skipped = beginsSkipped(tag)
    if (skipped !== null) continue
    takeTag(page, tag)
    page.lists?.take(token)
  }
  flush(page)
  // What the page forgot to close ends with it.
  while (page.tables.length > 0) endLast(page.tables, page.lines)
  return page.lines.join('\n')
}

function put(page: Page, text: string): void {
  page.line += text
  if (!page.isInLink && text.trim() !== '') page.isLink = false
}

function flush(page: Page): void {
  const text = page.line.trim()
  const { isLink } = page
  page.line = ''
  page.isLink = true
  if (text === '') return
  const words = page.lists?.number(text, isLink) ?? text
  const cell = page.tables.at(-1)?.cell
  if (cell === null || cell === undefined) page.lines.push(words)
  else cell.push(words.replaceAll('|', '/'))
}

function takeTag(page: Page, tag: string): void {
  if (tag.startsWith('<br') || BLOCK.test(tag)) flush(page)
  else if (tag.startsWith('<table')) {
    flush(page)
    page.tables.push(aTable())
  } else if (tag.startsWith('</table')) {
    flush(page)
    endLast(page.tables, page.lines)
  } else if (/^<\/?a[\s>]/.test(tag)) page.isInLink = LINK.test(tag)
  else {
    const table = page.tables.at(-1)
    if (table !== undefined) tableTag(table, tag, () => flush(page))
  }
}

/** Comments may hold tags; an unclosed one goes to the end, as in browsers. */
function withoutComments(page: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = page.indexOf('<!--'); at >= 0; at = page.indexOf('<!--', from)) {
    parts.push(page.slice(from, at))
    const end = page.indexOf('-->', at + 4)
    from = end < 0 ? page.length : end + 3
  }
  parts.push(page.slice(from))
  return parts.join('')
}

const LATIN = /[\w.,;:%)-]/

/** White space of the source is one blank, and none between Chinese characters. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (space, at: number) => {
    if (!/[\r\n]/.test(space)) return ' '
    const isBetween = LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + space.length))
    return isBetween ? ' ' : ''
  })
}

/** Tags, however long, and the text between them; a sign that opens no tag is left out. Linear in the length. */
export function* tokensOf(html: string): Generator<string> {
  let at = 0
  let close = -1
  while (at < html.length) {
    let next = html.indexOf('<', at + 1)
    if (next < 0) next = html.length
    if (html.charAt(at) === '<') {
      if (close < at) close = html.indexOf('>', at)
      if (close < 0) close = html.length
      if (close < next) {
        yield html.slice(at, close + 1)
        at = close + 1
        continue
      }
      at += 1
      if (at >= next) continue
    }
    yield html.slice(at, next)
    at = next
  }
}
