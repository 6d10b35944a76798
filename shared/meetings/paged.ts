interface Sheet<Entry> {
  key: string
  part: number
  parts: number
  entries: Entry[]
}

/** How much goes on a sheet: so many rows, and of long ones only so many lines. */
interface Room<Entry> {
  rows: number
  lines?: number
  linesOf?: (entry: Entry) => number
}

/** Rows on sheets; at least one sheet. The first keeps the plain name, so that an address is short. */
export function paged<Entry>(rows: readonly Entry[], room: Room<Entry>, name: string): Sheet<Entry>[] {
  const { lines: most = Number.POSITIVE_INFINITY, linesOf = () => 1 } = room
  const sheets: Entry[][] = [[]]
  let left = most
  for (const row of rows) {
    const sheet = sheets.at(-1) ?? []
    const lines = linesOf(row)
    if (sheet.length > 0 && (sheet.length >= room.rows || lines > left)) {
      sheets.push([row])
      left = most - lines
    } else {
      sheet.push(row)
      left -= lines
    }
  }
  return sheets.map((entries, at) => ({
    key: at === 0 ? name : `${name}-${at + 1}`,
    part: at + 1,
    parts: sheets.length,
    entries,
  }))
}

/** How many lines a text takes where so many characters go on one. */
export const linesIn = (text: string, perLine: number): number =>
  Math.max(1, Math.ceil(text.length / perLine))
