import { expect, it } from 'vitest'
import { planHistory } from '#shared/copy/plan-history.ts'
import type { PlanId } from '#shared/ids.ts'
import { type PlanRules, usualRules } from '#shared/plans/model.ts'
import { planChanges, type SavedPlan } from '#shared/plans/plan-changes.ts'

const saved = (day: number, rules: Partial<PlanRules>, over: Partial<SavedPlan['plan']> = {}): SavedPlan => ({
  at: `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z`,
  by: '办公室 周敏',
  plan: {
    id: 'p' as PlanId,
    title: '工作要点',
    shortTitle: '',
    docNumber: null,
    year: 2026,
    kind: 'plan',
    importedAt: '2026-03-01T01:00:00.000Z',
    rules: { ...usualRules, ...rules },
    ...over,
  },
})
const lines = (...all: SavedPlan[]) => planChanges(all).map(planHistory.lines)

it.each<[string, SavedPlan[], string[][]]>([
  ['only imported', [saved(1, {})], []],
  ['saved without a change', [saved(1, {}), saved(2, {})], []],
  ['a rule', [saved(1, {}), saved(2, { endorsement: 'all' })], [['单位负责人审签：不需要 → 所有事项']]],
  [
    'several, in the order of the form',
    [saved(1, {}), saved(2, { reportDay: 20, defaultDueOn: '2026-12-31' }, { docNumber: '云〔2026〕1号' })],
    [
      [
        '文号：不填 → 云〔2026〕1号',
        '没写时限的事项，默认到期日：不填 → 2026-12-31',
        '每期截止日（几日）：25 → 20',
      ],
    ],
  ],
  [
    'the last first',
    [saved(1, {}), saved(2, { evidenceRequired: false }), saved(3, { evidenceRequired: true })],
    [['申请销号必须有佐证：否 → 是'], ['申请销号必须有佐证：是 → 否']],
  ],
])('%s', (_, all, expected) => {
  expect(lines(...all)).toEqual(expected)
})

it('reads what was saved before a rule was asked as the usual answer', () => {
  const { confirmation: _, ...older } = usualRules
  const old = saved(1, {})
  expect(lines({ ...old, plan: { ...old.plan, rules: older as PlanRules } }, saved(2, {}))).toEqual([])
})
