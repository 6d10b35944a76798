import { describe, expect, it } from 'vitest'
import type { ItemCommandType } from '#shared/items/commands.ts'
import { decide } from '#shared/items/decide.ts'
import type { Decision } from '#shared/items/decision.ts'
import { type Item, type ItemState, itemStates } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import { itemCommandTypes } from '#shared/items/rules.ts'
import type { Refusal } from '#shared/refusal.ts'
import type { Actor, Role } from '#shared/users/model.ts'
import {
  admin,
  aGround,
  aMilestone,
  anExtension,
  anIndicator,
  anItem,
  aReport,
  commands,
  finance,
  head,
  law,
  lead,
  leader,
  office,
  other,
  someEvidence,
  support,
} from '../../helpers/an-item.ts'

const liaison = (userId: string, unitId: string | null) =>
  ({ userId, role: 'liaison', unitId }) as unknown as Actor

/** Everybody who may stand before an item led by law, press and archive (which has not signed), supported by finance. */
const people = {
  office: {
    clerk: office,
    /** Was the liaison of the lead and asked for the closing; now of the office. */
    movedClerk: { ...lead, role: 'office' },
  },
  liaison: {
    asker: lead,
    colleague: liaison('law-2', law),
    coLead: liaison('press-l', 'press'),
    unsigned: liaison('archive-l', 'archive'),
    support,
    stranger: other,
    unitless: liaison('nobody', null),
  },
  head: {
    head,
    headOfCoLead: { ...head, userId: 'press-h', unitId: 'press' } as unknown as Actor,
    /** Was the liaison who asked, and is now the head who would sign it. */
    askerAsHead: { ...lead, role: 'head' },
  },
  leader: { leader, leaderOfLead: { ...leader, unitId: law } },
  admin: { admin, adminOfLead: { ...admin, unitId: law } },
} satisfies Record<Role, Record<string, Actor>>

type Person = { [One in Role]: keyof (typeof people)[One] }[Role]
const everybody = Object.values(people).flatMap((some) => Object.entries(some)) as [Person, Actor][]

/** One sign per state, in the order of STATES. */
type Row = string
type Rows = Partial<Record<Person, Row>>
const STATES: readonly ItemState[] = [
  'draft',
  'assigned',
  'active',
  'endorsing',
  'reviewing',
  'approving',
  'closed',
  'declined',
  'standing',
  'suspended',
  'cancelled',
]
const SIGNS: Partial<Record<Refusal, string>> = {
  notYours: '-',
  wrongState: 's',
  alreadyReceived: 'r',
  notReceived: 'n',
  ownRequest: 'o',
}
const NOT_THEIRS: Row = '- - - - - - - - - - -'

const byOffice = (row: Row): Rows => ({ clerk: row, movedClerk: row })
/** The clerk who moved asked for it as a liaison, and does not decide it now. */
const byOthers = (row: Row): Rows => ({ clerk: row, movedClerk: row.replaceAll('+', 'o') })
const byLeader = (row: Row): Rows => ({ leader: row, leaderOfLead: row })
const bySigned = (row: Row): Rows => ({ asker: row, colleague: row, coLead: row })
const byUnit = (row: Row): Rows => ({ asker: row, colleague: row })
const byLeads = (row: Row): Rows => ({ ...bySigned(row), unsigned: row })
/** As for those who have signed; who has not is told to sign first. */
const onceSigned = (row: Row): Rows => ({ ...bySigned(row), unsigned: row.replaceAll('+', 'n') })

/**
 * Design §5 and §8, written out by hand and not from the rules: `+` allowed, else the refusal by its sign; who is not named is
 * refused as notYours in every state. A command without its row does not compile; `key` says what a key item changes.
 */
const TABLE = {
  issue: byOffice('+ s s s s s s s s s s'),
  receive: { ...bySigned('s + r s s s s s r s s'), unsigned: 's + + s s s s s + s s' },
  decline: byLeads('s + s s s s s s s s s'),
  reassign: byOffice('+ + + s s s s + s s s'),
  insist: byOffice('s s s s s s s + s s s'),
  report: onceSigned('s s + s s s s s + s s'),
  unchanged: onceSigned('s s + s s s s s + s s'),
  askSupport: { ...byOffice('s s + s s s s s + s s'), ...onceSigned('s s + s s s s s + s s') },
  contribute: { support: 's s + s s s s s + s s' },
  measure: onceSigned('s s + s s s s s + s s'),
  attach: { ...byLeads('s s + s s s s s + s s'), support: 's s + s s s s s + s s' },
  // What is taken back was given by law: nobody takes back what is another unit's.
  detach: {
    ...byUnit('s s + s s s s s + s s'),
    coLead: 's s - s s s s s - s s',
    unsigned: 's s - s s s s s - s s',
    support: 's s - s s s s s - s s',
  },
  // The office sets those of the plan, whoever has signed its own.
  setMilestones: {
    ...byOffice('+ + + s s s s s + s s'),
    ...bySigned('n n + s s s s s + s s'),
    unsigned: 'n n n s s s s s n s s',
  },
  reachMilestone: onceSigned('s s + s s s s s + s s'),
  reconcile: byOffice('s s s s s s s s + s s'),
  requestClosing: onceSigned('s s + s s s s s s s s'),
  // The request is law's: its liaisons take it back, its head signs it; whoever has it before them sends it back.
  withdrawClosing: {
    ...byLeads('s s s - - - - s s s s'),
    ...byUnit('s s s + + s s s s s s'),
  },
  endorse: {
    head: 's s s + s s s s s s s',
    askerAsHead: 's s s o s s s s s s s',
    headOfCoLead: 's s s - - - - s s s s',
  },
  approve: byOthers('s s s s + s s s s s s'),
  confirm: byLeader('s s s s s + s s s s s'),
  return: {
    ...byOffice('s s s - + - s s s s s'),
    ...byLeader('s s s - - + s s s s s'),
    ...{
      head: 's s s + - - s s s s s',
      askerAsHead: 's s s + - - s s s s s',
      headOfCoLead: 's s s - - - - s s s s',
    },
  },
  requestExtension: onceSigned('s s + s s s s s s s s'),
  decideExtension: {
    usual: byOthers('s s + + + + s s s s s'),
    key: byLeader('s s + + + + s s s s s'),
  },
  suspend: byOffice('s s + s s s s s s s s'),
  resume: byOffice('s s s s s s s s s + s'),
  withdrawSuspension: byOffice('s + + + + + s + s + s'),
  decideSuspension: byLeader('s s + + + + s s s + s'),
  remind: byOffice('s + + + s s s s + s s'),
  supervise: byOffice('s + + + s s s s + s s'),
  replySupervision: byLeads('s + + + + + s s + + s'),
  inspect: byOffice('s + + + + + + + + + s'),
  amend: byOffice('+ + + + + + s + + + s'),
  reopen: { usual: byOffice('s s s s s s + s s s s'), key: byLeader('s s s s s s + s s s s') },
  cancel: { usual: byOffice('s + + + + + s + + + s'), key: byLeader('s + + + + + s + + + s') },
  instruct: byLeader('s + + + + + + + + + s'),
  answerInstruction: byLeads('s + + + + + + s + + s'),
} satisfies Record<ItemCommandType, Rows | { usual: Rows; key: Rows }>

function rowsOf(type: ItemCommandType, isKey: boolean): Rows {
  const rows: Rows | { usual: Rows; key: Rows } = TABLE[type]
  if ('usual' in rows) return isKey ? rows.key : rows.usual
  return rows
}

/** What stood in 2025 already can be checked off for that year. */
const ISSUED: Partial<Record<ItemCommandType, string>> = { reconcile: '2025-03-03T01:00:00.000Z' }

/** Ready for every command, so that only state and person decide. */
function ready(state: ItemState, isKey: boolean, type?: ItemCommandType): Item {
  const item = anItem({
    state,
    isKey,
    issuedAt: state === 'draft' ? null : (ISSUED[type ?? 'issue'] ?? '2026-09-17T01:00:00.000Z'),
  })
  const [first] = item.received
  return {
    ...item,
    leads: [law, 'press', 'archive'] as Item['leads'],
    received: first === undefined ? [] : [first, { ...first, unitId: 'press' as never }],
    indicators: [anIndicator({ current: 24 })],
    evidence: [someEvidence()],
    lastReport: aReport(),
    milestones: [aMilestone()],
    slips: [aSlip],
    instructions: [
      {
        text: '说明进度',
        answerBy: '2026-09-30',
        at: '2026-09-11T02:00:00.000Z',
        by: leader.userId,
        replies: [],
      },
    ],
    ...(type === 'decideExtension' ? { extensions: [anExtension()] } : {}),
    ...(type === 'decideSuspension' || type === 'withdrawSuspension' ? { suspensionAsk: anAsk } : {}),
  }
}

const aSlip: Item['slips'][number] = {
  year: 2026,
  no: 1,
  level: 'blue',
  text: '请说明进度',
  answerBy: '2026-09-25',
  at: '2026-09-10T02:00:00.000Z',
  by: office.userId,
  replies: [],
}
const anAsk: NonNullable<Item['suspensionAsk']> = {
  kind: 'suspend',
  reason: '等新文件',
  reviewOn: '2026-12-01',
  at: '2026-09-10T02:00:00.000Z',
  by: office.userId,
}

const signOf = (decision: Decision): string =>
  'events' in decision ? '+' : (SIGNS[decision.refusal] ?? decision.refusal)

/** By person, a row of what `sign` says for each state. */
const drawn = (type: ItemCommandType, isKey: boolean, sign: (item: Item, actor: Actor) => string) =>
  Object.fromEntries(
    everybody.map(([person, actor]) => [
      person,
      STATES.map((state) => sign(ready(state, isKey, type), actor)).join(' '),
    ]),
  )

const expected = (type: ItemCommandType, isKey: boolean) =>
  Object.fromEntries(everybody.map(([person]) => [person, rowsOf(type, isKey)[person] ?? NOT_THEIRS]))

const cases = itemCommandTypes.flatMap((type) => [
  { type, isKey: false },
  { type, isKey: true },
])

describe('who may do what', () => {
  it('has a sign for every state there is', () => {
    expect([...STATES].sort()).toEqual([...itemStates].sort())
  })

  it.each(cases)('decides $type, key item $isKey, as the table says', ({ type, isKey }) => {
    const decided = drawn(type, isKey, (item, actor) =>
      signOf(decide(item, commands[type], actor, aGround())),
    )
    expect(decided).toEqual(expected(type, isKey))
  })

  it.each(cases)('offers $type, key item $isKey, where the table allows it and nowhere else', (one) => {
    const { type, isKey } = one
    const shown = drawn(type, isKey, (item, actor) => (offered(item, actor).includes(type) ? '+' : '.'))
    const allowed = Object.entries(expected(type, isKey))
    expect(shown).toEqual(
      Object.fromEntries(allowed.map(([person, row]) => [person, row.replace(/[^+ ]/g, '.')])),
    )
  })
})

/** Refusals that a screen can foresee: what they refuse is never offered. */
const FORESEEN: readonly string[] = [
  'notYours',
  'wrongState',
  'alreadyReceived',
  'notReceived',
  'nothingToRepeat',
  'unknownIndicator',
  'noSuchMilestone',
  'unknownEvidence',
  'ownRequest',
  'declineRefused',
  'noDueDay',
  'extensionOpen',
  'suspensionOpen',
  'nothingToDecide',
  'nothingToWithdraw',
  'alreadyAnswered',
]

/** Items that lack something: other guards speak then, and must not hide who and when. */
const lacking: Record<string, Partial<Item>> = {
  nothing: {},
  'any report': { lastReport: null },
  evidence: { evidence: [] },
  'evidence of the lead': { evidence: [someEvidence({ unitId: finance })] },
  indicators: { indicators: [] },
  milestones: { milestones: [] },
  'what was promised': { indicators: [anIndicator({ current: 0 })] },
  signatures: { received: [] },
  leads: { leads: [], received: [] },
  supports: { supports: [] },
  'a due day': { window: { kind: 'none', text: null } },
  'a closed round': { extensions: [anExtension()], suspensionAsk: anAsk },
  'an open ask': { slips: [], instructions: [] },
  'a second chance to decline': { isInsisted: true },
  'days to decline': { holderSince: '2026-03-02T01:00:00.000Z' },
}

describe('what is offered and what is decided', () => {
  const each = Object.keys(lacking).flatMap((what) => [
    { what, isKey: false },
    { what, isKey: true },
  ])
  it.each(each)('agree on an item lacking $what, key item $isKey', ({ what, isKey }) => {
    const disagreed: string[] = []
    for (const state of STATES)
      for (const [person, actor] of everybody)
        for (const type of itemCommandTypes) {
          const item = { ...ready(state, isKey), ...lacking[what] }
          const isOffered = offered(item, actor).includes(type)
          const decision = decide(item, commands[type], actor, aGround())
          const said = 'events' in decision ? 'allowed' : decision.refusal
          const isWrong = isOffered ? FORESEEN.includes(said) : said === 'allowed'
          if (isWrong) disagreed.push(`${type} in ${state} by ${person}: ${isOffered}, ${said}`)
        }
    expect(disagreed).toEqual([])
  })
})
