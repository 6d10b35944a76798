import { describe, expect, it } from 'vitest'
import type { Light } from '#shared/items/light.ts'
import type { Holder, Item } from '#shared/items/model.ts'
import type { PlanRules } from '#shared/plans/model.ts'
import { type Step, standsOn, tell, UNDER_WAY } from '../../helpers/a-story.ts'
import { industry, law } from '../../helpers/an-item.ts'

type Seen = readonly [day: string, light: Light, holder: Holder, daysLate: number, sets: string]
interface Story {
  told: string
  facts?: Partial<Item>
  rules?: Partial<PlanRules>
  /** How it begins; given out on 2026-03-02, signed for and reported on where a story does not say. */
  begin?: readonly Step[]
  steps: readonly Step[]
  seen: readonly Seen[]
  /** Facts of the item in the end. */
  ends?: Partial<Item>
  milestoneCounts?: boolean
}

// Due, and …
const OPEN = 'due'
const IN_REVIEW = 'due waitingReview'
const ON_TIME = 'due closed dueClosed dueOnTime'
const LATE = 'due overdue everOverdue'
const LATE_IN_REVIEW = 'due overdue everOverdue waitingReview'
const CLOSED_LATE = 'due closed dueClosed everOverdue'

const allSign: Partial<PlanRules> = { endorsement: 'all', confirmation: 'all' }
const [issue] = UNDER_WAY as readonly [Step]
const dated = (dueOn: string): Pick<Item, 'window'> => ({ window: { kind: 'date', text: null, dueOn } })
const ask = (when: string): Step => [when, 'lead', 'requestClosing']
const approve = (when: string): Step => [when, 'office', 'approve']
const sendBack = (when: string): Step => [when, 'office', 'return']
const wish = (when: string, to: string): Step => [when, 'lead', 'requestExtension', { to }]
const grant = (when: string, dueOn: string): Step => [
  when,
  'office',
  'decideExtension',
  { granted: true, dueOn },
]
const deny = (when: string): Step => [when, 'office', 'decideExtension', { granted: false, dueOn: null }]
const pauseOn = (asked: string, granted: string): Step[] => [
  [asked, 'office', 'suspend', { reviewOn: '2026-12-01' }],
  [granted, 'leader', 'decideSuspension'],
]
const takeUp = (asked: string, granted: string): Step[] => [
  [asked, 'office', 'resume'],
  [granted, 'leader', 'decideSuspension'],
]

/**
 * Due on Tuesday 2026-06-30 unless the story says otherwise: blue from 06-15, yellow from 06-23, orange from 06-27, red from
 * 07-01, deep red from the fifth working day after it, 07-07. Written from the design, not from the code.
 */
const stories: readonly Story[] = [
  {
    told: 'nobody does anything',
    steps: [],
    seen: [
      ['2026-06-14', 'green', 'unit', 0, ''],
      ['2026-06-15', 'blue', 'unit', 0, ''],
      ['2026-06-23', 'yellow', 'unit', 0, ''],
      ['2026-06-27', 'orange', 'unit', 0, ''],
      ['2026-06-30', 'orange', 'unit', 0, OPEN],
      ['2026-07-01', 'red', 'unit', 1, LATE],
      ['2026-07-06', 'red', 'unit', 6, LATE],
      ['2026-07-07', 'deepRed', 'unit', 7, LATE],
    ],
  },
  {
    told: 'asked for on the last day and approved late is on time',
    steps: [ask('2026-06-30'), approve('2026-07-20')],
    seen: [
      ['2026-06-29', 'orange', 'unit', 0, ''],
      ['2026-06-30', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-10', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-20', 'grey', 'none', 0, ON_TIME],
    ],
    ends: { closedOn: '2026-06-30', approvedOn: '2026-07-20' },
  },
  {
    told: 'asked for and approved long before the day is closed, and counted as due only from the day',
    steps: [ask('2026-06-01'), approve('2026-06-02')],
    seen: [
      ['2026-06-02', 'grey', 'none', 0, 'closed'],
      ['2026-06-30', 'grey', 'none', 0, ON_TIME],
    ],
  },
  {
    told: 'asked for late stays as late as it was asked for, however long the office takes',
    steps: [ask('2026-07-03'), approve('2026-07-24')],
    seen: [
      ['2026-07-02', 'red', 'unit', 2, LATE],
      ['2026-07-03', 'red', 'office', 3, LATE_IN_REVIEW],
      ['2026-07-20', 'red', 'office', 3, LATE_IN_REVIEW],
      ['2026-07-24', 'grey', 'none', 3, CLOSED_LATE],
    ],
  },
  {
    told: 'returned before the day and asked for again in time is on time',
    steps: [ask('2026-06-10'), sendBack('2026-06-15'), ask('2026-06-30'), approve('2026-07-08')],
    seen: [
      ['2026-06-12', 'green', 'office', 0, 'waitingReview'],
      ['2026-06-15', 'blue', 'unit', 0, ''],
      ['2026-07-07', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-08', 'grey', 'none', 0, ON_TIME],
    ],
    ends: { returnCount: 1, closedOn: '2026-06-30' },
  },
  {
    told: 'returned after the day runs from the original day, and is late when asked for again',
    steps: [ask('2026-06-29'), sendBack('2026-07-06'), ask('2026-07-09'), approve('2026-07-10')],
    seen: [
      ['2026-07-05', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-06', 'red', 'unit', 6, LATE],
      ['2026-07-08', 'deepRed', 'unit', 8, LATE],
      ['2026-07-10', 'grey', 'none', 9, CLOSED_LATE],
    ],
  },
  {
    told: 'the head sits on it past the day: the ball is theirs, and the unit is on time',
    rules: { endorsement: 'all' },
    steps: [ask('2026-06-29'), ['2026-07-10', 'head', 'endorse'], approve('2026-07-13')],
    seen: [
      ['2026-06-29', 'green', 'head', 0, 'waitingReview'],
      ['2026-07-09', 'green', 'head', 0, IN_REVIEW],
      ['2026-07-10', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-13', 'grey', 'none', 0, ON_TIME],
    ],
  },
  {
    told: 'the head sends it back after the day',
    rules: { endorsement: 'all' },
    steps: [ask('2026-06-29'), ['2026-07-03', 'head', 'return']],
    seen: [
      ['2026-07-02', 'green', 'head', 0, IN_REVIEW],
      ['2026-07-03', 'red', 'unit', 3, LATE],
    ],
  },
  {
    told: 'a leader sits on a key item past the day',
    facts: { isKey: true },
    steps: [ask('2026-06-30'), approve('2026-07-02'), ['2026-08-03', 'leader', 'confirm']],
    seen: [
      ['2026-07-01', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-02', 'green', 'leader', 0, IN_REVIEW],
      ['2026-08-02', 'green', 'leader', 0, IN_REVIEW],
      ['2026-08-03', 'grey', 'none', 0, ON_TIME],
    ],
    ends: { closedOn: '2026-06-30', approvedOn: '2026-08-03' },
  },
  {
    told: 'three signatures, each after the day, and the leader sends it back',
    rules: allSign,
    steps: [
      ask('2026-06-30'),
      ['2026-07-01', 'head', 'endorse'],
      approve('2026-07-02'),
      ['2026-07-03', 'leader', 'return'],
    ],
    seen: [
      ['2026-06-30', 'green', 'head', 0, IN_REVIEW],
      ['2026-07-01', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-02', 'green', 'leader', 0, IN_REVIEW],
      ['2026-07-03', 'red', 'unit', 3, LATE],
    ],
    ends: { closing: null, returnCount: 1 },
  },
  {
    told: 'withdrawn by the unit runs on, and does not count as returned',
    steps: [ask('2026-06-28'), ['2026-07-02', 'lead', 'withdrawClosing']],
    seen: [
      ['2026-07-01', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-02', 'red', 'unit', 2, LATE],
    ],
    ends: { returnCount: 0, closing: null },
  },
  {
    told: 'suspended pauses; resumed it has as many days left as when it was suspended',
    steps: [...pauseOn('2026-06-10', '2026-06-12'), ...takeUp('2026-08-01', '2026-08-11')],
    seen: [
      ['2026-06-11', 'green', 'unit', 0, ''],
      ['2026-06-12', 'paused', 'none', 0, ''],
      ['2026-07-20', 'paused', 'none', 0, ''],
      ['2026-08-05', 'paused', 'none', 0, ''],
      // 60 days stood still: 18 left on 06-12, 18 left now.
      ['2026-08-11', 'green', 'unit', 0, ''],
      ['2026-08-14', 'blue', 'unit', 0, ''],
      ['2026-08-29', 'orange', 'unit', 0, OPEN],
      ['2026-08-30', 'red', 'unit', 1, LATE],
    ],
    ends: { originalDueOn: '2026-06-30', window: { kind: 'date', text: '6月底前', dueOn: '2026-08-29' } },
  },
  {
    told: 'a leader who refuses to suspend leaves the clock as it runs',
    steps: [
      ['2026-06-25', 'office', 'suspend'],
      ['2026-07-02', 'leader', 'decideSuspension', { granted: false }],
    ],
    seen: [
      ['2026-07-01', 'red', 'unit', 1, LATE],
      ['2026-07-02', 'red', 'unit', 2, LATE],
    ],
    ends: { suspensionAsk: null, suspensions: [] },
  },
  {
    told: 'a leader who refuses to take it up again leaves it suspended',
    steps: [
      ...pauseOn('2026-06-20', '2026-06-20'),
      ['2026-07-01', 'office', 'resume'],
      ['2026-07-02', 'leader', 'decideSuspension', { granted: false }],
      ...takeUp('2026-07-10', '2026-07-10'),
    ],
    seen: [
      ['2026-07-09', 'paused', 'none', 0, ''],
      // Twenty days from 06-30.
      ['2026-07-20', 'orange', 'unit', 0, OPEN],
      ['2026-07-21', 'red', 'unit', 1, LATE],
    ],
  },
  {
    told: 'suspended after it was late resumes as late as it was',
    steps: [...pauseOn('2026-07-03', '2026-07-05'), ...takeUp('2026-08-03', '2026-08-04')],
    seen: [
      ['2026-07-04', 'red', 'unit', 4, LATE],
      ['2026-07-05', 'paused', 'none', 5, ''],
      ['2026-07-31', 'paused', 'none', 5, ''],
      ['2026-08-04', 'red', 'unit', 5, LATE],
      ['2026-08-05', 'red', 'unit', 6, LATE],
      ['2026-08-06', 'deepRed', 'unit', 7, LATE],
    ],
    ends: { originalDueOn: '2026-06-30' },
  },
  {
    told: 'suspended and resumed on one day changes nothing',
    steps: [...pauseOn('2026-06-20', '2026-06-20'), ...takeUp('2026-06-20T15:00', '2026-06-20T16:00')],
    seen: [
      ['2026-06-30', 'orange', 'unit', 0, OPEN],
      ['2026-07-01', 'red', 'unit', 1, LATE],
    ],
    ends: { originalDueOn: null },
  },
  {
    told: 'suspended twice shifts by both, and keeps the first day',
    steps: [
      ...pauseOn('2026-06-01', '2026-06-01'),
      ...takeUp('2026-06-11', '2026-06-11'),
      ...pauseOn('2026-07-01', '2026-07-01'),
      ...takeUp('2026-07-06', '2026-07-06'),
    ],
    seen: [
      ['2026-06-30', 'blue', 'unit', 0, ''],
      ['2026-07-15', 'orange', 'unit', 0, OPEN],
      ['2026-07-16', 'red', 'unit', 1, LATE],
    ],
    ends: { originalDueOn: '2026-06-30' },
  },
  {
    told: 'an extension granted in time moves the day; both days are kept',
    steps: [wish('2026-06-20', '2026-08-31'), grant('2026-06-25', '2026-07-31')],
    seen: [
      ['2026-06-24', 'yellow', 'unit', 0, ''],
      ['2026-06-25', 'green', 'unit', 0, ''],
      ['2026-07-31', 'orange', 'unit', 0, OPEN],
      ['2026-08-01', 'red', 'unit', 1, LATE],
    ],
    ends: { originalDueOn: '2026-06-30' },
  },
  {
    told: 'asked on the day and granted after it was never late',
    steps: [wish('2026-06-30', '2026-07-31'), grant('2026-07-15', '2026-07-31')],
    seen: [
      ['2026-07-01', 'orange', 'unit', 0, OPEN],
      ['2026-07-14', 'orange', 'unit', 0, OPEN],
      ['2026-07-15', 'green', 'unit', 0, ''],
      ['2026-07-16', 'blue', 'unit', 0, ''],
      ['2026-08-01', 'red', 'unit', 1, LATE],
    ],
  },
  {
    told: 'asked in time and refused after the day runs from the day that stands',
    steps: [wish('2026-06-29', '2026-07-31'), deny('2026-07-10')],
    seen: [
      ['2026-07-09', 'orange', 'unit', 0, OPEN],
      ['2026-07-10', 'deepRed', 'unit', 10, LATE],
    ],
    ends: { originalDueOn: null },
  },
  {
    told: 'asked in time and refused in time changes nothing',
    steps: [wish('2026-06-20', '2026-07-31'), deny('2026-06-22')],
    seen: [
      ['2026-06-30', 'orange', 'unit', 0, OPEN],
      ['2026-07-01', 'red', 'unit', 1, LATE],
    ],
  },
  {
    told: 'asked after the day is late for ever, though it was granted and then kept',
    steps: [
      wish('2026-07-03', '2026-07-31'),
      grant('2026-07-06', '2026-07-31'),
      ask('2026-07-30'),
      approve('2026-08-03'),
    ],
    seen: [
      ['2026-07-02', 'red', 'unit', 2, LATE],
      // Its clock does not stand while it waits for this answer.
      ['2026-07-05', 'red', 'unit', 5, LATE],
      // Three days late when it asked; the new day runs from here.
      ['2026-07-06', 'green', 'unit', 3, ''],
      ['2026-07-31', 'green', 'office', 3, 'due everOverdue waitingReview'],
      ['2026-08-03', 'grey', 'none', 3, CLOSED_LATE],
    ],
  },
  {
    told: 'asked after the day, granted, and overrun again is as late as the longer of both',
    steps: [
      wish('2026-07-03', '2026-07-31'),
      grant('2026-07-06', '2026-07-31'),
      ask('2026-08-10'),
      approve('2026-08-11'),
    ],
    seen: [
      ['2026-08-01', 'red', 'unit', 3, LATE],
      ['2026-08-10', 'deepRed', 'office', 10, LATE_IN_REVIEW],
      ['2026-08-11', 'grey', 'none', 10, CLOSED_LATE],
    ],
  },
  {
    told: 'a second extension is granted by a leader, and the first day is kept',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      grant('2026-06-22', '2026-07-31'),
      wish('2026-07-20', '2026-09-30'),
      ['2026-08-05', 'leader', 'decideExtension', { granted: true, dueOn: '2026-08-31' }],
    ],
    seen: [
      ['2026-08-04', 'orange', 'unit', 0, OPEN],
      ['2026-08-05', 'green', 'unit', 0, ''],
      ['2026-08-31', 'orange', 'unit', 0, OPEN],
      ['2026-09-01', 'red', 'unit', 1, LATE],
    ],
    ends: { originalDueOn: '2026-06-30' },
  },
  {
    told: 'an extension after a refused one is still the first: the office answers',
    steps: [
      wish('2026-06-10', '2026-07-31'),
      deny('2026-06-12'),
      wish('2026-06-20', '2026-07-10'),
      grant('2026-06-22', '2026-07-10'),
    ],
    seen: [['2026-07-10', 'orange', 'unit', 0, OPEN]],
  },
  {
    told: 'extended and asked for by the new day: on time by it, late by the first',
    steps: [
      wish('2026-06-20', '2026-07-31'),
      grant('2026-06-22', '2026-07-31'),
      ask('2026-07-20'),
      approve('2026-08-10'),
    ],
    seen: [
      ['2026-08-01', 'green', 'office', 0, IN_REVIEW],
      ['2026-08-10', 'grey', 'none', 0, ON_TIME],
    ],
    ends: { originalDueOn: '2026-06-30', closedOn: '2026-07-20' },
  },
  {
    told: 'done after the day while an extension asked in time waits: the office’s silence is not its lateness',
    steps: [
      wish('2026-06-25', '2026-07-31'),
      ask('2026-07-10'),
      grant('2026-07-12', '2026-07-31'),
      approve('2026-08-01'),
    ],
    seen: [
      ['2026-07-09', 'orange', 'unit', 0, OPEN],
      ['2026-07-10', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-12', 'green', 'office', 0, 'waitingReview'],
      ['2026-08-01', 'grey', 'none', 0, ON_TIME],
    ],
  },
  {
    told: 'done after the day, and the extension asked in time is refused: late by the day that stands',
    steps: [wish('2026-06-25', '2026-07-31'), ask('2026-07-03'), deny('2026-07-12'), approve('2026-07-13')],
    seen: [
      ['2026-07-11', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-12', 'red', 'office', 3, LATE_IN_REVIEW],
      ['2026-07-13', 'grey', 'none', 3, CLOSED_LATE],
    ],
  },
  {
    told: 'suspended while an extension asked in time waits: neither counts against it',
    steps: [
      wish('2026-06-25', '2026-07-31'),
      ...pauseOn('2026-07-05', '2026-07-05'),
      ...takeUp('2026-07-25', '2026-07-25'),
    ],
    seen: [
      ['2026-07-04', 'orange', 'unit', 0, OPEN],
      ['2026-07-10', 'paused', 'none', 0, ''],
      ['2026-07-25', 'orange', 'unit', 0, OPEN],
    ],
  },
  {
    told: 'a milestone asked for in time and approved late is standing from then on',
    facts: { window: { kind: 'phased', text: '6月底前，长期坚持', dueOn: '2026-06-30' } },
    milestoneCounts: true,
    steps: [ask('2026-06-25'), approve('2026-07-05')],
    seen: [
      ['2026-06-24', 'yellow', 'unit', 0, ''],
      ['2026-07-04', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-05', 'green', 'unit', 0, `${ON_TIME} standing`],
      ['2026-12-31', 'green', 'unit', 0, `${ON_TIME} standing`],
    ],
    ends: { state: 'standing', milestoneOn: '2026-06-25', closedOn: null },
  },
  {
    told: 'a milestone that does not count as closed stays among what is asked for',
    facts: { window: { kind: 'phased', text: '6月底前，长期坚持', dueOn: '2026-06-30' } },
    milestoneCounts: false,
    steps: [ask('2026-06-25'), approve('2026-06-26')],
    seen: [
      ['2026-06-24', 'yellow', 'unit', 0, ''],
      ['2026-06-30', 'green', 'unit', 0, 'due standing'],
    ],
  },
  {
    told: 'a milestone asked for late stays late when it stands',
    facts: { window: { kind: 'phased', text: null, dueOn: '2026-06-30' }, isKey: true },
    milestoneCounts: true,
    steps: [ask('2026-07-02'), approve('2026-07-20'), ['2026-07-30', 'leader', 'confirm']],
    seen: [
      ['2026-07-25', 'red', 'leader', 2, LATE_IN_REVIEW],
      ['2026-07-30', 'green', 'unit', 2, `${CLOSED_LATE} standing`],
    ],
    ends: { state: 'standing', milestoneOn: '2026-07-02' },
  },
  {
    told: 'reopened runs from the day that stands, and is closed by its new request',
    steps: [
      ask('2026-06-20'),
      approve('2026-06-22'),
      ['2026-07-02', 'office', 'reopen'],
      ask('2026-07-06'),
      approve('2026-07-07'),
    ],
    seen: [
      ['2026-07-01', 'grey', 'none', 0, ON_TIME],
      ['2026-07-02', 'red', 'unit', 2, LATE],
      ['2026-07-07', 'grey', 'none', 6, CLOSED_LATE],
    ],
    ends: { closedOn: '2026-07-06' },
  },
  {
    told: 'declined within the days: the office has it, the clock runs, and the next unit signs anew',
    begin: [issue],
    steps: [
      ['2026-03-05', 'lead', 'decline'],
      ['2026-03-10', 'office', 'reassign', { leads: [industry], supports: [] }],
      // Three working days from then, over a weekend.
      ['2026-03-13', 'other', 'decline'],
      ['2026-03-16', 'office', 'insist'],
      ['2026-03-17', 'other', 'receive'],
    ],
    seen: [
      ['2026-03-04', 'green', 'unit', 0, ''],
      ['2026-03-05', 'green', 'office', 0, ''],
      ['2026-03-10', 'green', 'unit', 0, ''],
      ['2026-03-13', 'green', 'office', 0, ''],
      ['2026-03-16', 'green', 'unit', 0, ''],
      ['2026-07-01', 'red', 'unit', 1, LATE],
    ],
    ends: { state: 'active', leads: [industry], isInsisted: true },
  },
  {
    told: 'the office sits on a declined item past its day: late, and with the office',
    begin: [issue],
    steps: [['2026-03-05', 'lead', 'decline']],
    seen: [['2026-07-01', 'red', 'office', 1, LATE]],
  },
  {
    told: 'reassigned late in its time: the day stands, the signature is asked for anew',
    steps: [
      ['2026-06-25', 'office', 'reassign', { leads: [industry], supports: [law] }],
      ['2026-07-02', 'other', 'receive'],
    ],
    seen: [
      ['2026-06-25', 'yellow', 'unit', 0, ''],
      ['2026-07-01', 'red', 'unit', 1, LATE],
    ],
    ends: { state: 'active', originalDueOn: null },
  },
  {
    told: 'the office moves the day: by the new one, with the first kept',
    steps: [
      ['2026-06-20', 'office', 'amend', { changes: dated('2026-07-31') }],
      ask('2026-07-15'),
      approve('2026-07-16'),
    ],
    seen: [
      ['2026-07-01', 'green', 'unit', 0, ''],
      ['2026-07-16', 'grey', 'none', 0, 'closed'],
      ['2026-07-31', 'grey', 'none', 0, ON_TIME],
    ],
    ends: { originalDueOn: '2026-06-30' },
  },
  {
    told: 'the day was moved while it was a draft: that is no other day than the first',
    begin: [['2026-03-01', 'office', 'amend', { changes: dated('2026-05-31') }], ...UNDER_WAY],
    steps: [],
    seen: [['2026-06-01', 'red', 'unit', 1, LATE]],
    ends: { originalDueOn: null },
  },
  {
    told: 'what is asked is changed under review: signed anew, and the day of the request stands',
    rules: allSign,
    steps: [
      ask('2026-06-30'),
      ['2026-07-01', 'head', 'endorse'],
      [
        '2026-07-02',
        'office',
        'amend',
        { changes: { indicators: [], window: { kind: 'date', text: '6月底前', dueOn: '2026-06-29' } } },
      ],
      ['2026-07-03', 'head', 'endorse'],
    ],
    seen: [
      ['2026-07-01', 'green', 'office', 0, IN_REVIEW],
      // A day that was moved before the day of the request makes the request late.
      ['2026-07-02', 'red', 'head', 1, LATE_IN_REVIEW],
      ['2026-07-03', 'red', 'office', 1, LATE_IN_REVIEW],
    ],
  },
  {
    told: 'recurring: each month anew, done with its report, and in no figure of days',
    facts: { window: { kind: 'recurring', text: '每月', period: 'month' } },
    begin: [issue, ['2026-05-28', 'lead', 'receive']],
    steps: [['2026-06-28', 'lead', 'report']],
    // The instance of May was never done.
    seen: [
      ['2026-06-20', 'yellow', 'unit', 0, ''],
      ['2026-06-27', 'orange', 'unit', 0, ''],
      ['2026-06-28', 'yellow', 'unit', 0, ''],
      ['2026-07-01', 'green', 'unit', 0, ''],
    ],
  },
  {
    told: 'a relative window waits for its event, then counts working days from the day after',
    facts: {
      window: {
        kind: 'relative',
        text: '决策出台后10个工作日内',
        within: { count: 10, unit: 'workingDay' },
        eventOn: null,
        dueOn: null,
      },
    },
    steps: [
      [
        '2026-06-11',
        'office',
        'amend',
        {
          changes: {
            window: {
              kind: 'relative',
              text: '决策出台后10个工作日内',
              within: { count: 10, unit: 'workingDay' },
              eventOn: '2026-06-10',
              dueOn: null,
            },
          },
        },
      ],
    ],
    seen: [
      ['2026-06-10', 'green', 'unit', 0, ''],
      // Over the Dragon Boat days, 06-19 to 06-21.
      ['2026-06-25', 'orange', 'unit', 0, OPEN],
      ['2026-06-26', 'red', 'unit', 1, LATE],
    ],
    ends: { originalDueOn: null },
  },
  {
    told: 'a relative window that was extended keeps its new day when only its words are put right',
    facts: {
      window: {
        kind: 'relative',
        text: '会后7日内',
        within: { count: 7, unit: 'day' },
        eventOn: '2026-06-23',
        dueOn: '2026-06-30',
      },
    },
    steps: [
      wish('2026-06-25', '2026-07-31'),
      grant('2026-06-26', '2026-07-31'),
      [
        '2026-06-27',
        'office',
        'amend',
        {
          changes: {
            window: {
              kind: 'relative',
              text: '会议结束后7日内',
              within: { count: 7, unit: 'day' },
              eventOn: '2026-06-23',
              dueOn: '2026-07-31',
            },
          },
        },
      ],
    ],
    seen: [
      ['2026-07-01', 'green', 'unit', 0, ''],
      ['2026-07-31', 'orange', 'unit', 0, OPEN],
    ],
  },
  {
    told: 'a key item: a leader grants even the first extension',
    facts: { isKey: true },
    steps: [
      wish('2026-06-20', '2026-07-31'),
      ['2026-07-02', 'leader', 'decideExtension', { granted: true, dueOn: '2026-07-31' }],
    ],
    seen: [
      ['2026-07-01', 'orange', 'unit', 0, OPEN],
      ['2026-07-02', 'green', 'unit', 0, ''],
    ],
  },
  {
    told: 'two leads, one of whom has signed: it is under way, and asked for by that one',
    facts: { leads: [law, industry] },
    steps: [ask('2026-06-29'), approve('2026-07-02')],
    seen: [
      ['2026-06-20', 'blue', 'unit', 0, ''],
      ['2026-07-01', 'green', 'office', 0, IN_REVIEW],
      ['2026-07-02', 'grey', 'none', 0, ON_TIME],
    ],
    ends: { received: [{ unitId: law, at: '2026-03-03T02:00:00.000Z' }] },
  },
  {
    told: 'nobody has signed by the day',
    begin: [issue],
    steps: [],
    seen: [
      ['2026-06-30', 'orange', 'unit', 0, OPEN],
      ['2026-07-01', 'red', 'unit', 1, LATE],
    ],
  },
  {
    told: 'due on the leap day',
    facts: dated('2028-02-29'),
    begin: [
      ['2027-12-01', 'office', 'issue'],
      ['2027-12-02', 'lead', 'receive'],
      ['2027-12-03', 'lead', 'report'],
    ],
    steps: [ask('2028-02-29T23:59'), approve('2028-03-01')],
    seen: [
      ['2028-02-28', 'orange', 'unit', 0, ''],
      ['2028-02-29', 'green', 'office', 0, IN_REVIEW],
      ['2028-03-01', 'grey', 'none', 0, ON_TIME],
    ],
  },
  {
    told: 'due at the year’s end, asked for half an hour before midnight in Shanghai',
    facts: dated('2026-12-31'),
    steps: [ask('2026-12-31T23:30'), approve('2027-01-04')],
    seen: [
      ['2026-12-31', 'green', 'office', 0, IN_REVIEW],
      ['2027-01-04', 'grey', 'none', 0, ON_TIME],
    ],
  },
  {
    told: 'due at the year’s end, asked for ten minutes after midnight in Shanghai',
    facts: dated('2026-12-31'),
    steps: [ask('2027-01-01T00:10'), approve('2027-01-04')],
    seen: [
      ['2027-01-01', 'red', 'office', 1, LATE_IN_REVIEW],
      ['2027-01-04', 'grey', 'none', 1, CLOSED_LATE],
    ],
  },
  {
    told: 'due on a holiday is due that day; deep red counts working days, one of them a worked Saturday',
    facts: dated('2026-10-03'),
    steps: [],
    seen: [
      ['2026-10-03', 'orange', 'unit', 0, OPEN],
      ['2026-10-04', 'red', 'unit', 1, LATE],
      ['2026-10-12', 'red', 'unit', 9, LATE],
      ['2026-10-13', 'deepRed', 'unit', 10, LATE],
    ],
  },
  {
    told: 'a delay that was explained after the day stays red',
    steps: [['2026-07-02', 'lead', 'report', { problems: '资金未到位' }]],
    seen: [
      ['2026-07-01', 'red', 'unit', 1, LATE],
      ['2026-07-20', 'red', 'unit', 20, LATE],
    ],
  },
  {
    told: 'cancelled when late: in no figure, held by nobody',
    steps: [['2026-07-05', 'office', 'cancel']],
    seen: [
      ['2026-07-04', 'red', 'unit', 4, LATE],
      ['2026-07-05', 'grey', 'none', 5, ''],
    ],
  },
  {
    told: 'standing from the beginning: no day, never late',
    facts: { window: { kind: 'standing', text: '长期坚持' } },
    steps: [],
    seen: [
      ['2026-03-02', 'green', 'unit', 0, ''],
      ['2026-12-31', 'green', 'unit', 0, 'standing'],
    ],
  },
  {
    told: 'without a day is never late, and closed counts',
    facts: { window: { kind: 'none', text: '尽快' } },
    steps: [ask('2026-09-01'), approve('2026-09-02')],
    seen: [
      ['2026-08-31', 'green', 'unit', 0, ''],
      ['2026-09-02', 'grey', 'none', 0, 'closed'],
    ],
  },
]

describe('the clock, as stories', () => {
  it.each(stories)('$told', (story) => {
    const { facts, rules, begin = UNDER_WAY, steps, seen, ends = {}, milestoneCounts = false } = story
    const all = [...begin, ...steps]
    for (const [day, ...expected] of seen) {
      const until = all.filter(([when]) => when.slice(0, 10) <= day)
      const stood = standsOn(tell(until, facts, rules), day, milestoneCounts)
      expect([day, ...stood]).toEqual([day, ...expected])
    }
    expect(tell(all, facts, rules)).toMatchObject(ends)
  })
})
