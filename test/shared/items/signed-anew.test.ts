import { expect, it } from 'vitest'
import type { ItemCommand } from '#shared/items/commands.ts'
import { decide } from '#shared/items/decide.ts'
import type { ItemChanges, ItemEvent } from '#shared/items/events.ts'
import { evolve } from '#shared/items/evolve.ts'
import type { ItemState } from '#shared/items/model.ts'
import { aClosing, aGround, anIndicator, anItem, commands, office } from '../../helpers/an-item.ts'

const signature = { at: '2026-09-17T01:00:00.000Z', by: office.userId, opinion: '同意', seen: [] }
const byHead = { needsHead: true, endorsed: signature }
const window = { kind: 'date', text: '6月底前', dueOn: '2026-06-30' } as const

type Closing = NonNullable<Parameters<typeof aClosing>[0]> | null
type Case = [what: string, from: ItemState, closing: Closing, changes: ItemChanges, to: ItemState]

/** What was signed for has changed: the first who has to sign sees it again. */
const cases: Case[] = [
  ['another title, signed by the head', 'reviewing', byHead, { title: '另一标题' }, 'endorsing'],
  ['other words, signed by the head', 'reviewing', byHead, { text: '另一说法。' }, 'endorsing'],
  ['another day, signed by the head', 'reviewing', byHead, { window }, 'endorsing'],
  ['other indicators, signed by the head', 'reviewing', byHead, { indicators: [anIndicator()] }, 'endorsing'],
  [
    'another title, signed by both',
    'approving',
    { ...byHead, approved: signature },
    { title: '另' },
    'endorsing',
  ],
  ['another title, signed by the office', 'approving', { approved: signature }, { title: '另' }, 'reviewing'],
  ['another title, signed by nobody', 'endorsing', { needsHead: true }, { title: '另' }, 'endorsing'],
  ['another title, no head asked', 'reviewing', {}, { title: '另' }, 'reviewing'],
  ['another supporting unit', 'reviewing', byHead, { supports: [] }, 'reviewing'],
  ['taken for a key item', 'reviewing', byHead, { isKey: true }, 'reviewing'],
  ['another title at work', 'active', null, { title: '另' }, 'active'],
]

it.each(cases)('%s', (_, state, over, changes, expected) => {
  const item = anItem({ state, closing: over && aClosing(over), indicators: [] })
  const decision = decide(item, { ...commands.amend, changes } as ItemCommand, office, aGround())
  const events = 'events' in decision ? decision.events : []
  const after = evolve(item, events)
  expect(events).toHaveLength(1)
  expect(after.state).toBe(expected)
  const isAnew = expected !== state
  if (isAnew) expect(after.closing).toMatchObject({ endorsed: null, approved: null, isStale: true })
  else expect(after.closing).toEqual(item.closing)
})

it('leaves what was signed before words counted as it was', () => {
  const item = anItem({ state: 'reviewing', closing: aClosing(byHead) })
  const head = { reason: '核对', at: '2026-09-18T01:00:00.000Z', by: office.userId }
  const old: ItemEvent = { type: 'amended', changes: { title: '另' }, ...head }
  expect(evolve(item, [old]).state).toBe('reviewing')
  expect(evolve(item, [{ ...old, asksAnew: true }]).state).toBe('endorsing')
})
