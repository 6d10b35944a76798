import { differences } from './compare.ts'
import { type FillAsked, fillTemplate } from './fill-template.ts'
import { NotFillable, openPackage, unlessUnreadable } from './package.ts'
import { withPlainValues } from './plain-values.ts'

/** The filled workbook, read back and found to be what was asked for and otherwise as it came; or none. */
export function fillAndCompare(bytes: Uint8Array, wanted: FillAsked): Uint8Array {
  const { asked, filled } = unlessUnreadable(() => {
    const book = openPackage(bytes)
    const plain = withPlainValues(book, wanted)
    return { asked: plain, filled: fillTemplate(book, plain) }
  })
  if (differences(bytes, filled, asked).length > 0) throw new NotFillable('templateNotIntact')
  return filled
}
