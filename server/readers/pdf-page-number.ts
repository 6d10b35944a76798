import { isPageNumber } from '#shared/plan/furniture.ts'

const BETWEEN = /[\s\p{Pd}]/gu

/** Whether a line that opens or closes a page only numbers it, also by a figure alone. */
export function isFolio(words: string): boolean {
  const flat = words.normalize('NFKC').replace(BETWEEN, '')
  return /^\d{1,4}$/.test(flat) || isPageNumber(flat)
}
