import { describe, expect, it } from 'vitest'
import type { ItemId, UserId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { Actor } from '#shared/users/model.ts'
import { type AskKind, findQueued, neighbour, passedOn, reviewQueue } from '#shared/work/queue.ts'
import {
  aClosing,
  admin,
  anExtension,
  anItem,
  head,
  industry,
  lead,
  leader,
  office,
  support,
} from '../../helpers/an-item.ts'

const called = (id: string, over: Partial<Item>): Item => anItem({ ...over, id: id as ItemId })
const ask = (kind: 'suspend' | 'resume', at = '2026-09-10T00:00:00.000Z') => ({
  suspensionAsk: { kind, reason: '等新文件', reviewOn: null, at, by: office.userId },
})
const once = anExtension({
  decision: { granted: true, dueOn: '2026-12-31', opinion: '', at: '', by: office.userId },
})

/** One of each thing that can wait for somebody. */
const items: Item[] = [
  called('at work', {}),
  called('to endorse', { state: 'endorsing' }),
  called('to endorse elsewhere', {
    state: 'endorsing',
    leads: [industry],
    closing: aClosing({ unitId: industry, needsHead: true }),
  }),
  called('to approve', { state: 'reviewing' }),
  called('to confirm', { state: 'approving' }),
  called('to extend', { extensions: [anExtension()] }),
  called('to extend again', { extensions: [once, anExtension()] }),
  called('to extend a key item', { isKey: true, extensions: [anExtension()] }),
  called('to suspend', ask('suspend')),
  called('to resume', { state: 'suspended', ...ask('resume') }),
  called('declined', { state: 'declined' }),
  called('closed', { state: 'closed', extensions: [anExtension()] }),
]

describe('the queue', () => {
  it.each<[string, Actor, [AskKind, string][]]>([
    ['the head: what the own unit asks', head, [['closing', 'to endorse']]],
    [
      'the office: what it approves, extends for the first time, and what came back',
      office,
      [
        ['closing', 'to approve'],
        ['extension', 'to extend'],
        ['declined', 'declined'],
      ],
    ],
    [
      'the leader: the last word, second extensions and key items, suspensions',
      leader,
      [
        ['closing', 'to confirm'],
        ['extension', 'to extend again'],
        ['extension', 'to extend a key item'],
        ['suspension', 'to suspend'],
        ['suspension', 'to resume'],
      ],
    ],
    ['nothing for a lead', lead, []],
    ['nothing for a support', support, []],
    ['nothing for the administrator', admin, []],
  ])('%s', (_, actor, expected) => {
    expect(reviewQueue(items, actor).map(({ kind, item }) => [kind, item.id])).toEqual(expected)
  })

  it('puts the longest waiting first within its heading, by when it came to this person', () => {
    const waiting = [
      called('a', { state: 'reviewing', holderSince: '2026-09-16T00:00:00.000Z' }),
      called('b', { extensions: [anExtension({ at: '2026-09-12T00:00:00.000Z' })] }),
      called('c', { state: 'reviewing', holderSince: '2026-09-15T00:00:00.000Z' }),
      called('d', { state: 'declined', holderSince: '2026-09-14T00:00:00.000Z' }),
      called('e', { extensions: [anExtension({ at: '2026-09-11T00:00:00.000Z' })] }),
      called('f', { state: 'reviewing', holderSince: '2026-09-15T00:00:00.000Z', ordinal: 9 }),
    ]
    expect(reviewQueue(waiting, office).map(({ item }) => item.id)).toEqual(['c', 'f', 'a', 'e', 'b', 'd'])
  })

  it('holds an item twice that waits for two answers', () => {
    const both = called('both', { state: 'reviewing', extensions: [anExtension()] })
    const queue = reviewQueue([both], office)
    expect(queue.map(({ kind }) => kind)).toEqual(['closing', 'extension'])
    expect(findQueued(queue, both.id, null)?.kind).toBe('closing')
    expect(findQueued(queue, both.id, 'extension')?.kind).toBe('extension')
    expect(findQueued(queue, both.id, 'declined')).toBeNull()
    expect(neighbour(queue, both.id, 'closing', 1)?.kind).toBe('extension')
  })

  it('offers nobody their own request', () => {
    const own = (by: UserId) =>
      called('own', { state: 'endorsing', closing: aClosing({ by, needsHead: true }) })
    expect(reviewQueue([own(head.userId)], head)).toEqual([])
    expect(reviewQueue([own(lead.userId)], head)).toHaveLength(1)
  })

  it('knows neighbours, and its ends', () => {
    const queue = reviewQueue(
      [called('a', { state: 'reviewing' }), called('b', { state: 'reviewing' })],
      office,
    )
    const step = (id: string, by: 1 | -1) => neighbour(queue, id as ItemId, 'closing', by)?.item.id ?? null
    expect([step('a', 1), step('b', 1), step('a', -1), step('gone', 1)]).toEqual(['b', null, null, 'a'])
  })
})

describe('what the office passed on to a leader', () => {
  const passed = [
    called('late', ask('resume', '2026-09-12T00:00:00.000Z')),
    called('early', ask('suspend')),
    called('none', {}),
  ]
  it('is there to be taken back, the longest waiting first, and is none of its own decisions', () => {
    expect(passedOn(passed, office).map(({ item }) => item.id)).toEqual(['early', 'late'])
    expect(reviewQueue(passed, office)).toEqual([])
  })
  it('is for nobody else', () => {
    expect([lead, head, leader].flatMap((actor) => passedOn(passed, actor))).toEqual([])
  })
})
