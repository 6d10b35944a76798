import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedItem, ParsedPlan, PrintedWindow } from '#shared/plan/model.ts'
import { printPlan } from '#shared/plan/print-plan.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aMess, anEditedForm, anyText, aPaper } from '#test/helpers/plan-arbitrary.ts'
import { typePlan } from '#test/helpers/type-plan.ts'

/** What the words mean, not where they stand. */
const meant = ({ kind, text, date, period, within, rule, alternatives }: PrintedWindow): object => ({
  ...{ kind, text, date, period, within, rule },
  alternatives: alternatives?.map(meant),
})

/** All of an item but where it stands on the paper and how its owners were found there. */
const said = ({ no, path, headings, title, text, lead, support, units, due, indicators }: ParsedItem) => ({
  ...{ no, path, headings, title, text, lead, support },
  collective: [...new Set(units.flatMap((unit) => (unit.collective ? unit.name : [])))].sort(),
  due: meant(due),
  indicators: indicators.map(({ text, op, value, unit }) => ({ text, op, value, unit })),
})
const whole = ({ kind, title, docNumber, year, items }: ParsedPlan) => ({
  ...{ kind, title, docNumber, year },
  items: items.map(said),
})

function expectSame(text: string): void {
  const plan = readPlan(text)
  const printed = printPlan(plan)
  const again = readPlan(printed)
  expect(whole(again)).toEqual(whole(plan))
  expect(printPlan(again)).toBe(printed)
}

describe('a plan printed and read again', { timeout: 60_000 }, () => {
  it.each([
    ['as offices write it', aPaper, 100],
    ['of any text', anyText, 300],
    ['of lines and tables in which anything stands anywhere', aMess, 300],
    ['already printed, and changed here and there', anEditedForm, 150],
  ])('is the same, a paper %s', (_how, papers, numRuns) => {
    fc.assert(fc.property(papers, expectSame), { numRuns })
  })

  it.each([
    ['half a bracket in a name', '一、建立台账。\n牵头单位：综合处（一科、市局）\n二、评估。'],
    ['a label in a name', '| 任务 | 牵头单位 | 完成时限 |\n| 建立台账 | 综合处责任单位：法规处 | 6月 |'],
    ['a window for a name', '| 任务 | 牵头单位 | 完成时限 |\n| 建立台账 | 年底前 | 6月 |'],
    ['a bracket at the end of the words', '一、建立台账（试行）\n二、开展评估〔综合处〕。'],
    [
      'a bracket in the heading of a table',
      '一、服务（市局：一科）\n| 任务 | 牵头单位 | 时限 |\n| 评估 | 市局 | 6月 |',
    ],
    ['a line that half a bracket leaves open', '一、建立台账。逐项（推动\n二、评估。'],
    ['a line that a comma leaves open', '一、建立台账。\n逐项推动，\n二、评估。'],
    ['a line as long as one that a page broke', `一、建立台账。\n${'逐项推动解决'.repeat(12)}\n另一行。`],
    ['a line that begins with a number', '一、建立台账。（综合处牵头）2．其他。\n二、评估。'],
    ['a line that begins as an annex', '一、建立台账。（综合处牵头）附件1所列事项逐项推动。'],
    ['owners of nothing', '一、（责任单位：综合处；完成时限：6月底前）\n二、开展评估。'],
    ['nothing at all', '一、\n二、'],
    ['a heading that reads like one of the form', '一、事项：建立台账。\n内容：「逐项」推动。\n二、「」。'],
    [
      'a sentence after which the form could end',
      '一、建立台账。\n任务清单（台账逐项格式）\n二、「评估」」。',
    ],
    [
      'signs that do not come through',
      '一、建立\u200b台账\ud83d。<br>逐项\u2028推动\u0085。\n二、评估\\u000a。',
    ],
    ['markup made of what is left out', '一、建立*\u200b*台账*\u200b*与&\u200bnbsp;清单。\n二、评估。'],
    ['signs of both scripts', '一、建立濟账，⻄处牵头。\n二、评估。'],
    [
      'other readings of a window',
      '一、台账。综合处6月底前完成初评，每月通报，10个工作日内反馈。\n二、9月前完成。',
    ],
    [
      'a window that its words alone do not mean',
      '一、台账。（完成时限：每季度10月中旬、每季度；6月前）\n二、评估。',
    ],
    ['a year that runs over', '9999年工作要点\n一、建立台账。（完成时限：次年6月底前）\n二、明年底前评估。'],
    ['a quotation mark around a list', '一、台账。\n牵头单位：「综合处、法规处」、「市局\n二、评估。'],
  ])('keeps %s', (_what, text) => {
    expect(readPlan(text).items.length).toBeGreaterThan(0)
    expectSame(text)
  })

  it('has the same items under the same numbers when a clerk types it as an outline', () => {
    fc.assert(
      fc.property(aPaper, (text) => {
        const plan = readPlan(text)
        expect(plan.items.length).toBeGreaterThan(0)
        const typed = readPlan(typePlan(plan), { year: plan.year })
        expect(typed.items.map(toCompare)).toEqual(plan.items.map(toCompare))
      }),
      { numRuns: 120 },
    )
  })
})

const toCompare = ({ no, path, title, text, headings, lead, support, due, indicators }: ParsedItem) => ({
  ...{ no, path, title, text, headings, lead, support },
  due: [due.kind, due.date],
  indicators: indicators.map(({ op, value, unit }) => `${op} ${value} ${unit}`),
})
