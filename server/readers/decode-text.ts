import { commonShare, type Script } from './common-characters.ts'

/** Control characters that text files do not hold; a few stray ones are forgiven. */
const isControl = (code: number): boolean => code < 0x20 && code !== 0x1b && (code < 9 || code > 13)
const FORGIVEN = 0.002
/** Of a text in UTF-16, so many of the bytes in one half are zero or few values. */
const UTF16_SHARE = 0.3

/** Bytes as text in UTF-8, UTF-16, GB18030 or Big5; null when they are no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes)
  let control = 0
  let broken = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isControl(code)) control += 1
    else if (code === 0xfffd) broken += 1
  }
  return control > text.length * FORGIVEN || broken > text.length * 0.02 ? null : text.replace(/^\ufeff/, '')
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const wide = guessUtf16(bytes)
    return new TextDecoder(wide ?? (isBig5(bytes) ? 'big5' : 'gb18030')).decode(bytes)
  }
}

/** So much must be there to judge by, and so clear must it be. */
const CERTAIN = { characters: 20, big5: 0.95, gb: 0.7 }
const SAMPLE = 64 * 1024

/** Traditional characters as Taiwan and Hong Kong store them: everyday words in Big5, and rare ones in GB18030. */
function isBig5(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const foreign = (encoding: Script) =>
    new TextDecoder(encoding).decode(sample).replace(/[^\u0080-\uffff]/g, '')
  const big5 = foreign('big5')
  return (
    big5.length >= CERTAIN.characters &&
    commonShare(big5, ['big5']) > CERTAIN.big5 &&
    commonShare(foreign('gb18030'), ['gb18030']) < CERTAIN.gb
  )
}

/** UTF-16 without a mark: line ends and digits leave zeros in one half of the pairs, which GB18030 never has. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  const han = [0, 0]
  sample.forEach((byte, at) => {
    const half = at % 2 === 0 ? 0 : 1
    if (byte === 0) zeros[half] = (zeros[half] ?? 0) + 1
    if (byte >= 0x4e && byte <= 0x9f) han[half] = (han[half] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0 || bytes.length % 2 === 1) return null
  const half = sample.length / 2
  if (odd > even && ((han[1] ?? 0) + odd) / half > UTF16_SHARE) return 'utf-16le'
  return even > odd && ((han[0] ?? 0) + even) / half > UTF16_SHARE ? 'utf-16be' : null
}
