import { describe, expect, it } from 'vitest'
import { usualRules } from '#shared/plans/model.ts'
import { checksOf, isLacking } from '#shared/work/review-checks.ts'
import { anIndicator, anItem, aReport, finance, law, someEvidence, support } from '../../helpers/an-item.ts'

const asked = (over: Parameters<typeof anItem>[0] = {}) => anItem({ state: 'reviewing', ...over })
const lacking = (item: ReturnType<typeof anItem>, dueOn: string | null = '2026-12-31', rules = usualRules) =>
  checksOf(item, rules, dueOn)
    .filter(isLacking)
    .map((check) => check.kind)

describe('the checks of a request', () => {
  const complete = {
    supports: [finance],
    contributions: [{ unitId: finance, text: '已提供', at: '2026-09-01T00:00:00.000Z', by: support.userId }],
    evidence: [someEvidence()],
    lastReport: aReport(),
    reportCount: 1,
    indicators: [anIndicator({ current: 24 })],
  }
  it('find nothing where all is there', () => {
    expect(lacking(asked(complete))).toEqual([])
  })
  it.each([
    ['indicator', { indicators: [anIndicator({ current: 23 })] }],
    ['indicator', { indicators: [anIndicator({ current: null })] }],
    ['indicator', { indicators: [anIndicator({ op: '~', current: 24 })] }],
    ['evidence', { evidence: [] }],
    ['reports', { reportCount: 0, lastReport: null }],
    ['supports', { supports: [finance, law] }],
    [
      'returns',
      { returnCount: 1, lastReturn: { reason: '缺材料', at: '2026-09-02T00:00:00.000Z', isReopened: false } },
    ],
  ] as const)('find %s', (kind, over) => {
    expect(lacking(asked({ ...complete, ...over } as Parameters<typeof anItem>[0]))).toEqual([kind])
  })
  it.each([
    ['2026-09-15', ['window']],
    ['2026-09-16', []],
    ['2026-09-17', []],
    [null, []],
  ])('judge by the day of the request: due %s', (dueOn, expected) => {
    expect(lacking(asked(complete), dueOn)).toEqual(expected)
  })
  it('do not ask for evidence where the plan does not', () => {
    const item = asked({ ...complete, evidence: [] })
    expect(lacking(item, null, { ...usualRules, evidenceRequired: false })).toEqual([])
  })
  it('are none without a request', () => {
    expect(checksOf(anItem(), usualRules, null)).toEqual([])
  })
})
