/** One tag of an element, by its name without prefix. */
export interface Tag {
  kind: 'open' | 'close' | 'empty'
  name: string
  /** With its prefix and colon, as the file writes it. */
  prefix: string
  from: number
  to: number
}

/** XML that is not what an Office program writes. */
export class BrokenXml extends Error {}

/** The tags of elements in order; comments and instructions are passed over. Linear in the length. */
export function* tagsIn(xml: string, from = 0, until = xml.length): Generator<Tag> {
  for (let at = xml.indexOf('<', from); at >= 0 && at < until; at = xml.indexOf('<', at)) {
    const skipped = skip(xml, at)
    if (skipped !== null) {
      at = skipped
      continue
    }
    const to = endOfTag(xml, at)
    const closes = xml.charAt(at + 1) === '/'
    const full = nameAt(xml, at + (closes ? 2 : 1))
    const colon = full.indexOf(':')
    yield {
      kind: closes ? 'close' : xml.charAt(to - 2) === '/' ? 'empty' : 'open',
      name: full.slice(colon + 1),
      prefix: full.slice(0, colon + 1),
      from: at,
      to,
    }
    at = to
  }
}

/** Where what is no tag ends; null at a tag. */
function skip(xml: string, at: number): number | null {
  const end = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<?', at)
      ? '?>'
      : xml.startsWith('<![CDATA[', at)
        ? ']]>'
        : null
  if (end === null) return null
  const found = xml.indexOf(end, at)
  if (found < 0) throw new BrokenXml()
  return found + end.length
}

/** A sign within quotation marks does not end the tag. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charAt(at)
    if (sign === '>') return at + 1
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1)
      if (at < 0) break
    }
  }
  throw new BrokenXml()
}

const ENDS_NAME = ' \t\r\n/>'

function nameAt(xml: string, from: number): string {
  let to = from
  while (to < xml.length && !ENDS_NAME.includes(xml.charAt(to))) to++
  return xml.slice(from, to)
}

export interface Attribute {
  name: string
  value: string
  /** Of the value between its quotation marks. */
  from: number
  to: number
}

/** The attributes of a tag, each with where its value stands. */
export function attributesOf(xml: string, tag: Tag): Attribute[] {
  const found: Attribute[] = []
  let at = tag.from + 1 + nameAt(xml, tag.from + 1).length
  while (at < tag.to) {
    const equals = xml.indexOf('=', at)
    if (equals < 0 || equals >= tag.to) break
    const name = xml.slice(at, equals).trim()
    let start = equals + 1
    while (start < tag.to && ' \t\r\n'.includes(xml.charAt(start))) start++
    const quote = xml.charAt(start)
    const end = xml.indexOf(quote, start + 1)
    if ((quote !== '"' && quote !== "'") || end < 0 || end >= tag.to) throw new BrokenXml()
    found.push({ name, value: fromXml(xml.slice(start + 1, end)), from: start + 1, to: end })
    at = end + 1
  }
  return found
}

export const attributeOf = (xml: string, tag: Tag, name: string): string | null =>
  attributesOf(xml, tag).find((one) => one.name === name)?.value ?? null

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const fromXml = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? whole
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text

export const toXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Changes to a text, gathered from its beginning to its end; what nobody changes stays to the byte. */
export class Patches {
  readonly #xml: string
  readonly #said: string[] = []
  #at = 0

  constructor(xml: string) {
    this.#xml = xml
  }

  put(from: number, to: number, text: string): void {
    if (from < this.#at) throw new Error('patches go forward')
    this.#said.push(this.#xml.slice(this.#at, from), text)
    this.#at = to
  }

  /** The same where it differs. */
  change({ value, from, to }: Pick<Attribute, 'value' | 'from' | 'to'>, wanted: string): void {
    if (wanted !== value) this.put(from, to, toXml(wanted))
  }

  get text(): string {
    return this.#said.join('') + this.#xml.slice(this.#at)
  }
}
