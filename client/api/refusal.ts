import type { ErrorData } from '#shared/api/outputs.ts'
import { components } from '#shared/copy/components.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { type Refusal, refusals } from '#shared/refusal.ts'

const isRefusal = (value: unknown): value is Refusal => refusals.some((refusal) => refusal === value)

function dataOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'data' in error ? error.data : null
}

/** What the server said no with, or null when the error is none of its refusals: no network, a fault. */
export function refusalOf(error: unknown): ErrorData | null {
  const data = dataOf(error)
  if (typeof data !== 'object' || data === null || !('refusal' in data) || !isRefusal(data.refusal))
    return null
  return data as ErrorData
}

/** The sentence for a person: why it was refused, or that the line is down, or that the server failed. */
export function sentenceOf(error: unknown): string {
  const refused = refusalOf(error)
  if (refused) return copy.refusal[refused.refusal]
  return isServerFault(error) ? components.error.fault : components.error.offline
}

/** The sentence where something could not be read: nothing was written that could be lost. */
export function unreadSentenceOf(error: unknown): string {
  return refusalOf(error) || isServerFault(error) ? sentenceOf(error) : components.error.unread
}

/** Whether an answer came at all; without one the line is down. */
export function isServerFault(error: unknown): boolean {
  return dataOf(error) !== null && dataOf(error) !== undefined
}

/** An answer of a raw route that was a refusal, in the shape of tRPC's errors. */
export class RefusedError extends Error {
  readonly data: ErrorData

  constructor(data: ErrorData) {
    super(data.refusal)
    this.data = data
  }
}
