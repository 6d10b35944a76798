import { fillAndCompare } from './fill-and-compare.ts'
import type { FillAsked } from './fill-template.ts'
import { NotFillable } from './package.ts'
import { readTemplate } from './read-template.ts'

/** One workbook to look at, or to fill. */
export interface ChildAsked {
  bytes: Uint8Array
  along: FillAsked | null
}

// Untrusted bytes are taken apart here and nowhere else. The answer goes back the same way, and the process ends.
process.once('message', ({ bytes, along }: ChildAsked) => {
  process.send?.(answer(bytes, along), undefined, undefined, () => process.exit(0))
})

function answer(bytes: Uint8Array, along: FillAsked | null): object {
  try {
    return along === null ? readTemplate(bytes) : { bytes: fillAndCompare(bytes, along) }
  } catch (error) {
    if (error instanceof NotFillable) return { refusal: error.refusal }
    return { refusal: 'notATemplate' }
  }
}
