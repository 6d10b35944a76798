import { lastSeq } from '#db/event-log.ts'
import { getItem } from '#db/items.ts'
import { addDays, dayOf, endOfDay, type IsoInstant } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { Deps } from '../context.ts'
import { markMessages } from '../messages/read-messages.ts'
import { importPlan } from '../plans/import-plan.ts'
import { isSetUpNeeded } from '../session/set-up.ts'
import { carryOut } from './carry-out.ts'
import { heldAt, holdMeeting } from './held-meeting.ts'
import { atWork } from './moments.ts'
import { itemIdOf, type Paper, papers, toImport } from './papers.ts'
import { type Bureau, founded } from './people.ts'
import type { Step } from './step.ts'
import { stepsOf } from './steps.ts'

const FOUNDED = '2024-10-08'
/** Messages of the last days wait to be opened. */
const UNREAD_DAYS = 4

interface Planned {
  itemId: ItemId
  step: Step
}

/**
 * Lets the fictional bureau live from October 2024 up to now, every step by the people and rules of the house.
 * `onMoment` is told of each moment before anything happens at it.
 */
export async function seedDemo(
  deps: Deps,
  onMoment: (at: IsoInstant) => Promise<void> = async () => {},
): Promise<void> {
  if (!(await isSetUpNeeded(deps.db))) return
  const bureau = await founded(deps, atWork(FOUNDED, 'founded', 9, 10))
  const items = new Map<ItemId, Item>()
  let agenda: Planned[] = []
  const liveUntil = async (moment: IsoInstant) => {
    for (const { itemId, step } of agenda.filter(({ step }) => step.at <= moment)) {
      await onMoment(step.at)
      const item = items.get(itemId)
      if (item !== undefined) items.set(itemId, await carryOut(bureau, item, step))
    }
    agenda = agenda.filter(({ step }) => step.at > moment)
  }
  for (const paper of papers) {
    const at = atWork(paper.importedOn, paper.key, 9, 11)
    await liveUntil(at)
    await onMoment(at)
    for (const item of await imported(bureau, paper, at)) items.set(item.id, item)
    agenda = [...agenda, ...planned(paper, items)].sort(
      (a, b) => Date.parse(a.step.at) - Date.parse(b.step.at),
    )
  }
  const now = deps.now()
  if (heldAt <= now) {
    await liveUntil(heldAt)
    const made = await holdMeeting(bureau, { reportEvery: 'month', endorsement: 'key' }, onMoment)
    for (const { item, steps } of made) {
      items.set(item.id, item)
      agenda.push(...steps.map((step) => ({ itemId: item.id, step })))
    }
    agenda.sort((a, b) => Date.parse(a.step.at) - Date.parse(b.step.at))
  }
  await liveUntil(endOfDay(addDays(dayOf(now), -UNREAD_DAYS)))
  await readAll(bureau, now)
  await liveUntil(now)
  await onMoment(now)
}

/** Everybody has opened what came up to now. */
async function readAll(bureau: Bureau, now: IsoInstant): Promise<void> {
  for (const login of bureau.logins) {
    const ctx = await bureau.as(login, now)
    await markMessages(ctx, { upTo: await lastSeq(ctx.db) })
  }
}

async function imported(bureau: Bureau, paper: Paper, at: IsoInstant): Promise<Item[]> {
  const office = await bureau.as('office', at)
  const input = toImport(paper, bureau.units)
  await importPlan(office, input)
  const items = await Promise.all(input.items.map(({ id }) => getItem(office.db, office.asker.actor, id)))
  return items.filter((item) => item !== null)
}

function planned(paper: Paper, items: ReadonlyMap<ItemId, Item>): Planned[] {
  const reportEvery = paper.rules.reportEvery === 'quarter' ? 'quarter' : 'month'
  return paper.courses.flatMap((course, index) => {
    const itemId = itemIdOf(paper, index)
    const item = items.get(itemId)
    if (item === undefined) return []
    const steps = stepsOf(course, item, {
      issuedOn: paper.issuedOn,
      reportEvery,
      endorsement: paper.rules.endorsement ?? usualRules.endorsement,
    })
    return steps.map((step) => ({ itemId, step }))
  })
}
