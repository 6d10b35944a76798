import type { Span } from './model.ts'
import { SPAM_KERNEL, SPAM_WORD } from './words.ts'

const GLOSS = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,7}[)）]/g
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/
const HAN = /\p{Script=Han}/u

/** Readings in brackets after a character, as some converters of web pages leave them. */
export function glossRanges(source: string): Span[] {
  const ranges: Span[] = []
  for (const found of source.matchAll(GLOSS)) {
    if (!TONED.test(found[0]) || !HAN.test(source.charAt(found.index - 1))) continue
    ranges.push([found.index, found.index + found[0].length])
  }
  return ranges
}

/** Advertising that a broken-into web site weaves into official text: words chained by underscores around a known kernel. */
export function spamRanges(source: string): Span[] {
  const chains = wordChains(source)
    .filter(([from, to]) => SPAM_KERNEL.test(source.slice(from, to)))
    .map(([from, to]) => spamCore(source, from, to))
  return chains.length > 1 ? widen(source, chains) : chains
}

const WIDEST = 40
const WORD = /[\p{Script=Han}A-Za-z0-9]/u
const LONGEST = 160

/** Words joined by underscores, each stretch once. */
function wordChains(source: string): Span[] {
  const chains: Span[] = []
  let from = source.indexOf('_')
  while (from >= 0) {
    let start = from
    while (from - start < WIDEST && WORD.test(source.charAt(start - 1))) start -= 1
    let end = from + 1
    while (end - start < LONGEST && (WORD.test(source.charAt(end)) || source.charAt(end) === '_')) end += 1
    chains.push([start, end])
    from = source.indexOf('_', end)
  }
  return chains
}

/** From the first to the last spam word of the chain: what stands around them may belong to the sentence. */
function spamCore(source: string, from: number, to: number): Span {
  const chain = source.slice(from, to)
  let start = chain.indexOf('_')
  let end = chain.lastIndexOf('_') + 1
  for (const word of chain.matchAll(SPAM_WORD)) {
    start = Math.min(start, word.index)
    end = Math.max(end, word.index + word[0].length)
  }
  return [from + start, from + end]
}

/** The same chain in several places shows where it begins and ends: as far as its neighbours agree. */
function widen(source: string, chains: Span[]): Span[] {
  const [first] = chains
  if (first === undefined) return chains
  const core = source.slice(first[0], first[1])
  if (chains.some(([from, to]) => source.slice(from, to) !== core)) return chains
  const agree = (offset: (span: Span) => number) => {
    const char = source.charAt(offset(first))
    return HAN.test(char) && chains.every((span) => source.charAt(offset(span)) === char)
  }
  let left = 0
  while (left < WIDEST && agree(([from]) => from - left - 1)) left += 1
  let right = 0
  while (right < WIDEST && agree(([, to]) => to + right)) right += 1
  return chains.map(([from, to]) => [from - left, to + right])
}
