import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandId } from '#shared/ids.ts'
import { decide } from '#shared/items/decide.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import { HOLDER } from '#shared/items/hand-on.ts'
import type { Item } from '#shared/items/model.ts'
import { itemCommandTypes } from '#shared/items/rules.ts'
import { stillSaid } from '#shared/items/taken-back.ts'
import { filledFacts } from '#shared/round-trip/filled-facts.ts'
import {
  aGround,
  anIndicator,
  anItem,
  aReport,
  commands,
  lead,
  leader,
  office,
  other,
  someEvidence,
  support,
} from '../../helpers/an-item.ts'

const by = { at: '2026-09-18T01:42:00.000Z', by: office.userId }

describe('folding', () => {
  it('closes by the day of the request, not of the approval', () => {
    const asked = evolve(anItem(), [
      {
        type: 'closingRequested',
        unitId: lead.unitId ?? ('' as never),
        note: '',
        at: '2026-09-16T08:00:00.000Z',
        by: lead.userId,
      },
    ])
    const closed = evolve(asked, [{ type: 'approved', opinion: '', seen: [], ...by }])
    expect([closed.state, closed.closedOn, closed.approvedOn]).toEqual(['closed', '2026-09-16', '2026-09-18'])
  })

  it('makes an approved milestone standing, and keeps its day', () => {
    const item = anItem({
      state: 'reviewing',
      window: { kind: 'phased', text: '6月底前，长期坚持', dueOn: '2026-06-30' },
    })
    const after = evolve(item, [{ type: 'approved', opinion: '', seen: [], ...by }])
    expect([after.state, after.milestoneOn, after.closedOn]).toEqual(['standing', '2026-09-16', null])
  })

  it('corrects the report of a period and counts it once', () => {
    const report = { ...aReport(), period: '2026-09' }
    const once = evolve(anItem(), [{ type: 'reported', report, ...by }])
    const twice = evolve(once, [{ type: 'reported', report: { ...report, progress: '更正' }, ...by }])
    expect([twice.reportCount, twice.lastReport?.progress]).toEqual([1, '更正'])
  })

  it('takes back what a sheet had said, and leaves it in the log alone', () => {
    const before = anItem({ indicators: [anIndicator()], lastReport: aReport(), reportCount: 1 })
    const act = 'act-1' as CommandId
    const report = { ...aReport(), period: '2026-09', progress: '表里写的' }
    const said: ItemEvent[] = [
      { type: 'reported', report, ...by },
      {
        type: 'measured',
        indicatorId: anIndicator().id,
        value: 12,
        on: '2026-09-16',
        evidenceId: null,
        ...by,
      },
    ]
    const back: ItemEvent = { type: 'fillingTakenBack', act, before: filledFacts(before), reason: '…', ...by }
    const after = evolve(before, [...said, back])
    expect(after).toEqual({ ...before, version: before.version + 3 })
    const logged = [...said, back].map((event, at): LoggedEvent => {
      const commandId = event === back ? ('undo-1' as CommandId) : act
      return {
        seq: at,
        itemId: before.id,
        planId: before.planId,
        version: at,
        commandId,
        actorName: '',
        event,
      }
    })
    expect(stillSaid(logged).map(({ event }) => event.type)).toEqual(['fillingTakenBack'])
    expect(stillSaid(logged.slice(0, 2))).toEqual(logged.slice(0, 2))
  })

  const date = { kind: 'date', text: null, dueOn: '2026-12-31' } as const
  const forEver = { kind: 'standing', text: '长期坚持' } as const
  const phased = { kind: 'phased', text: null, dueOn: '2026-12-31' } as const
  it.each([
    ['standing', forEver, null, date, 'active'],
    ['active', date, null, forEver, 'standing'],
    ['standing', phased, '2026-06-01', { ...phased, dueOn: '2027-06-30' }, 'standing'],
    ['standing', phased, '2026-06-01', date, 'active'],
    ['reviewing', date, null, forEver, 'reviewing'],
    ['assigned', date, null, forEver, 'assigned'],
    ['draft', date, null, forEver, 'draft'],
  ] as const)(
    'lets the state follow the window: %s, %o, %s → %o',
    (state, before, milestoneOn, after, expected) => {
      const item = anItem({ state, window: before, milestoneOn })
      const next = evolve(item, [{ type: 'amended', changes: { window: after }, reason: '调整', ...by }])
      expect([next.state, next.holderSince]).toEqual([expected, item.holderSince])
    },
  )

  it.each([
    ['date', date, 'active'],
    ['standing', forEver, 'standing'],
    ['phased', phased, 'active'],
  ] as const)('begins work on a %s item as %s', (_kind, window, state) => {
    const item = anItem({ state: 'assigned', window })
    const received = { type: 'received', unitId: item.leads[0] ?? ('' as never), ...by } as const
    expect(evolve(item, [received]).state).toBe(state)
  })

  it('takes a returned request back, and counts it', () => {
    const back = evolve(anItem({ state: 'reviewing' }), [{ type: 'returned', reason: '缺材料', ...by }])
    expect([back.state, back.closing, back.returnCount, back.lastReturn?.reason]).toEqual([
      'active',
      null,
      1,
      '缺材料',
    ])
    expect([back.holder, back.holderSince]).toEqual(['unit', by.at])
  })

  it('forgets the day of closing when reopened', () => {
    const open = evolve(anItem({ state: 'closed' }), [{ type: 'reopened', reason: '回头看', ...by }])
    expect([open.state, open.closing, open.closedOn, open.approvedOn]).toEqual(['active', null, null, null])
    expect(open.lastReturn).toEqual({ reason: '回头看', at: by.at, isReopened: true })
  })

  it('ends what is cancelled: nobody holds it, and it keeps what was done', () => {
    const item = anItem({ state: 'reviewing' })
    const ended = evolve(item, [{ type: 'cancelled', reason: '政策调整', ...by }])
    expect([ended.state, ended.holder, ended.closing]).toEqual(['cancelled', 'none', item.closing])
  })

  it('asks new leads to sign after a reassignment, but not for a draft', () => {
    const event: ItemEvent = { type: 'reassigned', leads: ['a' as never], supports: [], reason: '', ...by }
    const assigned = evolve(
      anItem({ state: 'declined', declined: { unitId: 'law' as never, reason: '', at: by.at } }),
      [event],
    )
    expect([assigned.state, assigned.received, assigned.declined]).toEqual(['assigned', [], null])
    expect(evolve(anItem({ state: 'draft' }), [event]).state).toBe('draft')
  })

  it('throws on a log without its beginning', () => {
    expect(() => evolve(null, [{ type: 'issued', ...by }])).toThrow()
  })
})

describe('any run of commands', () => {
  const people = [office, leader, lead, support, other]
  const step = fc.record({
    type: fc.constantFrom(...itemCommandTypes),
    who: fc.constantFrom(...people),
    day: fc.integer({ min: 1, max: 28 }),
  })
  it('keeps version, state and holder together', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let item: Item = anItem({
          state: 'draft',
          version: 1,
          indicators: [anIndicator()],
          evidence: [someEvidence()],
        })
        for (const { type, who, day } of steps) {
          const ground = aGround({ today: `2026-09-${String(day).padStart(2, '0')}` })
          const decision = decide(item, commands[type], who, ground)
          const events = 'events' in decision ? decision.events : []
          const next = evolve(item, events)
          expect(next.version).toBe(item.version + events.length)
          expect(next.holder).toBe(HOLDER[next.state])
          expect(next.state === 'closed').toBe(next.closedOn !== null)
          if (next.state === 'reviewing') expect(next.closing).not.toBeNull()
          item = next
        }
      }),
      { numRuns: 300 },
    )
  })
})
