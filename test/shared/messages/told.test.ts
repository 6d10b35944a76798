import { describe, expect, it } from 'vitest'
import type { CommandId, EvidenceId, ItemId, UnitId } from '#shared/ids.ts'
import type { ItemEvent, ItemEventType } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { Item } from '#shared/items/model.ts'
import type { Post } from '#shared/messages/post.ts'
import { toldBy } from '#shared/messages/told.ts'
import { filledFacts } from '#shared/round-trip/filled-facts.ts'
import {
  aClosing,
  aMilestone,
  anExtension,
  anItem,
  aReport,
  finance,
  industry,
  law,
  NOW,
  office,
} from '../../helpers/an-item.ts'

const by = { at: NOW, by: office.userId }
const says = (post: Post): string => ('unitId' in post ? `${post.role}:${post.unitId}` : post.role)
const slip = {
  year: 2026,
  no: 3,
  level: 'red' as const,
  text: '限期办结',
  answerBy: '2026-09-25',
  ...by,
  replies: [],
}

type Case = [what: string, before: Item, event: ItemEvent, hear: string[]]
/** Every event, and where it matters several situations of it; the item is led by law and supported by finance. */
const cases: { [Type in ItemEventType]: Case[] } = {
  drafted: [],
  broughtIn: [
    [
      'with an old ledger',
      anItem({ state: 'draft' }),
      { type: 'broughtIn', state: 'active', report: null, closedOn: null, milestoneOn: null, ...by },
      [],
    ],
  ],
  withdrawn: [['with its import', anItem({ state: 'draft' }), { type: 'withdrawn', ...by }, []]],
  issued: [
    ['to one lead', anItem({ state: 'draft' }), { type: 'issued', ...by }, ['liaison:law']],
    [
      'to two',
      anItem({ state: 'draft', leads: [law, industry] }),
      { type: 'issued', ...by },
      ['liaison:law', 'liaison:industry'],
    ],
  ],
  received: [['by the lead', anItem({ state: 'assigned' }), { type: 'received', unitId: law, ...by }, []]],
  declined: [
    [
      'by the lead',
      anItem({ state: 'assigned' }),
      { type: 'declined', unitId: law, reason: '…', ...by },
      ['office'],
    ],
  ],
  milestonesSet: [
    [
      'of the plan',
      anItem(),
      { type: 'milestonesSet', kind: 'plan', milestones: [], reason: '…', ...by },
      ['liaison:law'],
    ],
    ['of its own', anItem(), { type: 'milestonesSet', kind: 'unit', milestones: [], reason: '…', ...by }, []],
  ],
  milestoneReached: [
    [
      'by the lead',
      anItem({ milestones: [aMilestone()] }),
      {
        ...{ type: 'milestoneReached', unitId: law, milestoneId: aMilestone().id, name: '完成60%' },
        ...{ on: '2026-09-18', note: '…', evidenceId: null, ...by },
      },
      ['office'],
    ],
  ],
  reconciled: [
    [
      'by the office',
      anItem({ state: 'standing' }),
      { type: 'reconciled', year: 2026, opinion: '', seen: [], ...by },
      ['liaison:law'],
    ],
  ],
  reassigned: [
    [
      'to another unit',
      anItem({ state: 'declined' }),
      { type: 'reassigned', leads: [industry], supports: [], reason: '…', ...by },
      ['liaison:industry', 'liaison:law'],
    ],
    [
      'while a draft',
      anItem({ state: 'draft' }),
      { type: 'reassigned', leads: [industry], supports: [], reason: '…', ...by },
      [],
    ],
  ],
  insisted: [
    [
      'against a unit',
      anItem({ state: 'declined' }),
      { type: 'insisted', reason: '…', ...by },
      ['liaison:law'],
    ],
  ],
  fillingTakenBack: [
    [
      'what the unit had filled in',
      anItem(),
      {
        type: 'fillingTakenBack',
        act: 'act-1' as CommandId,
        before: filledFacts(anItem()),
        reason: '…',
        ...by,
      },
      [],
    ],
  ],
  reported: [['by the lead', anItem(), { type: 'reported', report: aReport(), ...by }, []]],
  transferred: [
    [
      'to the unit that takes the place of the lead',
      anItem(),
      { type: 'transferred', moves: [{ from: law, to: industry }], ...by },
      ['liaison:industry'],
    ],
    [
      'to a new support',
      anItem(),
      { type: 'transferred', moves: [{ from: finance, to: industry }], ...by },
      [],
    ],
  ],
  transferUndone: [
    [
      'back to the lead it had',
      anItem({ leads: [industry] }),
      { type: 'transferUndone', before: { leads: [law] }, ...by },
      ['liaison:law'],
    ],
  ],
  supportAsked: [
    [
      'of one unit',
      anItem(),
      { type: 'supportAsked', unitIds: [finance], text: '…', answerBy: '2026-09-25', ...by },
      ['liaison:finance'],
    ],
  ],
  contributed: [
    ['by the support', anItem(), { type: 'contributed', unitId: finance, text: '…', ...by }, ['liaison:law']],
  ],
  measured: [
    [
      'by the lead',
      anItem(),
      { type: 'measured', indicatorId: 'i' as never, value: 1, on: '2026-09-18', evidenceId: null, ...by },
      [],
    ],
  ],
  attached: [
    [
      'by the lead',
      anItem(),
      {
        type: 'attached',
        evidence: { kind: 'document', number: '1', title: '', id: 'e' as EvidenceId, unitId: law, ...by },
        ...by,
      },
      [],
    ],
  ],
  detached: [
    ['by the lead', anItem(), { type: 'detached', evidenceId: 'e' as EvidenceId, reason: '…', ...by }, []],
  ],
  closingRequested: [
    [
      'straight to the office',
      anItem(),
      { type: 'closingRequested', unitId: law, note: '', ...by },
      ['office'],
    ],
    [
      'by way of the head',
      anItem(),
      { type: 'closingRequested', unitId: law, note: '', needsHead: true, ...by },
      ['head:law'],
    ],
  ],
  closingWithdrawn: [
    [
      'from the office',
      anItem({ state: 'reviewing' }),
      { type: 'closingWithdrawn', unitId: law, reason: '…', ...by },
      ['office'],
    ],
    [
      'from the head',
      anItem({ state: 'endorsing' }),
      { type: 'closingWithdrawn', unitId: law, reason: '…', ...by },
      ['head:law'],
    ],
  ],
  endorsed: [
    [
      'by the head',
      anItem({ state: 'endorsing' }),
      { type: 'endorsed', unitId: law, opinion: '', seen: [], ...by },
      ['office', 'liaison:law'],
    ],
  ],
  approved: [
    [
      'and closed',
      anItem({ state: 'reviewing' }),
      { type: 'approved', opinion: '', seen: [], ...by },
      ['liaison:law'],
    ],
    [
      'and handed on',
      anItem({ state: 'reviewing', isKey: true }),
      { type: 'approved', opinion: '', seen: [], needsLeader: true, ...by },
      ['leader'],
    ],
  ],
  confirmed: [
    [
      'by the leader',
      anItem({ state: 'approving' }),
      { type: 'confirmed', opinion: '', seen: [], ...by },
      ['liaison:law', 'office'],
    ],
  ],
  returned: [
    [
      'to the one of two leads that asked',
      anItem({ state: 'reviewing', leads: [industry, law], closing: aClosing() }),
      { type: 'returned', reason: '…', ...by },
      ['liaison:law'],
    ],
  ],
  extensionRequested: [
    [
      'for the first time',
      anItem(),
      { type: 'extensionRequested', unitId: law, from: '2026-12-31', to: '2027-03-31', reason: '…', ...by },
      ['office'],
    ],
    [
      'of a key item',
      anItem({ isKey: true }),
      { type: 'extensionRequested', unitId: law, from: '2026-12-31', to: '2027-03-31', reason: '…', ...by },
      ['leader'],
    ],
  ],
  extensionDecided: [
    [
      'by the office',
      anItem({ extensions: [anExtension()] }),
      { type: 'extensionDecided', granted: false, dueOn: null, opinion: '', ...by },
      ['liaison:law'],
    ],
    [
      'by the leader',
      anItem({ isKey: true, extensions: [anExtension()] }),
      { type: 'extensionDecided', granted: true, dueOn: '2027-03-31', opinion: '', ...by },
      ['liaison:law', 'office'],
    ],
  ],
  suspensionAsked: [
    [
      'of the leader',
      anItem(),
      { type: 'suspensionAsked', kind: 'suspend', reason: '…', reviewOn: '2026-12-01', ...by },
      ['leader'],
    ],
  ],
  suspensionWithdrawn: [
    [
      'before the leader answered',
      anItem({ suspensionAsk: { kind: 'suspend', reason: '…', reviewOn: '2026-12-01', ...by } }),
      { type: 'suspensionWithdrawn', kind: 'suspend', reason: '…', ...by },
      ['leader'],
    ],
  ],
  suspensionDecided: [
    [
      'by the leader',
      anItem({ suspensionAsk: { kind: 'suspend', reason: '…', reviewOn: '2026-12-01', ...by } }),
      { type: 'suspensionDecided', granted: true, opinion: '', ...by },
      ['office', 'liaison:law'],
    ],
  ],
  reminded: [['the lead', anItem(), { type: 'reminded', text: '…', answerBy: null, ...by }, ['liaison:law']]],
  supervised: [
    [
      'in blue',
      anItem(),
      { type: 'supervised', year: 2026, no: 3, level: 'blue', text: '…', answerBy: '2026-09-25', ...by },
      ['liaison:law', 'head:law'],
    ],
    [
      'in red',
      anItem(),
      { type: 'supervised', year: 2026, no: 3, level: 'red', text: '…', answerBy: '2026-09-25', ...by },
      ['liaison:law', 'head:law', 'leader'],
    ],
  ],
  supervisionReplied: [
    [
      'to a red slip',
      anItem({ slips: [slip] }),
      { type: 'supervisionReplied', unitId: law, year: 2026, no: 3, text: '…', ...by },
      ['office', 'leader'],
    ],
    [
      'to a blue slip',
      anItem({ slips: [{ ...slip, level: 'blue' }] }),
      { type: 'supervisionReplied', unitId: law, year: 2026, no: 3, text: '…', ...by },
      ['office'],
    ],
  ],
  inspected: [
    ['by telephone', anItem(), { type: 'inspected', way: 'phone', on: '2026-09-18', text: '…', ...by }, []],
  ],
  amended: [
    [
      'while at work',
      anItem(),
      { type: 'amended', changes: { title: '…' }, reason: '…', ...by },
      ['liaison:law', 'liaison:finance'],
    ],
    [
      'while a draft',
      anItem({ state: 'draft' }),
      { type: 'amended', changes: { title: '…' }, reason: '…', ...by },
      [],
    ],
  ],
  reopened: [
    [
      'after it was closed',
      anItem({ state: 'closed' }),
      { type: 'reopened', reason: '…', ...by },
      ['liaison:law', 'head:law'],
    ],
  ],
  instructed: [
    [
      'by the leader',
      anItem(),
      { type: 'instructed', text: '…', answerBy: '2026-09-25', ...by },
      ['liaison:law', 'head:law', 'office'],
    ],
  ],
  instructionAnswered: [
    [
      'by the lead',
      anItem(),
      { type: 'instructionAnswered', unitId: law, on: NOW, text: '…', ...by },
      ['leader', 'office'],
    ],
  ],
  cancelled: [
    [
      'by the office',
      anItem(),
      { type: 'cancelled', reason: '…', ...by },
      ['liaison:law', 'liaison:finance'],
    ],
  ],
}

describe.each(Object.entries(cases).filter(([, some]) => some.length > 0))('%s', (_type, some) => {
  it.each(some)('%s', (_what, before, event, hear) => {
    expect(toldBy(event, evolve(before, [event]), before).map(says)).toEqual(hear)
  })
})

it('tells nobody of what is only drafted', () => {
  const { words: _, ...facts } = { words: null, ...anItem({ state: 'draft' }) }
  const event: ItemEvent = {
    type: 'drafted',
    itemId: 'item-1' as ItemId,
    ...pick(facts),
    words: { text: '', source: '' },
    ...by,
  }
  expect(toldBy(event, evolve(null, [event]), null)).toEqual([])
})

it('tells a unit that leads twice over only once', () => {
  const item = anItem({ leads: [law], supports: [law as UnitId] })
  const event: ItemEvent = { type: 'cancelled', reason: '…', ...by }
  expect(toldBy(event, item, item).map(says)).toEqual(['liaison:law'])
})

function pick({
  planId,
  ordinal,
  no,
  path,
  headings,
  title,
  isKey,
  leads,
  supports,
  window,
  indicators,
}: Item) {
  return { planId, ordinal, no, path, headings, title, isKey, leads, supports, window, indicators }
}
