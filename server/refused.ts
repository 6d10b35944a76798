import type { TRPCError } from '@trpc/server'
import type { ErrorData } from '#shared/api/outputs.ts'
import type { Refusal } from '#shared/refusal.ts'

/** A reason to say no, on its way to the transport. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly more: Omit<ErrorData, 'refusal'>
  constructor(refusal: Refusal, more: Omit<ErrorData, 'refusal'> = {}) {
    super(refusal)
    this.refusal = refusal
    this.more = more
  }
}

/** The value, or the refusal thrown. */
export function unlessRefused<T extends object>(decision: T): Exclude<T, { refusal: Refusal }> {
  if ('refusal' in decision) throw new Refused(decision.refusal as Refusal)
  return decision as Exclude<T, { refusal: Refusal }>
}

/** What each refusal is in the words of the transport; a new one does not compile until it has a row here. */
export const TRPC_CODE = {
  notSignedIn: 'UNAUTHORIZED',
  wrongPassword: 'FORBIDDEN',
  accountLocked: 'FORBIDDEN',
  accountDisabled: 'FORBIDDEN',
  mustChangePassword: 'FORBIDDEN',
  weakPassword: 'UNPROCESSABLE_CONTENT',
  passwordUsedBefore: 'UNPROCESSABLE_CONTENT',
  wrongSetUpLink: 'FORBIDDEN',
  foreignOrigin: 'FORBIDDEN',
  notAllowed: 'FORBIDDEN',
  tooManyRequests: 'TOO_MANY_REQUESTS',
  badInput: 'BAD_REQUEST',
  tooLong: 'BAD_REQUEST',
  notFound: 'NOT_FOUND',
  notYours: 'FORBIDDEN',
  wrongState: 'UNPROCESSABLE_CONTENT',
  changedMeanwhile: 'CONFLICT',
  commandReused: 'CONFLICT',
  noLead: 'UNPROCESSABLE_CONTENT',
  leadAlsoSupports: 'UNPROCESSABLE_CONTENT',
  unknownUnit: 'UNPROCESSABLE_CONTENT',
  alreadyReceived: 'UNPROCESSABLE_CONTENT',
  notReceived: 'UNPROCESSABLE_CONTENT',
  declineTooLate: 'UNPROCESSABLE_CONTENT',
  nothingReported: 'UNPROCESSABLE_CONTENT',
  evidenceMissing: 'UNPROCESSABLE_CONTENT',
  indicatorNotMet: 'UNPROCESSABLE_CONTENT',
  nothingChanged: 'UNPROCESSABLE_CONTENT',
  unknownIndicator: 'UNPROCESSABLE_CONTENT',
  unknownEvidence: 'UNPROCESSABLE_CONTENT',
  outsideCalendar: 'UNPROCESSABLE_CONTENT',
  dayInFuture: 'UNPROCESSABLE_CONTENT',
  dayInPast: 'UNPROCESSABLE_CONTENT',
  noSuchDay: 'UNPROCESSABLE_CONTENT',
  nothingToRepeat: 'UNPROCESSABLE_CONTENT',
  ownRequest: 'FORBIDDEN',
  noHead: 'UNPROCESSABLE_CONTENT',
  declineRefused: 'UNPROCESSABLE_CONTENT',
  noDueDay: 'UNPROCESSABLE_CONTENT',
  extensionOpen: 'UNPROCESSABLE_CONTENT',
  suspensionOpen: 'UNPROCESSABLE_CONTENT',
  dayNotLater: 'UNPROCESSABLE_CONTENT',
  notBeforeDue: 'UNPROCESSABLE_CONTENT',
  nothingToWithdraw: 'UNPROCESSABLE_CONTENT',
  nothingToDecide: 'UNPROCESSABLE_CONTENT',
  alreadyAnswered: 'UNPROCESSABLE_CONTENT',
  ladderOutOfOrder: 'UNPROCESSABLE_CONTENT',
  nothingToDraw: 'UNPROCESSABLE_CONTENT',
  noSuchInstance: 'UNPROCESSABLE_CONTENT',
  noSuchMilestone: 'UNPROCESSABLE_CONTENT',
  milestoneAfterDue: 'UNPROCESSABLE_CONTENT',
  noSuchYear: 'UNPROCESSABLE_CONTENT',
  notReportedThatYear: 'UNPROCESSABLE_CONTENT',
  nameTaken: 'CONFLICT',
  loginTaken: 'CONFLICT',
  unitInUse: 'CONFLICT',
  unitNeeded: 'UNPROCESSABLE_CONTENT',
  lastAdmin: 'UNPROCESSABLE_CONTENT',
  yourself: 'UNPROCESSABLE_CONTENT',
  notALeader: 'UNPROCESSABLE_CONTENT',
  nothingToMerge: 'UNPROCESSABLE_CONTENT',
  reorganisationBuiltUpon: 'CONFLICT',
  notOnPost: 'UNPROCESSABLE_CONTENT',
  handoverOpen: 'CONFLICT',
  handoverOver: 'CONFLICT',
  handoverAnswered: 'CONFLICT',
  planWithoutItems: 'UNPROCESSABLE_CONTENT',
  groupUnresolved: 'UNPROCESSABLE_CONTENT',
  alreadyImported: 'CONFLICT',
  changeBuiltUpon: 'CONFLICT',
  importBuiltUpon: 'CONFLICT',
  broughtWithoutLead: 'UNPROCESSABLE_CONTENT',
  closedWithoutDay: 'UNPROCESSABLE_CONTENT',
  nothingToWrite: 'UNPROCESSABLE_CONTENT',
  tooManyExports: 'TOO_MANY_REQUESTS',
  nothingIssued: 'UNPROCESSABLE_CONTENT',
  meetingState: 'UNPROCESSABLE_CONTENT',
  decisionWithoutUnit: 'UNPROCESSABLE_CONTENT',
  decisionWithoutDay: 'UNPROCESSABLE_CONTENT',
  decisionChanged: 'CONFLICT',
  tooManyDecisions: 'UNPROCESSABLE_CONTENT',
  notADocument: 'UNPROCESSABLE_CONTENT',
  notAPlan: 'UNPROCESSABLE_CONTENT',
  notAFillingSheet: 'UNPROCESSABLE_CONTENT',
  severalFillingSheets: 'UNPROCESSABLE_CONTENT',
  fileTooLarge: 'PAYLOAD_TOO_LARGE',
  fileEncrypted: 'UNPROCESSABLE_CONTENT',
  fileScanned: 'UNPROCESSABLE_CONTENT',
  fontsUnreadable: 'UNPROCESSABLE_CONTENT',
  fileTakesTooLong: 'UNPROCESSABLE_CONTENT',
  textTakesTooMuch: 'UNPROCESSABLE_CONTENT',
  fileEmpty: 'UNPROCESSABLE_CONTENT',
  fileSecret: 'UNPROCESSABLE_CONTENT',
  fileTypeNotAllowed: 'UNSUPPORTED_MEDIA_TYPE',
} as const satisfies Record<Refusal, TRPCError['code']>
