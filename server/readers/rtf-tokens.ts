export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  /** A control word, or a sign after a backslash. */
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'byte'; value: number }

const OPEN: RtfToken = { kind: 'open' }
const CLOSE: RtfToken = { kind: 'close' }
const [BACKSLASH, BRACE, END_BRACE, MINUS, SPACE, APOSTROPHE] = [0x5c, 0x7b, 0x7d, 0x2d, 0x20, 0x27]

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const LONGEST_WORD = 32

/** The parts of a file in Rich Text Format, one after the other. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  const here = (offset = 0): number => bytes[at + offset] ?? 0
  while (at < bytes.length) {
    const byte = here()
    at += 1
    if (byte === BRACE) yield OPEN
    else if (byte === END_BRACE) yield CLOSE
    else if (byte !== BACKSLASH) {
      if (byte >= SPACE) yield { kind: 'byte', value: byte }
    } else if (isLetter(here())) {
      const { name, value, length } = controlWord(bytes, at)
      at += length
      // Bytes that are no text follow.
      if (name === 'bin') at += Math.max(0, value ?? 0)
      else yield { kind: 'word', name, value }
    } else if (here() === APOSTROPHE) {
      const value = Number.parseInt(String.fromCharCode(here(1), here(2)), 16)
      if (Number.isNaN(value)) at += 1
      else {
        yield { kind: 'byte', value }
        at += 3
      }
    } else {
      yield { kind: 'word', name: String.fromCharCode(here()), value: null }
      at += 1
    }
  }
}

function controlWord(
  bytes: Uint8Array,
  from: number,
): { name: string; value: number | null; length: number } {
  let at = from
  while (isLetter(bytes[at] ?? 0) && at - from < LONGEST_WORD) at += 1
  const name = String.fromCharCode(...bytes.subarray(from, at))
  const sign = bytes[at] === MINUS ? -1 : 1
  let to = sign < 0 ? at + 1 : at
  const start = to
  let value = 0
  while (isDigit(bytes[to] ?? 0) && to - start < 10) {
    value = value * 10 + (bytes[to] ?? 0) - 0x30
    to += 1
  }
  const end = to > start ? to : at
  return {
    name,
    value: to > start ? sign * value : null,
    length: end - from + (bytes[end] === SPACE ? 1 : 0),
  }
}
