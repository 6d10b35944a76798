import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { check } from '#shared/imports/check.ts'
import type { Draft, DraftItem } from '#shared/imports/draft.ts'
import { apply, type Edit } from '#shared/imports/edits.ts'
import {
  keepReading,
  nextReading,
  type Reading,
  readingsOf,
  uncertainties,
} from '#shared/imports/uncertain.ts'
import { aDraft } from './a-draft.ts'

/** A plan of one item below one heading. */
const paper = (words: string, heading = '优化服务'): string =>
  `云川市民营经济促进局2026年工作要点\n一、${heading}\n（一）${words}\n`
const only = (draft: Draft): DraftItem => {
  const [item] = draft.items
  if (!item || draft.items.length > 1) throw new Error(`${draft.items.length} items`)
  return item
}
const said = (option: Reading): string =>
  'window' in option
    ? (option.window.date ?? option.window.kind)
    : `${option.owners.leads.join('、')}/${option.owners.supports.join('、')}`
const told = (draft: Draft) =>
  uncertainties(draft, only(draft)).map(({ what, rule, options }) => [what, rule, ...options.map(said)])

describe('what is uncertain', () => {
  it.each([
    [
      'nothing where all is plain',
      '编印办事指南。（责任单位：法规处牵头，信息中心配合；完成时限：9月底前）',
      [],
    ],
    [
      'a month before which something is due',
      '编印办事指南。（责任单位：法规处；完成时限：8月前）',
      [['window', 'monthBefore', '2026-07-31', '2026-08-31']],
    ],
    [
      'several windows in one item',
      '编印办事指南。（责任单位：法规处；完成时限：9月底前）\n完成时限：11月底前',
      [['window', 'severalWindows', '2026-11-30', '2026-09-30']],
    ],
    [
      'a term beside a day',
      '编印办事指南，9月底前印发，每季度更新一次。（责任单位：法规处）',
      [['window', 'severalWindows', '2026-09-30', 'recurring']],
    ],
    [
      'several units of which none is said to lead',
      '编印办事指南。（责任单位：法规处、财务处；完成时限：9月底前）',
      [['owners', 'bareList', '法规处、财务处/', '法规处/财务处']],
    ],
    [
      'owners that a sentence names',
      '由法规处牵头，财务处配合，编印办事指南，9月底前完成。',
      [['owners', 'inText', '法规处/财务处', '/']],
    ],
    [
      'owners and window at once',
      '编印办事指南。（责任单位：法规处、财务处；完成时限：8月前）',
      [
        ['owners', 'bareList', '法规处、财务处/', '法规处/财务处'],
        ['window', 'monthBefore', '2026-07-31', '2026-08-31'],
      ],
    ],
  ])('%s', (_, words, expected) => {
    expect(told(aDraft(paper(words)))).toEqual(expected)
  })

  it.each([
    ['市教育局', [['owners', 'inherited', '市教育局/', '/']]],
    [
      '优化服务（责任单位：法规处、财务处）',
      [['owners', 'bareList', '法规处、财务处/', '法规处/财务处', '/']],
    ],
  ])('owners that stand at the heading %s', (heading, expected) => {
    const draft = aDraft(paper('编印办事指南，9月底前完成，印发各镇街。', heading))
    expect(told(draft)).toEqual(expected)
  })

  it('an item left out is not asked about', () => {
    const draft = aDraft(paper('编印办事指南。（责任单位：法规处；完成时限：8月前）'))
    expect(told(apply(draft, { type: 'leaveOut', key: 'i0' }))).toEqual([])
  })
})

const OPEN = '编印办事指南。（责任单位：法规处、财务处；完成时限：8月前）'
const press = (draft: Draft, make = nextReading): Draft => {
  const edit = make(draft, only(draft))
  return edit ? apply(draft, edit) : draft
}

describe('a reading is chosen', () => {
  it('one open value after the other, then the last again and again', () => {
    const first = press(aDraft(paper(OPEN)))
    expect(only(first)).toMatchObject({ leads: ['法规处'], supports: ['财务处'] })
    expect(told(first).map(([what]) => what)).toEqual(['window'])
    const second = press(first)
    expect([only(second).window.date, told(second)]).toEqual(['2026-08-31', []])
    expect(only(press(second)).window.date).toBe('2026-07-31')
    expect(only(press(press(second))).window.date).toBe('2026-08-31')
  })

  it('goes round through all of three', () => {
    const start = aDraft(paper('编印办事指南。（责任单位：法规处牵头；完成时限：8月前）\n完成时限：7月底前'))
    const dates = [start, press(start), press(press(start)), press(press(press(start)))].map(
      (draft) => `${only(draft).window.date} ${only(draft).window.text}`,
    )
    expect(new Set(dates.slice(0, 3)).size).toBe(readingsOf(start, only(start))[0]?.options.length)
  })

  it('the value asked for first, also when it is settled', () => {
    const draft = press(aDraft(paper(OPEN)))
    const edit = nextReading(draft, only(draft), 'owners')
    expect(edit).toEqual({ type: 'chooseOwners', key: 'i0', reading: 'allLead' })
  })

  it('the present one is confirmed, and nobody is asked again', () => {
    const draft = press(press(aDraft(paper(OPEN)), keepReading), keepReading)
    expect(told(draft)).toEqual([])
    expect(only(draft)).toMatchObject({ leads: ['法规处', '财务处'], settled: ['owners', 'window'] })
    const { must, mayWait } = check(draft, [], calendar)
    expect([...must, ...mayWait].map((one) => one.code)).toEqual([])
    expect(press(draft, keepReading)).toBe(draft)
  })

  it.each<[string, Edit, string[]]>([
    ['the words are known', { type: 'see', findings: ['ambiguousWindow:i0'] }, ['owners']],
    ['the plan says how lists are read', { type: 'bareList', value: 'firstLeads' }, ['window']],
    ['the first was chosen', { type: 'chooseFirst', key: 'i0', name: '财务处' }, ['window']],
    ['owners were typed', { type: 'change', key: 'i0', changes: { leads: ['财务处'] } }, ['window']],
  ])('the mark goes when %s', (_, edit, left) => {
    expect(told(apply(aDraft(paper(OPEN)), edit)).map(([what]) => what)).toEqual(left)
  })

  it('and stays when the plan says afterwards how lists are read', () => {
    const kept = press(aDraft(paper(OPEN)), keepReading)
    expect(only(apply(kept, { type: 'bareList', value: 'firstLeads' }))).toMatchObject({
      leads: ['法规处', '财务处'],
      supports: [],
    })
  })

  it('of inherited owners: nobody', () => {
    const draft = aDraft(paper('编印办事指南，9月底前完成，印发各镇街。', '市教育局'))
    expect(only(press(draft))).toMatchObject({ leads: [], supports: [] })
    expect(only(press(press(draft)))).toMatchObject({ leads: ['市教育局'] })
  })
})
