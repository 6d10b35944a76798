import type { IsoDate, IsoInstant } from '#shared/dates.ts'
import type { Window } from '#shared/items/model.ts'

/** What an office knows of an item when it keeps it in its head: the model that the house is held against. */
export interface Plain {
  version: number
  state: string
  isKey: boolean
  leads: string[]
  supports: string[]
  signed: string[]
  isInsisted: boolean
  window: Window
  /** The first day that was given, once another was. */
  firstDue: IsoDate | null
  milestoneOn: IsoDate | null
  hasReport: boolean
  issuedOn: IsoDate | null
  /** 节点, earliest first: the plan's, and the lead's own. */
  stages: { id: string; by: 'plan' | 'unit'; dueOn: IsoDate; doneOn: IsoDate | null }[]
  reportedYears: number[]
  reconciled: number[]
  /** Months of a recurring item that are done. Which one a report does has tables of its own; here it is only known. */
  doneMonths: string[]
  evidence: { id: string; unit: string }[]
  /** null where nothing is counted. */
  measured: { value: number | null } | null
  request: { unit: string; by: string; on: IsoDate; viaHead: boolean; signatures: number } | null
  wishes: { from: IsoDate; isLate: boolean; by: string; answer: 'none' | 'granted' | 'refused' }[]
  ask: { kind: 'suspend' | 'resume'; by: string } | null
  pauses: { from: IsoDate; to: IsoDate | null }[]
  slips: { year: number; no: number; answered: string[] }[]
  words: { at: IsoInstant; isAsked: boolean; answered: string[] }[]
  returns: number
  closedOn: IsoDate | null
  approvedOn: IsoDate | null
  balls: { holder: string; on: IsoDate }[]
}

export interface Rules {
  visibility: 'all' | 'own'
  evidenceRequired: boolean
  declineWithin: number
  endorsement: 'none' | 'key' | 'all'
  confirmation: 'none' | 'key' | 'all'
}

export interface Person {
  id: string
  role: string
  unit: string | null
}

export const newPlain = (
  facts: Pick<Plain, 'isKey' | 'leads' | 'supports' | 'window' | 'measured'>,
): Plain => ({
  version: 1,
  state: 'draft',
  signed: [],
  isInsisted: false,
  firstDue: null,
  milestoneOn: null,
  hasReport: false,
  issuedOn: null,
  stages: [],
  reportedYears: [],
  reconciled: [],
  doneMonths: [],
  evidence: [],
  request: null,
  wishes: [],
  ask: null,
  pauses: [],
  slips: [],
  words: [],
  returns: 0,
  closedOn: null,
  approvedOn: null,
  balls: [],
  ...facts,
})

const REVIEW = ['endorsing', 'reviewing', 'approving']
export const isInReview = ({ state }: Plain): boolean => REVIEW.includes(state)
export const openWish = ({ wishes }: Plain) => wishes.find((one) => one.answer === 'none')
/** The day in force that can be moved. */
export function dayInForce({ window, milestoneOn }: Plain): IsoDate | null {
  if (window.kind === 'phased') return milestoneOn === null ? window.dueOn : null
  return window.kind === 'date' || window.kind === 'relative' ? window.dueOn : null
}
export const isAnswered = (answered: string[], { leads }: Plain, unit: string): boolean =>
  answered.includes(unit) || answered.some((one) => !leads.includes(one))

/** In what hats somebody stands before the item; the commands below are given by hats. */
function hatsOf(item: Plain, { role, unit }: Person): Set<string> {
  const hats = new Set([role])
  const isLead = unit !== null && item.leads.includes(unit)
  const isOurs = item.request === null ? isLead : item.request.unit === unit
  if (role === 'liaison' && isLead) hats.add('lead')
  if (role === 'liaison' && unit !== null && item.supports.includes(unit)) hats.add('support')
  if (role === 'liaison' && isOurs) hats.add('asker')
  if (role === 'head') hats.delete('head')
  if (role === 'head' && isOurs) hats.add('head')
  if (role === (item.isKey ? 'leader' : 'office')) hats.add('decider')
  const isSecond = item.wishes.some((one) => one.answer === 'granted')
  if (role === (item.isKey || isSecond ? 'leader' : 'office')) hats.add('granter')
  const signer = { endorsing: 'head', reviewing: 'office', approving: 'leader' }[item.state]
  const signers = signer === undefined ? ['head', 'office', 'leader'] : [signer]
  if (signers.some((one) => hats.has(one))) hats.add('holder')
  return hats
}

/** What may be done in each state, and in what hat: the page that hangs on the office's wall. */
const WALL: Record<string, Record<string, string>> = {
  draft: { office: 'issue reassign amend setMilestones' },
  assigned: {
    lead: 'receive decline replySupervision answerInstruction setMilestones',
    office: 'reassign withdrawSuspension remind supervise inspect amend setMilestones',
    decider: 'cancel',
    leader: 'instruct',
  },
  active: {
    lead: 'receive report unchanged askSupport measure attach detach requestClosing requestExtension replySupervision answerInstruction setMilestones reachMilestone',
    support: 'contribute attach detach',
    office: 'reassign askSupport suspend withdrawSuspension remind supervise inspect amend setMilestones',
    granter: 'decideExtension',
    decider: 'cancel',
    leader: 'decideSuspension instruct',
  },
  endorsing: {
    lead: 'replySupervision answerInstruction',
    asker: 'withdrawClosing',
    head: 'endorse',
    holder: 'return',
    office: 'remind supervise inspect amend withdrawSuspension',
    granter: 'decideExtension',
    decider: 'cancel',
    leader: 'decideSuspension instruct',
  },
  reviewing: {
    lead: 'replySupervision answerInstruction',
    asker: 'withdrawClosing',
    holder: 'return',
    office: 'approve inspect amend withdrawSuspension',
    granter: 'decideExtension',
    decider: 'cancel',
    leader: 'decideSuspension instruct',
  },
  approving: {
    lead: 'replySupervision answerInstruction',
    holder: 'return',
    office: 'inspect amend withdrawSuspension',
    granter: 'decideExtension',
    decider: 'cancel',
    leader: 'confirm decideSuspension instruct',
  },
  closed: { lead: 'answerInstruction', office: 'inspect', decider: 'reopen', leader: 'instruct' },
  declined: {
    office: 'reassign insist inspect amend withdrawSuspension',
    decider: 'cancel',
    leader: 'instruct',
  },
  standing: {
    lead: 'receive report unchanged askSupport measure attach detach replySupervision answerInstruction setMilestones reachMilestone',
    support: 'contribute attach detach',
    office: 'askSupport remind supervise inspect amend setMilestones reconcile',
    decider: 'cancel',
    leader: 'instruct',
  },
  suspended: {
    lead: 'replySupervision answerInstruction',
    office: 'resume inspect amend withdrawSuspension',
    decider: 'cancel',
    leader: 'decideSuspension instruct',
  },
  cancelled: {},
}

type Line = (readonly [hat: string, types: ReadonlySet<string>])[]
const LINES = new Map<string, Line>(
  Object.entries(WALL).map(([state, line]) => [
    state,
    Object.entries(line).map(([hat, types]) => [hat, new Set(types.split(' '))] as const),
  ]),
)
const typesOf = (line: Line, hats: Set<string>): string[] =>
  line.flatMap(([hat, types]) => (hats.has(hat) ? [...types] : []))

/** What the wall lets somebody try now. */
export const writtenFor = (item: Plain, who: Person): ReadonlySet<string> =>
  new Set(typesOf(LINES.get(item.state) ?? [], hatsOf(item, who)))

/** Whom the wall lets try it: `notYours` where it never would, `wrongState` where it would at another time. */
export function onTheWall(item: Plain, who: Person, type: string): 'notYours' | 'wrongState' | null {
  if (writtenFor(item, who).has(type)) return null
  const hats = hatsOf(item, who)
  return [...LINES.values()].some((line) => typesOf(line, hats).includes(type)) ? 'wrongState' : 'notYours'
}

/** Drafts are the office's; a plan may show a unit its own part only. */
export function canSee(item: Plain, { role, unit }: Person, { visibility }: Rules): boolean {
  if (role === 'office') return true
  if (item.state === 'draft') return false
  if (role === 'leader' || visibility === 'all') return true
  return unit !== null && (item.leads.includes(unit) || item.supports.includes(unit))
}

const HANDS: Record<string, string> = {
  assigned: 'unit',
  active: 'unit',
  standing: 'unit',
  endorsing: 'head',
  reviewing: 'office',
  approving: 'leader',
  declined: 'office',
}
export const handsOf = (state: string): string => HANDS[state] ?? (state === 'draft' ? 'office' : 'none')

/** Puts the item into a state; `isAnew` where the same hands get it once more. */
export function put(item: Plain, state: string, today: IsoDate, isAnew = false): undefined {
  const before = handsOf(item.state)
  item.state = state
  if (isAnew || handsOf(state) !== before) item.balls.push({ holder: handsOf(state), on: today })
  return undefined
}

/** Where work goes on. */
export const workState = ({ window, milestoneOn }: Pick<Plain, 'window' | 'milestoneOn'>): string =>
  window.kind === 'standing' || (window.kind === 'phased' && milestoneOn !== null) ? 'standing' : 'active'
