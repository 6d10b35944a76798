import { attributeOf, tagsNamed } from './xml-tags.ts'

/** One level of a numbered list. */
export interface Level {
  format: string
  text: string
  start: number
  /** `w:lvlRestart` 0: counts on whatever stands above it. */
  countsOn: boolean
  /** `w:isLgl`: all numbers in its text are decimal. */
  isDecimal: boolean
  /** The paragraph style that this level belongs to. */
  style: string | null
  /** What parts it from the words. */
  suffix: 'tab' | 'space' | 'nothing'
}

export interface List {
  /** Lists of one definition count on together. */
  definition: string
  levels: Level[]
  /** By level: where this list begins anew. */
  starts: Map<number, number>
}
export type Lists = Map<string, List>

export const attribute = (xml: string, name: string): string | null => attributeOf(xml, `w:${name}`)

function element(xml: string, name: string): string | null {
  for (const { tag, closes } of tagsNamed(xml, `w:${name}`)) if (!closes) return tag
  return null
}

export const valueOf = (xml: string, name: string): string | null => {
  const tag = element(xml, name)
  return tag === null ? null : attribute(tag, 'val')
}

/** The elements of this name, none within another. */
export function blocks(xml: string, name: string): string[] {
  const found: string[] = []
  const close = `</w:${name}>`
  let done = 0
  for (const { index, tag, closes } of tagsNamed(xml, `w:${name}`)) {
    if (closes || index < done || tag.endsWith('/>')) continue
    const to = xml.indexOf(close, index)
    if (to < 0) break
    done = to + close.length
    found.push(xml.slice(index, done))
  }
  return found
}

/** The lists that numbering.xml defines, by the id that paragraphs use. */
export function readLists(numbering: string): Lists {
  const definitions = readDefinitions(numbering)
  const lists: Lists = new Map()
  for (const block of blocks(numbering, 'num')) {
    const definition = definitions(valueOf(block, 'abstractNumId') ?? '')
    if (definition === null) continue
    const levels = [...definition.levels]
    const starts = new Map<number, number>()
    for (const override of blocks(block, 'lvlOverride')) {
      const at = Number(attribute(override, 'ilvl') ?? 0)
      Object.assign(levels, levelsOf(override, at))
      const start = valueOf(override, 'startOverride')
      if (start !== null) starts.set(at, Number(start))
    }
    lists.set(attribute(block, 'numId') ?? '', { definition: definition.id, levels, starts })
  }
  return lists
}

interface Definition {
  id: string
  levels: Level[]
}

/** By its id: a definition, or the one it is linked to by the name of a style of numbering. */
function readDefinitions(numbering: string): (id: string) => Definition | null {
  const byId = new Map<string, Definition>()
  const byStyle = new Map<string, Definition>()
  const links = new Map<string, string>()
  for (const block of blocks(numbering, 'abstractNum')) {
    const id = attribute(block.slice(0, 400), 'abstractNumId') ?? ''
    const definition = { id, levels: levelsOf(block, 0) }
    byId.set(id, definition)
    const link = valueOf(block, 'numStyleLink')
    if (link !== null) links.set(id, link)
    const style = valueOf(block, 'styleLink')
    if (style !== null) byStyle.set(style, definition)
  }
  return (id) => byStyle.get(links.get(id) ?? '') ?? byId.get(id) ?? null
}

/** The levels in a definition, each at its place. */
function levelsOf(block: string, first: number): Level[] {
  const levels: Level[] = []
  blocks(block, 'lvl').forEach((level, at) => {
    const place = Number(attribute(level.slice(0, 400), 'ilvl') ?? first + at)
    if (place < DEEPEST_LEVEL) levels[place] = readLevel(level)
  })
  return levels
}
const DEEPEST_LEVEL = 9

function readLevel(level: string): Level {
  const suffix = valueOf(level, 'suff')
  return {
    format: valueOf(level, 'numFmt') ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    start: Number(valueOf(level, 'start') ?? 1),
    countsOn: valueOf(level, 'lvlRestart') === '0',
    isDecimal: element(level, 'isLgl') !== null,
    style: valueOf(level, 'pStyle'),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
  }
}
