import { describe, expect, it } from 'vitest'
import type { Ground } from '#shared/items/decision.ts'
import type { Item } from '#shared/items/model.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import type { Refusal } from '#shared/refusal.ts'
import { attempt, type Step, tell, UNDER_WAY } from '../../helpers/a-story.ts'
import { anIndicator, everyUnit, fileHash, finance, industry, law } from '../../helpers/an-item.ts'

interface Case {
  /** What is refused, in words; the last step is the one that is tried. */
  told: string
  steps: readonly Step[]
  refusal: Refusal | null
  begin?: readonly Step[]
  facts?: Partial<Item>
  rules?: Partial<PlanRules>
  ground?: Partial<Ground>
}

const [issue] = UNDER_WAY as readonly [Step]
const within = { count: 7, unit: 'day' } as const
const awaited: Item['window'] = { kind: 'relative', text: null, within, eventOn: null, dueOn: null }
const ask: Step = ['2026-06-20', 'lead', 'requestClosing']
const wish = (when: string, to: string): Step => [when, 'lead', 'requestExtension', { to }]
const answer = (when: string, who: 'office' | 'leader', dueOn: string | null): Step => [
  when,
  who,
  'decideExtension',
  { granted: dueOn !== null, dueOn },
]
const suspend = (when: string, over = {}): Step => [when, 'office', 'suspend', over]
const back = (when: string): Step => [when, 'office', 'withdrawSuspension']
const word = (when: string): Step => [when, 'leader', 'decideSuspension']
const instruct: Step = ['2026-05-06', 'leader', 'instruct', { answerBy: '2026-05-20' }]
const reply = (when: string, who: 'lead' | 'other'): Step => [
  when,
  who,
  'answerInstruction',
  { on: '2026-05-06T02:00:00.000Z' },
]
const slip: Step = ['2026-05-06', 'office', 'supervise', { answerBy: '2026-05-20' }]
const amend = (when: string, changes: object): Step => [when, 'office', 'amend', { changes }]
const standing = { window: { kind: 'standing', text: '长期坚持' } }
const both = { facts: { leads: [law, industry] } }

/** Every refusal of the commands, reached by name, and beside it what is allowed by a hair. Due on 2026-06-30. */
const cases: readonly Case[] = [
  { told: 'a stranger reports', steps: [['2026-04-01', 'other', 'report']], refusal: 'notYours' },
  {
    told: 'the head of another unit endorses',
    rules: { endorsement: 'all' },
    steps: [ask, ['2026-06-21', 'otherHead', 'endorse']],
    refusal: 'notYours',
  },
  {
    told: 'the office endorses for the head',
    rules: { endorsement: 'all' },
    steps: [ask, ['2026-06-21', 'office', 'endorse']],
    refusal: 'notYours',
  },
  {
    told: 'the office returns what the head has before them',
    rules: { endorsement: 'all' },
    steps: [ask, ['2026-06-21', 'office', 'return']],
    refusal: 'notYours',
  },
  {
    told: 'the office approves before the head has signed',
    rules: { endorsement: 'all' },
    steps: [ask, ['2026-06-21', 'office', 'approve']],
    refusal: 'wrongState',
  },
  {
    told: 'the office cancels a key item',
    facts: { isKey: true },
    steps: [['2026-04-01', 'office', 'cancel']],
    refusal: 'notYours',
  },
  {
    told: 'a leader cancels what is no key item',
    steps: [['2026-04-01', 'leader', 'cancel']],
    refusal: 'notYours',
  },
  {
    told: 'a co-lead withdraws the request of the other',
    ...both,
    steps: [ask, ['2026-06-21', 'other', 'withdrawClosing']],
    refusal: 'notYours',
  },
  {
    told: 'the request is withdrawn when a leader has it',
    facts: { isKey: true },
    steps: [ask, ['2026-06-21', 'office', 'approve'], ['2026-06-22', 'lead', 'withdrawClosing']],
    refusal: 'wrongState',
  },
  { told: 'asking twice', steps: [ask, ask], refusal: 'wrongState' },
  { told: 'issued without a lead', begin: [], facts: { leads: [] }, steps: [issue], refusal: 'noLead' },
  {
    told: 'issued to a group',
    begin: [],
    facts: { leads: [everyUnit] },
    steps: [issue],
    refusal: 'groupUnresolved',
  },
  {
    told: 'reassigned to a lead that also supports',
    steps: [['2026-04-01', 'office', 'reassign', { leads: [industry], supports: [industry] }]],
    refusal: 'leadAlsoSupports',
  },
  {
    told: 'reassigned to nobody known',
    steps: [['2026-04-01', 'office', 'reassign', { leads: ['nobody'], supports: [] }]],
    refusal: 'unknownUnit',
  },
  { told: 'signed for twice', steps: [['2026-04-01', 'lead', 'receive']], refusal: 'alreadyReceived' },
  {
    told: 'asked for by a co-lead that has not signed',
    ...both,
    steps: [['2026-06-20', 'other', 'requestClosing']],
    refusal: 'notReceived',
  },
  {
    told: 'more time for a co-lead that has not signed',
    ...both,
    steps: [['2026-06-20', 'other', 'requestExtension', { to: '2026-07-31' }]],
    refusal: 'notReceived',
  },
  {
    told: 'declined on the third working day',
    begin: [issue],
    steps: [['2026-03-05T23:59', 'lead', 'decline']],
    refusal: null,
  },
  {
    told: 'declined on the fourth working day',
    begin: [issue],
    steps: [['2026-03-06', 'lead', 'decline']],
    refusal: 'declineTooLate',
  },
  {
    told: 'declined again after the office insisted',
    begin: [issue],
    steps: [
      ['2026-03-03', 'lead', 'decline'],
      ['2026-03-04', 'office', 'insist'],
      ['2026-03-04', 'lead', 'decline'],
    ],
    refusal: 'declineRefused',
  },
  {
    told: 'declined by the next unit after the office insisted with another',
    begin: [issue],
    steps: [
      ['2026-03-03', 'lead', 'decline'],
      ['2026-03-04', 'office', 'insist'],
      ['2026-03-09', 'office', 'reassign', { leads: [industry], supports: [] }],
      ['2026-03-12', 'other', 'decline'],
    ],
    refusal: null,
  },
  {
    told: 'closing without a report',
    begin: UNDER_WAY.slice(0, 2),
    steps: [ask],
    refusal: 'nothingReported',
  },
  {
    told: 'closing without evidence where the plan asks for it',
    rules: { evidenceRequired: true },
    steps: [ask],
    refusal: 'evidenceMissing',
  },
  {
    told: 'closing with evidence',
    rules: { evidenceRequired: true },
    steps: [['2026-06-19', 'lead', 'attach'], ask],
    refusal: null,
  },
  {
    told: 'closing with an indicator not met and not a word',
    facts: { indicators: [anIndicator()] },
    steps: [ask],
    refusal: 'indicatorNotMet',
  },
  {
    told: 'closing where no head can sign',
    rules: { endorsement: 'all' },
    ground: { heads: new Set() },
    steps: [ask],
    refusal: 'noHead',
  },
  {
    told: 'closing of a key item where no head can sign',
    facts: { isKey: true },
    rules: { endorsement: 'key' },
    ground: { heads: new Set([finance]) },
    steps: [ask],
    refusal: 'noHead',
  },
  {
    told: 'closing where no head needs to sign',
    rules: { endorsement: 'key' },
    ground: { heads: new Set() },
    steps: [ask],
    refusal: null,
  },
  {
    told: 'unchanged before anything was said',
    begin: UNDER_WAY.slice(0, 2),
    steps: [['2026-04-01', 'lead', 'unchanged']],
    refusal: 'nothingToRepeat',
  },
  {
    told: 'amended to what it is',
    steps: [amend('2026-04-01', { isKey: false })],
    refusal: 'nothingChanged',
  },
  {
    told: 'two indicators of one id',
    steps: [amend('2026-04-01', { indicators: [anIndicator(), anIndicator()] })],
    refusal: 'badInput',
  },
  {
    told: 'measured what is not asked for',
    steps: [['2026-04-01', 'lead', 'measure', { on: '2026-04-01' }]],
    refusal: 'unknownIndicator',
  },
  {
    told: 'measured with evidence that is not there',
    facts: { indicators: [anIndicator()] },
    steps: [['2026-04-01', 'lead', 'measure', { on: '2026-04-01', evidenceId: 'ev-7' }]],
    refusal: 'unknownEvidence',
  },
  {
    told: 'measured tomorrow',
    facts: { indicators: [anIndicator()] },
    steps: [['2026-04-01', 'lead', 'measure', { on: '2026-04-02' }]],
    refusal: 'dayInFuture',
  },
  {
    told: 'a file that nobody uploaded',
    ground: { files: new Map() },
    steps: [['2026-04-01', 'lead', 'attach', { evidence: { kind: 'file', hash: fileHash, name: 'a.pdf' } }]],
    refusal: 'unknownEvidence',
  },
  {
    told: 'the same evidence twice',
    steps: [
      ['2026-04-01', 'lead', 'attach'],
      ['2026-04-02', 'lead', 'attach'],
    ],
    refusal: 'commandReused',
  },
  {
    told: 'taking back what is not there',
    steps: [['2026-04-01', 'lead', 'detach']],
    refusal: 'unknownEvidence',
  },
  {
    told: 'taking back what the support gave',
    steps: [
      ['2026-04-01', 'support', 'attach'],
      ['2026-04-02', 'lead', 'detach', { evidenceId: 'ev-9' }],
    ],
    refusal: 'notYours',
  },
  {
    told: 'visited tomorrow',
    steps: [['2026-04-01', 'office', 'inspect', { on: '2026-04-02' }]],
    refusal: 'dayInFuture',
  },
  {
    told: 'reminded to answer by yesterday',
    steps: [['2026-04-02', 'office', 'remind', { answerBy: '2026-04-01' }]],
    refusal: 'dayInPast',
  },
  {
    told: 'a slip to answer by yesterday',
    steps: [['2026-04-02', 'office', 'supervise', { answerBy: '2026-04-01' }]],
    refusal: 'dayInPast',
  },
  {
    told: 'words to answer by yesterday',
    steps: [['2026-04-02', 'leader', 'instruct', { answerBy: '2026-04-01' }]],
    refusal: 'dayInPast',
  },
  {
    told: 'suspended to look at again yesterday',
    steps: [suspend('2026-04-02', { reviewOn: '2026-04-01' })],
    refusal: 'dayInPast',
  },
  {
    told: 'support asked by yesterday',
    steps: [['2026-04-02', 'lead', 'askSupport', { answerBy: '2026-04-01' }]],
    refusal: 'dayInPast',
  },
  {
    told: 'support asked by the day before the due day',
    steps: [['2026-04-02', 'lead', 'askSupport', { answerBy: '2026-06-29' }]],
    refusal: null,
  },
  {
    told: 'support asked by the due day itself',
    steps: [['2026-04-02', 'lead', 'askSupport', { answerBy: '2026-06-30' }]],
    refusal: 'notBeforeDue',
  },
  {
    told: 'support asked when it is late already',
    steps: [['2026-07-02', 'lead', 'askSupport', { answerBy: '2026-07-10' }]],
    refusal: null,
  },
  {
    told: 'a unit asked that does not support',
    steps: [['2026-04-02', 'office', 'askSupport', { unitIds: [industry], answerBy: '2026-04-30' }]],
    refusal: 'unknownUnit',
  },
  // 延期
  {
    told: 'more time without a day',
    facts: { window: { kind: 'none', text: '尽快' } },
    steps: [wish('2026-06-20', '2026-07-31')],
    refusal: 'noDueDay',
  },
  {
    told: 'more time before the event is known',
    facts: { window: awaited },
    steps: [wish('2026-06-20', '2026-07-31')],
    refusal: 'noDueDay',
  },
  {
    told: 'more time for a recurring item',
    facts: { window: { kind: 'recurring', text: null, period: 'month' } },
    steps: [wish('2026-06-20', '2026-07-31')],
    refusal: 'noDueDay',
  },
  {
    told: 'more time that ends on the day that stands',
    steps: [wish('2026-06-20', '2026-06-30')],
    refusal: 'dayNotLater',
  },
  { told: 'more time by one day', steps: [wish('2026-06-20', '2026-07-01')], refusal: null },
  { told: 'more time that is over already', steps: [wish('2026-07-10', '2026-07-09')], refusal: 'dayInPast' },
  {
    told: 'more time asked twice',
    steps: [wish('2026-06-20', '2026-07-31'), wish('2026-06-21', '2026-08-31')],
    refusal: 'extensionOpen',
  },
  {
    told: 'reassigned with an extension open',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      ['2026-06-21', 'office', 'reassign', { leads: [industry], supports: [] }],
    ],
    refusal: 'extensionOpen',
  },
  {
    told: 'the day moved with an extension open',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      amend('2026-06-21', { window: { kind: 'date', text: null, dueOn: '2026-07-31' } }),
    ],
    refusal: 'extensionOpen',
  },
  {
    told: 'the title put right with an extension open',
    steps: [wish('2026-06-20', '2026-07-31'), amend('2026-06-21', { title: '另一标题' })],
    refusal: null,
  },
  {
    told: 'answering what nobody asked',
    steps: [answer('2026-06-20', 'office', '2026-07-31')],
    refusal: 'nothingToDecide',
  },
  {
    told: 'answering twice',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      answer('2026-06-21', 'office', null),
      answer('2026-06-22', 'office', '2026-07-31'),
    ],
    refusal: 'nothingToDecide',
  },
  {
    told: 'granted without a day',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      ['2026-06-21', 'office', 'decideExtension', { granted: true, dueOn: null }],
    ],
    refusal: 'dayNotLater',
  },
  {
    told: 'granted to the day that stands',
    steps: [wish('2026-06-20', '2026-07-31'), answer('2026-06-21', 'office', '2026-06-30')],
    refusal: 'dayNotLater',
  },
  {
    told: 'granted until yesterday',
    steps: [wish('2026-06-20', '2026-07-31'), answer('2026-07-10', 'office', '2026-07-09')],
    refusal: 'dayInPast',
  },
  {
    told: 'a second extension answered by the office',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      answer('2026-06-21', 'office', '2026-07-31'),
      wish('2026-07-20', '2026-08-31'),
      answer('2026-07-21', 'office', '2026-08-31'),
    ],
    refusal: 'notYours',
  },
  {
    told: 'the first extension of a key item answered by the office',
    facts: { isKey: true },
    steps: [wish('2026-06-20', '2026-07-31'), answer('2026-06-21', 'office', '2026-07-31')],
    refusal: 'notYours',
  },
  {
    told: 'granted to a day before the one that a suspension has moved it to',
    steps: [
      wish('2026-06-20', '2026-07-15'),
      suspend('2026-06-21'),
      word('2026-06-21'),
      ['2026-07-11', 'office', 'resume'],
      word('2026-07-11'),
      answer('2026-07-12', 'office', '2026-07-15'),
    ],
    refusal: 'dayNotLater',
  },
  {
    told: 'approved late while an extension asked in time waits',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      ['2026-07-02', 'lead', 'requestClosing'],
      ['2026-07-03', 'office', 'approve'],
    ],
    refusal: 'extensionOpen',
  },
  {
    told: 'approved in time though an extension waits',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      ['2026-06-30', 'lead', 'requestClosing'],
      ['2026-07-03', 'office', 'approve'],
    ],
    refusal: null,
  },
  {
    told: 'approved late though an extension asked late waits',
    steps: [
      wish('2026-07-01', '2026-07-31'),
      ['2026-07-02', 'lead', 'requestClosing'],
      ['2026-07-03', 'office', 'approve'],
    ],
    refusal: null,
  },
  // 挂账
  {
    told: 'suspending asked twice',
    steps: [suspend('2026-04-01'), suspend('2026-04-02')],
    refusal: 'suspensionOpen',
  },
  {
    told: 'taking up again asked twice',
    steps: [
      suspend('2026-04-01'),
      word('2026-04-01'),
      ['2026-05-06', 'office', 'resume'],
      ['2026-05-07', 'office', 'resume'],
    ],
    refusal: 'suspensionOpen',
  },
  {
    told: 'made standing while a leader is asked to suspend it',
    steps: [suspend('2026-04-01'), amend('2026-04-02', standing)],
    refusal: 'suspensionOpen',
  },
  {
    told: 'made standing while it is suspended',
    steps: [suspend('2026-04-01'), word('2026-04-01'), amend('2026-04-02', standing)],
    refusal: null,
  },
  { told: 'taking back what was asked', steps: [suspend('2026-04-01'), back('2026-04-02')], refusal: null },
  {
    told: 'taking back the ask to take it up again',
    steps: [
      suspend('2026-04-01'),
      word('2026-04-01'),
      ['2026-05-06', 'office', 'resume'],
      back('2026-05-07'),
    ],
    refusal: null,
  },
  {
    told: 'taking back while other units get it',
    steps: [
      suspend('2026-04-01'),
      ['2026-04-02', 'office', 'reassign', { leads: [industry], supports: [] }],
      back('2026-04-03'),
    ],
    refusal: null,
  },
  {
    told: 'taking back what a leader has answered',
    steps: [suspend('2026-04-01'), word('2026-04-01'), back('2026-04-02')],
    refusal: 'nothingToWithdraw',
  },
  {
    told: 'taking back twice',
    steps: [suspend('2026-04-01'), back('2026-04-02'), back('2026-04-03')],
    refusal: 'nothingToWithdraw',
  },
  {
    told: 'deciding what was taken back',
    steps: [suspend('2026-04-01'), back('2026-04-02'), word('2026-04-03')],
    refusal: 'nothingToDecide',
  },
  {
    told: 'asking anew what was taken back',
    steps: [suspend('2026-04-01'), back('2026-04-02'), suspend('2026-04-03')],
    refusal: null,
  },
  {
    told: 'the lead takes back what the office asked',
    steps: [suspend('2026-04-01'), ['2026-04-02', 'lead', 'withdrawSuspension']],
    refusal: 'notYours',
  },
  { told: 'deciding what nobody asked', steps: [word('2026-04-01')], refusal: 'nothingToDecide' },
  {
    told: 'deciding to suspend what was asked to be closed since',
    steps: [suspend('2026-06-19'), ask, word('2026-06-21')],
    refusal: 'nothingToDecide',
  },
  {
    told: 'the office decides what it asked for',
    steps: [suspend('2026-04-01'), ['2026-04-02', 'office', 'decideSuspension']],
    refusal: 'notYours',
  },
  {
    told: 'working on what is suspended',
    steps: [suspend('2026-04-01'), word('2026-04-01'), ['2026-04-02', 'lead', 'report']],
    refusal: 'wrongState',
  },
  // 督办, 批示
  {
    told: 'answering a slip that is not there',
    steps: [slip, ['2026-05-07', 'lead', 'replySupervision', { no: 2 }]],
    refusal: 'notFound',
  },
  {
    told: 'answering a slip twice',
    steps: [slip, ['2026-05-07', 'lead', 'replySupervision'], ['2026-05-08', 'lead', 'replySupervision']],
    refusal: 'alreadyAnswered',
  },
  {
    told: 'answering a slip beside the other lead',
    ...both,
    steps: [slip, ['2026-05-07', 'lead', 'replySupervision'], ['2026-05-08', 'other', 'replySupervision']],
    refusal: null,
  },
  {
    told: 'answering a slip that the lead before has answered',
    steps: [
      slip,
      ['2026-05-07', 'lead', 'replySupervision'],
      ['2026-05-08', 'office', 'reassign', { leads: [industry], supports: [] }],
      ['2026-05-09', 'other', 'replySupervision'],
    ],
    refusal: 'alreadyAnswered',
  },
  {
    told: 'answering a slip that the lead before has left',
    steps: [
      slip,
      ['2026-05-08', 'office', 'reassign', { leads: [industry], supports: [] }],
      ['2026-05-09', 'other', 'replySupervision'],
    ],
    refusal: null,
  },
  {
    told: 'answering words twice',
    steps: [instruct, reply('2026-05-07', 'lead'), reply('2026-05-08', 'lead')],
    refusal: 'alreadyAnswered',
  },
  {
    told: 'answering words that asked for no answer',
    steps: [['2026-05-06', 'leader', 'instruct', { answerBy: null }], reply('2026-05-07', 'lead')],
    refusal: 'notFound',
  },
]

/** The person who asked for it has another post now: nobody answers what they asked for themselves. */
const ownRequests: readonly Step[] = [
  ['2026-06-21', 'moved', 'approve'],
  ['2026-06-21', 'moved', 'decideExtension', { granted: true, dueOn: '2026-07-31' }],
]

describe('what commands refuse', () => {
  it.each(cases)('$told: $refusal', ({ steps, refusal, begin = UNDER_WAY, facts, rules, ground }) => {
    const item = tell([...begin, ...steps.slice(0, -1)], facts, rules)
    const last = steps.at(-1) as Step
    const decision = attempt(item, last, rules, ground)
    if (refusal === null) return expect(decision).toHaveProperty('events')
    expect(decision).toEqual({ refusal })
  })

  it.each(ownRequests.map((step) => ({ step })))('nobody answers their own request: $step', ({ step }) => {
    const item = tell([...UNDER_WAY, wish('2026-06-20', '2026-07-31'), ask])
    expect(attempt(item, step)).toEqual({ refusal: 'ownRequest' })
  })

  it('reaches every refusal of the commands', () => {
    const reached = new Set([...cases.map((one) => one.refusal), 'ownRequest'])
    const missing = OF_COMMANDS.filter((refusal) => !reached.has(refusal))
    expect(missing).toEqual([])
  })
})

const OF_COMMANDS: readonly Refusal[] = [
  'badInput',
  'notFound',
  'notYours',
  'wrongState',
  'commandReused',
  'noLead',
  'leadAlsoSupports',
  'unknownUnit',
  'groupUnresolved',
  'alreadyReceived',
  'notReceived',
  'declineTooLate',
  'nothingReported',
  'evidenceMissing',
  'indicatorNotMet',
  'nothingChanged',
  'unknownIndicator',
  'unknownEvidence',
  'dayInFuture',
  'dayInPast',
  'nothingToRepeat',
  'ownRequest',
  'noHead',
  'declineRefused',
  'noDueDay',
  'extensionOpen',
  'suspensionOpen',
  'dayNotLater',
  'notBeforeDue',
  'nothingToDecide',
  'nothingToWithdraw',
  'alreadyAnswered',
]
