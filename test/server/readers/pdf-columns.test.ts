import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aPdf, type Drawn, type Placed } from './a-pdf.ts'

const linesOf = async (words: readonly Placed[], rules: readonly Drawn[] = []): Promise<string[]> => {
  const read = await readDocument(aPdf([{ words, rules }]))
  if ('refusal' in read) throw new Error(read.refusal)
  return read.text.split('\n')
}

const [SIZE, LEADING, TOP, ROOM] = [10, 18, 720, 22]
const PLACE = { left: 60, right: 310 }
/** Lines one below the other, each set in where a paragraph begins. */
const column = (lines: readonly string[], x: number, top = TOP): Placed[] =>
  lines.map((line, at) => ({
    text: line.trim(),
    x: x + (line.startsWith('　　') ? 2 * SIZE : 0),
    y: top - at * LEADING,
    size: SIZE,
  }))
/** Paragraphs broken into lines of a column. */
const broken = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((paragraph) => {
    const all = `　　${paragraph}`
    return Array.from({ length: Math.ceil(all.length / ROOM) }, (_, at) =>
      all.slice(at * ROOM, (at + 1) * ROOM),
    )
  })

const title: Placed = { text: '云川市民营经济促进局2026年工作要点', x: 140, y: 780, size: 18 }
const folio: Placed = { text: '- 2 -', x: 285, y: 60, size: 10 }
/** No two lines say the same. */
const work = (number: string, at: number): string => {
  const parts = Array.from(
    { length: 3 + ((at * 5) % 4) },
    (_, part) => `推动第${at * 10 + part}个问题逐项解决，`,
  )
  return `${number}${parts.join('')}由综合处牵头，6月底前完成。`
}
const paragraphs = ['1.', '2.', '3.', '4.', '5.', '6.'].map(work)
const lines = broken(paragraphs)
const half = Math.ceil(lines.length / 2)
const columns = [...column(lines.slice(0, half), PLACE.left), ...column(lines.slice(half), PLACE.right)]

/** The first line of the right column comes before the last one of the left: they are read across. */
const isAcross = (words: readonly Placed[], read: readonly string[]): boolean => {
  const last = words.findLast(({ x }) => x < PLACE.left + 3 * SIZE)?.text ?? ''
  const first = words.find(({ x }) => x >= PLACE.right)?.text ?? ''
  const text = read.join('')
  expect([text.includes(first), text.includes(last)]).toEqual([true, true])
  return text.indexOf(first) < text.indexOf(last)
}

describe('a page of a PDF set in two columns', () => {
  it('is read one column after the other, below its title', async () => {
    const read = await linesOf([title, ...columns, folio])
    expect(isAcross(columns, read)).toBe(false)
    expect(read).toEqual([title.text, ...paragraphs, '-2-'])
    expect(readPlan(read.join('\n')).items.map(({ no, due }) => [no, due.date])).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((no) => [no, '2026-06-30']),
    )
  })

  it.each([
    [
      'words cross the gutter',
      [...columns, { text: '关于下一步工作的安排', x: 250, y: TOP - 3.5 * LEADING, size: 10 }],
    ],
    [
      'only a few lines stand side by side',
      [...column(lines.slice(0, 4), PLACE.left), ...column(lines.slice(half, half + 4), PLACE.right)],
    ],
    [
      'most of the page is not in columns',
      [
        ...Array.from({ length: 16 }, (_, at) => ({
          text: '办'.repeat(47),
          x: 60,
          y: 800 - at * LEADING,
          size: 10,
        })),
        ...columns.map((placed) => ({ ...placed, y: placed.y - 250 })),
      ],
    ],
    [
      'one is much narrower',
      [
        ...column(lines.slice(0, half), PLACE.left),
        ...column(
          broken(paragraphs)
            .slice(half)
            .map((line) => line.trim().slice(0, 12)),
          PLACE.right,
        ),
      ],
    ],
    [
      'they stand below heads of a table',
      [
        { text: '工作措施', x: PLACE.left, y: TOP + LEADING, size: SIZE },
        { text: '责任单位', x: PLACE.right, y: TOP + LEADING, size: SIZE },
        ...columns,
      ],
    ],
    [
      'other columns stand above a heading between them',
      [
        ...column(['上半部分左栏的最后一行。'], PLACE.left, TOP + 3 * LEADING),
        { ...title, y: TOP + 1.5 * LEADING },
        ...columns,
        ...column(['上半部分右栏的最后一行。'], PLACE.right, TOP + 3 * LEADING),
      ],
    ],
  ])('is not certain where %s', async (_, words) => {
    expect(isAcross(words, await linesOf([...words, folio]))).toBe(true)
  })
})

it('is read across where a table stands on the page', async () => {
  const rules: Drawn[] = [760, 780, 800].map((y) => [60, y, 530, y])
  for (const x of [60, 310, 530]) rules.push([x, 760, x, 800])
  expect(isAcross(columns, await linesOf(columns, rules))).toBe(true)
})

describe('cells beside each other', () => {
  const cells = (left: readonly string[], right: readonly string[], gap: number): Placed[] => {
    let top = TOP
    return left.flatMap((words, at) => {
      const [a, b] = [broken([words]), broken([right[at] ?? ''])]
      const row = [...column(a, PLACE.left, top), ...column(b, PLACE.right, top)]
      top -= Math.max(a.length, b.length) * LEADING + gap
      return row
    })
  }
  const [left, right] = [paragraphs, paragraphs.map((words) => `另有安排：${words}`)]
  const inRows = (read: readonly string[]): boolean =>
    read.join('').indexOf('另有安排') < read.join('').indexOf('2.')

  it.each([
    [
      'of rows as high as their longer cell',
      cells(
        left.map((words) => words.slice(0, 60)),
        right,
        0,
      ),
    ],
    ['of rows that lie apart', cells(left, right, 12)],
    [
      'that end together',
      cells(
        left,
        left.map((words) => `另有安排：${words.slice(5)}`),
        0,
      ),
    ],
  ])('are not taken for columns: %s', async (_, words) => {
    expect(inRows(await linesOf([title, ...words]))).toBe(true)
  })

  it('stay a table where rules are drawn', async () => {
    const bottom = TOP - half * LEADING
    const rules: Drawn[] = [TOP + 14, bottom + 100, bottom].map((y) => [50, y, 540, y])
    for (const x of [50, 295, 540]) rules.push([x, TOP + 14, x, bottom])
    const read = await linesOf(columns, rules)
    expect(read.every((line) => line.startsWith('|'))).toBe(true)
  })
})
