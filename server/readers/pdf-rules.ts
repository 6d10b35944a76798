import type { Rule } from './pdf-marks.ts'
import { eachWithMatrix, type Matrix, moved, type Operators, type Point } from './pdf-matrix.ts'

const SHORTEST = 6
const STRAIGHT = 1

/** Straight rules across and down that a page draws, in points from its left upper corner. */
export function rulesOf(
  operators: Operators,
  ops: Readonly<Record<string, number>>,
  view: readonly number[],
): Rule[] {
  const rules: Rule[] = []
  eachWithMatrix(operators, ops, view, (operator, args, matrix) => {
    if (operator === ops.constructPath) rules.push(...rulesOfPath(args, matrix))
  })
  return rules
}

/** A path is a list of codes with their numbers: 0 move, 1 line, 2 and 3 curves, 4 close. */
function rulesOfPath(args: unknown, matrix: Matrix): Rule[] {
  const data = pathData(args)
  const rules: Rule[] = []
  let start: Point = [0, 0]
  let here: Point = [0, 0]
  const lineTo = (to: Point): void => {
    const rule = ruleOf(here, to)
    if (rule !== null) rules.push(rule)
    here = to
  }
  for (let at = 0; at < data.length; ) {
    const code = data[at]
    const point = (offset: number): Point =>
      moved(matrix, [data[at + offset] ?? 0, data[at + offset + 1] ?? 0])
    if (code === 0) {
      start = point(1)
      here = start
      at += 3
    } else if (code === 1) {
      lineTo(point(1))
      at += 3
    } else if (code === 2) {
      here = point(5)
      at += 7
    } else if (code === 3) {
      here = point(3)
      at += 5
    } else if (code === 4) {
      lineTo(start)
      at += 1
    } else return rules
  }
  return rules
}

function ruleOf([x0, y0]: Point, [x1, y1]: Point): Rule | null {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (height <= STRAIGHT && width >= SHORTEST)
    return { isAcross: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }
  if (width <= STRAIGHT && height >= SHORTEST)
    return { isAcross: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }
  return null
}

function pathData(args: unknown): ArrayLike<number> {
  const parts: unknown = Array.isArray(args) ? args[1] : null
  const data: unknown = Array.isArray(parts) ? parts[0] : null
  return data instanceof Float32Array || data instanceof Float64Array ? data : []
}
