interface Sheet<Entry> {
  key: string
  part: number
  parts: number
  entries: Entry[]
}

/** Rows on sheets of so many; at least one sheet. The first keeps the plain name, so that an address is short. */
export function paged<Entry>(rows: readonly Entry[], size: number, name: string): Sheet<Entry>[] {
  const parts = Math.max(1, Math.ceil(rows.length / size))
  return Array.from({ length: parts }, (_, at) => ({
    key: at === 0 ? name : `${name}-${at + 1}`,
    part: at + 1,
    parts,
    entries: rows.slice(at * size, (at + 1) * size),
  }))
}
