import { decodeText } from './decode-text.ts'

/** Where the head of a saved page ends at the latest. */
const HEAD = 16_384
const DEEPEST = 4
const MOST_PARTS = 2000

interface Part {
  head: string
  body: Buffer
}

/** Whether these bytes are a page saved whole, as mail carries it. */
export function isMime(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  return (
    /^(?:\u00ef\u00bb\u00bf)?[A-Za-z][\w-]{1,60}:/.test(head) && field(headOf(head), 'mime-version') !== null
  )
}

/** The page among the parts, as text; null where there is none. */
export function readMimePage(bytes: Uint8Array): string | null {
  const part = pageIn(partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), 0)
  if (part === null) return null
  return decodeAs(unpacked(part), parameter(field(part.head, 'content-type') ?? '', 'charset'))
}

function pageIn(part: Part, depth: number): Part | null {
  const type = field(part.head, 'content-type') ?? ''
  if (/^text\/html\b/i.test(type)) return part
  const mark = parameter(type, 'boundary')
  if (!/^multipart\//i.test(type) || mark === null || depth > DEEPEST) return null
  for (const inner of partsBetween(part.body, mark)) {
    const found = pageIn(inner, depth + 1)
    if (found !== null) return found
  }
  return null
}

function* partsBetween(body: Buffer, mark: string): Generator<Part> {
  const line = Buffer.from(`--${mark}`, 'latin1')
  let from = body.indexOf(line)
  for (let count = 0; from >= 0 && count < MOST_PARTS; count += 1) {
    const start = from + line.length
    if (body.toString('latin1', start, start + 2) === '--') return
    const next = body.indexOf(line, start)
    yield partOf(body.subarray(start, next < 0 ? body.length : next), true)
    from = next
  }
}

function partOf(whole: Buffer, isInner = false): Part {
  // An inner part begins after the rest of the line of its mark.
  const from = isInner ? whole.indexOf('\n') + 1 : 0
  const head = headOf(whole.toString('latin1', from, from + HEAD))
  return { head, body: whole.subarray(from + head.length) }
}

const headOf = (text: string): string => {
  const end = /\r?\n\r?\n/.exec(text)
  return end === null ? text : text.slice(0, end.index + end[0].length)
}

/** A field of a head, its lines joined; null where it is not there. */
function field(head: string, name: string): string | null {
  const joined = head.replace(/\r?\n[ \t]/g, ' ')
  const line = joined.split(/\r?\n/).find((one) =>
    one
      .toLowerCase()
      .replace(/^\W{3}/, '')
      .startsWith(`${name}:`),
  )
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim()
}

const PARAMETER = /[;\s]([\w-]{1,40})=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/g

function parameter(value: string, name: string): string | null {
  for (const [, found, quoted, plain] of value.matchAll(PARAMETER))
    if (found?.toLowerCase() === name) return quoted ?? plain ?? null
  return null
}

function unpacked({ head, body }: Part): Uint8Array {
  const packing = field(head, 'content-transfer-encoding')?.toLowerCase()
  if (packing === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return packing === 'quoted-printable' ? unquoted(body) : body
}

/** `=B0` is a byte; `=` at the end of a line lets it go on. What is neither stays as it is. */
function unquoted(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    const [high, low] = byte === EQUALS ? [digit(body[at + 1]), digit(body[at + 2])] : [-1, -1]
    if (high >= 0 && low >= 0) {
      out[length] = high * 16 + low
      length += 1
      at += 2
    } else if (byte === EQUALS && body[at + 1] === LINE_FEED) at += 1
    else if (byte === EQUALS && body[at + 1] === RETURN && body[at + 2] === LINE_FEED) at += 2
    else {
      out[length] = byte
      length += 1
    }
  }
  return out.subarray(0, length)
}
const [EQUALS, LINE_FEED, RETURN] = [0x3d, 0x0a, 0x0d]

function digit(byte: number | undefined): number {
  return byte === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
}

/** By the character set that the part names, unless its bytes are none of that. */
function decodeAs(bytes: Uint8Array, charset: string | null): string | null {
  try {
    if (charset !== null) return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    // A wrong label, as saved pages often have: the bytes themselves tell.
  }
  return decodeText(bytes)
}
