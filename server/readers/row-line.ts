/** A row of a table as lines of text: its cells between bars, or what stands in it alone as lines of its own. */
export function rowLine(row: readonly string[]): string[] {
  const filled = row.filter((cell) => cell !== '')
  if (filled.length === 0) return []
  return filled.length === 1 ? filled.join('').split('<br>') : [`| ${row.join(' | ')} |`]
}
