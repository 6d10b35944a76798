import { getItem } from '#db/items.ts'
import type { IsoDate, IsoInstant } from '#shared/dates.ts'
import type { CommandId, ItemId, MeetingId, PlanId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import type { MeetingCommand } from '#shared/meetings/commands.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { executeMeeting } from '../meetings/execute-meeting.ts'
import { openMeeting } from '../meetings/open-meeting.ts'
import type { Course } from './course.ts'
import { atWork, minutesLater } from './moments.ts'
import type { Bureau } from './people.ts'
import type { Pace, Step } from './step.ts'
import { stepsOf } from './steps.ts'

const ON: IsoDate = '2026-08-20'
const PLAN = 'demo-plan-pri' as PlanId
const ID = 'demo8' as MeetingId

interface Decided {
  unit: string
  text: string
  dueOn: IsoDate
  course: Course
}

/** What the August meeting decided: one is done, one is late, one has its time. */
const decided: readonly Decided[] = [
  {
    unit: '运行监测处',
    text: '运行监测处8月底前汇总各银行民营企业信用贷款余额，供逐家约谈。',
    dueOn: '2026-08-31',
    course: {
      ends: 'closed',
      askedOn: '2026-08-28',
      progress: ['12家银行余额已汇总，约谈名单一并报送。'],
      evidence: ['12家银行信用贷款余额表'],
    },
  },
  {
    unit: '权益保护处',
    text: '权益保护处9月10日前梳理无分歧拖欠线索，逐条明确转办单位。',
    dueOn: '2026-09-10',
    course: {
      ends: 'open',
      progress: ['线索梳理出9条，6条已明确转办单位。'],
      problems: '3条涉及省属企业，权属核实较慢。请办公室协调省直对口处室。',
      next: '9月底前全部明确。',
    },
  },
  {
    unit: '人才培训处',
    text: '人才培训处9月底前再办一场专精特新企业专场招聘。',
    dueOn: '2026-09-30',
    course: { ends: 'open', progress: ['场地已定，32家企业报名。'], next: '9月26日举办。' },
  },
]

export const heldAt: IsoInstant = atWork(ON, 'meeting', 9, 10)

/** 8月调度会, held by the office as any other, and what its units have made of it since. */
export async function holdMeeting(
  bureau: Bureau,
  pace: Omit<Pace, 'issuedOn'>,
  onMoment: (at: IsoInstant) => Promise<void>,
): Promise<{ item: Item; steps: Step[] }[]> {
  const said = decided.map(({ unit, text, dueOn }, index) => ({
    ...{ type: 'decide' as const, decisionId: decisionId(index), page: 'overall', text },
    unitId: bureau.units.find(({ name }) => name === unit)?.id ?? null,
    window: { kind: 'date' as const, text: null, dueOn },
  }))
  const office = await bureau.as('office', heldAt)
  await onMoment(heldAt)
  const name = '云川市民营经济促进局8月调度会'
  await openMeeting(office, { commandId: `${ID}-open` as CommandId, id: ID, planId: PLAN, name, on: ON })
  const deeds = [{ type: 'begin' as const }, ...said, { type: 'close' as const }]
  for (const [index, deed] of deeds.entries()) await act(bureau, deed, index + 1, onMoment)
  const made = []
  for (const [index, { course }] of decided.entries()) {
    const item = await getItem(office.db, office.asker.actor, decisionId(index))
    if (item === null) throw new Error(`the meeting made no item of its decision ${index + 1}`)
    const steps = stepsOf(course, item, { ...pace, issuedOn: ON })
    // 散会 has given it out.
    made.push({ item, steps: steps.filter(({ deed }) => deed.type !== 'issue') })
  }
  return made
}

const decisionId = (index: number): ItemId => `${ID}-${index + 1}` as ItemId

type Deed = MeetingCommand extends infer One
  ? One extends MeetingCommand
    ? Omit<One, 'commandId' | 'meetingId'>
    : never
  : never

async function act(
  bureau: Bureau,
  deed: Deed,
  index: number,
  onMoment: (at: IsoInstant) => Promise<void>,
): Promise<Meeting> {
  const at = minutesLater(heldAt, 10 * index)
  await onMoment(at)
  const command = { ...deed, commandId: `${ID}-${index}-${deed.type}` as CommandId, meetingId: ID }
  return executeMeeting(await bureau.as('office', at), command as MeetingCommand)
}
