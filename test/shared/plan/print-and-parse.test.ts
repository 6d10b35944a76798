import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedItem, ParsedPlan } from '#shared/plan/model.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { isWindow } from '#shared/plan/windows.ts'
import { ATTACHMENT_HEADING } from '#shared/plan/words.ts'
import { anyText, aPaper } from '#test/helpers/plan-arbitrary.ts'
import { beginsWithNumber, printPlan } from '#test/helpers/print-plan.ts'

/** What an item says, wherever it stands on the paper. */
const said = ({ title, text, headings, lead, support, due, indicators }: ParsedItem) => ({
  title,
  text,
  headings,
  lead,
  support,
  due: [due.kind, due.date],
  indicators: indicators.map(({ op, value, unit }) => `${op} ${value} ${unit}`),
})
const numbered = ({ no, path }: ParsedItem) => ({ no, path })
const again = (plan: ParsedPlan): ParsedPlan => readPlan(printPlan(plan), { year: plan.year })

const depthOf = (words: string): number => words.split(/[（(〔]/).length - words.split(/[）)〕]/).length

/** What no printed line can say again, each for a reason of its own. */
const UNPRINTABLE: readonly ((item: ParsedItem) => boolean)[] = [
  // A name with half a bracket or a label cannot stand between brackets.
  ({ lead, support, due }) => /[（）()〔〕《》：]/.test([...lead, ...support, due.text].join('')),
  // A window is none of the units.
  ({ lead, support }) => [...lead, ...support].some(isWindow),
  // A bracket at the end of the words, or within a heading of a table, would say who or when.
  ({ text, headings }) => /[）)〕]$/m.test(text) || headings.some((heading) => /[）)〕：]/.test(heading)),
  // A line that a half bracket, a comma or its length leaves open takes in the next.
  ({ text }) =>
    text
      .split('\n')
      .slice(0, -1)
      .some((line) => depthOf(line) !== 0 || /[，,、]$/.test(line) || line.length >= 60),
  // A line that begins with a number, or as an annex does, is a part of its own.
  ({ text }) => text.split('\n').some((line) => beginsWithNumber(line) || ATTACHMENT_HEADING.test(line)),
  // Without words an item is called by those who are named, be it here or in a heading above.
  ({ text, lead, support, due }) => text === '' && (lead.length + support.length > 0 || due.text !== null),
]
const isPrintable = (item: ParsedItem): boolean => !UNPRINTABLE.some((isSo) => isSo(item))

describe('a plan printed and read again', { timeout: 60_000 }, () => {
  it('has the same items under the same numbers', () => {
    fc.assert(
      fc.property(aPaper, (text) => {
        const plan = readPlan(text)
        expect(plan.items.length).toBeGreaterThan(0)
        const printed = again(plan)
        expect(printed.items.map(said)).toEqual(plan.items.map(said))
        expect(printed.items.map(numbered)).toEqual(plan.items.map(numbered))
      }),
      { numRuns: 200 },
    )
  })

  it('has the same items, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = readPlan(text)
        fc.pre(plan.items.every(isPrintable))
        expect(again(plan).items.map(said)).toEqual(plan.items.map(said))
      }),
      { numRuns: 400 },
    )
  })
})
