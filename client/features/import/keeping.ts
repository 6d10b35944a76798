/** What the office wants done with the next paper as with this one, by what it said itself. */
export interface Keeping {
  /** Printed names that are not to become aliases. */
  notAliases: readonly string[]
  /** Rules that are to be kept, each with its answer: another answer was not agreed to. */
  rules: readonly string[]
}

export const nothingSaid: Keeping = { notAliases: [], rules: [] }

/** With or without one of them. */
export const put = (list: readonly string[], one: string, isIn: boolean): string[] =>
  isIn ? [...new Set([...list, one])] : list.filter((other) => other !== one)
