import { dayOf, type IsoDate } from '#shared/dates.ts'
import type { Item } from '#shared/items/model.ts'
import { chance } from './chance.ts'
import type { Course } from './course.ts'
import { atWork, workingDaysLater } from './moments.ts'
import { rounds } from './rounds.ts'
import { FIRST_LEAD, type Pace, type Step, step } from './step.ts'

/** What happens to one drafted item, in order of time. */
export function stepsOf(course: Course, item: Item, pace: Pace): Step[] {
  if (course.ends === 'draft') return []
  const issuedOn = course.issuedOn ?? pace.issuedOn
  const issued = step(atWork(issuedOn, `issue${item.planId}`, 9, 10), 'office', { type: 'issue' })
  if (course.ends === 'assigned') return [issued]
  if (course.ends === 'declined') {
    const text = course.handedBack?.reason ?? ''
    const at = atWork(workingDaysLater(issuedOn, 1), item.id)
    return [issued, step(at, FIRST_LEAD, { type: 'decline', text })]
  }
  const received = receptions(course, item, issuedOn)
  const from = dayOf(received.at(-1)?.at ?? issued.at)
  const steps = [issued, ...received, ...rounds(course, item, pace, from), ...asides(course, item.id)]
  return steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** Each lead signs within some days; one unit in the story hands the item back, and it goes to another. */
function receptions(course: Course, item: Item, issuedOn: IsoDate): Step[] {
  const on = workingDaysLater(issuedOn, 1 + chance(item.id, 1))
  const back = course.handedBack
  if (back?.insisted !== undefined)
    return [
      step(atWork(on, item.id), FIRST_LEAD, { type: 'decline', text: back.reason }),
      step(atWork(workingDaysLater(on, 1), item.id), 'office', { type: 'insist', text: back.insisted }),
      ...signed(item, workingDaysLater(on, 2)),
    ]
  if (back?.to === undefined) return signed(item, on)
  const moved = workingDaysLater(on, 1)
  return [
    step(atWork(on, item.id), FIRST_LEAD, { type: 'decline', text: back.reason }),
    step(atWork(moved, item.id), 'office', {
      type: 'reassign',
      to: back.to,
      text: '经商两处室，调整牵头单位。',
    }),
    step(atWork(workingDaysLater(moved, 1), item.id), FIRST_LEAD, { type: 'receive' }),
  ]
}

function signed(item: Item, on: IsoDate): Step[] {
  return item.leads.map((_, index) => {
    const at = atWork(workingDaysLater(on, index), `${item.id}${index}`)
    return step(at, { lead: index }, { type: 'receive' })
  })
}

/** What others do meanwhile: the office reminds and amends, the leader instructs, supports contribute. */
function asides(course: Course, key: string): Step[] {
  const { reminded, instructed, contributed = [], event, more = [], cancelled } = course
  const steps = contributed.map(({ on, by, text }) =>
    step(atWork(on, key), { unit: by }, { type: 'contribute', text }),
  )
  if (reminded !== undefined) {
    const { text, answerBy } = reminded
    steps.push(step(atWork(reminded.on, key), 'office', { type: 'remind', text, answerBy }))
  }
  if (instructed !== undefined) {
    const { text } = instructed
    steps.push(step(atWork(instructed.on, key), 'leader', { type: 'instruct', text, answerBy: null }))
  }
  if (event !== undefined)
    steps.push(step(atWork(event.enteredOn, key, 9, 10), 'office', { type: 'enterEvent', on: event.on }))
  for (const { on, who, deed } of more) steps.push(step(atWork(on, `${key}${deed.type}`), who, deed))
  if (cancelled !== undefined)
    steps.push(step(atWork(cancelled.on, key), 'office', { type: 'cancel', text: cancelled.reason }))
  return steps
}
