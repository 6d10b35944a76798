import { describe, expect, it } from 'vitest'
import { decide } from '#shared/items/decide.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import { mayRead } from '#shared/items/rules.ts'
import { usualRules } from '#shared/plans/model.ts'
import {
  admin,
  aGround,
  anIndicator,
  anItem,
  aReport,
  commands,
  everyUnit,
  fileHash,
  finance,
  industry,
  law,
  lead,
  leader,
  office,
  other,
  someEvidence,
  support,
  TODAY,
  unitMap,
  units,
} from '../../helpers/an-item.ts'

const people = { office, leader, lead, support, other, admin }

describe('who may read', () => {
  it.each([
    ['draft', 'all', ['office']],
    ['active', 'all', ['office', 'leader', 'lead', 'support', 'other']],
    ['active', 'own', ['office', 'leader', 'lead', 'support']],
    ['closed', 'own', ['office', 'leader', 'lead', 'support']],
  ] as const)('an item in %s of a plan open to %s', (state, visibility, expected) => {
    const readers = Object.entries(people).filter(([, actor]) =>
      mayRead(anItem({ state }), actor, { visibility }),
    )
    expect(readers.map(([name]) => name)).toEqual(expected)
  })
})

const page = { kind: 'url' as const, url: 'https://www.yunchuan.example/tz/1.html', title: '' }

describe('guards', () => {
  const as = (item: Item, command: Parameters<typeof decide>[1], actor = lead, ground = aGround()) =>
    decide(item, command, actor, ground)

  it('issues only to a lead that is a unit', () => {
    expect(as(anItem({ state: 'draft', leads: [] }), commands.issue, office)).toEqual({ refusal: 'noLead' })
    expect(as(anItem({ state: 'draft', leads: [everyUnit] }), commands.issue, office)).toEqual({
      refusal: 'groupUnresolved',
    })
  })

  // Issued on Thursday 2026-09-17; 09-20 is a Sunday that is worked (调休), so three working days end on 09-21.
  it.each([
    ['2026-09-20', false],
    ['2026-09-21', false],
    ['2026-09-22', true],
  ])('lets a lead decline on %s within three working days', (today, isLate) => {
    const item = anItem({ state: 'assigned', issuedAt: '2026-09-17T01:00:00.000Z' })
    const decision = as(item, commands.decline, lead, aGround({ today }))
    if (isLate) return expect(decision).toEqual({ refusal: 'declineTooLate' })
    expect(decision).toHaveProperty('events')
  })

  it('counts the days for declining anew from a reassignment', () => {
    const issued = evolve(anItem({ state: 'draft' }), [
      { type: 'issued', at: '2026-03-02T01:00:00.000Z', by: office.userId },
    ])
    const again = as(issued, commands.reassign, office)
    const assigned = evolve(issued, 'events' in again ? again.events : [])
    expect(as(assigned, commands.decline, other, aGround({ today: '2026-09-22' }))).toHaveProperty('events')
    expect(as(assigned, commands.decline, other, aGround({ today: '2026-09-23' }))).toEqual({
      refusal: 'declineTooLate',
    })
  })

  it('has each lead sign for itself, once', () => {
    const item = anItem({ state: 'assigned', leads: [law, industry], supports: [] })
    const first = decide(item, commands.receive, lead, aGround())
    const active = evolve(item, 'events' in first ? first.events : [])
    expect(active.state).toBe('active')
    expect(decide(active, commands.receive, lead, aGround())).toEqual({ refusal: 'alreadyReceived' })
    const second = decide(active, commands.receive, other, aGround())
    const both = evolve(active, 'events' in second ? second.events : [])
    expect([both.state, both.received.map((one) => one.unitId)]).toEqual(['active', [law, industry]])
    expect(both.holderSince).toBe(active.holderSince)
  })

  it('asks for a report, evidence and met indicators before a closing', () => {
    const bare = anItem()
    const reported = anItem({ lastReport: aReport() })
    const shown = anItem({ lastReport: aReport(), evidence: [someEvidence()] })
    const behind = { ...shown, indicators: [anIndicator({ current: 23 })] }
    const met = { ...shown, indicators: [anIndicator({ current: 24 })] }
    const free = aGround({ rules: { ...usualRules, evidenceRequired: false } })
    expect(as(bare, commands.requestClosing)).toEqual({ refusal: 'nothingReported' })
    expect(as(reported, commands.requestClosing)).toEqual({ refusal: 'evidenceMissing' })
    expect(as(reported, commands.requestClosing, lead, free)).toHaveProperty('events')
    expect(as(behind, commands.requestClosing)).toEqual({ refusal: 'indicatorNotMet' })
    expect(as(behind, { ...commands.requestClosing, note: '一家园区停业' })).toHaveProperty('events')
    expect(as(met, commands.requestClosing)).toHaveProperty('events')
  })

  it('binds an approval to the evidence it was given for', () => {
    const item = anItem({ state: 'reviewing', evidence: [someEvidence()] })
    expect(as(item, commands.approve, office)).toMatchObject({ events: [{ seen: ['云民营发〔2026〕21号'] }] })
  })

  it('takes size and type of a file from the store, never from the asker', () => {
    const evidence = { kind: 'file' as const, hash: fileHash, name: '通知.pdf' }
    expect(as(anItem(), { ...commands.attach, evidence })).toMatchObject({
      events: [{ evidence: { size: 1000, type: 'application/pdf', unitId: law } }],
    })
    const ground = aGround({ files: new Map() })
    expect(as(anItem(), { ...commands.attach, evidence }, lead, ground)).toEqual({
      refusal: 'unknownEvidence',
    })
  })

  it.each([
    [TODAY, undefined],
    ['2026-09-19', 'dayInFuture'],
  ] as const)('measures as of %s: %s', (on, refusal) => {
    const decision = as(anItem({ indicators: [anIndicator()] }), { ...commands.measure, on })
    if (refusal === undefined) return expect(decision).toHaveProperty('events')
    expect(decision).toEqual({ refusal })
  })

  it('reassigns to known units, none of them twice', () => {
    const again = (over: object) => as(anItem(), { ...commands.reassign, ...over }, office)
    expect(again({ supports: [industry] })).toEqual({ refusal: 'leadAlsoSupports' })
    expect(again({ leads: ['nobody'] })).toEqual({ refusal: 'unknownUnit' })
    expect(again({ leads: [everyUnit] })).toEqual({ refusal: 'groupUnresolved' })
    expect(again({ leads: [finance], supports: [] })).toHaveProperty('events')
  })

  it('reassigns to nobody who has been closed down, and names everybody once', () => {
    const closedDown = new Map(unitMap).set(industry, { ...units[2], isActive: false } as never)
    expect(as(anItem(), commands.reassign, office, aGround({ units: closedDown }))).toEqual({
      refusal: 'unknownUnit',
    })
    const twice = { ...commands.reassign, leads: [industry, industry], supports: [law, law] }
    expect(as(anItem(), twice, office)).toMatchObject({ events: [{ leads: [industry], supports: [law] }] })
  })

  it.each([
    ['day before', 'remind', { answerBy: '2026-09-17' }, 'dayInPast'],
    ['day itself', 'remind', { answerBy: TODAY }, null],
    ['day after', 'remind', { answerBy: '2026-09-19' }, null],
    ['day itself', 'attach', { evidence: { ...page, publishedOn: TODAY } }, null],
    ['day after', 'attach', { evidence: { ...page, publishedOn: '2026-09-19' } }, 'dayInFuture'],
  ] as const)('on the %s: %s %o', (_when, type, over, refusal) => {
    const command = { ...commands[type], ...over } as Parameters<typeof decide>[1]
    const decision = as(anItem(), command, type === 'remind' ? office : lead)
    if (refusal === null) return expect(decision).toHaveProperty('events')
    expect(decision).toEqual({ refusal })
  })

  it('has nobody work on what they have not signed for', () => {
    const item = anItem({ leads: [law, industry], supports: [], indicators: [anIndicator()] })
    for (const type of ['report', 'unchanged', 'measure', 'requestClosing'] as const) {
      expect(as(item, commands[type], other)).toEqual({ refusal: 'notReceived' })
      expect(offered(item, other)).not.toContain(type)
    }
  })

  it('repeats the last words, and nothing where there are none', () => {
    expect(as(anItem(), commands.unchanged)).toEqual({ refusal: 'nothingToRepeat' })
    const { progress } = aReport()
    expect(as(anItem({ lastReport: aReport() }), commands.unchanged)).toMatchObject({
      events: [{ report: { progress, unchanged: true, period: '2026-09' } }],
    })
  })

  it.each([
    ['active', 'month', '2026-09'],
    ['active', 'quarter', '2026-Q3'],
    ['active', 'none', '2026-09'],
    ['standing', 'month', '2026-Q3'],
  ] as const)('reports of an item that is %s, each %s, are for %s', (state, reportEvery, period) => {
    const ground = aGround({ rules: { ...usualRules, reportEvery } })
    const item = anItem({ state, lastReport: aReport() })
    expect(as(item, commands.report, lead, ground)).toMatchObject({
      events: [{ report: { period } }],
    })
  })

  it('lets a unit take back only its own evidence', () => {
    const item = anItem({ evidence: [someEvidence({ unitId: finance })] })
    expect(as(item, commands.detach)).toEqual({ refusal: 'notYours' })
    expect(as(item, commands.detach, support)).toHaveProperty('events')
    expect(as(anItem(), commands.detach)).toEqual({ refusal: 'unknownEvidence' })
    expect(as(item, { ...commands.attach, evidenceId: 'ev-1' as never })).toEqual({
      refusal: 'commandReused',
    })
  })

  it('sees no change in fields that only stand in another order', () => {
    const item = anItem({ window: { dueOn: '2026-12-31', text: '年底前', kind: 'date' } })
    const window = { kind: 'date' as const, text: '年底前', dueOn: '2026-12-31' }
    const amend = (changes: object) => as(item, { ...commands.amend, changes }, office)
    expect(amend({ window })).toEqual({ refusal: 'nothingChanged' })
    expect(amend({ window: { ...window, dueOn: '2026-12-30' } })).toMatchObject({
      events: [{ changes: { window: { dueOn: '2026-12-30' } } }],
    })
    expect(amend({ supports: [law] })).toEqual({ refusal: 'leadAlsoSupports' })
    expect(amend({ supports: ['nobody'] })).toEqual({ refusal: 'unknownUnit' })
    expect(amend({ indicators: [anIndicator(), anIndicator()] })).toEqual({ refusal: 'badInput' })
  })

  it('amends only what is different, and works out a relative window', () => {
    const item = anItem({
      window: {
        kind: 'relative',
        text: '会后5个工作日内',
        within: { count: 5, unit: 'workingDay' },
        eventOn: null,
        dueOn: null,
      },
    })
    const same = { ...commands.amend, changes: { title: item.title } }
    expect(as(item, same, office)).toEqual({ refusal: 'nothingChanged' })
    const window = { ...item.window, eventOn: '2026-02-12' } as Item['window']
    expect(as(item, { ...commands.amend, changes: { window } }, office)).toMatchObject({
      events: [{ changes: { window: { dueOn: '2026-02-26' } } }],
    })
  })
})
