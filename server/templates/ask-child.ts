import type { Refusal } from '#shared/refusal.ts'
import type { TemplateBook } from '#shared/templates/model.ts'
import { askChild } from '../readers/in-child.ts'
import { unlessRefused } from '../refused.ts'
import type { FillAsked } from './fill-template.ts'

const CHILD = new URL('./template-child.ts', import.meta.url)

/** The workbook as the office looks at it. */
export const readBook = (place: string, gone?: AbortSignal): Promise<TemplateBook> =>
  ask<TemplateBook>(place, null, gone)

/** The workbook filled, and found to be whole. */
export const fillBook = async (place: string, asked: FillAsked): Promise<Uint8Array> =>
  (await ask<{ bytes: Uint8Array }>(place, asked)).bytes

async function ask<Answer extends object>(
  place: string,
  along: FillAsked | null,
  gone?: AbortSignal,
): Promise<Answer> {
  const answer = await askChild<Answer | { refusal: Refusal }>(CHILD, place, undefined, gone, along)
  const isOther = 'refusal' in answer && answer.refusal === 'notADocument'
  return unlessRefused(isOther ? { refusal: 'notATemplate' as const } : answer) as Answer
}
