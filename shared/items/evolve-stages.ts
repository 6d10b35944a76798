import { addDays, dayOf, yearOf } from '../dates.ts'
import type { ItemEvent } from './events.ts'
import { usualInstance } from './instances.ts'
import { byDay } from './milestones.ts'
import type { Item } from './model.ts'

type Of<Type extends ItemEvent['type']> = Extract<ItemEvent, { type: Type }>

/** What a report adds besides its words: its year, and the instance that is done with it. */
export function didReport(item: Item, { report, instance, at }: Of<'reported'>): Item {
  const on = dayOf(at)
  const year = yearOf(on)
  const reportedYears = item.reportedYears.includes(year) ? item.reportedYears : [...item.reportedYears, year]
  const period = instance === undefined ? usualInstance(item, report, on) : instance
  const instances = period === null ? item.instances : [...item.instances, { period, on }]
  return { ...item, reportedYears, instances }
}

export function setMilestones(item: Item, { kind, milestones }: Of<'milestonesSet'>): Item {
  const others = item.milestones.filter((one) => one.by !== kind)
  return { ...item, milestones: byDay([...others, ...milestones.map((one) => ({ ...one, by: kind }))]) }
}

export function reachMilestone(item: Item, { milestoneId, on }: Of<'milestoneReached'>): Item {
  const milestones = item.milestones.map((one) => (one.id === milestoneId ? { ...one, doneOn: on } : one))
  return { ...item, milestones }
}

export function reconcile(item: Item, { year, opinion, at }: Of<'reconciled'>): Item {
  return { ...item, reconciliations: [...item.reconciliations, { year, on: dayOf(at), opinion }] }
}

/** What is still to be reached waits as long as the item stood still. */
export function putOff(item: Item, stood: number): Item {
  const milestones = item.milestones.map((one) =>
    one.doneOn === null ? { ...one, dueOn: addDays(one.dueOn, stood) } : one,
  )
  return { ...item, milestones }
}
