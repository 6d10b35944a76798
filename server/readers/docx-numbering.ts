import { attribute, blocks, type Level, type List, type Lists, readLists, valueOf } from './docx-lists.ts'
import { numberWord } from './number-word.ts'

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

/** The list that each style brings, its own or that of the style it is based on. */
function readStyles(styles: string, lists: Lists): Map<string, Use> {
  const own = new Map<string, { use: Use | null; basedOn: string | null }>()
  for (const block of blocks(styles, 'style')) {
    const id = attribute(block.slice(0, 400), 'styleId')
    if (id === null) continue
    const use = readUse(block, undefined)
    const level =
      use === null ? -1 : (lists.get(use.list)?.levels.findIndex((level) => level?.style === id) ?? -1)
    own.set(id, {
      use: use !== null && level >= 0 ? { ...use, level } : use,
      basedOn: valueOf(block, 'basedOn'),
    })
  }
  const uses = new Map<string, Use>()
  for (const id of own.keys()) {
    let at: string | null = id
    for (let depth = 0; at !== null && depth < DEEPEST_STYLE; depth += 1) {
      const style = own.get(at)
      if (style?.use) uses.set(id, uses.get(id) ?? style.use)
      at = style?.use ? null : (style?.basedOn ?? null)
    }
  }
  return uses
}
const DEEPEST_STYLE = 20

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Writes automatic numbers into the paragraphs as words: a converter to HTML would lose them. */
export function printNumbers(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering)
  const styled = readStyles(styles, lists)
  const counts = new Map<string, (number | undefined)[]>()
  const parts: string[] = []
  let done = 0
  for (const found of document.matchAll(/<w:pPr[ >]/g)) {
    const end = document.indexOf('</w:pPr>', found.index)
    if (end < 0) break
    if (found.index < done) continue
    const properties = document.slice(found.index, end)
    // A paragraph whose end was deleted is part of the next one and counts no more.
    if (/<w:del[\s/>]/.test(properties)) continue
    const use = readUse(properties, styled.get(valueOf(properties, 'pStyle') ?? ''))
    const list = use === null ? undefined : lists.get(use.list)
    if (use === null || list === undefined) continue
    const words = apart(countUp(counts, use, list), document.slice(end, end + REACH))
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

const REACH = 2000

/** Two numbers that meet would become one: `1.` and `5G`. */
const apart = (words: string, after: string): string =>
  /\d[.)]?$/.test(words) && /<w:t(?:\s[^<>]{0,200})?>\s{0,20}\d/.test(after.split('</w:p>', 1)[0] ?? '')
    ? `${words} `
    : words

/** Counts one paragraph and gives its number as printed. */
function countUp(
  counts: Map<string, (number | undefined)[]>,
  use: Use,
  { definition, levels, starts }: List,
): string {
  const level = levels[use.level]
  if (level === undefined || level.format === 'bullet' || level.format === 'none') return ''
  const count = counts.get(definition) ?? []
  for (let above = 0; above < use.level; above += 1) count[above] ??= levels[above]?.start ?? 1
  const start = starts.get(use.level)
  // Only the first use of a list begins anew.
  starts.delete(use.level)
  count[use.level] = start ?? (count[use.level] ?? level.start - 1) + 1
  // Levels below begin again, unless they count on.
  for (let below = use.level + 1; below < count.length; below += 1)
    if (!levels[below]?.countsOn) count[below] = undefined
  counts.set(definition, count)
  const words = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return numberWord(count[at] ?? 1, level.isDecimal ? 'decimal' : (levels[at]?.format ?? 'decimal'))
  })
  return words + gapAfter(words, level.suffix)
}

/** A tab after a comma or a bracket parts nothing that is not parted already. */
const gapAfter = (words: string, suffix: Level['suffix']): string =>
  words !== '' && (suffix === 'space' || (suffix === 'tab' && /[\p{L}\p{N}]$/u.test(words))) ? ' ' : ''
