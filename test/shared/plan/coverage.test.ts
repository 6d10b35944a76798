import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'
import { aMess, anEditedForm, anyText } from '#test/helpers/plan-arbitrary.ts'

const papers = fc.oneof(anyText, aMess, anEditedForm)

describe('coverage', { timeout: 30_000 }, () => {
  it('accounts for every character, in order, without gaps', () => {
    fc.assert(
      fc.property(papers, (text) => {
        const { coverage } = readPlan(text)
        let end = 0
        for (const piece of coverage.pieces) {
          expect(piece.span[0]).toBe(end)
          expect(piece.span[1]).toBeGreaterThan(end)
          end = piece.span[1]
        }
        expect(end).toBe(text.length)
        expect(coverage.total).toBe(text.replace(/\s/g, '').length)
        expect(Object.values(coverage.byKind).reduce((sum, count) => sum + count, 0)).toBe(coverage.total)
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same result for the same text, with spans inside it', () => {
    fc.assert(
      fc.property(papers, (text) => {
        const read = readPlan(text)
        expect(readPlan(text)).toEqual(read)
        for (const item of read.items) {
          const spans = [
            item.span,
            item.titleSpan,
            ...item.units.map((unit) => unit.span),
            ...item.indicators.map(({ span }) => span),
          ]
          for (const [from, to] of spans) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThanOrEqual(from)
            expect(to).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
