import { describe, expect, it } from 'vitest'
import type { PlanId } from '#shared/ids.ts'
import { bareTitle, recognise } from '#shared/imports/recognise.ts'
import { type Plan, usualRules } from '#shared/plans/model.ts'

const plan = (id: string, title: string, year: number | null, docNumber: string | null = null): Plan => ({
  id: id as PlanId,
  title,
  shortTitle: '',
  docNumber,
  year,
  kind: 'plan',
  rules: usualRules,
  importedAt: '2026-03-05T01:00:00.000Z',
  itemCount: 3,
})
const TITLE = '云川市民营经济促进局2026年工作要点'
const last = plan('p25', '云川市民营经济促进局2025年工作要点', 2025)
const now = plan('p26', TITLE, 2026, '云民营发〔2026〕3号')
const other = plan('px', '云川市助企惠企实施方案', 2026)
const paper = (
  changes: Partial<{ title: string | null; docNumber: string | null; year: number | null }>,
) => ({
  title: '别的材料',
  docNumber: null,
  year: 2026,
  ...changes,
})

it.each([
  ['关于印发《云川市2026年工作要点》的通知', '云川市2026年工作要点'],
  ['云川市2026年工作要点（修订）', '云川市2026年工作要点'],
  ['云川市2026年工作要点(征求意见稿)', '云川市2026年工作要点'],
  ['云川市 2026年 工作要点', '云川市2026年工作要点'],
])('reads %s as %s', (title, bare) => {
  expect(bareTitle(title)).toBe(bare)
})

describe('what a paper seems to be', () => {
  const plans = [last, now, other]
  it.each([
    ['the same words', paper({}), other.id, ['px revision samePaper']],
    [
      'the same number, written otherwise',
      paper({ docNumber: '云民营发(2026)3号' }),
      null,
      ['p26 revision sameNumber'],
    ],
    [
      'the same title, and last year’s beside it',
      paper({ title: `${TITLE}（修订）` }),
      null,
      ['p26 revision sameTitle', 'p25 lastYear otherYear'],
    ],
    [
      'next to come',
      paper({ title: TITLE.replace('2026', '2027'), year: 2027 }),
      null,
      ['p26 lastYear otherYear'],
    ],
    [
      'of an earlier year',
      paper({ title: TITLE.replace('2026', '2024'), year: 2024 }),
      null,
      ['p25 nextYear otherYear'],
    ],
    ['something else', paper({ title: '云川市督查工作办法' }), null, []],
    ['without a title', paper({ title: null }), null, []],
  ])('%s', (_, given, samePaper, expected) => {
    const found = recognise(given, samePaper, plans)
    expect(found.map((one) => `${one.plan.id} ${one.as} ${one.because}`)).toEqual(expected)
  })
})
