import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { ball } from '#shared/copy/ball.ts'
import { type HeldDays, heldDaysOf, heldDaysOfAll } from '#shared/items/ball.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import { type Step, tell, UNDER_WAY } from '../../helpers/a-story.ts'

const none: HeldDays = { unit: 0, head: 0, office: 0, leader: 0, suspended: 0 }
const allSign: Partial<PlanRules> = { endorsement: 'all', confirmation: 'all' }
const ask: Step = ['2026-03-12', 'lead', 'requestClosing']

/** Given out on Monday 2026-03-02; March has no holiday. */
const cases: readonly [told: string, steps: readonly Step[], day: string, held: Partial<HeldDays>][] = [
  ['a draft is in nobody’s hands', [], '2026-03-13', {}],
  ['the day it was given out is not the unit’s yet', UNDER_WAY, '2026-03-02', {}],
  ['the unit has it from the next day', UNDER_WAY, '2026-03-03', { unit: 1 }],
  ['a weekend is nobody’s time', UNDER_WAY, '2026-03-08', { unit: 4 }],
  ['the day of handing on is still the unit’s', [...UNDER_WAY, ask], '2026-03-12', { unit: 8, head: 0 }],
  ['the head sits on it', [...UNDER_WAY, ask], '2026-03-16', { unit: 8, head: 2 }],
  [
    'each in turn, and nobody once it is closed',
    [
      ...UNDER_WAY,
      ask,
      ['2026-03-16', 'head', 'endorse'],
      ['2026-03-17', 'office', 'approve'],
      ['2026-03-20', 'leader', 'confirm'],
    ],
    '2026-04-30',
    { unit: 8, head: 2, office: 1, leader: 3 },
  ],
  [
    'sent back, it is the unit’s again',
    [...UNDER_WAY, ask, ['2026-03-16', 'head', 'return']],
    '2026-03-18',
    { unit: 10, head: 2 },
  ],
  [
    'asked and sent back on one day costs nobody a day',
    [...UNDER_WAY, ask, ['2026-03-12T15:00', 'head', 'return']],
    '2026-03-13',
    { unit: 9 },
  ],
  [
    'declined, the office has it; given to another, the unit again',
    [
      ['2026-03-02', 'office', 'issue'],
      ['2026-03-04', 'lead', 'decline'],
      ['2026-03-06', 'office', 'insist'],
    ],
    '2026-03-09',
    { unit: 3, office: 2 },
  ],
  [
    'suspended, it waits for nobody, and that is shown apart',
    [
      ...UNDER_WAY,
      ['2026-03-10', 'office', 'suspend'],
      ['2026-03-12', 'leader', 'decideSuspension'],
      ['2026-03-18', 'office', 'resume'],
      ['2026-03-19', 'leader', 'decideSuspension'],
    ],
    '2026-03-20',
    { unit: 9, suspended: 5 },
  ],
  [
    'the time it lay closed before it was reopened is nobody’s',
    [
      ...UNDER_WAY,
      ['2026-03-12', 'lead', 'requestClosing'],
      ['2026-03-13', 'head', 'endorse'],
      ['2026-03-16', 'office', 'approve'],
      ['2026-03-16', 'leader', 'confirm'],
      ['2026-03-26', 'office', 'reopen'],
    ],
    '2026-03-27',
    { unit: 9, head: 1, office: 1 },
  ],
]

describe('who has had it for how long', () => {
  it.each(cases)('%s', (_told, steps, day, held) => {
    const item = tell(steps, {}, allSign)
    expect(heldDaysOf(item, day, calendar)).toEqual({ ...none, ...held })
  })

  it('sums over items', () => {
    const items = [tell([...UNDER_WAY, ask], {}, allSign), tell(UNDER_WAY)]
    expect(heldDaysOfAll(items, '2026-03-16', calendar)).toEqual({ ...none, unit: 18, head: 2 })
  })

  it('says it in one line, with its basis', () => {
    expect(ball.held({ ...none, unit: 12, office: 3, suspended: 5 })).toBe('单位12日、办公室3日、挂账5日')
    expect(ball.held(none)).toBeNull()
    expect(ball.basis('2026-09-18')).toContain('截至')
  })
})
