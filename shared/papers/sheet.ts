/** One sheet of a workbook, before it is one: text and numbers only, never a formula. */
export interface Sheet {
  name: string
  title: string
  /** Basis and snapshot, under the title. */
  note: string
  /** Widths in characters. */
  columns: readonly { head: string; width: number; isCentred?: boolean }[]
  rows: readonly (readonly (string | number)[])[]
}

const FORBIDDEN = /[[\]:*?/\\]/gu
const LONGEST_NAME = 31

/** Names that Excel takes: short, without signs of its own, each once whatever its case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>()
  return wanted.map((name) => {
    const clean = name.replace(FORBIDDEN, '').replace(/^'+/u, '').trim() || '-'
    for (let no = 1; ; no++) {
      const ending = no === 1 ? '' : `(${no})`
      const tried = clean.slice(0, LONGEST_NAME - ending.length) + ending
      if (used.has(tried.toLowerCase())) continue
      used.add(tried.toLowerCase())
      return tried
    }
  })
}

export const countSheetRows = (sheets: readonly Pick<Sheet, 'rows'>[]): number =>
  sheets.reduce((sum, { rows }) => sum + rows.length, 0)
