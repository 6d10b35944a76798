/** Where the characters of everyday lie: the first levels of GB 2312 and of Big5. */
const LEVELS = {
  gb18030: { highs: [0xb0, 0xd7], lows: [[0xa1, 0xfe]] },
  big5: {
    highs: [0xa4, 0xc6],
    lows: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
} as const
export type Script = keyof typeof LEVELS
const sets = new Map<Script, ReadonlySet<number>>()

function commonIn(script: Script): ReadonlySet<number> {
  const found = sets.get(script) ?? new Set(decoded(script, LEVELS[script].highs, LEVELS[script].lows))
  sets.set(script, found)
  return found
}

/** How much of a text is made of everyday characters, Latin letters and signs, 0 to 1; blanks are not counted. */
export function commonShare(text: string, scripts: readonly Script[] = ['gb18030', 'big5']): number {
  const common = scripts.map(commonIn)
  let count = 0
  let known = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || (code >= 9 && code <= 13)) continue
    count += 1
    if (isSign(code) || common.some((set) => set.has(code))) known += 1
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
