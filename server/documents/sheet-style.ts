const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const

/** Thin rules around every cell, as printed ledgers have them. */
export const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN }
/** Excel refuses longer cells. */
export const LONGEST_CELL = 32_000
