import type {
  CommandId,
  EvidenceId,
  HandoverId,
  IndicatorId,
  ItemId,
  MeetingId,
  PlanId,
  ReorganisationId,
  UnitId,
  UserId,
} from '#shared/ids.ts'

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 26
/** The largest multiple of 36 under 256: bytes above it are drawn again, so that every letter is as likely. */
const FAIR = 252

type AnyId =
  | PlanId
  | ItemId
  | UnitId
  | UserId
  | CommandId
  | IndicatorId
  | EvidenceId
  | HandoverId
  | MeetingId
  | ReorganisationId

/** 26 letters from 36: plain-http intranet pages have no crypto.randomUUID, but they have getRandomValues. */
export function newId<Id extends AnyId>(): Id {
  let id = ''
  const bytes = new Uint8Array(LENGTH * 2)
  while (id.length < LENGTH) {
    crypto.getRandomValues(bytes)
    for (const byte of bytes) if (byte < FAIR && id.length < LENGTH) id += LETTERS[byte % LETTERS.length]
  }
  return id as Id
}

/** Once per intent: a retry repeats the id, so that it has one effect. */
export function newCommandId(): CommandId {
  return newId<CommandId>()
}
