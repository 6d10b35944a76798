import { normalise } from '../plan/normalise.ts'
import { readNumber } from '../plan/numbers.ts'

const TRAILING = /[:;,.\u3002]$/

/** The name of a heading as it is compared: without its number, blanks and full-width forms. */
export function nameOfHeading(heading: string): string {
  const { flat } = normalise(heading.trim()).text
  return flat
    .slice(readNumber(flat)?.length ?? 0)
    .replace(/\s/g, '')
    .replace(TRAILING, '')
}
