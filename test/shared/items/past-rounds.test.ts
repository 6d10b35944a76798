import { expect, it } from 'vitest'
import type { CommandId, ItemId } from '#shared/ids.ts'
import type { ItemEvent, LoggedEvent } from '#shared/items/events.ts'
import { roundsOf } from '#shared/items/past-rounds.ts'
import { law, lead, leader, office, planId } from '../../helpers/an-item.ts'

const at = '2026-09-01T01:00:00.000Z'
const log = (events: readonly ItemEvent[]): LoggedEvent[] =>
  events.map((event, index) => ({
    seq: index + 1,
    itemId: 'item-1' as ItemId,
    planId,
    version: index + 1,
    commandId: `c${index}` as CommandId,
    actorName: '',
    event,
  }))
const byLead = { at, by: lead.userId }
const byOffice = { at, by: office.userId }
const byLeader = { at, by: leader.userId }
const asked: ItemEvent = { type: 'closingRequested', unitId: law, note: '', ...byLead }
const returned: ItemEvent = { type: 'returned', reason: '缺佐证', ...byOffice }
const withdrawn: ItemEvent = { type: 'closingWithdrawn', unitId: law, reason: '再核', ...byLead }
const endorsed: ItemEvent = { type: 'endorsed', unitId: law, opinion: '', seen: [], ...byOffice }
const approved: ItemEvent = { type: 'approved', opinion: '', seen: [], ...byOffice }
const sentOn: ItemEvent = { type: 'approved', opinion: '', seen: [], needsLeader: true, ...byOffice }
const confirmed: ItemEvent = { type: 'confirmed', opinion: '', seen: [], ...byLeader }
const amended: ItemEvent = { type: 'amended', changes: {}, reason: '核对原文', ...byOffice }
const reopened: ItemEvent = { type: 'reopened', reason: '回头看', ...byOffice }
const later: ItemEvent = {
  type: 'extensionRequested',
  unitId: law,
  from: '2026-09-30',
  to: '2026-10-31',
  reason: '等数据',
  ...byLead,
}
const granted: ItemEvent = {
  type: 'extensionDecided',
  granted: true,
  dueOn: '2026-10-31',
  opinion: '',
  ...byOffice,
}
const refused: ItemEvent = { type: 'extensionDecided', granted: false, dueOn: null, opinion: '', ...byOffice }
const suspension: ItemEvent = {
  type: 'suspensionAsked',
  kind: 'suspend',
  reason: '展会改期',
  reviewOn: '2026-11-30',
  ...byOffice,
}
const unasked: ItemEvent = { type: 'suspensionWithdrawn', kind: 'suspend', reason: '不必', ...byOffice }
const suspended: ItemEvent = { type: 'suspensionDecided', granted: true, opinion: '', ...byLeader }
const declined: ItemEvent = { type: 'declined', unitId: law, reason: '职责不符', ...byLead }
const insisted: ItemEvent = { type: 'insisted', reason: '职责在此', ...byOffice }
const reassigned: ItemEvent = { type: 'reassigned', leads: [law], supports: [], reason: '经商', ...byOffice }
const cancelled: ItemEvent = { type: 'cancelled', reason: '并入', ...byOffice }

it.each<[string, ItemEvent[], [kind: string, outcome: string, steps: number][]]>([
  ['nothing asked', [amended], []],
  ['asked', [asked], [['closing', 'open', 0]]],
  ['approved', [asked, approved], [['closing', 'closed', 1]]],
  ['signed on its way', [asked, endorsed, sentOn], [['closing', 'signed', 2]]],
  ['signed by all', [asked, endorsed, sentOn, confirmed], [['closing', 'closed', 3]]],
  [
    'returned and asked again, the latest first',
    [asked, returned, asked],
    [
      ['closing', 'open', 0],
      ['closing', 'returned', 1],
    ],
  ],
  ['taken back by the unit', [asked, withdrawn], [['closing', 'withdrawn', 1]]],
  ['changed under a signature', [asked, endorsed, amended, endorsed], [['closing', 'signed', 3]]],
  ['changed after it was returned', [asked, returned, amended], [['closing', 'returned', 1]]],
  ['opened anew', [asked, approved, reopened], [['closing', 'reopened', 2]]],
  ['extended', [later, granted], [['extension', 'granted', 1]]],
  [
    'extended once, refused once',
    [later, granted, later, refused],
    [
      ['extension', 'refused', 1],
      ['extension', 'granted', 1],
    ],
  ],
  [
    'closed before the extension was answered',
    [later, asked, approved],
    [
      ['closing', 'closed', 1],
      ['extension', 'lapsed', 0],
    ],
  ],
  [
    'an extension answered once the item was opened anew',
    [later, asked, approved, reopened, granted],
    [
      ['closing', 'reopened', 2],
      ['extension', 'granted', 1],
    ],
  ],
  [
    'a suspension taken back and asked anew',
    [suspension, unasked, suspension],
    [
      ['suspension', 'open', 0],
      ['suspension', 'withdrawn', 1],
    ],
  ],
  ['suspended', [suspension, suspended], [['suspension', 'granted', 1]]],
  [
    'a closing makes a question about suspending it idle',
    [suspension, asked],
    [
      ['closing', 'open', 0],
      ['suspension', 'lapsed', 0],
    ],
  ],
  ['declined, insisted', [declined, insisted], [['assignment', 'insisted', 1]]],
  ['declined, reassigned', [declined, reassigned], [['assignment', 'reassigned', 1]]],
  ['ended under a request', [asked, cancelled], [['closing', 'cancelled', 1]]],
  ['given to others before anybody declined', [reassigned], []],
])('%s', (_, events, expected) => {
  expect(roundsOf(log(events)).map(({ kind, outcome, steps }) => [kind, outcome, steps.length])).toEqual(
    expected,
  )
})
