import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { check } from '#shared/imports/check.ts'
import { type Draft, type DraftItem, itemsIn } from '#shared/imports/draft.ts'
import { apply, type Edit } from '#shared/imports/edits.ts'
import { act, begin, undo } from '#shared/imports/history.ts'
import { partsOf } from '#shared/imports/parts.ts'
import { aDraft } from './a-draft.ts'

const paper = (...items: string[]): string =>
  [
    '云川市民营经济促进局2026年工作要点',
    '一、优化服务',
    ...items.map((words, at) => `（${'一二三四'.charAt(at)}）${words}`),
    '',
  ].join('\n')
const first = (draft: Draft): DraftItem => {
  const [item] = draft.items
  if (!item) throw new Error('no item')
  return item
}
/** The source of the first item, cut. */
const cut = (words: string): string[] => {
  const draft = aDraft(paper(words))
  const [from, to] = first(draft).spans[0] ?? [0, 0]
  const points = [from, ...partsOf(draft, first(draft)), to]
  return points.slice(1).map((end, at) => draft.text.slice(points[at], end).trim())
}
const squeezed = (text: string): string => text.replace(/\s/g, '')

describe('where an item falls into parts', () => {
  it.each([
    [
      'after its heading',
      '建好服务体系。一是编印办事指南。二是开通服务热线；三是设立服务专窗。（责任单位：法规处）',
      [
        '（一）建好服务体系。一是编印办事指南。',
        '二是开通服务热线；',
        '三是设立服务专窗。（责任单位：法规处）',
      ],
    ],
    [
      'an opening sentence stays with the first',
      '我局要把服务企业摆在突出位置，全年抓好两件事，一是编印办事指南，二是开通服务热线。（责任单位：法规处）',
      [
        '（一）我局要把服务企业摆在突出位置，全年抓好两件事，一是编印办事指南，',
        '二是开通服务热线。（责任单位：法规处）',
      ],
    ],
    [
      'over several paragraphs',
      '建好服务体系。\n一是编印办事指南。\n二是开通服务热线。\n责任单位：法规处',
      ['（一）建好服务体系。\n一是编印办事指南。', '二是开通服务热线。\n责任单位：法规处'],
    ],
    [
      'what must be done',
      '建好服务体系。一要编印办事指南。二要开通服务热线。（责任单位：法规处）',
      ['（一）建好服务体系。一要编印办事指南。', '二要开通服务热线。（责任单位：法规处）'],
    ],
    [
      'words of order',
      '建好服务体系。首先，编印办事指南。其次，开通服务热线。最后，设立服务专窗。（责任单位：法规处）',
      [
        '（一）建好服务体系。首先，编印办事指南。',
        '其次，开通服务热线。',
        '最后，设立服务专窗。（责任单位：法规处）',
      ],
    ],
    [
      'numbers in brackets within one paragraph',
      '建好服务体系，包括：（1）编印办事指南；（2）开通服务热线。（责任单位：法规处）',
      ['（一）建好服务体系，包括：（1）编印办事指南；', '（2）开通服务热线。（责任单位：法规处）'],
    ],
    [
      'numbers in circles',
      '建好服务体系：①编印办事指南；②开通服务热线；③设立服务专窗。（责任单位：法规处）',
      ['（一）建好服务体系：①编印办事指南；', '②开通服务热线；', '③设立服务专窗。（责任单位：法规处）'],
    ],
    [
      'the outer of two lists',
      '建好服务体系。一是编印指南：①汇编政策；②校对付印。二是开通服务热线。（责任单位：法规处）',
      ['（一）建好服务体系。一是编印指南：①汇编政策；②校对付印。', '二是开通服务热线。（责任单位：法规处）'],
    ],
    [
      'owners at the end of single sentences',
      '建好服务体系。编印办事指南。（责任单位：法规处）开通服务热线。（责任单位：稽查科；完成时限：9月底前）设立服务专窗。（责任单位：财务处）',
      [
        '（一）建好服务体系。编印办事指南。（责任单位：法规处）',
        '开通服务热线。（责任单位：稽查科；完成时限：9月底前）',
        '设立服务专窗。（责任单位：财务处）',
      ],
    ],
  ])('%s', (_, words, expected) => {
    expect(cut(words)).toEqual(expected)
  })

  it.each([
    ['in quotes', '落实“一是编印办事指南，二是开通服务热线”的要求，建好服务体系。（责任单位：法规处）'],
    ['in brackets', '建好服务体系（一是编印办事指南，二是开通服务热线），方便企业。（责任单位：法规处）'],
    ['only one', '建好服务体系。一是编印办事指南，方便企业办事。（责任单位：法规处）'],
    ['a gap', '建好服务体系。一是编印办事指南。三是设立服务专窗。（责任单位：法规处）'],
    ['two lists', '一是编印办事指南。二是开通热线。另外，一是设立专窗。二是配备专人。（责任单位：法规处）'],
    ['inside a word', '坚持统一是关键，做到不一是大忌、口径不二是要求，编印办事指南。（责任单位：法规处）'],
    ['no words', '建好服务体系。一是。二是。（责任单位：法规处）'],
    ['first and last in one sentence', '首先编印办事指南，最后形成服务体系，方便企业。（责任单位：法规处）'],
    ['another paper’s article', '按照办法第（1）、（2）款编印办事指南，方便企业。（责任单位：法规处）'],
    [
      'one clause of several labels',
      '编印办事指南。（牵头单位：法规处；配合单位：稽查科；完成时限：9月底前）',
    ],
    [
      'a clause that goes on on the next page',
      '编印办事指南。（责任单位：法规处、稽查科、\n- 4 -\n云川市人民政府办公室文件\n财务处、信息中心）',
    ],
    ['lines of labels', '编印办事指南。\n牵头单位：法规处\n责任单位：稽查科\n完成时限：9月底前'],
  ])('not for %s', (_, words) => {
    expect(cut(words)).toHaveLength(1)
  })
})

const LIST =
  '建好服务体系。一是召开座谈会不少于12场，6月底前完成。二是由稽查科牵头，开通服务热线。三是设立服务专窗。（责任单位：法规处牵头，财务处配合；完成时限：9月底前）'

describe('split in parts', () => {
  const draft = aDraft(paper(LIST, '召开座谈会不少于2场。（责任单位：法规处）'))
  const parted = apply(draft, { type: 'splitParts', keys: ['i0'] })
  const parts = parted.items.slice(0, 3)

  it('gives each its name, its place, and what stands in it, else what stands in the whole', () => {
    expect(parts.map(({ no, path, headings, title }) => ({ no, path, headings, title }))).toEqual(
      ['召开座谈会不少于12场', '开通服务热线', '设立服务专窗'].map((title, at) => ({
        no: '一二三'.charAt(at),
        path: ['一', '（一）', '一二三'.charAt(at)],
        headings: ['优化服务', '建好服务体系'],
        title: expect.stringContaining(title) as string,
      })),
    )
    expect(parts.map((one) => [one.leads, one.supports, one.window.date])).toEqual([
      [['法规处'], ['财务处'], '2026-06-30'],
      [['稽查科'], [], '2026-09-30'],
      [['法规处'], ['财务处'], '2026-09-30'],
    ])
    expect(parts.map((one) => one.indicators.map(({ text }) => text))).toEqual([['不少于12场'], [], []])
    expect(parts[0]?.text).toContain('建好服务体系。一是')
    expect(parts.every((one) => partsOf(parted, one).length === 0)).toBe(true)
  })

  it('loses no word and no stretch of the source', () => {
    expect(squeezed(parts.map((one) => one.text).join(''))).toBe(squeezed(first(draft).text))
    expect(parts.flatMap((one) => one.spans).map(([from]) => from)).toEqual([
      first(draft).spans[0]?.[0],
      ...partsOf(draft, first(draft)),
    ])
    expect(parts.at(-1)?.spans.at(-1)?.[1]).toBe(first(draft).spans[0]?.[1])
  })

  it.each<[string, Edit[]]>([
    [
      'from the first on',
      [
        { type: 'merge', key: 'i0', with: 'next' },
        { type: 'merge', key: 'i0', with: 'next' },
      ],
    ],
    [
      'from the last on',
      [
        { type: 'merge', key: parts[2]?.key ?? '', with: 'previous' },
        { type: 'merge', key: parts[1]?.key ?? '', with: 'previous' },
      ],
    ],
  ])('merged %s they are the whole again', (_, edits) => {
    expect(edits.reduce(apply, parted)).toEqual(draft)
  })

  it('merged with something else, or changed before, they are not', () => {
    const changed = apply(parted, { type: 'change', key: 'i0', changes: { isKey: true } })
    const merge: Edit = { type: 'merge', key: 'i0', with: 'next' }
    expect(first([merge, merge].reduce(apply, changed))).toMatchObject({ isKey: true, cut: null })
    expect(squeezed(first([merge, merge].reduce(apply, changed)).text)).toBe(squeezed(first(draft).text))
  })

  it('takes the owners of each sentence', () => {
    const said = aDraft(paper('编印办事指南。（责任单位：法规处）开通服务热线。（责任单位：稽查科）'))
    const { items } = apply(said, { type: 'splitParts', keys: ['i0'] })
    expect(items.map(({ title, leads, headings }) => [title, leads, headings])).toEqual([
      ['编印办事指南', ['法规处'], ['优化服务']],
      ['开通服务热线', ['稽查科'], ['优化服务']],
    ])
  })

  it('does the whole plan in one act, which one undo takes back', () => {
    const two = aDraft(paper(LIST, '召开座谈会不少于2场。（责任单位：法规处）', LIST))
    const found = check(two, [], calendar).mayWait.filter((one) => one.code === 'hasParts')
    expect(found.map(({ key, text }) => [key, text])).toEqual([
      ['i0', '3'],
      ['i2', '3'],
    ])
    const start = begin(two)
    const done = act(start, { type: 'splitParts', keys: found.flatMap((one) => one.key ?? []) })
    expect(itemsIn(done.draft)).toHaveLength(7)
    expect(new Set(done.draft.items.map((one) => one.key)).size).toBe(7)
    expect(check(done.draft, [], calendar).mayWait.map((one) => one.code)).not.toContain('hasParts')
    expect(undo(done).draft).toEqual(two)
  })

  it('is no item to look at, and the office may keep them whole', () => {
    expect(check(draft, [], calendar).toLookAt.has('i0')).toBe(false)
    const kept = apply(draft, { type: 'see', findings: ['hasParts:i0'] })
    expect(check(kept, [], calendar).mayWait.map((one) => one.code)).not.toContain('hasParts')
  })

  it('does nothing where there are no parts', () => {
    expect(apply(draft, { type: 'splitParts', keys: ['i1', 'nobody'] })).toBe(draft)
  })
})

it.each([
  '一是编印办事指南。',
  '（1）编印办事指南；',
  '首先，编印办事指南。',
  '“一是',
  '编印办事指南一份。（责任单位：法规处）',
])('looks for parts in %j again and again in linear time', { timeout: 60_000, retry: 2 }, (piece) => {
  const timeOf = (times: number): number => {
    const draft = aDraft(paper(piece.repeat(times)))
    const runs = [1, 2, 3].map(() => {
      const items = draft.items.map((item) => ({ ...item }))
      const start = performance.now()
      for (const item of items) partsOf(draft, item)
      return performance.now() - start
    })
    return Math.min(...runs)
  }
  expect(timeOf(8_000)).toBeLessThan(Math.max(4, timeOf(2_000)) * 8)
})
