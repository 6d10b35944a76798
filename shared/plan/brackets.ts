/** A pair of brackets: where it opens and where it closes. */
export interface Pair {
  open: number
  close: number
}

/** The outermost matched round brackets, left to right; what is never closed, or never opened, is left alone. */
export function outerBrackets(flat: string): Pair[] {
  const open: number[] = []
  const pairs: Pair[] = []
  for (let at = 0; at < flat.length; at += 1) {
    const char = flat.charCodeAt(at)
    if (char === 0x28) open.push(at)
    else if (char === 0x29) {
      const start = open.pop()
      if (start === undefined) continue
      while ((pairs.at(-1)?.open ?? -1) > start) pairs.pop()
      pairs.push({ open: start, close: at })
    }
  }
  return pairs
}

/** All matched round brackets of the stretch, inner ones first. */
export function allBrackets(flat: string, { open: from, close: to }: Pair): Pair[] {
  const open: number[] = []
  const pairs: Pair[] = []
  for (let at = from; at <= to; at += 1) {
    const char = flat.charCodeAt(at)
    if (char === 0x28) open.push(at)
    else if (char === 0x29) {
      const start = open.pop()
      if (start !== undefined) pairs.push({ open: start, close: at })
    }
  }
  return pairs
}

/** Where a bracket was opened that the text does not close, or -1. */
export function unclosedBracket(flat: string): number {
  const open: number[] = []
  for (let at = 0; at < flat.length; at += 1) {
    const char = flat.charCodeAt(at)
    if (char === 0x28) open.push(at)
    else if (char === 0x29) open.pop()
  }
  return open[0] ?? -1
}

const MASK = '\u0001'

/** The same text with the titles of other papers hidden: a date or a unit in a title is none of this plan's. */
export function maskTitles(flat: string): string {
  if (!flat.includes('\u300a')) return flat
  const parts: string[] = []
  let done = 0
  let from = flat.indexOf('\u300a')
  while (from >= 0) {
    const to = flat.indexOf('\u300b', from)
    if (to < 0) break
    parts.push(flat.slice(done, from), MASK.repeat(to + 1 - from))
    done = to + 1
    from = flat.indexOf('\u300a', done)
  }
  parts.push(flat.slice(done))
  return parts.join('')
}
