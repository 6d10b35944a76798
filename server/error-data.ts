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
  switch (error.code) {
    case 'PAYLOAD_TOO_LARGE':
      return { refusal: 'tooLong' }
    case 'NOT_FOUND':
      return { refusal: 'notFound' }
    case 'UNAUTHORIZED':
      return { refusal: 'notSignedIn' }
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'METHOD_NOT_SUPPORTED':
      return { refusal: 'badInput' }
    default:
      return { refusal: null }
  }
}

function badFields(error: ZodError): SentErrorData {
  const fields = [...new Set(error.issues.map((issue) => issue.path.join('.')))].slice(0, 50)
  const tooLong = error.issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string')
  return { refusal: tooLong ? 'tooLong' : 'badInput', fields }
}
