import { addWorkingDays, type Calendar, isWorkingDay } from '../calendar/working-days.ts'
import { addDays, type IsoDate } from '../dates.ts'
import type { ItemId, UnitId, UserId } from '../ids.ts'
import type { Item } from '../items/model.ts'
import { openInstructions, openSlips } from '../items/open-asks.ts'
import { RULES } from '../items/rules.ts'
import { type Post, unitOfPost } from '../messages/post.ts'
import { isUnitRole, type Role } from '../users/model.ts'
import { type Ladder, type Rung, type Standing, standingOf } from './ladder.ts'

/** Why an item is in a digest: a step it has come to, or an answer that is due today or late. */
export type DigestReason = Rung | 'slipDue' | 'slipLate' | 'wordsDue' | 'wordsLate'
export interface DigestLine {
  itemId: ItemId
  reason: DigestReason
  /** The due day, or the day by which the answer was asked for. */
  day: IsoDate
}
export interface Digest {
  userId: UserId
  lines: DigestLine[]
  /** Lines beyond the most that one digest holds. */
  more: number
}
/** A line that no person would hear, and the post that nobody holds. */
export interface Unheard {
  post: Post
  lines: DigestLine[]
}
export interface Person {
  id: UserId
  role: Role
  unitId: UnitId | null
}
interface DigestGround {
  ladder: Ladder
  calendar: Calendar
}

/** More than anybody reads in a morning; the rest stand on the page. */
export const MOST_LINES = 50

type Told = { post: Post; line: DigestLine }

/**
 * 每日摘要: what each person hears on the morning of `day`, of items as they stand. One a person; none on days of rest;
 * none when there is nothing new since the last working morning. What began over days of rest is told on the first
 * working morning after them.
 */
export function digestsFor(
  day: IsoDate,
  items: readonly Item[],
  people: readonly Person[],
  ground: DigestGround,
): { digests: Digest[]; unheard: Unheard[] } {
  if (!isWorkingDay(day, ground.calendar)) return { digests: [], unheard: [] }
  const morning = morningOf(day, ground.calendar)
  const byPost = new Map<string, { post: Post; lines: DigestLine[] }>()
  for (const { post, line } of items.flatMap((item) => tellings(item, morning, ground))) {
    const key = postKey(post.role, unitOfPost(post))
    const kept = byPost.get(key) ?? { post, lines: [] }
    kept.lines.push(line)
    byPost.set(key, kept)
  }
  const digests = people.flatMap((person): Digest[] => {
    const lines = byPost.get(keyOfPerson(person))?.lines ?? []
    if (lines.length === 0) return []
    return [
      { userId: person.id, lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) },
    ]
  })
  const held = new Set(people.map(keyOfPerson))
  const unheard = [...byPost].flatMap(([key, one]) => (held.has(key) ? [] : [one]))
  return { digests, unheard }
}

const postKey = (role: Role, unitId: UnitId | null): string => `${role} ${unitId ?? ''}`

const keyOfPerson = ({ role, unitId }: Person): string => postKey(role, isUnitRole(role) ? unitId : null)

/** A working morning, between the one before it and the last day before the next. */
interface Morning {
  before: IsoDate
  day: IsoDate
  until: IsoDate
}
function morningOf(day: IsoDate, calendar: Calendar): Morning {
  let before = addDays(day, -1)
  while (!isWorkingDay(before, calendar)) before = addDays(before, -1)
  return { before, day, until: addDays(addWorkingDays(day, 1, calendar), -1) }
}

/** Who hears of a step: the unit first, then its head, then the office, a leader of what is red. */
const HEARS: Readonly<Record<DigestReason, readonly Post['role'][]>> = {
  ahead: ['liaison'],
  overdue: ['liaison', 'head', 'office'],
  yellow: ['liaison', 'head', 'office'],
  red: ['liaison', 'head', 'office', 'leader'],
  slipDue: ['liaison'],
  slipLate: ['liaison', 'head', 'office'],
  wordsDue: ['liaison'],
  wordsLate: ['liaison', 'head', 'office'],
}

function postsFor(reason: DigestReason, units: readonly UnitId[]): Post[] {
  return HEARS[reason].flatMap((role): Post[] => {
    return role === 'liaison' || role === 'head' ? units.map((unitId) => ({ role, unitId })) : [{ role }]
  })
}

/** It has come about since the last working morning. */
const isNew = (on: IsoDate, { before, day }: Morning): boolean => on > before && on <= day
/** The last working morning on which it can be told in time: what falls on days of rest is told before them. */
const isLastCall = (on: IsoDate, { day, until }: Morning): boolean => on >= day && on <= until

function tellings(item: Item, morning: Morning, ground: DigestGround): Told[] {
  if (item.withdrawn) return []
  const found: { reason: DigestReason; day: IsoDate; units: readonly UnitId[] }[] = []
  const standing = standingOf(item, morning.until, ground.ladder, ground.calendar)
  if (standing !== null && isToldOf(standing, morning))
    found.push({ reason: standing.rung, day: standing.dueOn, units: item.leads })
  for (const { kind, answerBy, units } of openAnswers(item)) {
    const { late } = ground.ladder
    if (isLastCall(answerBy, morning)) found.push({ reason: `${kind}Due`, day: answerBy, units })
    else if (late !== null && isNew(addWorkingDays(answerBy, late, ground.calendar), morning))
      found.push({ reason: `${kind}Late`, day: answerBy, units })
  }
  return found.flatMap(({ reason, day: on, units }) => {
    const line: DigestLine = { itemId: item.id, reason, day: on }
    return postsFor(reason, units).map((post) => ({ post, line }))
  })
}

function isToldOf({ rung, began, held }: Standing, morning: Morning): boolean {
  const since = began > held ? began : held
  if (rung !== 'ahead') return isNew(since, morning)
  return isLastCall(began, morning) || (held > morning.before && since <= morning.day)
}

/** Every answer that is still asked of a unit, with the units that owe it. */
function openAnswers(item: Item): { kind: 'slip' | 'words'; answerBy: IsoDate; units: readonly UnitId[] }[] {
  const owing = (of: (unit: UnitId) => boolean) => item.leads.filter(of)
  const slips = RULES.replySupervision.from.includes(item.state) ? item.slips : []
  const words = RULES.answerInstruction.from.includes(item.state) ? item.instructions : []
  return [
    ...slips.map((slip) => ({
      kind: 'slip' as const,
      answerBy: slip.answerBy,
      units: owing((unit) => openSlips(item, unit).includes(slip)),
    })),
    ...words.flatMap((one) =>
      one.answerBy === null
        ? []
        : [
            {
              kind: 'words' as const,
              answerBy: one.answerBy,
              units: owing((unit) => openInstructions(item, unit).includes(one)),
            },
          ],
    ),
  ].filter(({ units }) => units.length > 0)
}
