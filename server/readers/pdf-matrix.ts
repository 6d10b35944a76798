/** What a page draws, operator by operator. */
export interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}

export type Matrix = [number, number, number, number, number, number]
export type Point = [number, number]

/** Goes through the operators with the matrix that holds for each. */
export function eachWithMatrix(
  { fnArray, argsArray }: Operators,
  ops: Readonly<Record<string, number>>,
  view: readonly number[],
  visit: (operator: number, args: unknown, matrix: Matrix) => void,
): void {
  let matrix = asMatrix(view)
  const saved: Matrix[] = []
  fnArray.forEach((operator, at) => {
    const args = argsArray[at]
    if (operator === ops.save) saved.push(matrix)
    else if (operator === ops.restore) matrix = saved.pop() ?? matrix
    else if (operator === ops.transform) matrix = times(matrix, asMatrix(args))
    else visit(operator, args, matrix)
  })
}

function asMatrix(given: unknown): Matrix {
  const list = Array.isArray(given) ? given : given instanceof Float32Array ? [...given] : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list.map(Number)
  return [a, b, c, d, e, f]
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}
