import type { ClauseOptions } from './clause.ts'
import { sortOutline } from './items.ts'
import type { Line } from './lines.ts'
import { buildOutline, type Outline } from './outline.ts'
import type { Sorted } from './sorted.ts'
import type { Text } from './text.ts'
import { ATTACHMENT_HEADING } from './words.ts'

/** The whole paper. An annex is left out, unless the body names nobody and the annex does. */
export function sortPlan(outline: Outline, whole: Text, options: ClauseOptions): Sorted {
  const body = sortOutline(outline, options)
  const named = body.drafts.some((draft) => draft.item.lead.length > 0)
  const annexes = named
    ? []
    : annexesOf(outline.attachment).map((lines) => ({ lines, sorted: sortAnnex(lines, whole, options) }))
  const telling = annexes.filter(({ sorted }) => sorted.drafts.some((draft) => draft.item.lead.length > 0))
  const items = telling.reduce((sum, { sorted }) => sum + sorted.drafts.length, 0)
  if (items === 0 || items * 2 < body.drafts.length) {
    return { ...body, attachments: outline.attachment.map((line) => line.text) }
  }
  const others = annexes.filter((annex) => !telling.includes(annex)).flatMap(({ lines }) => lines)
  return telling.reduce<Sorted>((all, { sorted }) => joinSorted(all, sorted), {
    ...body,
    drafts: [],
    prose: [...body.prose, ...body.drafts.flatMap((draft) => draft.texts)],
    attachments: others.map((line) => line.text),
  })
}

const sortAnnex = (lines: readonly Line[], whole: Text, options: ClauseOptions): Sorted =>
  sortOutline(buildOutline(lines, whole, { annexes: false }), options)

/** A line that only says "annex 2". */
const isHead = (line: Line): boolean =>
  line.kind === 'text' && line.text.flat.length <= 8 && ATTACHMENT_HEADING.test(line.text.flat)

function annexesOf(lines: readonly Line[]): Line[][] {
  const annexes: Line[][] = []
  for (const line of lines) {
    const last = annexes.at(-1)
    if (last === undefined || isHead(line)) annexes.push([line])
    else last.push(line)
  }
  return annexes
}

function joinSorted(a: Sorted, b: Sorted): Sorted {
  return {
    drafts: [...a.drafts, ...b.drafts],
    sections: [...a.sections, ...b.sections],
    headings: [...a.headings, ...b.headings],
    prose: [...a.prose, ...b.prose],
    unclaimed: [...a.unclaimed, ...b.unclaimed],
    attachments: [...a.attachments, ...b.attachments],
    siblings: [...a.siblings, ...b.siblings],
  }
}
