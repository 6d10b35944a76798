import { barCell } from '#shared/plan/bar-cell.ts'
import { mergedRows } from './merged-rows.ts'

interface CellPlan {
  /** Its right edge. */
  right: number
  isBelow: boolean
}
interface SetRow {
  texts: string[]
  plans: CellPlan[]
}

/** Stands where a tab parts the number of a list from its words. */
export const AFTER_NUMBER = '\ue000'

/** Edges that lie this close, in twentieths of a point, are one. */
const NEAR = 40
const MOST_EDGES = 200

/** Takes words, breaks and cells one after the other, and gives lines, with tables as rows. */
export class RtfPage {
  readonly #lines: string[] = []
  #line = ''
  #cell: string[] = []
  #texts: string[] = []
  #plans: CellPlan[] = []
  #isBelow = false
  #rows: SetRow[] = []

  add(words: string): void {
    this.#line += words
  }

  /** Ends the line that is open; whether it had words. */
  endLine(isInTable: boolean): boolean {
    const text = this.#takeLine()
    if (text === '') return false
    if (isInTable) this.#cell.push(text)
    else {
      this.#endTable()
      this.#lines.push(text)
    }
    return true
  }

  endCell(): boolean {
    const words = barCell([...this.#cell, this.#takeLine()].join('\n'))
    this.#texts.push(words)
    this.#cell = []
    return words !== ''
  }

  #takeLine(): string {
    // A number of the list and one in the words must not become one number.
    const text = this.#line.replace(/([\d.)])\ue000(?=\d)/g, '$1 ').replaceAll(AFTER_NUMBER, '')
    this.#line = ''
    return text.trim()
  }

  /** The cells that follow are planned anew. */
  planRow(): void {
    this.#plans = []
    this.#isBelow = false
  }
  planMerged(): void {
    this.#isBelow = true
  }
  planEdge(right: number): void {
    this.#plans.push({ right, isBelow: this.#isBelow })
    this.#isBelow = false
  }

  endRow(): void {
    if (this.#texts.length > 0) this.#rows.push({ texts: this.#texts, plans: this.#plans })
    this.#texts = []
  }

  finish(): string {
    this.endLine(false)
    this.#endTable()
    return this.#lines.join('\n')
  }

  /** Also what a broken file left open. */
  #endTable(): void {
    this.endRow()
    const edges = edgesOf(this.#rows)
    const rows = this.#rows.map(({ texts, plans }) => {
      let from = Number.NEGATIVE_INFINITY
      return texts.map((text, at) => {
        const plan = plans[at]
        const left = from
        from = plan?.right ?? from
        const across = edges.filter((edge) => edge > left + NEAR && edge <= from + NEAR).length
        return { text, across: Math.max(1, across), isBelow: plan?.isBelow ?? false }
      })
    })
    this.#lines.push(...mergedRows(rows))
    this.#lines.push(...this.#cell)
    this.#rows = []
    this.#cell = []
  }
}

function edgesOf(rows: readonly SetRow[]): number[] {
  const all = new Set(rows.flatMap(({ plans }) => plans.map(({ right }) => right)))
  const edges: number[] = []
  for (const right of [...all].sort((a, b) => a - b))
    if (edges.length < MOST_EDGES && right - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR)
      edges.push(right)
  return edges
}
