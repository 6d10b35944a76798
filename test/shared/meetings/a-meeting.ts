import { calendar } from '#shared/calendar/calendar.ts'
import type { FileHash, MeetingId, PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { buildDeck, judged } from '#shared/meetings/build-deck.ts'
import type { Deck } from '#shared/meetings/deck.ts'
import type { DeckGround } from '#shared/meetings/deck-ground.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { law, unitMap, units } from '../../helpers/an-item.ts'

export const TODAY = '2026-09-18'
const FROZEN = '2026-09-18T04:00:00.000Z'

/** A meeting that runs, with what the test is about. */
export function aMeeting(facts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm1' as MeetingId,
    planId: 'plan-1' as PlanId,
    name: '9月调度会',
    on: TODAY,
    state: 'running',
    frozenAt: FROZEN,
    seq: 10,
    hash: 'a'.repeat(64) as FileHash,
    startedAt: FROZEN,
    closedAt: null,
    decisions: [],
    notes: {},
    ...facts,
  }
}

export function aGround(facts: Partial<DeckGround> = {}): DeckGround {
  return {
    today: TODAY,
    calendar,
    thresholds: usualThresholds,
    rules: new Map([['plan-1' as PlanId, { ...usualRules, reportEvery: 'none' }]]),
    units: unitMap,
    directory: units,
    bureau: '云川市民营经济促进局',
    plan: { id: 'plan-1' as PlanId, title: '工作要点', shortTitle: '要点', docNumber: null },
    frozenAt: FROZEN,
    last: null,
    lastIds: new Set(),
    ...facts,
  }
}

/** The pages over these items. */
export const aDeck = (items: readonly Item[], ground: DeckGround): Deck =>
  buildDeck(judged(items, ground), ground)

export const report = (said: Partial<NonNullable<Item['lastReport']>>): Item['lastReport'] => ({
  unitId: law,
  period: '2026-09',
  progress: '',
  problems: '',
  next: '',
  unchanged: false,
  at: '2026-09-10T01:00:00.000Z',
  by: 'liuyang' as never,
  ...said,
})
