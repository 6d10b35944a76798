import { MOST_DOCUMENT_BYTES } from '../plan/read-refusal.ts'

/** What a copy left on the clipboard, and the words it is pasted between. */
export interface Pasted {
  html: string
  plain: string
  around: string
}

/** How a paste comes in: as the page it is, as words, or as words because the page is too large. */
export type PastedAs = 'page' | 'words' | 'wordsOfTooMuch'

/** Workbooks name themselves before their cells. */
const HEAD = 20_000
const WORKBOOK = /<meta\s[^>]{0,200}(?:excel\.sheet|microsoft excel)|<google-sheets-html-origin/i

/** Takes the page where the words alone would lose the numbers of lists or the places of cells. */
export function pastedAs({ html, plain, around }: Pasted): PastedAs {
  // Into words that stand there goes nothing but words.
  if (around.trim() !== '' || html.trim() === '') return 'words'
  if (plain.trim() !== '' && !losesStructure(html, plain)) return 'words'
  return bytesOf(fileOfPage(html)) > MOST_DOCUMENT_BYTES ? 'wordsOfTooMuch' : 'page'
}

/** The page as a file that is known to be one: what is cut out of a page may begin with any tag. */
export const fileOfPage = (html: string): string => `<!doctype html>\n${html}`

function losesStructure(html: string, plain: string): boolean {
  // Cells of a workbook come with tabs between them, every cell in its place.
  if (WORKBOOK.test(html.slice(0, HEAD))) return false
  return hasCountedItems(html) || hasMergedCells(html) || (!isGrid(plain) && hasCellsOfLines(html))
}

const LIST_TAG = /<(ol|li)(?=[\s>])/gi

function hasCountedItems(html: string): boolean {
  let isInList = false
  for (const [, name] of html.matchAll(LIST_TAG)) {
    if (name?.toLowerCase() === 'ol') isInList = true
    else if (isInList) return true
  }
  return false
}

/** Rows of equally many cells: none is missing, and none is broken over lines. */
function isGrid(plain: string): boolean {
  const rows = plain.split('\n').filter((line) => line.trim() !== '')
  const most = tabsIn(rows[0] ?? '')
  return most > 0 && rows.every((row) => tabsIn(row) === most)
}

function tabsIn(line: string): number {
  let count = 0
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) count += 1
  return count
}

const MERGED = /<t[dh]\s(?:[^>]{0,2000}\s)?(?:row|col)span\s?=\s?["']?(?:[2-9]|[1-9]\d)/i
const hasMergedCells = (html: string): boolean => MERGED.test(html)

const CELL_OR_LINE = /<(?:(t[dh])|\/(t[dh]|table)|(br)|p|div|li)(?=[\s>/])/gi

function hasCellsOfLines(html: string): boolean {
  let lines: number | null = null
  for (const [, begins, ends, breaks] of html.matchAll(CELL_OR_LINE)) {
    if (begins !== undefined) lines = 0
    else if (ends !== undefined) lines = null
    else if (lines !== null) lines += breaks === undefined ? 1 : 2
    if (lines !== null && lines > 1) return true
  }
  return false
}

/** As UTF-8 has it, or a little more. */
function bytesOf(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  }
  return bytes
}
