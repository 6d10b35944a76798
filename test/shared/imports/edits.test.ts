import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, type DraftItem, itemsIn } from '#shared/imports/draft.ts'
import { apply, type Edit } from '#shared/imports/edits.ts'
import { act, begin, redo, undo } from '#shared/imports/history.ts'
import { layOut } from '#shared/imports/layout.ts'
import { joinSpans } from '#shared/imports/spans.ts'
import { splitPoints } from '#shared/imports/split.ts'
import { aDraft } from './a-draft.ts'

const item = (draft: Draft, key: string): DraftItem => {
  const found = draft.items.find((one) => one.key === key)
  if (!found) throw new Error(`no item ${key}`)
  return found
}
const done = (...edits: Edit[]): Draft => edits.reduce(apply, aDraft())
const words = (text: string): string => text.replace(/\s/g, '')
const at = (draft: Draft, text: string): number => draft.text.indexOf(text)
const spanOf = (draft: Draft, text: string): [number, number] => [
  at(draft, text),
  at(draft, text) + text.length,
]
const LOST = '各责任单位应当于每季度末月25日前将进展情况报送办公室。'

describe('split', () => {
  const draft = aDraft()
  const cut = at(draft, '6月底前印发')

  it('is offered between sentences, never within the owners', () => {
    expect(splitPoints(draft, item(draft, 'i0'))).toEqual([cut])
    expect(splitPoints(draft, item(draft, 'i2'))).toEqual([])
  })

  it('gives each half its words, its place in the source and its window; the owners at the end are of both', () => {
    const { items } = apply(draft, { type: 'split', key: 'i0', at: cut })
    const [first, second] = items
    expect(items.map((one) => one.key)).toEqual(['i0', `s${cut}`, 'i1', 'i2', 'i3', 'i4'])
    expect(first).toMatchObject({ no: '（一）', text: '编印惠企政策一本通，3月底前上线检索版。' })
    expect(second).toMatchObject({ title: '6月底前印发纸质版不少于500册' })
    expect(words(second?.text ?? '')).toBe('6月底前印发纸质版不少于500册。')
    expect(first?.spans).toEqual([[item(draft, 'i0').spans[0]?.[0], cut]])
    for (const half of [first, second])
      expect(half).toMatchObject({
        leads: ['政策法规处'],
        supports: ['信息中心'],
        headings: ['推动惠企政策直达快享'],
      })
    expect(second?.window.text).toBe('6月底前')
  })

  it('does nothing where nothing could be cut', () => {
    expect(done({ type: 'split', key: 'i0', at: 0 })).toEqual(draft)
    expect(done({ type: 'split', key: 'nobody', at: cut })).toEqual(draft)
  })

  it('and merging again is the identity', () => {
    const whole = item(draft, 'i0')
    const merged = done({ type: 'split', key: 'i0', at: cut }, { type: 'merge', key: 'i0', with: 'next' })
    expect(merged).toEqual(draft)
    expect(item(merged, 'i0')).toEqual(whole)
  })

  it('and merging keeps what was changed meanwhile', () => {
    const merged = done(
      { type: 'split', key: 'i0', at: cut },
      { type: 'change', key: 'i0', changes: { title: '上线检索版' } },
      { type: 'merge', key: `s${cut}`, with: 'previous' },
    )
    expect(item(merged, 'i0')).toMatchObject({ title: '上线检索版', spans: item(draft, 'i0').spans })
    expect(words(item(merged, 'i0').text)).toBe(words(item(draft, 'i0').text))
  })
})

describe('merge', () => {
  it('keeps owners, figures and words of both, and skips what is left out', () => {
    const draft = done({ type: 'leaveOut', key: 'i1' }, { type: 'merge', key: 'i0', with: 'next' })
    expect(draft.items.map((one) => one.key)).toEqual(['i0', 'i1', 'i3', 'i4'])
    expect(item(draft, 'i0')).toMatchObject({
      leads: ['政策法规处', '企业服务处'],
      supports: ['信息中心', '有关处室'],
      indicators: [{ text: '不少于24场' }],
    })
    expect(item(draft, 'i0').spans).toHaveLength(2)
  })

  it('has nobody before the first and after the last', () => {
    expect(done({ type: 'merge', key: 'i0', with: 'previous' })).toEqual(aDraft())
    expect(done({ type: 'merge', key: 'i4', with: 'next' })).toEqual(aDraft())
  })
})

describe('relevel', () => {
  it('takes an item under the one before it, and back', () => {
    const down = done({ type: 'relevel', key: 'i1', by: 1 })
    expect(item(down, 'i1')).toMatchObject({
      path: ['一', '（一）', '（二）'],
      headings: ['推动惠企政策直达快享', '编印惠企政策一本通，3月底前上线检索版'],
    })
    expect(item(apply(down, { type: 'relevel', key: 'i1', by: -1 }), 'i1')).toMatchObject({
      path: ['一', '（二）'],
      headings: ['推动惠企政策直达快享'],
    })
  })

  it('puts a later item beside its deeper neighbour', () => {
    const down = done({ type: 'relevel', key: 'i1', by: 1 }, { type: 'relevel', key: 'i2', by: 1 })
    expect(item(down, 'i2').headings).toEqual(item(down, 'i1').headings)
  })

  it('ends at the top', () => {
    const top = done({ type: 'relevel', key: 'i3', by: -1 })
    expect(item(top, 'i3')).toMatchObject({ headings: [], path: ['（一）'] })
    expect(apply(top, { type: 'relevel', key: 'i3', by: -1 })).toEqual(top)
    expect(done({ type: 'relevel', key: 'i0', by: 1 })).toEqual(aDraft())
  })
})

describe('words that belong to no item', () => {
  const draft = aDraft()
  const span = spanOf(draft, LOST)

  it('become part of an item, and are counted as claimed', () => {
    expect(layOut(draft).counts.unclaimed).toBe(LOST.length)
    const claimed = apply(draft, { type: 'claim', key: 'i4', span })
    expect(item(claimed, 'i4').text).toContain('每季度末月')
    expect(layOut(claimed).counts).toMatchObject({ unclaimed: 0 })
    expect(layOut(claimed).total).toBe(layOut(draft).total)
  })

  it('join an item that comes after them without taking its name', () => {
    const preamble = spanOf(draft, '2026年全局工作紧扣民营经济高质量发展主线，抓好以下重点工作。')
    const claimed = apply(draft, { type: 'claim', key: 'i0', span: preamble })
    expect(item(claimed, 'i0')).toMatchObject({ no: '（一）', title: item(draft, 'i0').title })
    expect(item(claimed, 'i0').text).toMatch(/^2026年全局工作/)
  })

  it('become an item under the headings they lie under', () => {
    const added = apply(draft, { type: 'add', span })
    expect(added.items.at(-1)).toMatchObject({ spans: [span], headings: ['破解企业融资难题'], path: ['二'] })
    expect(added.items.at(-1)?.title).toContain('报送办公室')
  })

  it('cannot be taken twice', () => {
    const claimed = apply(draft, { type: 'claim', key: 'i4', span })
    expect(apply(claimed, { type: 'add', span })).toBe(claimed)
    expect(apply(draft, { type: 'claim', key: 'i4', span: item(draft, 'i0').spans[0] ?? [0, 0] })).toBe(draft)
  })
})

describe('owners and windows', () => {
  it.each([
    ['ask', ['政策法规处', '融资促进处', '财务审计处'], []],
    ['allLead', ['政策法规处', '融资促进处', '财务审计处'], []],
    ['firstLeads', ['政策法规处'], ['融资促进处', '财务审计处']],
  ] as const)('a bare list read as %s', (value, leads, supports) => {
    const draft = done({ type: 'bareList', value: 'firstLeads' }, { type: 'bareList', value })
    expect(item(draft, 'i1')).toMatchObject({ leads, supports })
  })

  it('owners set by hand stay when lists are read otherwise', () => {
    const draft = done(
      { type: 'chooseFirst', key: 'i1', name: '财务审计处' },
      { type: 'bareList', value: 'firstLeads' },
    )
    expect(item(draft, 'i1')).toMatchObject({ leads: ['财务审计处', '政策法规处', '融资促进处'] })
  })

  it('who leads does not support as well', () => {
    const draft = done({ type: 'change', key: 'i0', changes: { leads: ['政策法规处', '信息中心'] } })
    expect(item(draft, 'i0')).toMatchObject({ leads: ['政策法规处', '信息中心'], supports: [] })
  })

  it('another reading of a window keeps the one before at hand', () => {
    const draft = aDraft()
    const { window } = item(draft, 'i4')
    expect([window.date, window.alternatives?.map((one) => one.date)]).toEqual(['2026-08-31', ['2026-09-30']])
    const chosen = apply(draft, { type: 'chooseWindow', key: 'i4', index: 0 })
    expect(item(chosen, 'i4').window).toMatchObject({ date: '2026-09-30', text: '9月前' })
    expect(item(apply(chosen, { type: 'chooseWindow', key: 'i4', index: 0 }), 'i4').window).toEqual(window)
  })
})

const anEdit = (draft: Draft): fc.Arbitrary<Edit> => {
  const key = fc.constantFrom(...draft.items.map((one) => one.key), 's172', 'n368')
  const place = fc.nat(draft.text.length)
  const span = fc.tuple(place, fc.nat(40)).map(([from, length]): [number, number] => [from, from + length])
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constant('split' as const), key, at: place }) },
    fc.record({ type: fc.constant('merge' as const), key, with: fc.constantFrom('next', 'previous') }),
    fc.record({ type: fc.constant('relevel' as const), key, by: fc.constantFrom(1, -1) }),
    fc.record({ type: fc.constantFrom('leaveOut' as const, 'putBack' as const), key }),
    fc.record({ type: fc.constant('claim' as const), key, span }),
    fc.record({ type: fc.constant('add' as const), span }),
    fc.record({ type: fc.constant('bareList' as const), value: fc.constantFrom('ask', 'firstLeads') }),
    fc.record({ type: fc.constant('change' as const), key, changes: fc.record({ title: fc.string() }) }),
    fc.record({ type: fc.constant('splitParts' as const), keys: fc.array(key, { maxLength: 3 }) }),
    fc.record({ type: fc.constant('chooseWindow' as const), key, index: fc.nat(2) }),
    fc.record({
      type: fc.constant('settle' as const),
      keys: fc.array(key, { maxLength: 2 }),
      what: fc.constantFrom('owners', 'window'),
    }),
    fc.record({ type: fc.constant('see' as const), findings: fc.array(fc.string(), { maxLength: 2 }) }),
  ) as fc.Arbitrary<Edit>
}

const PARTED = `云川市民营经济促进局2026年工作要点
一、优化服务（责任单位：产业处）
（一）建好服务体系。一是编印办事指南，6月底前完成。二是由稽查科牵头，开通服务热线。三是设立服务专窗不少于3个。（责任单位：法规处牵头，财务处配合；完成时限：9月底前）
（二）召开座谈会。（责任单位：法规处）走访重点企业。（责任单位：企业服务处、财务处；完成时限：8月前）
（三）推进信用建设，①归集信用信息；②公布信用名单，12月底前完成。
`

describe.each([
  ['one page', aDraft()],
  ['parts', aDraft(PARTED)],
])('whatever is done with %s', (_, draft) => {
  const edits = fc.array(anEdit(draft), { maxLength: 12 })
  const covered = (one: Draft) => joinSpans(one.items.flatMap((each) => each.spans))
  const length = (spans: readonly (readonly [number, number])[]) =>
    spans.reduce((sum, [from, to]) => sum + to - from, 0)

  it('undo restores exactly, and redo does it again', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const start = begin(draft)
        const end = list.reduce(act, start)
        let back = end
        for (const _ of end.edits) back = undo(back)
        expect(back.draft).toEqual(start.draft)
        let again = back
        for (const _ of end.edits) again = redo(again)
        expect(again.draft).toEqual(end.draft)
        expect(undo(start)).toBe(start)
        expect(redo(end)).toBe(end)
      }),
    )
  })

  it('nothing is lost: no word of an item, none twice, every name once', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const end = list.reduce(apply, draft)
        const before = covered(draft)
        expect(length(covered(end))).toBe(length(end.items.flatMap((one) => one.spans)))
        expect(length(joinSpans([...before, ...covered(end)]))).toBe(length(covered(end)))
        expect(new Set(end.items.map((one) => one.key)).size).toBe(end.items.length)
        const leads = new Set(end.items.flatMap((one) => [...one.leads, ...one.supports]))
        for (const one of draft.items) for (const name of one.leads) expect(leads).toContain(name)
        const layout = layOut(end)
        expect(Object.values(layout.counts).reduce((a, b) => a + b)).toBe(layout.total)
        expect(layout.total).toBe(layOut(draft).total)
        const shown = layout.blocks.map((block) => end.text.slice(block.from, block.to)).join('')
        expect(words(shown)).toBe(words(end.text))
      }),
    )
  })

  it('a split and a merge leave no trace, anywhere', () => {
    fc.assert(
      fc.property(edits, fc.nat(), fc.nat(draft.text.length), (list, which, offset) => {
        const now = list.reduce(apply, draft)
        const inside = itemsIn(now)
        const chosen = inside[which % Math.max(1, inside.length)]
        if (!chosen) return
        const cut = apply(now, { type: 'split', key: chosen.key, at: offset })
        if (cut === now) return
        const second = cut.items[cut.items.findIndex((one) => one.key === chosen.key) + 1]
        expect(apply(cut, { type: 'merge', key: chosen.key, with: 'next' })).toEqual(now)
        expect(apply(cut, { type: 'merge', key: second?.key ?? '', with: 'previous' })).toEqual(now)
        expect(words(`${item(cut, chosen.key).text}${second?.text}`)).toBe(words(chosen.text))
      }),
    )
  })
})

describe('what an old ledger says of an item', () => {
  const brought = {
    ...{ state: 'active' as const, progress: '已印发620册', problems: '', next: '' },
    ...{ closedOn: null, asOf: '2026-08-31' },
  }
  const given = done({ type: 'change', key: 'i0', changes: { brought } })

  it('can be changed', () => {
    const closed = { ...brought, state: 'closed' as const, closedOn: '2026-06-20' }
    const changed = apply(given, { type: 'change', key: 'i0', changes: { brought: closed } })
    expect(item(changed, 'i0')).toMatchObject({ brought: closed, title: item(given, 'i0').title })
  })

  it('stays through a change of something else', () => {
    const renamed = apply(given, { type: 'change', key: 'i0', changes: { title: '编印一本通' } })
    expect(item(renamed, 'i0').brought).toEqual(brought)
  })

  it('can be left behind, and undone', () => {
    const without: Edit = { type: 'change', key: 'i0', changes: { brought: null } }
    expect(item(apply(given, without), 'i0').brought).toBeUndefined()
    expect(undo(act(begin(given), without)).draft).toEqual(given)
  })
})
