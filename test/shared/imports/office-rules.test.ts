import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { officeRules } from '#shared/copy/office-rules.ts'
import { check } from '#shared/imports/check.ts'
import { type Draft, itemsIn } from '#shared/imports/draft.ts'
import { apply, type Edit } from '#shared/imports/edits.ts'
import { act, begin, redo, rulesIn, undo, withoutRules } from '#shared/imports/history.ts'
import { nameOfHeading } from '#shared/imports/name-of-heading.ts'
import { editsOf, follow, keyOf, type OfficeRule, worthKeeping } from '#shared/imports/office-rules.ts'
import { aDraft } from './a-draft.ts'

const PAPER = `云川市民营经济促进局2026年工作要点
一、推动惠企政策直达快享
（一）建立“免申即享”政策清单，首批事项不少于30项。（责任单位：政策法规处、融资促进处；完成时限：9月前）
（二）组织政策宣讲进园区活动，全年不少于24场。（责任单位：企业服务处牵头，政策法规处配合；完成时限：10月前）
（三）建立诉求直办机制，出台工作规程。（责任单位：企业服务处、融资促进处；完成时限：年底前）
二、保障措施
（一）加强组织领导，建立工作专班。（责任单位：办公室、政策法规处；完成时限：11月前）
（二）加强督促检查，每季度通报一次。（责任单位：办公室牵头；完成时限：年底前）
`
const firstLeads: OfficeRule = { kind: 'bareList', value: 'firstLeads' }
const allLead: OfficeRule = { kind: 'bareList', value: 'allLead' }
const endOfMonth: OfficeRule = { kind: 'monthBefore', value: 'endOfMonth' }
const monthBefore: OfficeRule = { kind: 'monthBefore', value: 'monthBefore' }
const noMeasures: OfficeRule = { kind: 'leaveOut', heading: '保障措施' }

const draft = aDraft(PAPER)
const done = (edits: readonly Edit[], from: Draft = draft): Draft => edits.reduce(apply, from)
const out = (...keys: string[]): Edit[] => keys.map((key) => ({ type: 'leaveOut', key }))
const ends = (...keys: string[]): Edit[] => keys.map((key) => ({ type: 'chooseWindow', key, index: 0 }))
const codesOf = (of: Draft) => check(of, [], calendar).mayWait.map(({ code, key }) => `${code} ${key}`)

it('reads the paper as the tests below take it', () => {
  expect(
    draft.items.map(({ key, headings, leads, window }) => [key, headings, leads.length, window.rule]),
  ).toEqual([
    ['i0', ['推动惠企政策直达快享'], 2, 'monthBefore'],
    ['i1', ['推动惠企政策直达快享'], 1, 'monthBefore'],
    ['i2', ['推动惠企政策直达快享'], 2, 'endOfYear'],
    ['i3', ['保障措施'], 2, 'monthBefore'],
    ['i4', ['保障措施'], 1, 'endOfYear'],
  ])
})

describe('a rule', () => {
  it.each([
    [firstLeads, 'bareList'],
    [allLead, 'bareList'],
    [endOfMonth, 'monthBefore'],
    [noMeasures, 'leaveOut:保障措施'],
    [{ kind: 'leaveOut', heading: ' 三、保障 措施：' }, 'leaveOut:保障措施'],
  ] satisfies [OfficeRule, string][])('%j answers %s', (rule, key) => {
    expect(keyOf(rule)).toBe(key)
  })

  it.each([
    ['（三）保障措施', '保障措施'],
    ['3．保障措施。', '保障措施'],
    ['第三章 保障措施', '保障措施'],
    ['保　障　措　施', '保障措施'],
    ['2026年重点任务', '2026年重点任务'],
    ['三、', ''],
    ['', ''],
  ])('knows the heading %s as %s', (heading, name) => {
    expect(nameOfHeading(heading)).toBe(name)
  })

  it.each([firstLeads, allLead, endOfMonth, monthBefore, noMeasures])('%j is one sentence', (rule) => {
    const said = officeRules.sentence(rule)
    expect(said).not.toMatch(/[。；]/)
    expect(officeRules.followed([{ rule, edits: [], places: 3 }])).toBe(`按本单位的规则：${said}（3处）。`)
  })
})

describe('editsOf', () => {
  it.each([
    ['no rule', [], []],
    ['first-named leads', [firstLeads], [{ type: 'bareList', value: 'firstLeads' }]],
    ['all lead', [allLead], [{ type: 'bareList', value: 'allLead' }]],
    ['the end of the month itself', [endOfMonth], ends('i0', 'i1', 'i3')],
    [
      'the month before',
      [monthBefore],
      [{ type: 'see', findings: ['i0', 'i1', 'i3'].map((key) => `ambiguousWindow:${key}`) }],
    ],
    ['a section left out', [noMeasures], out('i3', 'i4')],
    ['a section of another name', [{ kind: 'leaveOut', heading: '组织保障' }], []],
    ['a heading without words', [{ kind: 'leaveOut', heading: '一、' }], []],
    [
      'nothing is read of what is left out',
      [noMeasures, endOfMonth],
      [...ends('i0', 'i1'), ...out('i3', 'i4')],
    ],
  ] satisfies [string, OfficeRule[], Edit[]][])('%s', (_name, rules, edits) => {
    expect(editsOf(draft, rules)).toEqual(edits)
  })

  it('leaves alone what is answered, and what the paper does not leave open', () => {
    expect(editsOf(done([{ type: 'bareList', value: 'allLead' }]), [firstLeads])).toEqual([])
    const plain = aDraft(PAPER.replaceAll('9月前', '9月底前').replaceAll('、融资促进处', ''))
    expect(editsOf(done(out('i3', 'i4'), plain), [firstLeads, endOfMonth])).toEqual([
      { type: 'chooseWindow', key: 'i1', index: 0 },
    ])
  })

  it('counts no list in which the office has said who leads', () => {
    const one = done([{ type: 'chooseFirst', key: 'i0', name: '融资促进处' }])
    expect(follow(one, [allLead])).toMatchObject([{ places: 2 }])
    const leads = ['融资促进处', '财务处']
    const another = done([{ type: 'change', key: 'i2', changes: { leads } }], one)
    expect(follow(another, [allLead])).toMatchObject([{ places: 1 }])
  })

  it('leaves an item out once, below whichever heading, and none below a heading without a name', () => {
    const under = (...headings: string[]): Draft => ({
      ...draft,
      items: draft.items.map((item) => ({ ...item, headings })),
    })
    const measures: OfficeRule[] = [noMeasures, { kind: 'leaveOut', heading: '组织领导' }]
    const nested = follow(under('三、保障措施', '（一）组织领导'), measures)
    expect(nested.map(({ places }) => places)).toEqual([5])
    expect(editsOf(under('一、'), [{ kind: 'leaveOut', heading: '一、' }])).toEqual([])
  })

  it('counts the places it was at work in', () => {
    const places = follow(draft, [firstLeads, endOfMonth, noMeasures]).map(({ rule, places }) => [
      rule.kind,
      places,
    ])
    expect(places).toEqual([
      ['bareList', 2],
      ['monthBefore', 2],
      ['leaveOut', 2],
    ])
  })

  it.each([
    [endOfMonth, '2026-09-30', []],
    [monthBefore, '2026-08-31', []],
    [noMeasures, '2026-08-31', ['ambiguousWindow i0', 'ambiguousWindow i1']],
  ] satisfies [OfficeRule, string, string[]][])(
    '%j settles the day, and whether it is still asked',
    (rule, day, open) => {
      const after = done(editsOf(draft, [rule]))
      expect(after.items[0]?.window.date).toBe(day)
      expect(codesOf(after).filter((code) => code.startsWith('ambiguousWindow'))).toEqual(open)
    },
  )

  it('reads the months of a paper whose year is asked for later', () => {
    const yearless = aDraft(PAPER.replace('2026年', ''))
    expect(yearless.items[0]?.window.date).toBeNull()
    expect(editsOf(yearless, [endOfMonth])).toHaveLength(3)
  })
})

describe('worthKeeping', () => {
  it.each([
    ['nothing decided', [], [], []],
    ['lists answered', [{ type: 'bareList', value: 'firstLeads' }], [], [firstLeads]],
    ['known already', [{ type: 'bareList', value: 'firstLeads' }], [firstLeads], []],
    ['another answer than the known one', [{ type: 'bareList', value: 'allLead' }], [firstLeads], [allLead]],
    [
      'a question taken back',
      [
        { type: 'bareList', value: 'allLead' },
        { type: 'bareList', value: 'ask' },
      ],
      [],
      [],
    ],
    ['all months taken by their end', ends('i0', 'i1', 'i3'), [], [endOfMonth]],
    ['only some of them', [{ type: 'chooseWindow', key: 'i0', index: 0 }], [], []],
    [
      'each another way',
      [
        { type: 'chooseWindow', key: 'i0', index: 0 },
        { type: 'see', findings: ['ambiguousWindow:i1', 'ambiguousWindow:i3'] },
      ],
      [],
      [],
    ],
    [
      'all left at the month before',
      [{ type: 'see', findings: ['i0', 'i1', 'i3'].map((key) => `ambiguousWindow:${key}`) }],
      [],
      [monthBefore],
    ],
    ['a whole section left out', out('i3', 'i4'), [], [noMeasures]],
    ['all of it but one', out('i3'), [], []],
    ['left out and put back', [...out('i3', 'i4'), { type: 'putBack', key: 'i4' }], [], []],
    ['left out by the rule itself', out('i3', 'i4'), [{ kind: 'leaveOut', heading: '四、保障措施' }], []],
  ] satisfies [string, Edit[], OfficeRule[], OfficeRule[]][])('%s', (_name, edits, known, worth) => {
    expect(worthKeeping(done(edits), known)).toEqual(worth)
  })

  it('takes no month for decided that was never open', () => {
    const plain = aDraft(PAPER.replace(/(9|10|11)月前/g, '$1月底前'))
    expect(plain.items[0]?.window.rule).toBe('endOfMonth')
    expect(worthKeeping(plain, [])).toEqual([])
  })

  it('offers no heading that is longer than the API takes', () => {
    const named = (heading: string): Draft => ({
      ...done(out('i3', 'i4')),
      items: done(out('i3', 'i4')).items.map((item) =>
        item.isOut ? { ...item, headings: [heading] } : item,
      ),
    })
    expect(worthKeeping(named('长'.repeat(200)), [])).toHaveLength(1)
    expect(worthKeeping(named('长'.repeat(201)), [])).toEqual([])
    expect(worthKeeping(named('一、'), [])).toEqual([])
  })

  it('names the outermost of nested sections, and no list where there was none', () => {
    const nested = aDraft(`云川市2026年工作方案
一、主要任务
（一）惠企政策
1.编印惠企政策一本通，年底前完成。（责任单位：政策法规处牵头）
二、保障措施
（一）组织领导
1.建立工作专班，年底前完成。（责任单位：办公室牵头）
2.落实经费保障，年底前完成。（责任单位：财务处牵头）
`)
    const keys = itemsIn(nested).flatMap(({ key, headings }) => (headings.includes('保障措施') ? key : []))
    expect(keys).toHaveLength(2)
    const after = done([...out(...keys), { type: 'bareList', value: 'allLead' }], nested)
    expect(worthKeeping(after, [])).toEqual([noMeasures])
  })
})

describe('rules in a history', () => {
  const rules = [firstLeads, noMeasures]
  const start = begin(draft, [{ type: 'followRules', followed: follow(draft, rules) }])

  it('are one act that is undone and done again as one', () => {
    expect(start.draft).toEqual(done(editsOf(draft, rules)))
    expect(undo(start).draft).toEqual(draft)
    expect(redo(undo(start)).draft).toEqual(start.draft)
  })

  it('are taken back alone, with what came after kept, and can be done again', () => {
    const key: Edit = { type: 'change', key: 'i1', changes: { isKey: true } }
    const later = act(start, key)
    expect(rulesIn(later)?.followed.map(({ rule }) => rule)).toEqual(rules)
    const without = withoutRules(later)
    expect(without.draft).toEqual(done([key]))
    expect(rulesIn(without)).toBeUndefined()
    expect(redo(without).draft).toEqual(later.draft)
    expect(withoutRules(without)).toBe(without)
  })
})
