/** Characters that ordinary text is made of: the first levels of GB 2312 and Big5, Latin letters, and signs. */
let common: ReadonlySet<number> | null = null

/** How much of a text is made of characters that ordinary text is made of, 0 to 1; blanks are not counted. */
export function commonShare(text: string): number {
  common ??= new Set([
    ...decoded('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]),
    ...decoded(
      'big5',
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  ])
  let count = 0
  let known = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || (code >= 9 && code <= 13)) continue
    count += 1
    if (isSign(code) || common.has(code)) known += 1
  }
  return count === 0 ? 1 : known / count
}

/** Printable ASCII, what lies between the scripts, punctuation of East Asia, and its full-width forms. */
const isSign = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) ||
  (code >= 0x2010 && code <= 0x2044) ||
  (code >= 0x2100 && code <= 0x27bf) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0x3200 && code <= 0x33ff) ||
  (code >= 0xff00 && code <= 0xffef) ||
  code === 0xb7 ||
  code === 0xd7

type Range = readonly [from: number, to: number]

/** All characters of two bytes within these. */
function* decoded(encoding: string, [from, to]: Range, lows: readonly Range[]): Generator<number> {
  const decoder = new TextDecoder(encoding)
  for (let high = from; high <= to; high += 1) {
    for (const [first, last] of lows) {
      const bytes = Array.from({ length: last - first + 1 }, (_, at) => [high, first + at]).flat()
      for (const character of decoder.decode(Uint8Array.from(bytes))) yield character.charCodeAt(0)
    }
  }
}
