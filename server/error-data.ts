import type { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { ErrorData } from '#shared/api/outputs.ts'
import type { Refusal } from '#shared/refusal.ts'
import { Refused } from './refused.ts'

/** What the client learns of an error; null where the fault is ours and stays in the log. */
export type SentErrorData = Omit<ErrorData, 'refusal'> & { refusal: Refusal | null }

export function toErrorData(error: TRPCError): SentErrorData {
  if (error.cause instanceof Refused) return { refusal: error.cause.refusal, ...error.cause.more }
  if (error.cause instanceof ZodError) return badFields(error.cause)
  return { refusal: REFUSAL[error.code] ?? null }
}

/** What the transport itself refuses, before any procedure of ours. */
const REFUSAL: Partial<Record<TRPCError['code'], Refusal>> = {
  PAYLOAD_TOO_LARGE: 'tooLong',
  NOT_FOUND: 'notFound',
  PARSE_ERROR: 'badInput',
  BAD_REQUEST: 'badInput',
  UNSUPPORTED_MEDIA_TYPE: 'badInput',
  METHOD_NOT_SUPPORTED: 'badInput',
}

function badFields(error: ZodError): SentErrorData {
  const fields = [...new Set(error.issues.map((issue) => issue.path.join('.')))].slice(0, 50)
  const tooLong = error.issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string')
  return { refusal: tooLong ? 'tooLong' : 'badInput', fields }
}
