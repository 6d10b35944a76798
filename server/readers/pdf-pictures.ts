import { eachWithMatrix, type Operators } from './pdf-matrix.ts'

const IMAGES = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectGroup',
  'paintInlineImageXObjectGroup',
]
/** A scan covers most of its page, in one piece or in strips; a seal or a logo does not. */
const COVERED = 0.4
/** Letters drawn as lines: no page of rules has so many paths. */
const MANY_PATHS = 400

/** Whether the page is the picture of a page. */
export function isPicture(
  operators: Operators,
  ops: Readonly<Record<string, number>>,
  view: readonly number[],
  area: number,
): boolean {
  const images = new Set(IMAGES.flatMap((name) => ops[name] ?? []))
  let covered = 0
  let paths = 0
  eachWithMatrix(operators, ops, view, (operator, _, [a, b, c, d]) => {
    // An image is drawn into the unit square.
    if (images.has(operator)) covered += Math.abs(a * d - b * c)
    else if (operator === ops.constructPath) paths += 1
  })
  return covered > area * COVERED || paths > MANY_PATHS
}
