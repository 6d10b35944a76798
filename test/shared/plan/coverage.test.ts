import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '#shared/plan/read-plan.ts'

/** Fragments that plans are made of, put together at random: whatever the order, nothing may be lost. */
const fragment = fc.constantFrom(
  '一、优化服务\n',
  '（一）建立台账。',
  '1.开展评估。',
  '(2)',
  '①',
  '第三章 ',
  '聚焦问题，逐项推动解决。',
  '（责任单位：综合处、法规处牵头，有关处室配合）',
  '牵头单位：市商务局\n',
  '完成时限：6月底前\n',
  '年底前',
  '每季度',
  '10个工作日内',
  '不少于3次',
  '《',
  '》',
  '（',
  '）',
  '〔',
  '〕',
  '\n',
  '\r\n',
  ' ',
  '　',
  '\t',
  ' | ',
  '| 序号 | 任务 | 牵头单位 | 完成时限 |\n',
  '| 1 | 建立台账 | 综合处 | 6月 |\n',
  '<br>',
  '**',
  '&nbsp;',
  '濟(jì)',
  '附件：\n',
  '- 1 -\n',
  '\f',
  '由',
  '会同',
  '以及',
  '_365bet_彩金',
  '𠮷',
  'a',
  '1',
)
const plan = fc.oneof(
  fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

describe('coverage', { timeout: 30_000 }, () => {
  it('accounts for every character, in order, without gaps', () => {
    fc.assert(
      fc.property(plan, (text) => {
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
      fc.property(plan, (text) => {
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
