/** The words of a table's cell as they stand between bars: without bars of their own, and on one line. */
export function barCell(words: string): string {
  const lines = words.replaceAll('|', '/').split(/\r\n|[\r\n]/)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('<br>')
}
