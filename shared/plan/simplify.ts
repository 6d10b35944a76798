import { RADICAL_PAIRS, TRADITIONAL_PAIRS } from './traditional.ts'

function pairs(printed: string): Map<string, string> {
  const map = new Map<string, string>()
  for (let at = 0; at < printed.length; at += 2) map.set(printed.charAt(at), printed.charAt(at + 1))
  return map
}

const simplified = pairs(TRADITIONAL_PAIRS)

/** Signs of radicals that Unicode itself does not map to their characters. */
export const RADICALS: ReadonlyMap<string, string> = pairs(RADICAL_PAIRS)

/** By code: asked of every character of every text. */
const CONVERTIBLE = new Uint8Array(0x1_0000)
for (const char of simplified.keys()) CONVERTIBLE[char.charCodeAt(0)] = 1

/** How many convertible characters, and what share of the Chinese ones, make a text a traditional one. */
const ENOUGH = { count: 8, share: 0.1 }

/** Whether the text is written in traditional script: some of these characters also occur in simplified text. */
export function isTraditional(text: string): boolean {
  let han = 0
  let convertible = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code > 0x9fff) continue
    han += 1
    convertible += CONVERTIBLE[code] ?? 0
  }
  return convertible >= ENOUGH.count && convertible >= han * ENOUGH.share
}

/** Traditional to simplified, character for character. */
export function simplify(text: string): string {
  let result = ''
  for (const char of text) result += simplified.get(char) ?? char
  return result
}
