import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { checkSync } from 'recheck'

/** All ways through the bounded repetitions of one expression: the most work that one character can cause. */
export const MOST_WAYS = 120_000
/** Bounds are cut down to this, so that an automaton of it stays small. */
const CUT_TO = 3
/** So many plain alternatives are looked at together. */
const AT_ONCE = 12

/**
 * Proves that matching takes time linear in the text; says why not, or null. An automaton of it must be free of
 * ambiguity and of scans that start anew at every place: with its bounded repetitions cut short where there are few ways
 * through them, else with them opened. What stands in a lookaround is proved by itself; around it, once as if
 * it held and once as if it never did. Backreferences cannot be proved, so there are none.
 */
export function faultOf(source: string, flags: string): string | null {
  const pattern = parse(source, flags)
  const looks = looksIn(pattern)
  if (looks === null) return 'a backreference'
  if (looks.some((look) => look.kind === 'lookbehind' && isEndless(look)))
    return 'a lookbehind without bounds'
  const ways = waysOf(pattern)
  if (ways <= MOST_WAYS) return faultOfVariants(pattern, looks, flags, 'cut')
  const fault = faultOfVariants(pattern, looks, flags, 'open')
  return fault && `${ways} ways through its bounded repetitions; without bounds: ${fault}`
}

const parse = (source: string, flags: string): AST.Pattern =>
  new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })

/** The lookarounds, outermost first; null where there is a backreference. */
function looksIn(pattern: AST.Pattern): AST.LookaroundAssertion[] | null {
  const looks: AST.LookaroundAssertion[] = []
  let isProvable = true
  visitRegExpAST(pattern, {
    onAssertionEnter: (node) => {
      if (node.kind === 'lookahead' || node.kind === 'lookbehind') looks.push(node)
    },
    onBackreferenceEnter: () => {
      isProvable = false
    },
  })
  return isProvable ? looks : null
}

function isEndless(node: AST.LookaroundAssertion): boolean {
  let found = false
  visitRegExpAST(node, {
    onQuantifierEnter: ({ max }) => {
      found ||= max === Number.POSITIVE_INFINITY
    },
  })
  return found
}

function faultOfVariants(
  pattern: AST.Pattern,
  looks: readonly AST.LookaroundAssertion[],
  flags: string,
  bounds: Printing['bounds'],
): string | null {
  const variants = new Set<string>()
  let chunks = 1
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    for (const failing of [null, ...looks]) {
      const printing: Printing = { bounds, failing, chunk, chunks: 1, inLoop: false }
      variants.add(print(pattern, printing))
      for (const look of looks) variants.add(`^(?:${printAll(look.alternatives, printing)})`)
      chunks = Math.max(chunks, printing.chunks)
    }
  }
  for (const variant of variants) {
    const found = checkSync(variant, flags, { checker: 'automaton', timeout: 60_000 })
    if (found.status === 'vulnerable') return `${found.complexity.summary}: ${variant}`
    if (found.status === 'unknown') return `${found.error.kind}: ${variant}`
  }
  return null
}

interface Printing {
  bounds: 'open' | 'cut'
  /** The lookaround that is to fail always; the others hold. */
  failing: AST.LookaroundAssertion | null
  /** Which of many plain alternatives are printed, and how many such lots there are. */
  chunk: number
  chunks: number
  /** Within an endless repetition alternatives meet each other: all are printed. */
  inLoop: boolean
}

/** A character that no text holds where it matters. */
const NEVER = '\\uE0FF'

function printAll(alternatives: readonly AST.Alternative[], printing: Printing): string {
  let shown = alternatives
  if (!printing.inLoop && alternatives.length > AT_ONCE && alternatives.every(isPlain)) {
    const chunks = Math.ceil(alternatives.length / AT_ONCE)
    printing.chunks = Math.max(printing.chunks, chunks)
    const from = (printing.chunk % chunks) * AT_ONCE
    shown = alternatives.slice(from, from + AT_ONCE)
  }
  return shown.map((one) => one.elements.map((element) => print(element, printing)).join('')).join('|')
}

const isPlain = ({ elements }: AST.Alternative): boolean =>
  elements.every(({ type }) => type === 'Character' || type === 'CharacterClass' || type === 'CharacterSet')

/** The same expression with other bounds and without lookarounds. */
function print(node: AST.Pattern | AST.Element, printing: Printing): string {
  switch (node.type) {
    case 'Pattern':
      return printAll(node.alternatives, printing)
    case 'Group':
    case 'CapturingGroup':
      return `(?:${printAll(node.alternatives, printing)})`
    case 'Assertion':
      if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') return node.raw
      return node === printing.failing ? NEVER : ''
    case 'Quantifier':
      return printQuantifier(node, printing)
    case 'Backreference':
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return node.raw
  }
}

function printQuantifier({ element, min, max, greedy }: AST.Quantifier, printing: Printing): string {
  const isOpen = max === Number.POSITIVE_INFINITY || (printing.bounds === 'open' && max > CUT_TO)
  const from = Math.min(min, CUT_TO - 1)
  const to = isOpen ? '' : Math.min(max, CUT_TO)
  const inner = print(element, { ...printing, inLoop: printing.inLoop || isOpen })
  return `(?:${inner}){${isOpen ? from : Math.min(from, max)},${to}}${greedy ? '' : '?'}`
}

/** How many ways there are through bounded repetitions; alternatives of plain words count as one. */
function waysOf(node: AST.Pattern | AST.Alternative | AST.Element): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return waysOfAny(node.alternatives)
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind' ? waysOfAny(node.alternatives) : 1
    case 'Alternative':
      return node.elements.map(waysOf).reduce((all, one) => all * one, 1)
    case 'Quantifier': {
      const each = waysOf(node.element)
      if (node.max === Number.POSITIVE_INFINITY) return each
      const counts = Array.from({ length: node.max - node.min + 1 }, (_, more) => each ** (node.min + more))
      return counts.reduce((all, one) => all + one, 0)
    }
    case 'Backreference':
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return 1
  }
}

function waysOfAny(alternatives: readonly AST.Alternative[]): number {
  const ways = alternatives.map(waysOf).filter((one) => one > 1)
  return Math.max(
    1,
    ways.reduce((all, one) => all + one, 0),
  )
}
