import { describe, expect, it } from 'vitest'
import type { CommandId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { actorAt, closingSteps, otherLeads, staleBecause } from '#shared/work/closing-steps.ts'
import {
  aClosing,
  anItem,
  aReport,
  finance,
  head,
  industry,
  law,
  lead,
  office,
  planId,
} from '../../helpers/an-item.ts'

const log = (events: readonly ItemEvent[]): LoggedEvent[] =>
  events.map((event, index) => ({
    seq: index + 1,
    itemId: anItem().id,
    planId,
    version: index + 1,
    commandId: `c${index}` as CommandId,
    actorName: `人${index}`,
    event,
  }))
const signature = { at: '2026-09-16T09:00:00.000Z', by: head.userId, opinion: '情况属实', seen: ['a'] }
const phased: Item['window'] = { kind: 'phased', text: '10月底前', dueOn: '2026-10-31' }

describe('the way of a request', () => {
  it.each<[string, Parameters<typeof anItem>[0], typeof usualRules.confirmation, string[]]>([
    ['office alone', { state: 'reviewing' }, 'key', ['asked done', 'approve now', 'closed next']],
    [
      'a key item',
      { state: 'reviewing', isKey: true },
      'key',
      ['asked done', 'approve now', 'confirm next', 'closed next'],
    ],
    [
      'the head first',
      { state: 'endorsing' },
      'key',
      ['asked done', 'endorse now', 'approve next', 'closed next'],
    ],
    [
      'the head has signed',
      { state: 'reviewing', closing: aClosing({ needsHead: true, endorsed: signature }) },
      'all',
      ['asked done', 'endorse done', 'approve now', 'confirm next', 'closed next'],
    ],
    [
      'before the leader, though the plan asks no more for one',
      { state: 'approving', closing: aClosing({ approved: signature }) },
      'none',
      ['asked done', 'approve done', 'confirm now', 'closed next'],
    ],
    [
      'a milestone',
      { state: 'reviewing', window: phased },
      'none',
      ['asked done', 'approve now', 'standing next'],
    ],
    ['nothing asked', { state: 'active' }, 'all', []],
    ['over', { state: 'closed' }, 'all', []],
  ])('%s', (_, over, confirmation, expected) => {
    const steps = closingSteps(anItem(over), { confirmation })
    expect(steps.map(({ name, status }) => `${name} ${status}`)).toEqual(expected)
  })

  it('says who signed, when, with what words and for how much', () => {
    const closing = aClosing({ needsHead: true, endorsed: signature })
    const step = closingSteps(anItem({ state: 'reviewing', closing }), usualRules)[1]
    expect(step?.signed).toEqual({ at: signature.at, by: head.userId, opinion: '情况属实', seen: 1 })
  })
})

describe('a signature that no longer holds', () => {
  const amended = (at: string): ItemEvent => ({
    type: 'amended',
    changes: {},
    reason: '核对',
    at,
    by: office.userId,
  })
  const history = log([amended('2026-09-01T00:00:00.000Z'), amended('2026-09-17T00:00:00.000Z')])
  const waiting = (isStale: boolean) =>
    anItem({ state: 'endorsing', closing: aClosing({ needsHead: true, isStale }) })
  it('is said with the change that came after the request', () => {
    expect(staleBecause(waiting(true), history)?.seq).toBe(2)
    expect(staleBecause(waiting(false), history)).toBeNull()
    expect(staleBecause(waiting(true), log([amended('2026-09-01T00:00:00.000Z')]))).toBeNull()
  })
})

describe('the other leads', () => {
  const by = (at: string) => ({ at, by: lead.userId })
  const { at: _at, by: _by, ...report } = aReport()
  const history = log([
    { type: 'reported', report: { ...report, unitId: law }, ...by('2026-07-01T01:00:00.000Z') },
    { type: 'reported', report: { ...report, unitId: industry }, ...by('2026-07-02T01:00:00.000Z') },
    { type: 'closingRequested', unitId: industry, note: '', ...by('2026-08-01T01:00:00.000Z') },
    { type: 'reported', report: { ...report, unitId: industry }, ...by('2026-08-25T01:00:00.000Z') },
  ])
  it('stand there with what they have done', () => {
    const received = [law, industry].map((unitId) => ({ unitId, at: '2026-03-03T01:00:00.000Z' }))
    const item = anItem({ state: 'reviewing', leads: [law, industry, finance], supports: [], received })
    const nothing = { reports: 0, lastReportOn: null, requests: 0, lastRequestOn: null }
    expect(otherLeads(item, history)).toEqual([
      {
        unitId: industry,
        hasReceived: true,
        reports: 2,
        lastReportOn: '2026-08-25',
        requests: 1,
        lastRequestOn: '2026-08-01',
      },
      { unitId: finance, hasReceived: false, ...nothing },
    ])
  })
  it('are none where one leads alone, or nothing is asked', () => {
    expect(otherLeads(anItem({ state: 'reviewing' }), history)).toEqual([])
    expect(otherLeads(anItem({ leads: [law, industry] }), history)).toEqual([])
  })
  it('have names in the log', () => {
    expect(actorAt(history, '2026-08-01T01:00:00.000Z', lead.userId)).toBe('人2')
    expect(actorAt(history, '2026-08-01T01:00:00.000Z', office.userId)).toBe('')
  })
})
