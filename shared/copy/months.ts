/** `2026-09` as 2026年9月. */
export function monthWord(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
}
