import { addDays, type IsoDate, periodOf } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import { chance } from './chance.ts'
import type { Course } from './course.ts'
import { atWork, minutesLater, reportDays, workingDaysLater } from './moments.ts'
import { FIRST_LEAD, type Pace, type Step, step } from './step.ts'

/** One stretch of work: from a day, with its part of the story, up to the request that ends it. */
interface Round {
  from: IsoDate
  /** The day of the request that ends it; null: it goes on. */
  asked: IsoDate | null
  said: readonly [start: number, end: number]
  evidence: readonly string[]
}

const AUGUST_REPORTED: IsoDate = '2026-09-01'

/** Reports, requests, returns and approvals; what was opened again, or stands after its milestone, has a second round. */
export function rounds(course: Course, item: Item, pace: Pace, from: IsoDate): Step[] {
  const { progress, reopened } = course
  const asked = course.askedOn ?? null
  const half = Math.ceil(progress.length / 2)
  const [first = item.title, ...more] = course.evidence ?? []
  const whole: Round = { from, asked, said: [0, progress.length], evidence: [first, ...more] }
  const begins: Round = { ...whole, said: [0, half] }
  const goesOn: Round = { ...whole, said: [half, progress.length] }
  if (reopened !== undefined)
    return [
      ...round(course, item, pace, { ...begins, asked: reopened.closedOn, evidence: [first] }),
      step(atWork(reopened.on, item.id), 'office', { type: 'reopen', text: reopened.reason }),
      ...round(course, item, pace, { ...goesOn, from: reopened.on, evidence: more }),
    ]
  if (course.ends === 'milestone' && asked !== null)
    return [
      ...round(course, item, pace, begins),
      ...round(course, item, pace, { ...goesOn, from: addDays(asked, 10), asked: null }),
    ]
  return round(course, item, pace, whole)
}

function round(course: Course, item: Item, pace: Pace, { from, asked, said, evidence }: Round): Step[] {
  const sentBack = asked === null ? undefined : course.returned
  const firstAsked = sentBack?.askedOn ?? asked
  const until = firstAsked ?? course.quietFrom ?? AUGUST_REPORTED
  const every = item.window.kind === 'standing' ? 'quarter' : pace.reportEvery
  const usual = reportDays(from, until, every, item.id)
  const fits = usual.length + 1 >= said[1] - said[0]
  const days = fits ? usual : reportDays(from, until, 'month', item.id)
  const last = firstAsked ?? (course.reportsEarly ? `2026-09-1${5 + chance(item.id, 2)}` : null)
  if (last !== null) days.push(last)
  const steps = reports(course, item, days, said)
  return asked === null ? steps : [...steps, ...closing(course, item, pace, asked, evidence)]
}

/** New words when there are some, spread over the days; 本期无变化 in between. */
function reports(course: Course, item: Item, days: readonly IsoDate[], said: Round['said']): Step[] {
  const count = Math.min(said[1] - said[0], days.length)
  const first = said[1] - count
  const telling = tellingDays(item, days, count)
  const places = new Map(
    Array.from({ length: count }, (_, i) => [telling[placeOf(i, count, telling.length)], first + i] as const),
  )
  return days.flatMap((day) => {
    const at = atWork(day, item.id, 10, 16)
    const index = places.get(day)
    // Nobody says that nothing has changed before something was said.
    if (index === undefined)
      return day < (telling[0] ?? day) ? [] : [step(at, FIRST_LEAD, { type: 'unchanged' })]
    const isLatest = index === course.progress.length - 1
    const report = step(at, FIRST_LEAD, {
      type: 'report',
      progress: course.progress[index] ?? '',
      problems: isLatest ? (course.problems ?? '') : '',
      next: isLatest ? (course.next ?? '') : '',
    })
    const value = course.measures?.[index]
    if (value === undefined) return [report]
    return [report, step(minutesLater(at, 2), FIRST_LEAD, { type: 'measure', value, on: day })]
  })
}

/** What is done anew each period is told of when the period ends; at last, how far it has come since. */
function tellingDays({ window }: Item, days: readonly IsoDate[], count: number): readonly IsoDate[] {
  if (window.kind !== 'recurring') return days
  const { period } = window
  const ends = days.filter((day) => periodOf(day, period).end.slice(0, 7) === day.slice(0, 7))
  if (ends.length >= count) return ends
  const all = [...new Set([...ends, ...days.slice(-1)])]
  return all.length >= count ? all : days
}

/** The first of several words comes at once, the last at the end. */
function placeOf(index: number, count: number, slots: number): number {
  return count === 1 ? 0 : Math.round((index * (slots - 1)) / (count - 1))
}

/** Evidence and request; the office looks for a few days, and sends the first back where the story says so. */
function closing(
  course: Course,
  item: Item,
  pace: Pace,
  asked: IsoDate,
  evidence: readonly string[],
): Step[] {
  const { returned, withdrawn } = course
  const [first = item.title, ...more] = evidence
  const decided = signatures(course, item, pace, asked)
  if (withdrawn !== undefined)
    return [
      ...request(item, withdrawn.askedOn, [first]),
      step(atWork(workingDaysLater(withdrawn.askedOn, 1), item.id, 9, 10), FIRST_LEAD, {
        type: 'withdrawClosing',
        text: withdrawn.reason,
      }),
      ...request(item, asked, more.length > 0 ? more : [`${first}（补充）`]),
      ...decided,
    ]
  if (returned === undefined) return [...request(item, asked, evidence), ...decided]
  const back = atWork(workingDaysLater(returned.askedOn, 2), item.id)
  return [
    ...request(item, returned.askedOn, [first]),
    step(back, 'office', { type: 'return', text: returned.reason }),
    ...request(item, asked, more.length > 0 ? more : [`${first}（补充）`]),
    ...decided,
  ]
}

/** The head the same evening, the office some days later, of a key item the leader after that: as far as the story has come. */
function signatures({ ends }: Course, item: Item, pace: Pace, asked: IsoDate): Step[] {
  const head = pace.endorsement === 'key' && item.isKey
  const on = workingDaysLater(asked, 1 + chance(item.id, 2))
  const endorsed = head ? [step(atWork(asked, item.id, 17, 18), 'head', { type: 'endorse' })] : []
  const approved = step(atWork(on, item.id), 'office', { type: 'approve' })
  const confirmed = step(atWork(workingDaysLater(on, 1), item.id), 'leader', { type: 'confirm' })
  if (ends === 'endorsing') return []
  if (ends === 'reviewing') return endorsed
  if (ends === 'approving' || !item.isKey) return [...endorsed, approved]
  return [...endorsed, approved, confirmed]
}

function request(item: Item, on: IsoDate, evidence: readonly string[]): Step[] {
  const at = atWork(on, item.id, 10, 16)
  const text =
    item.window.kind === 'phased'
      ? '阶段性目标已实现，申请阶段性办结。'
      : '任务已完成，佐证已上传，申请销号。'
  return [
    ...evidence.map((title, index) =>
      step(minutesLater(at, 4 + index), FIRST_LEAD, { type: 'attach', title }),
    ),
    step(minutesLater(at, 12), FIRST_LEAD, { type: 'requestClosing', text }),
  ]
}
