/** Limits of typed text, in characters; apart from the schemas, so that screens need no schema library. */
export const limits = { title: 200, reason: 500, note: 2000, text: 5000, opinion: 1000 } as const

/** So many items one plan may have. */
export const MOST_ITEMS = 10_000

/** So many milestones one item may have: of the plan, and of the unit's own as many. */
export const MOST_MILESTONES = 20
