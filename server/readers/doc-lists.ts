import type { Streams } from './ole.ts'

/** Where MS-DOC 2.5 keeps the places of its tables, in the head of the stream. */
const AT = { flags: 0x0a, styles: 0xa2, paragraphs: 0x102, lists: 0x2e2, uses: 0x2ea }
const SECOND_TABLE = 0x0200
const PAGE = 512
/** Modifiers of a paragraph: its list, and its level in it. */
const LIST = 0x460b
const LEVEL = 0x260a
const TABLE_DEFINITION = 0xd608
/** Numbers of lists end here; what lies above has another meaning. */
const MOST_LISTS = 0x7fe
const BULLET = 23
const NO_NUMBER = 255
const DEEPEST_STYLE = 20

interface Use {
  list: number | null
  level: number | null
}

/** Whether a Word 97 document has paragraphs that Word itself numbers; bullets are no numbers. */
export function hasAutomaticNumbers(streams: Streams): boolean {
  try {
    return looksNumbered(streams)
  } catch {
    // Its words can be read all the same.
    return false
  }
}

function looksNumbered(streams: Streams): boolean {
  const word = streams.get('WordDocument')
  if (word === undefined || word.length < AT.uses + 8) return false
  const isSecond = (word.readUInt16LE(AT.flags) & SECOND_TABLE) !== 0
  const table = streams.get(isSecond ? '1Table' : '0Table')
  if (table === undefined) return false
  const part = (at: number): Buffer => {
    const from = word.readUInt32LE(at)
    return table.subarray(from, from + word.readUInt32LE(at + 4))
  }
  const styles = stylesIn(part(AT.styles))
  const isNumbered = numberedLevels(part(AT.uses), table, word.readUInt32LE(AT.lists), part(AT.lists))
  return paragraphsOf(word, part(AT.paragraphs)).some(({ style, use }) => {
    const own = styles(style)
    const list = use.list ?? own.list ?? 0
    return list > 0 && list <= MOST_LISTS && isNumbered(list, use.level ?? own.level ?? 0)
  })
}

function paragraphsOf(word: Buffer, plc: Buffer): { style: number; use: Use }[] {
  const found: { style: number; use: Use }[] = []
  const count = Math.floor((plc.length - 4) / 8)
  for (let page = 0; page < count; page += 1) {
    const from = (plc.readUInt32LE((count + 1) * 4 + page * 4) & 0x3fffff) * PAGE
    if (from + PAGE <= word.length) found.push(...paragraphsOn(word.subarray(from, from + PAGE)))
  }
  return found
}

function paragraphsOn(page: Buffer): { style: number; use: Use }[] {
  const runs = page.readUInt8(PAGE - 1)
  const found: { style: number; use: Use }[] = []
  for (let run = 0; run < runs; run += 1) {
    const place = (runs + 1) * 4 + run * 13
    const at = place < PAGE ? page.readUInt8(place) * 2 : 0
    if (at === 0 || at + 2 > PAGE) continue
    const half = page.readUInt8(at)
    const [from, length] = half === 0 ? [at + 2, page.readUInt8(at + 1) * 2] : [at + 1, half * 2 - 1]
    const properties = page.subarray(from, from + length)
    if (properties.length >= 2)
      found.push({ style: properties.readUInt16LE(0), use: listUseIn(properties.subarray(2)) })
  }
  return found
}

/** Of a list of modifiers, those that say which list a paragraph belongs to. */
function listUseIn(modifiers: Buffer): Use {
  const use: Use = { list: null, level: null }
  for (let at = 0; at + 3 <= modifiers.length; ) {
    const code = modifiers.readUInt16LE(at)
    at += 2
    if (code === LIST && at + 2 <= modifiers.length) use.list = modifiers.readUInt16LE(at)
    if (code === LEVEL) use.level = modifiers.readUInt8(at)
    at += operandLength(code, modifiers, at)
  }
  return use
}

/** MS-DOC 2.6.1: three bits of the code say how long what follows is. */
function operandLength(code: number, bytes: Buffer, at: number): number {
  const kind = code >> 13
  if (kind === 6) {
    if (code === TABLE_DEFINITION) return at + 2 <= bytes.length ? bytes.readUInt16LE(at) + 1 : bytes.length
    return bytes.readUInt8(at) + 1
  }
  return [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1
}

/** The list of each style, its own or that of the one it is based on. */
function stylesIn(sheet: Buffer): (style: number) => Use {
  const styles: { base: number; use: Use }[] = []
  if (sheet.length < 6) return () => ({ list: null, level: null })
  const baseLength = sheet.readUInt16LE(4)
  for (let at = 2 + sheet.readUInt16LE(0); at + 2 <= sheet.length; ) {
    const length = sheet.readUInt16LE(at)
    styles.push(styleIn(sheet.subarray(at + 2, at + 2 + length), baseLength))
    at += 2 + length + (length % 2)
  }
  return (style) => {
    const use: Use = { list: null, level: null }
    let at = style
    for (let depth = 0; depth < DEEPEST_STYLE; depth += 1) {
      const found = styles[at]
      if (found === undefined) break
      use.list ??= found.use.list
      use.level ??= found.use.level
      at = found.base
    }
    return use
  }
}

const PARAGRAPH_STYLE = 1

function styleIn(style: Buffer, baseLength: number): { base: number; use: Use } {
  const none = { base: 0xfff, use: { list: null, level: null } }
  if (style.length < baseLength + 2 || baseLength < 6) return none
  const kind = style.readUInt16LE(2)
  const base = kind >> 4
  // The name ends with a nought of two bytes.
  const at = baseLength + 2 + style.readUInt16LE(baseLength) * 2 + 2
  if ((kind & 0xf) !== PARAGRAPH_STYLE || at + 4 > style.length) return { ...none, base }
  return { base, use: listUseIn(style.subarray(at + 4, at + 2 + style.readUInt16LE(at))) }
}

/** Whether a level of a list counts: by the number of its use, then by its definition. What cannot be read counts. */
function numberedLevels(
  uses: Buffer,
  table: Buffer,
  listsAt: number,
  lists: Buffer,
): (list: number, level: number) => boolean {
  const formats = new Map<number, number[]>()
  const count = lists.length >= 2 ? lists.readUInt16LE(0) : 0
  // The levels follow behind the definitions.
  let at = listsAt + lists.length
  for (let list = 0; list < count && 2 + (list + 1) * 28 <= lists.length; list += 1) {
    const from = 2 + list * 28
    const levels: number[] = []
    const most = (lists.readUInt8(from + 26) & 1) === 1 ? 1 : 9
    for (let level = 0; level < most && at + 28 <= table.length; level += 1) {
      levels.push(table.readUInt8(at + 4))
      at += 28 + table.readUInt8(at + 24) + table.readUInt8(at + 25)
      at += at + 2 <= table.length ? 2 + table.readUInt16LE(at) * 2 : 0
    }
    formats.set(lists.readInt32LE(from), levels)
  }
  return (list, level) => {
    const from = 4 + (list - 1) * 16
    const id = from + 4 <= uses.length ? uses.readInt32LE(from) : 0
    const format = formats.get(id)?.[level]
    return format !== BULLET && format !== NO_NUMBER
  }
}
