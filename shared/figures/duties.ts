import { dayOf, type IsoDate } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Item } from '../items/model.ts'

/** 签收, 配合: whether a unit did in time what it was asked for; while it has not, the last day on which it still can. */
type Kept = boolean | IsoDate

/** What a tally keeps of both. */
export interface Duties {
  /** 签收 of each lead, in their order; null where it is not counted; empty where no day was given to sign by. */
  signing: (Kept | null)[]
  /** 配合 of each supporting unit that was asked, by its last ask. */
  asked: { unitId: UnitId; kept: Kept }[]
}

/** What the rates of 签收 and 配合 count: not items, but each unit that had its part to do, once it is done or its day has passed. */
export const DUTIES = {
  signDue: { of: 'signing', inTime: false },
  signedInTime: { of: 'signing', inTime: true },
  askDue: { of: 'asked', inTime: false },
  answeredInTime: { of: 'asked', inTime: true },
} as const
export type DutySet = keyof typeof DUTIES
export const dutySets = Object.keys(DUTIES) as DutySet[]
export const isDutySet = (set: string): set is DutySet => Object.hasOwn(DUTIES, set)

export const dutiesOf = (item: Item): Duties => ({ signing: signingOf(item), asked: askedOf(item) })

function signingOf(item: Item): Duties['signing'] {
  const { signBy, state } = item
  if (signBy === undefined || state === 'draft' || state === 'cancelled') return []
  const isAwaited = state === 'assigned' || isWorked(item)
  return [...new Set(item.leads)].map((unitId) => {
    const signed = item.received.find((one) => one.unitId === unitId)
    if (signed !== undefined) return dayOf(signed.at) <= signBy
    return isAwaited ? signBy : missed(item, signBy)
  })
}

function askedOf(item: Item): Duties['asked'] {
  if (item.state === 'draft' || item.state === 'cancelled') return []
  return item.asks.flatMap(({ unitId, answerBy, at }) => {
    if (!item.supports.includes(unitId)) return []
    const said = item.contributions.find((one) => one.unitId === unitId && one.at >= at)
    const kept =
      said !== undefined
        ? dayOf(said.firstAt ?? said.at) <= answerBy
        : isWorked(item)
          ? answerBy
          : missed(item, answerBy)
    return kept === null ? [] : [{ unitId, kept }]
  })
}

const isWorked = ({ state }: Item): boolean => state === 'active' || state === 'standing'

/** While an item lies elsewhere its units can do nothing: what was not yet late then is not counted. */
function missed(item: Item, by: IsoDate): false | null {
  return dayOf(item.closing?.at ?? item.holderSince) > by ? false : null
}

/** The units that the set counts of one tally: of a lead its place among the leads, which stand in the order of `leads`. */
export function owersIn(
  { signing, asked }: Duties,
  set: DutySet,
  today: IsoDate,
  leads: readonly UnitId[] = [],
): (UnitId | null)[] {
  const { of, inTime } = DUTIES[set]
  const counts = (kept: Kept | null) =>
    kept === true || (!inTime && kept !== null && (kept === false || kept < today))
  if (of === 'asked') return asked.flatMap(({ unitId, kept }) => (counts(kept) ? [unitId] : []))
  return signing.flatMap((kept, at) => (counts(kept) ? [leads[at] ?? null] : []))
}
