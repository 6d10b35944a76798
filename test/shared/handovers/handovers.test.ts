import { describe, expect, it } from 'vitest'
import { calendar } from '#shared/calendar/calendar.ts'
import { clockAt } from '#shared/clock.ts'
import { handoverCopy } from '#shared/copy/handover.ts'
import type { HandoverCommand } from '#shared/handovers/commands.ts'
import { decideChange, type LiaisonChange } from '#shared/handovers/decide-change.ts'
import { decideHandover } from '#shared/handovers/decide-handover.ts'
import { entriesFor } from '#shared/handovers/entries.ts'
import { evolveHandover, type HandoverEvent } from '#shared/handovers/events.ts'
import type { Handover } from '#shared/handovers/model.ts'
import { summaryOf } from '#shared/handovers/model.ts'
import { handoversWaiting } from '#shared/handovers/waiting.ts'
import type { CommandId, HandoverId, ItemId, UserId } from '#shared/ids.ts'
import { usualThresholds } from '#shared/items/thresholds.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { Actor, User } from '#shared/users/model.ts'
import {
  admin,
  anExtension,
  anItem,
  aReport,
  finance,
  industry,
  law,
  leader,
  NOW,
  office,
  planId,
  TODAY,
  units,
} from '../../helpers/an-item.ts'

const handoverId = 'h1' as HandoverId
const [a, b] = ['i1' as ItemId, 'i2' as ItemId]
const liaison = (id: string, unitId = law): Actor => ({ userId: id as UserId, role: 'liaison', unitId })
const [old, successor, colleague, stranger] = [
  liaison('old'),
  liaison('new'),
  liaison('colleague'),
  liaison('stranger', finance),
]
const by = { at: NOW, by: office.userId }
const entry = (itemId: ItemId) => ({
  ...{ itemId, planId, ordinal: 1, title: '事项', part: 'lead' as const, duty: null, by: null },
})
const opened: HandoverEvent = {
  type: 'handoverOpened',
  handoverId,
  unitId: law,
  from: { userId: old.userId, name: '旧人' },
  to: { userId: successor.userId, name: '新人' },
  accountEnd: 'atEnd',
  entries: [entry(a), entry(b)],
  ...by,
}
const empty: HandoverEvent = { ...opened, entries: [] }
const confirmed = (itemId: ItemId): HandoverEvent => ({ type: 'handoverConfirmed', itemId, ...by })
const asked: HandoverEvent = { type: 'handoverQuestioned', itemId: a, text: '佐证在哪里', ...by }
const answered: HandoverEvent = { type: 'handoverAnswered', itemId: a, text: '在档案柜', name: '旧人', ...by }
const dropped: HandoverEvent = { type: 'handoverDropped', reason: '不换了', ...by }
const filed: HandoverEvent = {
  type: 'handoverFiled',
  handoverId,
  unitId: law,
  from: { userId: old.userId, name: '旧人' },
  successor: '新人',
  on: '2026-10-08',
  note: '',
  ...by,
  by: old.userId,
}
const after = (...events: HandoverEvent[]) => evolveHandover(null, events)

describe('how far a handover has come', () => {
  it.each([
    ['filed', [filed], 'filed', 0, 0, 0],
    ['opened', [opened], 'open', 2, 0, 0],
    ['opened after it was filed', [filed, opened], 'open', 2, 0, 0],
    ['with nothing to hand over', [empty], 'complete', 0, 0, 0],
    ['one of two confirmed', [opened, confirmed(a)], 'open', 2, 1, 0],
    ['asked', [opened, confirmed(b), asked], 'open', 2, 1, 1],
    ['answered, and not yet confirmed', [opened, confirmed(b), asked, answered], 'open', 2, 1, 0],
    ['asked again', [opened, asked, answered, asked], 'open', 2, 0, 1],
    ['all confirmed', [opened, asked, answered, confirmed(a), confirmed(b)], 'complete', 2, 2, 0],
    ['confirmed with the answer given by word of mouth', [opened, asked, confirmed(a)], 'open', 2, 1, 0],
    ['dropped', [opened, confirmed(a), dropped], 'dropped', 2, 1, 0],
  ] as const)('%s', (_, events, state, count, done, unanswered) => {
    expect(summaryOf(after(...events))).toMatchObject({ state, count, confirmed: done, unanswered })
  })

  it('keeps what was filed when the list is opened', () => {
    expect(after(filed, opened)).toMatchObject({ filing: { successor: '新人', on: '2026-10-08' } })
  })
})

describe('who may do what', () => {
  const envelope = { commandId: 'c1' as CommandId, handoverId }
  const commands = {
    file: { type: 'file', successor: '新人', on: '2026-10-08', note: '', ...envelope },
    confirm: { type: 'confirm', itemId: a, ...envelope },
    question: { type: 'question', itemId: a, text: '佐证在哪里', ...envelope },
    answer: { type: 'answer', itemId: a, text: '在档案柜', ...envelope },
    drop: { type: 'drop', reason: '不换了', ...envelope },
  } satisfies Record<string, HandoverCommand>
  const people = { office, old, successor, colleague, stranger, leader, admin }
  const said = (
    handover: Handover | null,
    type: keyof typeof commands,
    who: keyof typeof people,
    others: readonly Handover[] = [],
  ) => {
    const ground = { clock: clockAt(NOW), name: '旧人', actorName: '法规 旧人', others }
    const decision = decideHandover(handover, commands[type], people[who], ground)
    return 'refusal' in decision ? decision.refusal : decision.events.map((event) => event.type).join()
  }
  const open = after(opened)

  it.each([
    [
      'confirm',
      open,
      { successor: 'handoverConfirmed', old: 'notYours', office: 'notYours', colleague: 'notYours' },
    ],
    ['question', open, { successor: 'handoverQuestioned', old: 'notYours', office: 'notYours' }],
    ['answer', open, { successor: 'notYours', old: 'handoverAnswered', office: 'handoverAnswered' }],
    [
      'answer',
      after(opened, asked),
      { old: 'handoverAnswered', office: 'handoverAnswered', colleague: 'notYours' },
    ],
    ['confirm', after(opened, confirmed(a)), { successor: 'handoverAnswered' }],
    ['question', after(opened, confirmed(a)), { successor: 'handoverAnswered' }],
    ['drop', open, { office: 'handoverDropped', old: 'notYours', successor: 'notYours' }],
    ['drop', after(filed), { office: 'handoverDropped', old: 'handoverDropped', colleague: 'notYours' }],
    ['drop', after(opened, confirmed(a), confirmed(b)), { office: 'handoverOver' }],
    ['confirm', after(opened, dropped), { successor: 'handoverOver' }],
    ['confirm', null, { successor: 'notFound' }],
    ['confirm', open, { stranger: 'notFound', leader: 'notFound', admin: 'notFound' }],
    ['file', null, { old: 'handoverFiled', office: 'notYours', leader: 'notYours', admin: 'notYours' }],
    ['file', after(filed), { old: 'commandReused' }],
  ] as const)('%s', (type, handover, expected) => {
    const found = Object.fromEntries(
      Object.keys(expected).map((who) => [who, said(handover, type, who as keyof typeof people)]),
    )
    expect(found).toEqual(expected)
  })

  it('files one change at a time', () => {
    expect(said(null, 'file', 'old', [open])).toBe('handoverOpen')
    expect(said(null, 'file', 'old', [after(opened, dropped)])).toBe('handoverFiled')
    expect(said(null, 'file', 'colleague', [open])).toBe('handoverFiled')
  })
})

describe('a change of liaison', () => {
  const person = (id: string, over: Partial<User> = {}): User => ({
    ...{ id: id as UserId, login: id, name: id, role: 'liaison', unitId: law },
    ...{ isActive: true, mustChangePassword: false, lockedUntil: null },
    ...over,
  })
  const users = [
    person('old'),
    person('deputy'),
    person('elsewhere', { unitId: finance }),
    person('gone', { isActive: false, unitId: finance }),
    person('office', { role: 'office', unitId: null }),
  ]
  const known = (id: string) => ({ kind: 'known' as const, userId: id as UserId })
  const newcomer = { kind: 'new' as const, userId: 'n1' as UserId, login: 'newcomer', name: '新人' }
  const change = (
    over: Partial<LiaisonChange>,
    handovers: Handover[] = [],
    filedOne: Handover | null = null,
  ) =>
    decideChange(
      { unitId: law, fromId: 'old' as UserId, to: newcomer, accountEnd: 'atEnd', ...over },
      { users, units, handovers, filed: filedOne, by: office.userId },
    )

  it.each<[string, Partial<LiaisonChange>, [string, boolean, string | null][]]>([
    ['a newcomer gets an account', {}, [['n1', true, law]]],
    ['a colleague is there already', { to: known('deputy') }, []],
    ['one of another unit moves', { to: known('elsewhere') }, [['elsewhere', true, law]]],
    ['one who was gone comes back', { to: known('gone') }, [['gone', true, law]]],
    ['the old account closes at once', { to: known('deputy'), accountEnd: 'now' }, [['old', false, law]]],
    ['an empty post is filled', { fromId: null }, [['n1', true, law]]],
  ])('%s', (_, over, expected) => {
    const decision = change(over)
    if ('refusal' in decision) throw new Error(decision.refusal)
    expect(decision.saved.map(({ id, isActive, unitId }) => [id, isActive, unitId])).toEqual(expected)
  })

  it.each<[string, Partial<LiaisonChange>, string]>([
    ['the same person', { to: known('old') }, 'badInput'],
    ['an office account', { to: known('office') }, 'notOnPost'],
    ['nobody', { to: known('nobody') }, 'notOnPost'],
    ['one who does not hold the post leaves', { fromId: 'elsewhere' as UserId }, 'notOnPost'],
    ['a login that is taken', { to: { ...newcomer, login: 'OLD' } }, 'loginTaken'],
    ['a group', { unitId: units.at(-1)?.id ?? law, fromId: null }, 'unknownUnit'],
  ])('is refused for %s', (_, over, refusal) => {
    expect(change(over)).toEqual({ refusal })
  })

  it('is refused while the one who leaves is handing over already, and answers a filing once', () => {
    expect(change({}, [after(opened)])).toEqual({ refusal: 'handoverOpen' })
    expect(change({}, [after(filed)], after(filed))).toMatchObject({ to: { name: '新人' } })
    expect(change({}, [], after(filed, dropped))).toEqual({ refusal: 'handoverOver' })
    expect(change({ unitId: industry, fromId: null }, [], after(filed))).toEqual({ refusal: 'badInput' })
  })

  it('takes over what the one who leaves had not finished taking over', () => {
    const unfinished = after({ ...opened, from: null, to: { userId: old.userId, name: '旧人' } })
    expect(change({}, [unfinished])).toMatchObject({ replaced: [unfinished] })
  })
})

it.each([
  ['filed', after(filed), { office: 'arrange', old: null, successor: null, leader: null }],
  ['open', after(opened), { successor: 'takeOver', old: null, office: null, colleague: null, leader: null }],
  ['asked', after(opened, asked), { successor: 'takeOver', old: 'answer', office: 'answer', leader: null }],
  ['complete', after(empty), { successor: null, office: null }],
  ['dropped', after(opened, asked, dropped), { successor: null, office: null, old: null }],
] as const)('waits when %s', (_, handover, expected) => {
  const people = { office, old, successor, colleague, leader }
  const found = Object.keys(expected).map((who) => {
    const [waiting] = handoversWaiting(people[who as keyof typeof people], [summaryOf(handover)])
    return [who, waiting?.duty ?? null]
  })
  expect(Object.fromEntries(found)).toEqual(expected)
})

it('lists every open item of the unit, what waits first', () => {
  const item = (id: string, over: Parameters<typeof anItem>[0]) => anItem({ id: id as ItemId, ...over })
  const received = [{ unitId: law, at: '2026-03-03T01:00:00.000Z' }]
  const items = [
    item('quiet', { ordinal: 1, state: 'reviewing', received }),
    item('reminded', {
      ordinal: 2,
      state: 'active',
      received,
      lastReport: aReport(),
      reminders: [{ text: '请报', answerBy: '2026-09-20', at: '2026-09-16T01:00:00.000Z' }],
    }),
    item('unsigned', { ordinal: 3, state: 'assigned' }),
    item('helps', { ordinal: 4, state: 'active', leads: [industry], supports: [law] }),
    item('draft', { ordinal: 5, state: 'draft' }),
    item('closed', { ordinal: 6, state: 'closed' }),
    item('other', { ordinal: 7, state: 'active', leads: [industry], supports: [] }),
  ]
  const ground = { today: TODAY, calendar, thresholds: usualThresholds, rulesOf: () => usualRules }
  const entries = entriesFor(successor, items, ground).map(({ itemId, part, duty }) => [itemId, part, duty])
  expect(entries).toEqual(
    expect.arrayContaining([
      ['reminded', 'lead', 'answer'],
      ['unsigned', 'lead', 'receive'],
      ['helps', 'support', 'contribute'],
    ]),
  )
  expect(entries.at(-1)).toEqual(['quiet', 'lead', null])
  expect(entries).toHaveLength(4)
})

describe('what lies on the desk', () => {
  const by = { at: '2026-09-10T02:00:00.000Z', by: office.userId }
  const slip = {
    year: 2026,
    no: 1,
    level: 'blue' as const,
    text: '请说明',
    answerBy: '2026-09-25',
    replies: [],
    ...by,
  }
  const words = { text: '抓紧', answerBy: '2026-09-30', replies: [], ...by }
  const asked = { asks: [{ unitId: finance, text: '请提供名单', answerBy: '2026-09-28', ...by }] }
  const returned = { lastReturn: { reason: '缺材料', at: by.at, isReopened: false } }
  const ground = { today: TODAY, calendar, thresholds: usualThresholds, rulesOf: () => usualRules }
  it.each<[string, Actor, Parameters<typeof anItem>[0], string]>([
    ['a slip', successor, { slips: [slip] }, '督办单未答复，9月25日前'],
    ['words of a leader', successor, { instructions: [words] }, '批示未答复，9月30日前'],
    [
      'a slip, words and more time asked for',
      successor,
      { slips: [slip], instructions: [words], extensions: [anExtension()] },
      '督办单未答复，9月25日前；批示未答复；延期申请待答复',
    ],
    ['what came back', successor, returned, '退回待补，12月31日前'],
    [
      'an answer that the lead waits for',
      successor,
      { ...asked, lastReport: aReport({ at: NOW }) },
      '约请的配合单位未报',
    ],
    ['an answer that the support owes', { ...successor, unitId: finance }, asked, '配合情况未填，9月28日前'],
    ['a request under review', successor, { state: 'reviewing' }, '销号申请在审'],
    [
      'a slip while the request is under review',
      successor,
      { state: 'reviewing', slips: [slip] },
      '督办单未答复，9月25日前；销号申请在审',
    ],
    ['nothing', successor, { lastReport: aReport({ at: NOW }) }, '无待办'],
  ])('%s', (_, actor, over, expected) => {
    const [entry] = entriesFor(actor, [anItem(over)], ground)
    expect(entry && handoverCopy.desk(entry)).toBe(expected)
  })
  it('is told of older lists as it was', () => {
    expect(handoverCopy.desk({ duty: 'receive', by: '2026-09-25' })).toBe('待签收，9月25日前')
  })
})
