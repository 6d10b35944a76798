import type { UnitId } from '../ids.ts'
import type { ItemEvent, ItemEventType } from '../items/events.ts'
import type { Item } from '../items/model.ts'
import { granterOf } from '../items/rules.ts'
import type { Post } from './post.ts'

type Of<Type extends ItemEventType> = Extract<ItemEvent, { type: Type }>
/** `before` is null for the first event of an item. */
type Tell<Type extends ItemEventType> = (event: Of<Type>, after: Item, before: Item | null) => Post[]

const office: Post = { role: 'office' }
const leader: Post = { role: 'leader' }
const liaison = (unitId: UnitId): Post => ({ role: 'liaison', unitId })
const head = (unitId: UnitId): Post => ({ role: 'head', unitId })
const nobody = (): Post[] => []
const leads = ({ leads }: Item): Post[] => leads.map(liaison)
const leadsAndHeads = ({ leads }: Item): Post[] => leads.flatMap((unit) => [liaison(unit), head(unit)])
const newLeads = (item: Item, before: Item | null): Post[] =>
  item.leads.filter((unit) => !before?.leads.includes(unit)).map(liaison)
const everyUnit = (item: Item): Post[] => [...item.leads, ...item.supports].map(liaison)

/** Whose request it was; without one, everybody who leads. */
const askers = (before: Item | null, after: Item): Post[] => {
  const unitId = before?.closing?.unitId
  return unitId === undefined ? leads(after) : [liaison(unitId)]
}

/**
 * 谁该知道: for each kind of event the posts that must hear of it, because they have to act or were waited for. What is
 * only for the record tells nobody. A new event does not compile until it has its row.
 */
const TOLD: { readonly [Type in ItemEventType]: Tell<Type> } = {
  drafted: nobody,
  broughtIn: nobody,
  withdrawn: nobody,
  received: nobody,
  reported: nobody,
  measured: nobody,
  fillingTakenBack: nobody,
  attached: nobody,
  detached: nobody,
  inspected: nobody,
  issued: (_, item) => leads(item),
  declined: () => [office],
  // The units that lose it are told as well as those that get it; a draft is the office's own.
  reassigned: (_, item, before) => {
    if (item.state === 'draft') return []
    const gone = (before?.leads ?? []).filter((unit) => !item.leads.includes(unit))
    return [...leads(item), ...gone.map(liaison)]
  },
  insisted: (_, item) => leads(item),
  // Whoever it comes to must know, and no other: the unit that had it may be gone.
  transferred: (_, item, before) => newLeads(item, before),
  transferUndone: (_, item, before) => newLeads(item, before),
  supportAsked: ({ unitIds }) => unitIds.map(liaison),
  contributed: (_, item) => leads(item),
  closingRequested: ({ unitId, needsHead }) => [needsHead ? head(unitId) : office],
  // It leaves the desk of whoever had it before them.
  closingWithdrawn: ({ unitId }, _, before) => [before?.state === 'endorsing' ? head(unitId) : office],
  endorsed: ({ unitId }) => [office, liaison(unitId)],
  approved: ({ needsLeader }, item) => (needsLeader ? [leader] : leads(item)),
  confirmed: (_, item) => [...leads(item), office],
  returned: (_, after, before) => askers(before, after),
  extensionRequested: (_event, _after, before) => [{ role: before === null ? 'office' : granterOf(before) }],
  extensionDecided: (_, item, before) => {
    const asked = item.extensions.at(-1)
    const answered: Post[] = asked === undefined ? leads(item) : [liaison(asked.unitId)]
    return before !== null && granterOf(before) === 'leader' ? [...answered, office] : answered
  },
  suspensionAsked: () => [leader],
  // It leaves the desk of the leader who had it before them.
  suspensionWithdrawn: () => [leader],
  suspensionDecided: (_, item) => [office, ...leads(item)],
  reminded: (_, item) => leads(item),
  supervised: ({ level }, item) => (level === 'red' ? [...leadsAndHeads(item), leader] : leadsAndHeads(item)),
  supervisionReplied: ({ year, no }, item) => {
    const slip = item.slips.find((one) => one.year === year && one.no === no)
    return slip?.level === 'red' ? [office, leader] : [office]
  },
  // Of the unit's own the office need not hear; of the plan's the leads must.
  milestonesSet: ({ kind }, item) => (kind === 'plan' && item.state !== 'draft' ? leads(item) : []),
  milestoneReached: () => [office],
  reconciled: (_, item) => leads(item),
  amended: (_, item) => (item.state === 'draft' ? [] : everyUnit(item)),
  reopened: (_, item) => leadsAndHeads(item),
  instructed: (_, item) => [...leadsAndHeads(item), office],
  instructionAnswered: () => [leader, office],
  cancelled: (_, item) => everyUnit(item),
}

const keyOf = (post: Post): string => ('unitId' in post ? `${post.role} ${post.unitId}` : post.role)

/** Who hears of one event, each post once. `after` is the item with the event in it. */
export function toldBy(event: ItemEvent, after: Item, before: Item | null): Post[] {
  const tell = TOLD[event.type] as Tell<ItemEventType>
  const posts = tell(event, after, before)
  return [...new Map(posts.map((post) => [keyOf(post), post])).values()]
}
