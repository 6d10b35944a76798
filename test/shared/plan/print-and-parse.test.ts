import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedItem, ParsedPlan } from '#shared/plan/model.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { anyText, aPaper } from '#test/helpers/plan-arbitrary.ts'
import { printPlan } from '#test/helpers/print-plan.ts'

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

  // What only looks like a plan is printed as one, and from then on it is one.
  it('has the same items from any text, once it was printed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = again(readPlan(text))
        // A name with half a bracket cannot stand between brackets.
        fc.pre(
          plan.items.every(
            (item) => !/[（）()〔〕]/.test([...item.lead, ...item.support, item.due.text].join('')),
          ),
        )
        expect(again(plan).items.map(said)).toEqual(plan.items.map(said))
      }),
      { numRuns: 400 },
    )
  })
})
