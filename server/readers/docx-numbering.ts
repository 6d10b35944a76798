import { numberWord } from './number-word.ts'

/** One level of a numbered list. */
interface Level {
  format: string
  text: string
  start: number
}

type Lists = Map<string, Level[]>

const attribute = (xml: string, name: string): string | null =>
  new RegExp(`\\bw:${name}="([^"]*)"`).exec(xml)?.[1] ?? null
const element = (xml: string, name: string): string | null =>
  new RegExp(`<w:${name}\\b[^>]*>`).exec(xml)?.[0] ?? null
const valueOf = (xml: string, name: string): string | null => {
  const tag = element(xml, name)
  return tag === null ? null : attribute(tag, 'val')
}
function blocks(xml: string, name: string): string[] {
  const found: string[] = []
  const open = new RegExp(`<w:${name}[ >]`, 'g')
  const close = `</w:${name}>`
  for (let start = open.exec(xml); start !== null; start = open.exec(xml)) {
    const to = xml.indexOf(close, start.index)
    if (to < 0) break
    found.push(xml.slice(start.index, to + close.length))
    open.lastIndex = to + close.length
  }
  return found
}

/** The lists that numbering.xml defines, by the id that paragraphs use. */
function readLists(numbering: string): Lists {
  const abstract = new Map<string, Level[]>()
  for (const block of blocks(numbering, 'abstractNum')) {
    const levels = blocks(block, 'lvl').map((level) => ({
      format: valueOf(level, 'numFmt') ?? 'decimal',
      text: valueOf(level, 'lvlText') ?? '',
      start: Number(valueOf(level, 'start') ?? 1),
    }))
    abstract.set(attribute(block, 'abstractNumId') ?? '', levels)
  }
  const lists: Lists = new Map()
  for (const block of blocks(numbering, 'num')) {
    const levels = abstract.get(valueOf(block, 'abstractNumId') ?? '')
    if (levels !== undefined) lists.set(attribute(block, 'numId') ?? '', levels)
  }
  return lists
}

interface Use {
  list: string
  level: number
}

function readUse(properties: string, fallback: Use | undefined): Use | null {
  const numbered = /<w:numPr>[\s\S]{0,400}?<\/w:numPr>/.exec(properties)?.[0]
  if (numbered === undefined) return fallback ?? null
  const list = valueOf(numbered, 'numId') ?? fallback?.list
  return list === undefined || list === '0'
    ? null
    : { list, level: Number(valueOf(numbered, 'ilvl') ?? fallback?.level ?? 0) }
}

function readStyles(styles: string): Map<string, Use> {
  const uses = new Map<string, Use>()
  for (const block of blocks(styles, 'style')) {
    const use = readUse(block, undefined)
    const id = attribute(block.slice(0, 400), 'styleId')
    if (use !== null && id !== null) uses.set(id, use)
  }
  return uses
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Writes automatic numbers into the paragraphs as words: a converter to HTML would lose them. */
export function printNumbers(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering)
  const styled = readStyles(styles)
  const counts = new Map<string, number[]>()
  const parts: string[] = []
  let done = 0
  for (const found of document.matchAll(/<w:pPr[ >]/g)) {
    const end = document.indexOf('</w:pPr>', found.index)
    if (end < 0) break
    if (found.index < done) continue
    const properties = document.slice(found.index, end)
    const use = readUse(properties, styled.get(valueOf(properties, 'pStyle') ?? ''))
    const levels = use === null ? undefined : lists.get(use.list)
    if (use === null || levels === undefined) continue
    const words = countUp(counts, use, levels)
    parts.push(
      document.slice(done, found.index),
      properties.replace(/<w:numPr>[\s\S]{0,400}?<\/w:numPr>/, ''),
      '</w:pPr>',
      words === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`,
    )
    done = end + '</w:pPr>'.length
  }
  parts.push(document.slice(done))
  return parts.join('')
}

/** Counts one paragraph and gives its number as printed. */
function countUp(counts: Map<string, number[]>, use: Use, levels: readonly Level[]): string {
  const level = levels[use.level]
  if (level === undefined || level.format === 'bullet' || level.format === 'none') return ''
  const count = counts.get(use.list) ?? []
  for (let above = 0; above < use.level; above += 1) count[above] ??= levels[above]?.start ?? 1
  count[use.level] = (count[use.level] ?? level.start - 1) + 1
  counts.set(use.list, count.slice(0, use.level + 1))
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return numberWord(count[at] ?? 1, levels[at]?.format ?? 'decimal')
  })
}
