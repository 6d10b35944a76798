export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Pairs of tokens that may be compared; beyond that whole clauses are, then the whole. */
const MOST_PAIRS = 250_000
/** A shared run this short between two changes only makes both harder to read. */
const SHORT = 1

/** Which words of `before` went and which of `after` came, in reading order; bounded for texts of any length. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [tokens(before), tokens(after)]
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return tidied([
    ...a.slice(0, head).map(same),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ])
}

const same = (text: string): DiffPart => ({ kind: 'same', text })

function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length <= MOST_PAIRS) return diffed(a, b)
  const [before, after] = [a.join(''), b.join('')]
  const [left, right] = [clauses(before), clauses(after)]
  if (left.length * right.length <= MOST_PAIRS) return diffed(left, right)
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/** Characters, but numbers and Latin words whole: 24 that becomes 30 is one change. */
const tokens = (text: string): string[] => text.match(/[0-9.]+|[A-Za-z]+|[^]/gu) ?? []
const clauses = (text: string): string[] =>
  text.match(/[^，。；、：\n]*[，。；、：\n]|[^，。；、：\n]+/g) ?? []

/** The longest common subsequence, walked from the front. */
function diffed(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: left })
      i++
    } else {
      parts.push({ kind: 'added', text: right ?? '' })
      j++
    }
  }
  return parts
}

/** Neighbours of one kind joined; of each change first what went, then what came. */
function tidied(parts: readonly DiffPart[]): DiffPart[] {
  const runs = joined(parts)
  const tidy: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') tidy.push({ kind: 'removed', text: removed })
    if (added !== '') tidy.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  runs.forEach(({ kind, text }, index) => {
    const isBetween = index > 0 && index < runs.length - 1
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBetween && text.length <= SHORT && removed + added !== '') {
      removed += text
      added += text
    } else {
      flush()
      tidy.push({ kind, text })
    }
  })
  flush()
  return tidy
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind) runs[runs.length - 1] = { kind: last.kind, text: last.text + part.text }
    else runs.push(part)
  }
  return runs
}

/** Lists differ by whole members: first those that went, then the list as it is now. */
export function listDiff(before: readonly string[], after: readonly string[], between: string): DiffPart[] {
  const removed = before.filter((one) => !after.includes(one))
  const isReordered = removed.length === 0 && after.every((one) => before.includes(one))
  if (isReordered)
    return [
      { kind: 'removed', text: before.join(between) },
      { kind: 'added', text: after.join(between) },
    ]
  const now = after.map((text): DiffPart => ({ kind: before.includes(text) ? 'same' : 'added', text }))
  return [
    ...(removed.length > 0 ? [{ kind: 'removed' as const, text: removed.join(between) }] : []),
    ...now.flatMap((part, index) => (index === 0 ? [part] : [same(between), part])),
  ]
}

/** The parts with long runs of unchanged words cut down to `around` characters beside each change. */
export function excerpt(parts: readonly DiffPart[], around: number, gap: string): DiffPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part
    const { text } = part
    const [before, after] = [index > 0 ? around : 0, index < parts.length - 1 ? around : 0]
    if (text.length <= before + after + gap.length) return part
    return { ...part, text: text.slice(0, before) + gap + (after > 0 ? text.slice(-after) : '') }
  })
}
